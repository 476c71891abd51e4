"""A simple line of time: one row for each thing, a dot where it happened, ticks in weeks or months under all of them.

Positions only say where to draw; what they mean comes in as finished words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class _Row(NamedTuple):
    label: Paragraph
    position: float
    words: Paragraph


class Timeline(Picture):
    """`rows` are (label, position, words), `ticks` are (position, words); a position is 0 (start) to 1 (end)."""

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[tuple[str, float, str]],
        ticks: Sequence[tuple[float, str]],
        accessible: str,
    ) -> None:
        super().__init__(theme, accessible)
        self._rows = [
            _Row(Paragraph.of(theme, label, "body"), position, Paragraph.of(theme, words, "body", strong=True))
            for label, position, words in rows
        ]
        self._ticks = [(position, Paragraph.of(theme, words, "small", centred=True)) for position, words in ticks]
        self._track, self._gap = theme.px(22), theme.px(10)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.theme.px(520)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.heightForWidth(self.theme.px(200)))

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width)) + self._tick_height(width)

    def draw(self, painter: QPainter) -> None:
        theme, width = self.theme, self.width()
        left = self._left(width)
        heights = self._heights(width)
        y = 0
        for row, height in zip(self._rows, heights, strict=True):
            self._draw_row(painter, row, left, y, height - self._gap)
            y += height
        painter.setPen(theme.colour("soft"))
        below = y + theme.px(6)
        beyond = -1.0
        for position, words in self._ticks:
            x = self._begin(position, words.natural_width, 0)
            if x <= beyond:
                below += theme.line_height("small")  # no room on this line: the next one
            words.draw(painter, x, below, words.natural_width)
            beyond = x + words.natural_width + theme.px(6)

    def _draw_row(self, painter: QPainter, row: _Row, left: int, y: int, height: int) -> None:
        theme, width = self.theme, self.width()
        painter.setPen(theme.colour("ink"))
        if left:
            room = left - theme.px(20)
            row.label.draw(painter, 0, y + (height - row.label.height(room)) // 2, room)
        else:
            row.label.draw(painter, 0, y, width)
        used = min(row.words.natural_width, width - left)
        track = y + height - self._track / 2
        words_top = y + height - self._track - row.words.height(used)
        row.words.draw(painter, self._begin(row.position, used, left), words_top, used)
        x = self._x(row.position, width)
        painter.setPen(QPen(theme.colour("edge"), theme.stroke(1.5)))
        painter.drawLine(QLineF(self._x(0, width), track, self._x(1, width), track))
        for tick, _ in self._ticks:
            at = self._x(tick, width)
            painter.drawLine(QLineF(at, track - theme.px(4), at, track + theme.px(4)))
        painter.setPen(QPen(theme.colour("action"), theme.stroke(4), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(self._x(0, width), track, x, track))
        painter.setPen(QPen(theme.colour("card"), theme.stroke(2)))
        painter.setBrush(theme.colour("action"))
        painter.drawEllipse(QPointF(x, track), theme.stroke(9), theme.stroke(9))

    def _left(self, width: int) -> int:
        """Pixels of the column of labels, or 0 where they stand over their lines."""
        widest = max((row.label.natural_width for row in self._rows), default=0) + self.theme.px(20)
        return min(widest, width * 2 // 5) if width >= self.theme.px(480) else 0

    def _heights(self, width: int) -> list[int]:
        left = self._left(width)
        heights = []
        for row in self._rows:
            line = row.words.height(min(row.words.natural_width, width - left)) + self._track
            if left:
                heights.append(max(line, row.label.height(left - self.theme.px(20))) + self._gap)
            else:
                heights.append(row.label.height(width) + line + self._gap)
        return heights

    def _tick_height(self, width: int) -> int:
        lines, beyond = (1 if self._ticks else 0), -1.0
        for position, words in self._ticks:
            x = self._begin(position, words.natural_width, 0, width)
            lines += x <= beyond
            beyond = x + words.natural_width + self.theme.px(6)
        return self.theme.px(6) + lines * self.theme.line_height("small")

    def _begin(self, position: float, used: int, least: int, width: int | None = None) -> float:
        """Where words of this width begin when they are centred on a position but stay inside."""
        width = self.width() if width is None else width
        return round(min(max(least, self._x(position, width) - used / 2), max(least, width - used)))

    def _x(self, position: float, width: int) -> float:
        left, edge = self._left(width), self.theme.px(12)
        return round(left + edge + min(max(position, 0.0), 1.0) * (width - left - 2 * edge)) + 0.5
