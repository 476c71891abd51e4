"""Breaks the real window on purpose, one widget at a time, and tells what nobody would have noticed.

Run by test_every_condition_at_every_size as `python breaking.py`; writes a list of what `faults` did not find. Whatever
bears words is squeezed flat and thin, put past the edge and over its neighbour, and then put back.
"""

import gc
import json
import os
from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from decision_aid import app
from decision_aid.domain.flow import Step
from decision_aid.session.screens.closer import CLAIMS, EXPERTS, SOURCE
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.scenes import Look, put_side_by_side
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.numbered_drawing import NumberedDrawing
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.window import Window
from tests.session.shipped_visits import DISC
from tests.ui import painted
from tests.ui.faults import KEPT, named, wrong
from tests.ui.looking import new_visit
from tests.ui.views import WEEKS, in_full, settle

PART = 0.55  # of the height of its words, or of its longest line: what is left of what is squeezed
LEAST = 9  # pixels: a neighbour that can be seen to be covered


def main() -> None:
    painted.watch()
    application.off_screen()
    window = application.opened(app.demo_desk)
    window.show()
    Player(window).settle(lambda: window.desk.pack_was_read)
    gc.disable()
    found = list(unnoticed(window))
    os.write(1, json.dumps(found).encode())
    os._exit(0)


def unnoticed(window: Window) -> Iterator[str]:
    """Every break that is not told, of each kind of widget that bears words, and how many kinds there were."""
    visit, broken = new_visit(window, Look(1280, 800, 100, "en")), set[str]()
    for _ in views(visit):
        settle(window)
        if already := wrong(window, 1.0):
            yield f"broken before: {already}"
        for area in window.findChildren(Scroller):
            if area.isVisible() and not told_sideways(window, area):
                yield f"sideways: {named(area)}"
        for widget in bearing_words(window):
            kind = type(widget).__name__
            if kind not in broken:
                broken.add(kind)
                yield from (f"{kind} {how}" for how in not_told(window, widget))
    missing = {"Text", "Pill", "ComparisonCell", "DifferencePicture", "TimeLinePicture", "CrowdPicture"} - broken
    yield from (f"{kind} was never seen" for kind in sorted(missing))


def views(visit: Visit) -> Iterator[None]:
    """Views that together show whatever bears words."""
    yield
    for question, choice in (("condition", DISC), ("pain.weeks", WEEKS[-1]), ("side", "left"), ("level", "L4-L5")):
        visit.touch(question, choice)
    for section in ("where", "pain", "care-team"):
        visit.open_section(section)
        yield
    visit.go(Step.COMPARE)
    yield
    options = ("epidural-steroid", "disc-surgery", "exercise", "keep-going")
    put_side_by_side(visit, options)
    for _ in in_full(visit, [options]):
        yield
    for look in (CLAIMS, EXPERTS, SOURCE):
        visit.look_closer(look)
        yield
    visit.go(Step.MATTERS)
    yield
    visit.go(Step.TALK)
    yield


def told_sideways(window: Window, area: Scroller) -> bool:
    """Whether a page that is wider than its window is told of."""
    page = area.widget()
    assert page is not None
    page.setMinimumWidth(page.width() + LEAST)
    told = any("sideways" in fault for fault in wrong(window, 1.0))
    page.setMinimumWidth(0)
    return told


def bearing_words(window: Window) -> list[QWidget]:
    everything = window.findChildren(QWidget)
    KEPT.append(everything)
    return [w for w in everything if w.isVisible() and (painted.lines(w) or hinting(w))]


def hinting(widget: QWidget) -> bool:
    return isinstance(widget, QPlainTextEdit) and bool(widget.placeholderText())


def not_told(window: Window, widget: QWidget) -> Iterator[str]:
    """How this widget can be broken with nothing said of it."""
    here, around, lines = widget.geometry(), widget.parentWidget(), painted.lines(widget)
    assert around is not None
    breaks = {}
    if lines:
        high = max(line.box.bottom() for line in lines) - min(line.box.top() for line in lines)
        longest = max(line.box.width() for line in lines)
        breaks["flat"] = QRect(here.topLeft(), QSize(here.width(), round(high * PART)))
        breaks["thin"] = QRect(here.topLeft(), QSize(round(longest * PART), here.height()))
    else:
        breaks["flat"] = QRect(here.topLeft(), QSize(here.width(), LEAST))
    breaks["past the edge"] = here.translated(around.width() - here.x() - here.width() // 2, 0)
    neighbour = next((other for other in beside(widget) if min(other.width(), other.height()) > LEAST), None)
    if neighbour is not None:
        breaks["over its neighbour"] = QRect(neighbour.pos(), here.size())
    if isinstance(widget, NumberedDrawing):
        breaks = {
            how: place for how, place in breaks.items() if how not in {"thin", "flat"}
        }  # its marks shrink with it
    for how, place in breaks.items():
        widget.setGeometry(place)
        unmoved = widget.geometry() == here  # a fixed size is kept
        told = unmoved or any(named(widget) in fault for fault in wrong(window, 1.0))
        widget.setGeometry(here)
        if not told:
            yield how


def beside(widget: QWidget) -> list[QWidget]:
    around = widget.parentWidget()
    every = [] if around is None else [w for w in around.children() if isinstance(w, QWidget) and w.isVisible()]
    return [w for w in every if w is not widget and not isinstance(w, FocusRing | QScrollArea)]


if __name__ == "__main__":
    main()
