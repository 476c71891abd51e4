"""Joined segments of which one is chosen: never / before / now. For two to four short answers that belong on one line.

When the words no longer fit beside each other the segments stand under each other.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.group import Choices, Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.touch import Touch

_EDGE = 2  # pixels at 100 % by which neighbours overlap, so that two edges look like one


class _Segment(Touch):
    """One segment. `first`, `last`: whether its outer ends are round; `upright`: those are its top and its foot."""

    def __init__(self, theme: Theme, words: str, accessible: str) -> None:
        super().__init__(theme, accessible or words)
        self.plain = Paragraph.of(theme, words, "body", centred=True)
        self.strong = Paragraph.of(theme, words, "body", strong=True, centred=True)
        self.first = self.last = self.upright = False
        self.setCheckable(True)

    def width_wanted(self) -> int:
        return self.strong.natural_width + 2 * self.theme.px(14)

    def corner(self) -> float:
        return min(self.theme.px(24), self.height() / 2) if self.first or self.last else self.theme.px(3)

    def draw(self, painter: QPainter) -> None:
        theme, chosen, usable = self.theme, self.isChecked(), self.isEnabled()
        painter.fillPath(self._outline(), theme.colour(("action" if usable else "soft") if chosen else "edge"))
        if not chosen:
            fill: Colour = "action_soft" if self.isDown() else "card" if usable else "ground"
            painter.fillPath(self._outline(theme.stroke(1.5)), theme.colour(fill))
        words = self.strong if chosen else self.plain
        ink: Colour = "on_action" if chosen else "action" if self.warm() else "ink" if usable else "soft"
        painter.setPen(theme.colour(ink))
        room = self.width() - 2 * theme.px(8)
        words.draw(painter, theme.px(8), round((self.height() - words.height(room)) / 2), room)

    def _outline(self, inside: float = 0) -> QPainterPath:
        """The shape of this segment, `inside` pixels smaller on every side."""
        box = QRectF(self.rect()).adjusted(inside, inside, -inside, -inside)
        radius = max(0.0, min(self.theme.px(24), self.height() / 2) - inside)
        near, far = radius * self.first, radius * self.last
        # Radii clockwise from the top left corner.
        radii = (near, near, far, far) if self.upright else (near, far, far, near)
        path = QPainterPath(QPointF(box.left() + radii[0], box.top()))
        corners = (
            (box.right() - 2 * radii[1], box.top(), radii[1], 90.0),
            (box.right() - 2 * radii[2], box.bottom() - 2 * radii[2], radii[2], 0.0),
            (box.left(), box.bottom() - 2 * radii[3], radii[3], -90.0),
            (box.left(), box.top(), radii[0], 180.0),
        )
        for x, y, corner, start in corners:
            if corner:
                path.arcTo(QRectF(x, y, 2 * corner, 2 * corner), start, -90)
            else:
                path.lineTo(x, y)
        path.closeSubpath()
        return path


class Segmented(Group):
    """`touched` gives the id of the segment, also when it was chosen already. One is chosen, or none."""

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str, choices: Choices) -> None:
        super().__init__(theme, accessible)
        self._segments: list[_Segment] = []
        for identity, words, chosen, *said in choices:
            segment = _Segment(theme, words, said[0] if said else "")
            segment.setChecked(chosen)
            segment.clicked.connect(lambda _=False, identity=identity: self.touched.emit(identity))
            segment.toggled.connect(self._lift)
            self._segments.append(segment)
        self.hold(self._segments, one_of=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose_all(self, positions: Collection[int]) -> None:
        super().choose_all(positions)
        self._lift()

    def sizeHint(self) -> QSize:
        width = max((segment.width_wanted() for segment in self._segments), default=0) * len(self._segments)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = max((segment.strong.longest_word() for segment in self._segments), default=0)
        return QSize(words + 2 * self.theme.px(10), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        return max((box.y() + box.height() for box in self._boxes(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        boxes = self._boxes(self.width())
        spare = max(0, (self.height() - self.heightForWidth(self.width())) // 2)
        upright = len(boxes) > 1 and boxes[1].x() == boxes[0].x()
        for index, (segment, box) in enumerate(zip(self._segments, boxes, strict=True)):
            segment.upright = upright
            segment.first, segment.last = index == 0, index == len(boxes) - 1
            segment.setGeometry(box.translated(0, spare))
        self._lift()

    def _lift(self) -> None:
        """Lay the edge of the chosen segment over those of its neighbours."""
        for segment in self._segments:
            if segment.isChecked():
                segment.raise_()

    def _boxes(self, width: int) -> list[QRect]:
        """Where each segment goes, beside each other or under each other."""
        edge, least = self.theme.px(_EDGE), self.theme.px(Theme.TARGET)
        wanted = [segment.width_wanted() for segment in self._segments]
        boxes: list[QRect] = []
        if sum(wanted) > width:
            y = 0
            for segment in self._segments:
                words = segment.strong.height(width - 2 * self.theme.px(8))
                boxes.append(QRect(0, y, width, max(least, words + 2 * self.theme.px(11))))
                y += boxes[-1].height() - edge
            return boxes
        equal = width >= max(wanted, default=0) * len(wanted)
        spare = width - sum(wanted)
        x = 0
        for index, wish in enumerate(wanted):
            end = round(width * (index + 1) / len(wanted)) if equal else x + wish + spare // len(wanted)
            end = width if index == len(wanted) - 1 else end
            start = x - edge if index else 0
            boxes.append(QRect(start, 0, end - start, least))
            x = end
        return boxes
