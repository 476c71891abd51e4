"""The line about the state of the evidence; touching it opens who wrote it, who paid, and its dates."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.touch import Touch


class EvidenceTouch(Touch):
    """``status`` and then ``about``, on one line where there is room."""

    def __init__(self, theme: Theme, status: str, about: str, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._status = Paragraph.of(theme, status, "small")
        self._about = Paragraph.of(theme, about, "small", strong=True)
        self._pad, self._gap = theme.px(2), theme.px(14)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return self.theme.px(10)

    def sizeHint(self) -> QSize:
        wide = self._status.natural_width + self._gap + self._about.natural_width + 2 * self._pad
        return QSize(wide, self.theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._about.natural_width + 2 * self._pad, self.theme.px(44))

    def heightForWidth(self, width: int) -> int:
        if width >= self.sizeHint().width():
            return self.theme.px(44)
        inner = width - 2 * self._pad
        return self._status.height(inner) + self._about.height(inner) + 2 * self.theme.px(8)

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        if self.isDown() or self.warm():
            self.draw_box(painter, "action_soft", None, 0)
        line, one_line = theme.line_height("small"), self.width() >= self.sizeHint().width()
        inner = self.width() - 2 * self._pad
        top = (self.height() - line) // 2 if one_line else theme.px(8)
        room = self._status.natural_width if one_line else inner
        painter.setPen(theme.colour("soft"))
        self._status.draw(painter, self._pad, top, room)
        painter.setPen(theme.colour("action"))
        if one_line:
            left = self._pad + self._status.natural_width + self._gap
            self._about.draw(painter, left, top, self._about.natural_width)
        else:
            self._about.draw(painter, self._pad, top + self._status.height(inner), inner)
