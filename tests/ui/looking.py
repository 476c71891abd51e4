"""Looks at one condition of the shipped pack in the real window, and says what is wrong: words cut off or covered.

Run by test_every_condition_at_every_size as `python looking.py CONDITION DURATION WIDTH HEIGHT TEXT-SIZE LANGUAGE`;
writes a list of what is wrong, each with the view it was seen in. One process for each, in which nothing that was asked
about is let go: PySide frees its side of some widgets that Qt still has, and the process would end there.
"""

import gc
import json
import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from decision_aid import app
from decision_aid.domain.decision import Condition
from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look, put_side_by_side
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.step_rail import StepRail
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.window import Window
from tests.session.shipped_visits import groups, pack

YES = ("precaution.blood-thinner", "precaution.diabetes")
KEPT: list[list[QWidget]] = []
SHARED = 3  # pixels at 100 %: the edge that joined choices have in common


def main() -> None:
    condition, weeks, width, height, text_size, language = sys.argv[1:]
    application.off_screen()
    window = application.opened(app.demo_desk)
    window.show()
    Player(window).settle(lambda: window.desk.pack_was_read)
    gc.disable()  # the window switched it on with its first paint
    found = look_at(window, condition, weeks, Look(int(width), int(height), int(text_size), language))
    os.write(1, json.dumps(found).encode())
    os._exit(0)  # nothing here is worth keeping or taking apart


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
    everything = window.findChildren(QWidget)
    KEPT.append(everything)
    shown = [widget for widget in everything if widget.isVisible()]
    return [*cut_off(shown), *over_each_other(window, shown), *sideways(shown)]


def cut_off(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"too low: {named(widget)}"
        around = widget.parentWidget()
        fitted = isinstance(around, SpineView | StepRail | Segmented)  # these see to the words of their touches
        broken = isinstance(widget, Text) and widget.text().startswith("doi:")  # may be broken anywhere
        worded = isinstance(widget, Text | Touch | Drawn)
        if worded and not fitted and not broken and widget.width() < widget.minimumSizeHint().width():
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
            for widget in (widget for widget in shown if content.isAncestorOf(widget)):
                left = widget.mapTo(content, QPoint()).x()
                if not 0 <= left <= left + widget.width() <= content.width():
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


if __name__ == "__main__":
    main()
