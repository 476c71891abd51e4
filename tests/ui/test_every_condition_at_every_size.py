"""Every condition the pack ships, at every window and text size: no word cut off, nothing over another, none sideways.

The real window, its bars too, on the steps that are full of the pack's words. A spread runs always: every condition and
option, every size once or more. Behind --full every condition is looked at at every size, for pain of every duration.
"""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from decision_aid import app
from decision_aid.domain.decision import Condition
from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look, put_side_by_side
from decision_aid.ui.theme import SCALES
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.step_rail import StepRail
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.window import Window
from tests.session.shipped_visits import pack

WINDOWS = ((1280, 800), (1366, 768), (1024, 768), (800, 1280))
LANGUAGES = ("en", "es")
LOOKS = [Look(*window, round(scale * 100), "") for window, scale in product(WINDOWS, SCALES)]
CONDITIONS = [condition.id for condition in pack().conditions]
WEEKS = [choice.id for question in pack().questions if question.id == "pain.weeks" for choice in question.choices]
YES = ("precaution.blood-thinner", "precaution.diabetes")
SHARED = 3  # pixels at 100 %: the edge that joined choices have in common


def spread() -> list[tuple[str, str, Look]]:
    """Every condition twice, every look once or more, with durations and languages in turn."""
    cases = []
    for place in range(max(2 * len(CONDITIONS), len(LOOKS))):
        look = LOOKS[(place * 5) % len(LOOKS)]
        spoken = Look(look.width, look.height, look.text_size, LANGUAGES[(place + place // len(CONDITIONS)) % 2])
        cases.append((CONDITIONS[place % len(CONDITIONS)], WEEKS[place % len(WEEKS)], spoken))
    return cases


def everything() -> list[tuple[str, str, Look]]:
    """Every condition, duration and look; languages in turn, so that each is met at every size."""
    places = product(range(len(CONDITIONS)), range(len(WEEKS)), range(len(LOOKS)))
    return [
        (
            CONDITIONS[condition],
            WEEKS[weeks],
            Look(LOOKS[look].width, LOOKS[look].height, LOOKS[look].text_size, LANGUAGES[(weeks + condition) % 2]),
        )
        for condition, weeks, look in places
    ]


def groups(condition: Condition) -> list[tuple[str, ...]]:
    """All its options, four beside each other, then three, then two: what is left over stands with the first."""
    options, found, place = condition.options, [], 0
    for size in (4, 3, 2, *(len(options) * (4,))):
        group = options[place : place + size]
        place += size
        if group:
            found.append(group if len(group) > 1 else (options[0], *group))
    return found


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    """One window for all: it is given another size, language and visit each time, as on a day at the clinic."""
    opened = application.opened(app.demo_desk)
    opened.show()
    Player(opened).settle(lambda: opened.desk.pack_was_read)
    yield opened
    while not opened.close():
        pass
    opened.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def new_visit(window: Window, look: Look) -> Visit:
    """A new visit in a window that looks like this."""
    desk, player = window.desk, Player(window)
    desk.leave_visit()
    desk.change(language=look.language, text_size=look.text_size)
    window.resize(look.width, look.height)
    desk.start_visit()
    player.settle(lambda: desk.visit is not None)
    assert desk.visit is not None
    return desk.visit


def views(visit: Visit, condition: Condition, options: tuple[str, ...]) -> Iterator[str]:
    """Brings the visit to one view of these options after another: each tab, a disagreement in full, the talk."""
    visit.go(Step.COMPARE)
    put_side_by_side(visit, options)
    for tab in condition.tabs:
        visit.open_section(tab)
        yield tab
    assert visit.comparison is not None
    cells = [cell for row in visit.comparison.rows for cell in row.cells]
    at_odds = next((cell for cell in cells if cell.disagreement), cells[0])
    visit.open_detail(at_odds.row, at_odds.option)
    yield f"{at_odds.row} {at_odds.option}"
    visit.go(Step.TALK)
    yield "talk"


def wrong(window: Window) -> list[str]:
    """What is cut off, lies over something else, or goes past the edge, by name."""
    Player(window).settle(lambda: True)
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [*cut_off(shown), *over_each_other(window, shown), *sideways(shown)]


def cut_off(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"too low: {named(widget)}"
        around = widget.parentWidget()
        unworded = isinstance(around, SpineView | StepRail)  # a place on a bone, a number in a circle
        worded = isinstance(widget, Text | Touch | Drawn) and not unworded
        if worded and widget.width() < widget.minimumSizeHint().width():
            yield f"too narrow: {named(widget)}"
        if around is None or isinstance(around.parentWidget(), QScrollArea) or isinstance(widget, FocusRing):
            continue  # what scrolls may be taller than what it scrolls in
        if not around.rect().contains(widget.geometry()):
            yield f"not all inside {type(around).__name__}: {named(widget)}"


def over_each_other(window: Window, shown: list[QWidget]) -> Iterator[str]:
    beside: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        around = widget.parentWidget()
        if around is not None and not isinstance(widget, FocusRing | NamesLine):  # names stay while rows go under them
            beside.setdefault(around, []).append(widget)
    for widgets in beside.values():
        for place, one in enumerate(widgets):
            for other in widgets[place + 1 :]:
                both = one.geometry() & other.geometry()
                if min(both.width(), both.height()) > SHARED * window.theme.scale:
                    yield f"one over the other: {named(one)} / {named(other)}"


def sideways(shown: list[QWidget]) -> Iterator[str]:
    for area in shown:
        if isinstance(area, QScrollArea):
            content = area.widget()
            assert content is not None
            if area.horizontalScrollBar().maximum() or content.width() > area.viewport().width():
                yield f"sideways: {named(content)}"
            for widget in content.findChildren(QWidget):
                left = widget.mapTo(content, QPoint()).x()
                if widget.isVisible() and not 0 <= left <= left + widget.width() <= content.width():
                    yield f"past the edge: {named(widget)}"


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, Text) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:60]!r}"


def look_at(window: Window, identity: str, weeks: str, look: Look) -> list[str]:
    """Everything wrong with this condition in this look, with the view it was seen in."""
    condition, visit = pack().condition(identity), new_visit(window, look)
    assert condition is not None
    found = [f"choosing: {fault}" for fault in wrong(window)]
    for question, choice in (("condition", identity), ("pain.weeks", weeks), ("side", "left")):
        visit.touch(question, choice)
    for section in ("where", "know", "care-team"):
        visit.open_section(section)
        if section == "care-team":
            for question in YES:
                visit.touch(question, "yes")
        found += [f"{section}: {fault}" for fault in wrong(window)]
    for matter, rating in zip(pack().matters, "5443", strict=False):
        visit.touch(f"matters.{matter}", rating)
    for options in groups(condition):
        for view in views(visit, condition, options):
            found += [f"{view} of {', '.join(options)}: {fault}" for fault in wrong(window)]
    return found


def identity_of(value: object) -> str:
    if isinstance(value, Look):
        return f"{value.width}x{value.height}-{value.text_size}-{value.language}"
    return str(value)


@pytest.mark.parametrize(("condition", "weeks", "look"), spread(), ids=identity_of)
def test_no_word_is_cut_off_or_covered_and_nothing_goes_sideways(
    qtbot: QtBot, window: Window, condition: str, weeks: str, look: Look
) -> None:
    assert look_at(window, condition, weeks, look) == []


@pytest.mark.full
@pytest.mark.parametrize(("condition", "weeks", "look"), everything(), ids=identity_of)
def test_no_word_is_cut_off_or_covered_at_any_size_in_pain_of_any_duration(
    qtbot: QtBot, window: Window, condition: str, weeks: str, look: Look
) -> None:
    assert look_at(window, condition, weeks, look) == []
