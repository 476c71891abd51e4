"""A mean difference on its own scale: the estimate, its range, no difference, and the smallest one people notice.

It must never look like an icon array: nobody was counted here. Every number comes in as finished words; the figures
given beside them only say where to draw.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class DifferenceScale(Picture):
    """A line from `low` to `high` with `zero` where nothing differs; all places are in the same unit.

    The range is None where none was printed, `noticed` where no source says what people notice. The words of the ends
    and marks stand under them, `value_words` over the estimate.
    """

    def __init__(
        self,
        theme: Theme,
        low: float,
        high: float,
        value: float,
        range_low: float | None,
        range_high: float | None,
        noticed: float | None,
        low_words: str,
        high_words: str,
        zero_words: str,
        accessible: str,
        *,
        zero: float = 0.0,
        noticed_words: str = "",
        value_words: str = "",
        ticks: Sequence[float] = (),
    ) -> None:
        if not low < high:
            raise ValueError(f"a scale runs from low to high, not from {low} to {high}")
        super().__init__(theme, accessible)
        self._low, self._high, self._zero = low, high, zero
        self._value, self._range = value, (range_low, range_high)
        self._noticed, self._ticks = noticed, tuple(ticks)
        self._head = Paragraph.of(theme, value_words, "body", strong=True, centred=True) if value_words else None
        marks = [(zero, zero_words), *([(noticed, noticed_words)] if noticed is not None else [])]
        self._marks = [(place, Paragraph.of(theme, words, "small", centred=True)) for place, words in marks if words]
        self._ends = Paragraph.of(theme, low_words, "small"), Paragraph.of(theme, high_words, "small")
        self._band = theme.px(44)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(400), self.heightForWidth(self.theme.px(400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.heightForWidth(self.theme.px(160)))

    def heightForWidth(self, width: int) -> int:
        ends = max(end.height(self._half(width)) for end in self._ends)
        return (self._head.height(width) if self._head else 0) + self._band + sum(self._rows(width)) + ends

    def draw(self, painter: QPainter) -> None:
        theme, width = self.theme, self.width()
        top = self._head.height(width) if self._head else 0
        middle, foot = top + self._band / 2, top + self._band
        if self._head:
            painter.setPen(theme.colour("ink"))
            used = min(self._head.natural_width, width)
            self._head.draw(painter, self._beside(self._value, used, width), 0, used)
        painter.setPen(QPen(theme.colour("edge"), theme.stroke(1.5)))
        painter.drawLine(QLineF(self._x(self._low), middle, self._x(self._high), middle))
        for tick in self._ticks:
            painter.drawLine(QLineF(self._x(tick), middle - theme.px(4), self._x(tick), middle + theme.px(4)))
        rows = self._rows(width)
        self._draw_words(painter, foot, rows)
        self._draw_marks(painter, top, middle, foot, rows)

    def _draw_marks(self, painter: QPainter, top: float, middle: float, foot: float, rows: list[int]) -> None:
        theme = self.theme
        painter.setPen(QPen(theme.colour("ink"), theme.stroke(2)))
        painter.drawLine(QLineF(self._x(self._zero), top + theme.px(4), self._x(self._zero), foot))
        if self._noticed is not None:
            below = rows[0] if len(rows) > 1 else 0
            dashes = QPen(theme.colour("soft"), theme.stroke(2), Qt.PenStyle.CustomDashLine)
            dashes.setDashPattern([2.5, 2])
            painter.setPen(dashes)
            painter.drawLine(QLineF(x := self._x(self._noticed), top + theme.px(4), x, foot + below))
        least, most = self._range
        if least is not None and most is not None:
            thick = theme.px(12)
            left, right = sorted((self._x(least), self._x(most)))
            painter.setPen(QPen(theme.colour("icon_have"), theme.stroke(1.5)))
            painter.setBrush(theme.colour("action_soft"))
            painter.drawRoundedRect(QRectF(left, middle - thick / 2, right - left, thick), thick / 2, thick / 2)
        reach = theme.stroke(10)
        x = min(max(self._x(self._value), reach), self.width() - reach)
        painter.setPen(QPen(theme.colour("card"), theme.stroke(1.5)))
        painter.setBrush(theme.colour("icon_more"))
        corners = ((x, middle - reach), (x + reach, middle), (x, middle + reach), (x - reach, middle))
        painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in corners]))

    def _draw_words(self, painter: QPainter, foot: float, rows: list[int]) -> None:
        width, y = self.width(), foot
        painter.setPen(self.theme.colour("ink"))
        for index, (place, words) in enumerate(self._marks):
            used = self._used(words, width)
            words.draw(painter, self._beside(place, used, width), y, used)
            if index < len(rows) - 1:
                y += rows[index]
        y = foot + sum(rows)
        painter.setPen(self.theme.colour("soft"))
        low, high = self._ends
        low.draw(painter, 0, y, self._half(width))
        used = min(high.natural_width, self._half(width))
        high.draw(painter, width - used, y, used)

    def _rows(self, width: int) -> list[int]:
        """Heights of the rows of words under the marks: one row where they fit beside each other, else one each."""
        heights = [words.height(self._used(words, width)) for _, words in self._marks]
        if len(self._marks) == 2:
            (a, first), (b, second) = sorted(self._marks, key=lambda mark: mark[0])
            ends = self._beside(a, self._used(first, width), width) + self._used(first, width)
            if ends + self.theme.px(10) <= self._beside(b, self._used(second, width), width):
                return [max(heights)]
        return heights

    def _half(self, width: int) -> int:
        return width // 2 - self.theme.px(8)

    def _used(self, words: Paragraph, width: int) -> int:
        return min(words.natural_width, self.theme.px(190), width)

    def _beside(self, place: float, used: int, width: int) -> float:
        """Where words of this width begin when they are centred on a place but stay inside."""
        return round(min(max(0.0, self._x(place, width) - used / 2), max(0, width - used)))

    def _x(self, place: float, width: int | None = None) -> float:
        edge = self.theme.px(1)
        room = (self.width() if width is None else width) - 2 * edge
        share = min(max((place - self._low) / (self._high - self._low), 0.0), 1.0)
        return edge + round(share * room) + 0.5
