"""Joined segments of which one is chosen: never / before / now. For two to four short answers that belong on one line.

When the words no longer fit beside each other the segments stand under each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.touch import Touch


class _Segment(Touch):
    """One segment. `round_start`, `round_end`: whether its outer ends are round; `upright`: they are its top and foot."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self.plain = Paragraph.of(theme, words, "body", centred=True)
        self.strong = Paragraph.of(theme, words, "body", strong=True, centred=True)
        self.round_start = self.round_end = self.upright = False
        self.setCheckable(True)

    def width_wanted(self) -> int:
        return self.strong.natural_width + 2 * self.theme.px(18)

    def corner(self) -> float:
        return min(self.theme.px(24), self.height() / 2) if self.round_start or self.round_end else self.theme.px(4)

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self.theme, self.isChecked()
        warm = self.isEnabled() and (self.isDown() or self.underMouse())
        edge = theme.px(1.5)
        painter.setPen(QPen(theme.colour("action" if chosen else "edge"), edge))
        painter.setBrush(theme.colour("action" if chosen else "action_soft" if warm else "card"))
        painter.drawPath(self._outline(edge / 2))
        words = self.strong if chosen else self.plain
        painter.setPen(theme.colour("on_action" if chosen else "ink" if self.isEnabled() else "soft"))
        inner = self.width() - 2 * theme.px(8)
        words.draw(painter, theme.px(8), round((self.height() - words.height(inner)) / 2), inner)

    def _outline(self, half: float) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        radius = min(self.theme.px(24), box.height() / 2)
        path = QPainterPath()
        path.setFillRule(path.fillRule().WindingFill)
        if not (self.round_start or self.round_end):
            path.addRect(box)
            return path
        path.addRoundedRect(box, radius, radius)
        if not self.round_start:
            path.addRect(box.adjusted(0, 0, 0, -box.height() / 2) if self.upright else box.adjusted(0, 0, -radius, 0))
        if not self.round_end:
            path.addRect(box.adjusted(0, box.height() / 2, 0, 0) if self.upright else box.adjusted(radius, 0, 0, 0))
        return path.simplified()


class Segmented(Group):
    """`choices` are (id, words, chosen). `touched` gives the id of the segment, also when it was chosen already."""

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str, choices: Sequence[tuple[str, str, bool]]) -> None:
        super().__init__(theme, accessible)
        self._segments: list[_Segment] = []
        for name, words, chosen in choices:
            segment = _Segment(theme, words)
            segment.setChecked(chosen)
            segment.clicked.connect(lambda _=False, name=name: self.touched.emit(name))
            self._segments.append(segment)
        self.hold(self._segments, one_of=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = max((segment.width_wanted() for segment in self._segments), default=0) * len(self._segments)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = max((segment.strong.longest_word() for segment in self._segments), default=0)
        return QSize(words + 2 * self.theme.px(10), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) if boxes else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        boxes = self._boxes(self.width())
        spare = max(0, (self.height() - round(boxes[-1].bottom())) // 2) if boxes else 0
        upright = len(boxes) > 1 and boxes[1].x() == boxes[0].x()
        for index, (segment, box) in enumerate(zip(self._segments, boxes, strict=True)):
            segment.upright = upright
            segment.round_start, segment.round_end = index == 0, index == len(boxes) - 1
            segment.setGeometry(box.translated(0, spare).toRect())

    def _boxes(self, width: int) -> list[QRectF]:
        """Where each segment goes; neighbours overlap by their edge so that two edges look like one."""
        edge, least = self.theme.px(1.5), self.theme.px(Theme.TARGET)
        wanted = [segment.width_wanted() for segment in self._segments]
        boxes: list[QRectF] = []
        if sum(wanted) > width:
            y = 0.0
            for segment in self._segments:
                height = max(least, segment.strong.height(width - 2 * self.theme.px(8)) + 2 * self.theme.px(11))
                boxes.append(QRectF(0, y, width, height))
                y += height - edge
            return boxes
        equal = width >= max(wanted, default=0) * len(wanted)
        spare = width - sum(wanted)
        x = 0
        for index, wish in enumerate(wanted):
            end = round(width * (index + 1) / len(wanted)) if equal else x + wish + spare // len(wanted)
            if index == len(wanted) - 1:
                end = width
            boxes.append(QRectF(x - (edge if index else 0), 0, end - x + (edge if index else 0), least))
            x = end
        return boxes
