"""Every line of words that a widget paints, and where it lies: watched as drawn, whatever the widget says it needs.

Used by ``faults``. ``watch`` comes before the first widget is made, in a process that is there for looking alone: from
then on words are laid out by ``_Watched``, and a widget that is asked to paint tells its lines.
"""

from math import sqrt
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets import labelled_drawing, numbered_drawing, paragraph


class Line(NamedTuple):
    """A line of words as painted. ``box`` holds its ink, in pixels of the widget; ``broken``: it ends inside a word."""

    words: str
    box: QRectF
    broken: bool


_seen: list[Line] = []
_nowhere = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
_draw_badge = numbered_drawing.draw_badge


class _Watched(QTextLayout):
    """Tells every line it draws, as far as its painter lets it be seen."""

    def draw(self, painter: QPainter, at: Any, *rest: Any) -> None:
        super().draw(painter, at, *rest)
        words, metrics, turned = self.text(), QFontMetricsF(self.font()), painter.deviceTransform()
        anywhere = "doi" in words.lower() or "://" in words  # addresses of studies may be broken anywhere
        for line in (self.lineAt(place) for place in range(self.lineCount())):
            start, end = line.textStart(), line.textStart() + line.textLength()
            said = words[start:end].strip()
            ink = metrics.tightBoundingRect(said)  # from where the first letter stands on the line
            ink.moveTo(line.naturalTextRect().left() + ink.left(), line.y() + line.ascent() + ink.top())
            seen = ink.translated(at)
            if painter.hasClipping():
                seen &= painter.clipBoundingRect()
            if not seen.isEmpty():
                inside = words[end - 1 : end].isalnum() and words[end : end + 1].isalnum()
                _seen.append(Line(said, turned.mapRect(seen), inside and not anywhere))


def _watched_badge(
    painter: QPainter, theme: Theme, middle: QPointF, number: int, *, most: float = 0, **look: bool
) -> None:
    _draw_badge(painter, theme, middle, number, most=most, **look)
    side = theme.px(numbered_drawing.BADGE)
    half = min(side, most or side) / 2 / sqrt(2)  # the square inside the round mark
    box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    _seen.append(Line(str(number), painter.deviceTransform().mapRect(box), broken=False))


def watch() -> None:
    """From now on everything painted is told."""
    for module, name, watched in (
        (paragraph, "QTextLayout", _Watched),
        (numbered_drawing, "draw_badge", _watched_badge),
        (labelled_drawing, "draw_badge", _watched_badge),
    ):
        setattr(module, name, watched)


def _paints(widget: QWidget) -> bool:
    ours = (kind for kind in type(widget).__mro__ if kind.__module__.startswith("decision_aid."))
    return any("paintEvent" in vars(kind) for kind in ours)


def lines(widget: QWidget) -> list[Line]:
    """What this widget alone paints now, its children not. What Qt itself paints is not laid out by ``paragraph``."""
    _seen.clear()
    if not _paints(widget):
        return []
    widget.render(_nowhere, QPoint(), widget.rect(), QWidget.RenderFlag(0))
    return _seen.copy()
