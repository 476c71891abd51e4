"""The column every step stands in: margins, a title that asks the question of this step, one lead sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text


class Page(QWidget):
    """A step's content goes into ``column``, under the heading; ``tabs`` stands beside that where there is room."""

    def __init__(self, theme: Theme, tabs: QWidget | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(40), theme.px(18), theme.px(40), theme.px(10))
        self.column.setSpacing(theme.px(12))
        heading = QWidget()
        words = QVBoxLayout(heading)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(2))
        self._title, self._lead = Text(theme, "", "title"), Text(theme, "", "lead")
        words.addWidget(self._title)
        words.addWidget(self._lead)
        self.column.addWidget(Spread(theme, heading, tabs) if tabs is not None else heading)

    def head(self, title: str, lead: str) -> None:
        """Show this heading."""
        for text, words in ((self._title, title), (self._lead, lead)):
            if text.text() != words:
                text.say(words)

    def settle_all(self) -> None:
        """Hand over every word typed and not yet given out. The window calls it before this page goes."""
        for field in self.findChildren(Field):
            field.settle()
