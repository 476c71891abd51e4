"""A mean difference on its scale: where no difference is, the average, its range, and the least change people notice.

It must never look like an array of people: nobody was counted. Positions come finished from the session, as fractions
of the window that all differences of a row share. A part for the cells of the comparison, a picture for the full view.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.figures import ScaleWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture

MARKS = ("average", "range", "zero", "noticed")


class Difference:
    """The drawing. ``tall`` is the larger one of the full view."""

    def __init__(self, theme: Theme, scale: ScaleWords, tall: bool = False) -> None:
        self.above = theme.px(10)
        self._theme, self._scale = theme, scale
        self._zone = theme.px(34 if tall else 26)
        self._zero = Paragraph.of(theme, scale.zero_mark, "small")
        self._noticed = Paragraph.of(theme, scale.noticed_mark, "small")
        self._left, self._right = (Paragraph.of(theme, words, "small") for words in (scale.left, scale.right))

    def height(self, width: int) -> int:
        return 2 * self._theme.line_height("small") + self._zone

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, scale = self._theme, self._scale
        edge = theme.px(3)
        start, length = x + edge, width - 2 * edge
        line = theme.line_height("small")
        top, middle, foot = y + line, y + line + self._zone / 2, y + line + self._zone

        def at(place: float) -> float:
            return start + place * length

        painter.setPen(QPen(theme.colour("edge"), theme.px(1.5)))
        painter.drawLine(QPointF(at(0), middle), QPointF(at(1), middle))
        for tick in scale.ticks:
            painter.drawLine(QPointF(at(tick), middle - theme.px(4)), QPointF(at(tick), middle + theme.px(4)))
        if scale.low is not None and scale.high is not None:
            draw_mark(painter, theme, "range", QRectF(at(scale.low), top, at(scale.high) - at(scale.low), self._zone))
        draw_mark(painter, theme, "zero", QRectF(at(scale.zero), top, 0, self._zone))
        if scale.noticed is not None:
            draw_mark(painter, theme, "noticed", QRectF(at(scale.noticed), top, 0, self._zone))
            self._label(painter, self._noticed, at(scale.noticed), y, x, width)
        draw_mark(painter, theme, "average", QRectF(at(scale.value), top, 0, self._zone))
        self._label(painter, self._zero, at(scale.zero), y, x, width)
        painter.setPen(theme.colour("soft"))
        self._left.draw(painter, x, foot, width)
        self._right.draw(painter, x + width - self._right.natural_width, foot, self._right.natural_width)

    def _label(self, painter: QPainter, words: Paragraph, centre: float, y: float, x: int, width: int) -> None:
        wide = words.natural_width
        left = min(max(centre - wide / 2, x), x + width - wide)
        painter.setPen(self._theme.colour("soft"))
        words.draw(painter, left, y, wide)


def draw_mark(painter: QPainter, theme: Theme, mark: str, box: QRectF) -> None:
    """One of MARKS; ``box`` is as high as the drawing. A range fills its width, the others stand on its middle."""
    middle = box.center()
    if mark == "range":
        thick = theme.px(11)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("icon_have"))
        wide = max(box.width(), 2.0)
        bar = QRectF(middle.x() - wide / 2, middle.y() - thick / 2, wide, thick)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
    elif mark == "average":
        ring, radius = theme.px(2), theme.px(6.5)
        painter.setPen(QPen(theme.colour("card"), ring))
        painter.setBrush(theme.colour("icon_more"))
        painter.drawEllipse(middle, radius, radius)
    else:
        style = Qt.PenStyle.SolidLine if mark == "zero" else Qt.PenStyle.DashLine
        painter.setPen(QPen(theme.colour("ink"), theme.px(2.5 if mark == "zero" else 2), style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))


class DifferencePicture(Picture):
    """The drawing by itself, large, with all of it in words for assistive technology."""

    def __init__(self, theme: Theme, scale: ScaleWords, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._drawing = Difference(theme, scale, tall=True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(440), self._drawing.height(self.theme.px(440)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(150), self._drawing.height(self.theme.px(150)))

    def draw(self, painter: QPainter) -> None:
        self._drawing.draw(painter, 0, 0, self.width())
