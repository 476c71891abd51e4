"""The column every step stands in: margins, a title that asks the question of this step, one lead sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.text import Text


class Page(QWidget):
    """A step's content goes into ``column``, under the heading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(40), theme.px(22), theme.px(40), theme.px(26))
        self.column.setSpacing(theme.px(14))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        self._title, self._lead = Text(theme, "", "title"), Text(theme, "", "lead")
        head.addWidget(self._title)
        head.addWidget(self._lead)
        self.column.addLayout(head)

    def head(self, title: str, lead: str) -> None:
        """Show this heading."""
        self._title.say(title)
        self._lead.say(lead)
        self._lead.setVisible(bool(lead))
