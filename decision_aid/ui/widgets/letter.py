"""A round dark badge with the letter of an option, the same for every option."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class Letter(Picture):
    """One capital letter in a circle."""

    def __init__(self, theme: Theme, letter: str) -> None:
        super().__init__(theme, letter)
        self._letter = Paragraph.of(theme, letter, "body", strong=True, centred=True)
        side = theme.px(34)
        self.setFixedSize(side, side)

    def draw(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("ink"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(self.theme.colour("card"))
        self._letter.draw(painter, 0, (self.height() - self._letter.height(self.width())) / 2, self.width())
