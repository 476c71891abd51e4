"""When the figures of one answer were measured, on one line: a dot for a point in time, a bar for a stretch of it.

The figure of the table is filled, the others are open; stretches in which nothing was found are hatched. All of it
holds in black and white, and nothing differs by option. Places come finished from the session; it works out no time.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.time_line import TimeLineWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class TimeLinePicture(Picture):
    """The line with its marks stacked over it and the usual times under it, in as many lines as they need."""

    def __init__(self, theme: Theme, line: TimeLineWords) -> None:
        super().__init__(theme, line.accessible)
        self._line = line
        self._ticks = [Paragraph.of(theme, tick.words, "small") for tick in line.ticks]
        self._edge = theme.px(10)
        self._lane = theme.px(20)
        self._zone = max(line.lanes, 2) * self._lane + theme.px(6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(150), self._zone)

    def heightForWidth(self, width: int) -> int:
        rows = 1 + max(row for _, _, row in self.labels(width))
        return self._zone + self.theme.px(10) + rows * self.theme.line_height("small")

    def draw(self, painter: QPainter) -> None:
        theme, zone = self.theme, self._zone
        for gap in self._line.gaps:
            inset = theme.px(9)
            start = self._at(gap.start) + (inset if gap.after is not None else 0)
            end = self._at(gap.end) - (inset if gap.before is not None else 0)
            draw_mark(painter, theme, "gap", QRectF(start, 0, max(end - start, theme.px(4)), zone))
        painter.setPen(QPen(theme.colour("ink"), theme.stroke(2)))
        painter.drawLine(QPointF(self._at(0), zone), QPointF(self._at(self._line.end), zone))
        self._arrow(painter, self._at(self._line.end), zone)
        for tick in self._line.ticks:
            if tick.place <= self._line.later:
                painter.drawLine(QPointF(self._at(tick.place), zone), QPointF(self._at(tick.place), zone + theme.px(7)))
        for mark in self._line.marks:
            top = zone - (mark.lane + 1) * self._lane
            start, end = self._at(mark.start), self._at(mark.end)
            radius = theme.px(7)
            box = QRectF(start - radius, top, end - start + 2 * radius, 2 * radius)
            draw_mark(painter, theme, "lead" if mark.lead else "other", box)
        painter.setPen(theme.colour("soft"))
        for words, (x, _, row) in zip(self._ticks, self.labels(self.width()), strict=True):
            y = zone + theme.px(9) + row * theme.line_height("small")
            words.draw(painter, x, y, words.natural_width)

    def _arrow(self, painter: QPainter, x: float, y: float) -> None:
        reach = self.theme.px(6)
        for side in (-reach, reach):
            painter.drawLine(QPointF(x - reach, y + side), QPointF(x, y))

    def _at(self, place: int, width: int | None = None) -> float:
        length = (self.width() if width is None else width) - 2 * self._edge
        return self._edge + place * length / self._line.end

    def labels(self, width: int) -> list[tuple[float, float, int]]:
        """The ends and the row of each tick's words: the first row in which they touch no others."""
        ends: list[float] = []
        placed = []
        for tick, words in zip(self._line.ticks, self._ticks, strict=True):
            wide = words.natural_width
            left = min(max(self._at(tick.place, width) - wide / 2, 0), width - wide)
            row = next((row for row, end in enumerate(ends) if end + self.theme.px(10) <= left), len(ends))
            ends[row : row + 1] = [left + wide]
            placed.append((left, left + wide, row))
        return placed


def draw_mark(painter: QPainter, theme: Theme, mark: str, box: QRectF) -> None:
    """One of lead, other, bar, gap; ``box`` is all of it. A key gives a square box, and a bar fills only its middle."""
    if mark == "gap":
        _hatch(painter, theme, box)
        return
    if mark == "bar":
        box = box.adjusted(0, box.height() * 0.25, 0, -box.height() * 0.25)
    line = theme.stroke(2)
    painter.setPen(QPen(theme.colour("icon_more"), line))
    painter.setBrush(theme.colour("icon_more" if mark == "lead" else "card"))
    box = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    round_by = box.height() / 2
    painter.drawRoundedRect(box, round_by, round_by)


def _hatch(painter: QPainter, theme: Theme, box: QRectF) -> None:
    step, high = theme.px(7), box.height()
    lines = QPainterPath()
    left = box.left() - high
    while left < box.right():
        lines.moveTo(left, box.bottom())
        lines.lineTo(left + high, box.top())
        left += step
    painter.save()
    painter.fillRect(box, theme.colour("ground"))
    painter.setClipRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("edge"), theme.stroke(1)))
    painter.drawPath(lines)
    painter.restore()
