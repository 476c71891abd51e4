"""A card: a white box with a hairline and a column inside. And the hairline between two parts of one."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme

CardKind = Literal["plain", "soft"]


class Card(QWidget):
    """A box with `column`, the layout its content goes into. `soft` is the tinted one for "what this means for you"."""

    def __init__(self, theme: Theme, kind: CardKind = "plain", padding: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.column = QVBoxLayout(self)
        pad = theme.px(padding)
        self.column.setContentsMargins(pad, pad, pad, pad)
        self.column.setSpacing(theme.px(Theme.GAP))

    def sizeHint(self) -> QSize:
        return self.column.sizeHint()  # Qt's own also lays out all words in this width, which the card hardly ever gets

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("card" if self._kind == "plain" else "action_soft"))
        painter.setPen(QPen(theme.colour("line"), 1) if self._kind == "plain" else Qt.PenStyle.NoPen)
        radius = theme.px(Theme.RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Divider(QWidget):
    """A hairline across; `strong` is the darker one under the head of a table."""

    def __init__(self, theme: Theme, strong: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._strong = strong
        self.setFixedHeight(2 if strong else 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("ink" if self._strong else "line"))
