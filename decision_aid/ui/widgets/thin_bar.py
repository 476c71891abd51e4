"""The bar beside what scrolls: thin and quiet, and still to be seen in every look. Used by ``ui.widgets.scroller``."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from decision_aid.ui.theme import Colour, Theme


class ThinBar(QScrollBar):
    """A thin quiet scroll bar: a rounded handle and no arrows."""

    def __init__(self, theme: Theme, ground: Colour) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self._ground: Colour = ground

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(14), self._theme.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._ground))
        reach = self.maximum() - self.minimum()
        if reach <= 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.height() - 4
        length = max(room * self.pageStep() / (reach + self.pageStep()), self._theme.px(36))
        top = 2 + (room - length) * (self.value() - self.minimum()) / reach
        thick = self._theme.px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("soft" if self._ground == "line" else "edge"))
        painter.drawRoundedRect(QRectF((self.width() - thick) / 2, top, thick, length), thick / 2, thick / 2)
