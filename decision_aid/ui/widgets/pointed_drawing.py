"""A drawing with numbers beside it, each with a line to its part; what is touched is found by what is drawn there.

Part of ``ui.widgets.plate``. Where the lines end is found by ``part_places``.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QResizeEvent

from decision_aid.session.screens.plates import View
from decision_aid.ui.theme import LIGHT, PAPER, Theme
from decision_aid.ui.widgets.lit_drawing import LitDrawing
from decision_aid.ui.widgets.numbered_drawing import BADGE, draw_badge
from decision_aid.ui.widgets.part_places import Place, area, nearest, over, pointed

_APART, _END = 24, 2.2  # pixels at 100 %: between two numbers; the dot in which a line ends
_SAME = 5.0  # units of the drawing: parts that near to a touch lie under it


class PointedDrawing(LitDrawing):
    """``touched`` gives the place of a part in the list of parts. One view of a plate."""

    touched = Signal(int)

    def __init__(self, theme: Theme, view: View, height: int) -> None:
        super().__init__(theme, view.drawing, height, view.accessible)
        self._view = view
        self._lit: int | None = None
        self._all = tuple(dict.fromkeys(element for elements in view.elements for element in elements))
        self._ends = pointed(view.drawing, tuple(elements[0] for elements in view.elements), self._all)
        self._badges: list[QPointF] = []

    def light_part(self, part: int) -> None:
        """Mark this part."""
        self._lit, elements, name = part, self._view.elements[part], self._view.drawing
        others = tuple(other for other in self._all if other not in elements)
        self.mark({element: over(name, element, others) for element in elements})

    def place(self, part: int) -> QPointF:
        """Where the line of a part ends on the widget, in pixels."""
        return QPointF(*self.at(*self._ends[part][1]))

    def badges(self) -> tuple[QPointF, ...]:
        """Where the numbers stand on the widget, in pixels."""
        return tuple(self._badges)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._badges = self._beside()

    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        theme = self.theme
        for part, badge in enumerate(self._badges):
            end, lit = self.place(part), part == self._lit
            line = QPen(QColor(LIGHT.ink), theme.stroke(2 if lit else 1))
            painter.setPen(QPen(PAPER, line.widthF() + theme.stroke(2)))
            painter.drawLine(badge, end)
            painter.setPen(line)
            painter.drawLine(badge, end)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(LIGHT.ink))
            painter.drawEllipse(end, theme.stroke(_END), theme.stroke(_END))
        for part, badge in enumerate(self._badges):
            draw_badge(painter, theme, badge, part + 1, lit=part == self._lit, paper=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else its release would go to what stands behind

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.touched.emit(self.part_at(event.position()))

    def part_at(self, here: QPointF) -> int:
        """The part whose number or line is touched, else the smallest one about there, else the nearest."""
        marks = [(badge, self.place(part), part) for part, badge in enumerate(self._badges)]
        near, part = min((_away(badge, here), part) for badge, _, part in marks)
        if near <= self.theme.px(BADGE) / 2 + self.theme.stroke(2):
            return part
        end, part = min((_away(end, here), part) for _, end, part in marks)
        if end <= self.theme.stroke(_END + 1):
            return part
        box, name = self._base.viewBoxF(), self._view.drawing
        touch = Place(here.x() * box.width() / self._size.width(), here.y() * box.height() / self._size.height())
        found = [
            (dist(touch, nearest(name, element, self._all, touch)), area(name, element), part)
            for part, elements in enumerate(self._view.elements)
            for element in elements
        ]
        about = [(size, part) for away, size, part in found if away <= _SAME]
        return min(about)[1] if about else min(found)[2]

    def _beside(self) -> list[QPointF]:
        """Where the numbers stand: in the margin nearer to their part, in the order of their heights."""
        half, apart = self.theme.px(BADGE) / 2 + self.theme.stroke(1), self.theme.px(_APART)
        ends = [self.place(part) for part in range(len(self._ends))]
        sides: tuple[list[int], list[int]] = ([], [])
        for part, (side, _) in enumerate(self._ends):
            sides[side > 0].append(part)
        found = dict[int, QPointF]()
        for x, there in zip((half, self._size.width() - half), sides, strict=True):
            ordered = sorted(there, key=lambda part: ends[part].y())
            for part, y in zip(ordered, _spread([ends[part].y() for part in ordered], apart), strict=True):
                found[part] = QPointF(x, min(max(y, half), self._size.height() - half))
        return [found[part] for part in range(len(ends))]


def _spread(heights: Sequence[float], apart: float) -> list[float]:
    """Heights in rising order, moved as little as it takes until each is ``apart`` from the next."""
    groups: list[list[float]] = []
    for height in heights:
        groups.append([height])
        while len(groups) > 1 and _top(groups[-1], apart) - _foot(groups[-2], apart) < apart:
            groups[-2:] = [[*groups[-2], *groups[-1]]]
    return [_top(group, apart) + place * apart for group in groups for place in range(len(group))]


def _top(group: Sequence[float], apart: float) -> float:
    return sum(group) / len(group) - apart * (len(group) - 1) / 2


def _foot(group: Sequence[float], apart: float) -> float:
    return _top(group, apart) + apart * (len(group) - 1)


def _away(one: QPointF, other: QPointF) -> float:
    return dist(one.toTuple(), other.toTuple())
