"""A quiet touch with an arrow head that shows, and hides again, what each option is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import SignName, draw_sign
from decision_aid.ui.widgets.touch import Touch


class WhatTouch(Touch):
    """An arrow head and words; checked means that what it opens is open."""

    def __init__(self, theme: Theme, what: TouchWords) -> None:
        super().__init__(theme, what.accessible)
        self.setCheckable(True)
        self.turn(what)

    def turn(self, what: TouchWords) -> None:
        """Show it open or closed. Only the session decides which."""
        self._words = Paragraph.of(self.theme, what.words, "body", strong=True)
        self.setAccessibleName(what.accessible)
        self.setChecked(what.chosen)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        return

    def corner(self) -> float:
        return self.theme.px(10)

    def sizeHint(self) -> QSize:
        return QSize(self._words.natural_width + self.theme.px(38), self.theme.px(Theme.TARGET))

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        if self.isDown() or self.warm():
            self.draw_box(painter, "action_soft", None, 0)
        side = theme.px(18)
        middle = self.height() / 2
        sign: SignName = "down" if self.isChecked() else "right"
        draw_sign(painter, sign, QRectF(theme.px(2), middle - side / 2, side, side), theme.colour("action"))
        painter.setPen(theme.colour("action"))
        top = middle - theme.line_height("body") / 2
        self._words.draw(painter, theme.px(28), round(top), self.width() - theme.px(28))
