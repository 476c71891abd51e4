"""The key to drawings: each mark, small, and what it means. Under a question of the comparison, and beside figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from decision_aid.session.screens.compare_rows import Legend
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.difference_drawing import MARKS, draw_mark
from decision_aid.ui.widgets.icon_array import draw_dot
from decision_aid.ui.widgets.paragraph import Paragraph

Paint = Callable[[QPainter, Theme, str, QRectF], None]


class KeyLine:
    """A mark of the drawings and what it means."""

    def __init__(self, theme: Theme, legend: Legend, ratio: float, paint: Paint | None) -> None:
        self._theme, self._mark, self._ratio, self._paint = theme, legend.mark, ratio, paint
        self._words = Paragraph.of(theme, legend.words, "small")
        self._side = theme.px(18)
        self._indent = self._side + theme.px(8)
        #: Pixels it takes where nothing is wrapped.
        self.natural_width = self._indent + self._words.natural_width

    def height(self, width: int) -> int:
        return self._words.height(width - self._indent)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, side = self._theme, self._side
        box = QRectF(x, y + (theme.line_height("small") - side) / 2, side, side)
        if self._paint is not None:
            self._paint(painter, theme, self._mark, box)
        elif self._mark in MARKS:
            draw_mark(painter, theme, self._mark, box)
        else:
            pitch = round(theme.px(15) * self._ratio)
            aside = (side - pitch / self._ratio) / 2
            painter.drawPixmap(box.topLeft() + QPointF(aside, aside), draw_dot(theme, self._mark, pitch, self._ratio))
        painter.setPen(theme.colour("soft"))
        self._words.draw(painter, x + self._indent, y, width - self._indent)


class KeyLines:
    """All marks of a key, beside each other where there is room; ``paint`` draws marks the table does not have."""

    def __init__(self, theme: Theme, legends: Sequence[Legend], ratio: float, paint: Paint | None = None) -> None:
        self.above = theme.px(6)
        self._lines = [KeyLine(theme, legend, ratio, paint) for legend in legends]
        self._gap, self._between = theme.px(24), theme.px(5)

    def height(self, width: int) -> int:
        return max((y + line.height(width) for line, _, y in self._placed(width)), default=0)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        for line, left, top in self._placed(width):
            line.draw(painter, x + left, y + top, min(line.natural_width, width - left))

    def _placed(self, width: int) -> list[tuple[KeyLine, int, int]]:
        placed: list[tuple[KeyLine, int, int]] = []
        x = y = tall = 0
        for line in self._lines:
            if x and x + line.natural_width > width:
                x, y, tall = 0, y + tall + self._between, 0
            placed.append((line, x, y))
            tall = max(tall, line.height(min(line.natural_width, width)))
            x += line.natural_width + self._gap
        return placed
