"""How sure anyone is: up to four full dots of four, and the words for it. Never a colour alone, never a number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture

_MOST = 4


class Certainty(Picture):
    """`dots` full ones of four, 0 to 4, and finished words beside them."""

    def __init__(self, theme: Theme, dots: int, words: str, accessible: str) -> None:
        if not 0 <= dots <= _MOST:
            raise ValueError(f"certainty has 0 to {_MOST} dots, not {dots}")
        super().__init__(theme, accessible)
        self._dots = dots
        self._words = Paragraph.of(theme, words, "small")
        self._pitch = theme.px(18)
        self._indent = self._pitch * _MOST + theme.px(6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self._indent + self._words.natural_width, self._words.height(self._words.natural_width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._indent + self._words.longest_word(), self.theme.line_height("small"))

    def heightForWidth(self, width: int) -> int:
        return self._words.height(width - self._indent)

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        height = self.heightForWidth(self.width())
        top = (self.height() - height) // 2
        middle = top + theme.line_height("small") / 2
        line, radius = theme.stroke(1.75), theme.px(14) / 2
        painter.setPen(QPen(theme.colour("ink"), line))
        for dot in range(_MOST):
            painter.setBrush(theme.colour("ink" if dot < self._dots else "card"))
            centre = QPointF(radius + dot * self._pitch, middle)
            painter.drawEllipse(centre, radius - line / 2 - 0.5, radius - line / 2 - 0.5)
        painter.setPen(theme.colour("soft"))
        self._words.draw(painter, self._indent, top, self.width() - self._indent)
