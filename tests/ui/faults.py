"""What is wrong with a window as it stands: words cut off, broken or covered, things over each other or sideways.

Called by ``looking`` for every view and by ``breaking`` for windows that are broken on purpose. ``painted.watch`` comes
first. What widgets say they need is compared with what they got; what they paint, with where there is room for it.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from decision_aid.ui.widgets.body_view import BodyView
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.kept_question import KeptQuestion
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.step_rail import StepRail
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from tests.ui import painted

KEPT: list[list[QWidget]] = []  # PySide frees its side of some widgets that Qt still has: nothing listed here is let go
SHARED = 3  # pixels at 100 %: the edge that joined choices have in common
SLACK = 1.0  # a pixel: what smoothing of letters and rounding may take
FITTING = (BodyView, SpineView, StepRail, Segmented)  # see to the words of their touches, or these have none
STAYING = (NamesLine, KeptQuestion)  # stay while rows go by under them


def wrong(window: QWidget, scale: float) -> list[str]:
    """What is cut off, lies over something else, or goes past the edge, by name."""
    everything = window.findChildren(QWidget)
    KEPT.append(everything)
    shown = [widget for widget in everything if widget.isVisible()]
    return [*cut_off(shown), *over_each_other(shown, scale), *sideways(shown), *words(window, shown)]


def cut_off(shown: list[QWidget]) -> Iterator[str]:
    """What is lower or narrower than it says it needs, or not inside what holds it; boxes that shorten their hint."""
    for widget in shown:
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            yield f"too low: {named(widget)}"
        around = widget.parentWidget()
        fitted = isinstance(around, FITTING)
        broken = isinstance(widget, Text) and widget.text().startswith("doi:")  # may be broken anywhere
        worded = isinstance(widget, Text | Touch | Drawn)
        if worded and not fitted and not broken and widget.width() < widget.minimumSizeHint().width():
            yield f"too narrow: {named(widget)}"
        if isinstance(widget, QLineEdit | QPlainTextEdit) and not _hint_fits(widget):
            yield f"hint cut off: {widget.placeholderText()[:60]!r} of {named(widget)}"
        if around is None or isinstance(around.parentWidget(), QScrollArea) or isinstance(widget, FocusRing):
            continue  # what scrolls may be taller than what it scrolls in
        if not around.rect().contains(widget.geometry()):
            yield f"not all inside {type(around).__name__}: {named(widget)}"


def _hint_fits(box: QLineEdit | QPlainTextEdit) -> bool:
    room = box.viewport().rect() if isinstance(box, QPlainTextEdit) else box.rect()
    wrapped = Qt.TextFlag.TextWordWrap.value if isinstance(box, QPlainTextEdit) else 0
    taken = QFontMetrics(box.font()).boundingRect(QRect(0, 0, room.width(), 0), wrapped, box.placeholderText())
    return taken.width() <= room.width() and taken.height() <= room.height()


def over_each_other(shown: list[QWidget], scale: float) -> Iterator[str]:
    """Neighbours of which one lies over the other."""
    beside: dict[QWidget, list[QWidget]] = {}
    for widget in shown:
        around = widget.parentWidget()
        for_keys_alone = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if around is not None and not for_keys_alone and not isinstance(widget, STAYING):
            beside.setdefault(around, []).append(widget)
    for widgets in beside.values():
        for one, other in combinations(widgets, 2):
            both = one.geometry() & other.geometry()
            if min(both.width(), both.height()) > SHARED * scale:
                yield f"one over the other: {named(one)} / {named(other)}"


def sideways(shown: list[QWidget]) -> Iterator[str]:
    """What scrolls to the side, or would have to."""
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


def words(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Painted words that end outside their widget, are broken in the middle of one, or lie over other words."""
    sheets: dict[QWidget, list[tuple[QRectF, str, QWidget]]] = {}  # what scrolls by itself -> the words on it
    for widget in shown:
        room = QRectF(widget.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        lines = painted.lines(widget)
        covers = [QRectF(child.geometry()) for child in _over(widget)] if lines else []
        sheet = _sheet(widget, window) if lines else window
        at = widget.mapTo(sheet, QPoint())
        for line in lines:
            if not room.contains(line.box):
                yield f"words cut off: {line.words[:60]!r} of {named(widget)}"
            if line.broken:
                yield f"word broken: {line.words[:60]!r} of {named(widget)}"
            if any(_overlap(line.box, cover) for cover in covers):
                yield f"words covered: {line.words[:60]!r} of {named(widget)}"
            sheets.setdefault(sheet, []).append((line.box.translated(at), line.words, widget))
    for written in sheets.values():
        yield from _over_other_words(written)


def _over_other_words(written: list[tuple[QRectF, str, QWidget]]) -> Iterator[str]:
    near: list[tuple[QRectF, str, QWidget]] = []
    for box, said, widget in sorted(written, key=lambda line: line[0].top()):
        near = [line for line in near if line[0].bottom() > box.top()]
        for other, before, by in near:
            if _overlap(box, other) and _stays(widget) == _stays(by):
                yield f"words over words: {before[:60]!r} / {said[:60]!r} of {named(widget)}"
        near.append((box, said, widget))


def _overlap(one: QRectF, other: QRectF) -> bool:
    both = one & other
    return min(both.width(), both.height()) > SLACK


def _over(widget: QWidget) -> list[QWidget]:
    """The children that are seen and lie over what it paints itself; a box for own words has a touch in its corner."""
    children = [] if isinstance(widget, Field) else widget.children()
    return [child for child in children if isinstance(child, QWidget) and child.isVisible()]


def _sheet(widget: QWidget, window: QWidget) -> QWidget:
    """What it is scrolled with; the window where it does not scroll."""
    above: QWidget | None = widget
    while above is not None and above is not window:
        around = above.parentWidget()
        if around is not None and isinstance(around.parentWidget(), QScrollArea):
            return above
        above = around
    return window


def _stays(widget: QWidget) -> bool:
    return isinstance(widget, STAYING) or isinstance(widget.parentWidget(), STAYING)


def named(widget: QWidget) -> str:
    """How a widget is told in what is wrong with it."""
    said = widget.text() if isinstance(widget, Text) else widget.accessibleName()
    return f"{type(widget).__name__} {said[:60]!r}"
