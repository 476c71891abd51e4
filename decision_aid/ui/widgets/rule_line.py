"""How the numbers of the comparison are to be read, once, under its head: a quiet line as wide as the table."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.parts import Words
from decision_aid.ui.widgets.table_shape import Shape


class RuleLine(QWidget):
    """Made once by ``comparison_table``. Takes no height where no row of the tab needs it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._cards = False
        self._said = ""
        self.words = Drawn(theme, "", ())
        self.words.setParent(self)
        self.hide()

    def say(self, rule: str) -> None:
        """Show this rule, or none."""
        self.setVisible(bool(rule))
        if rule and rule != self._said:
            self._said = rule
            self.words.show_parts(rule, [Words(self._theme, rule, "small", "ink", 0)])

    def height_in(self, shape: Shape) -> int:
        """Pixels it takes in this shape of the table."""
        if self.isHidden():
            return 0
        self._fit(shape)
        return self.words.heightForWidth(shape.width)

    def arrange(self, shape: Shape) -> None:
        """Lay out the words; the widget already has its size."""
        self._fit(shape)
        self.words.setGeometry(self.rect())

    def _fit(self, shape: Shape) -> None:
        px, self._cards = self._theme.px, shape.cards
        side = 0 if shape.cards else px(20)
        self.words.around = QMargins(side, px(2 if shape.cards else 9), side, px(4 if shape.cards else 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cards:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("line"))
        painter.fillRect(self.rect().adjusted(1, 0, -1, -1), self._theme.colour("card"))
