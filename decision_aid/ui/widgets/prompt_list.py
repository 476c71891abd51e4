"""Prompts for the care team: a quiet touch, and under it a short list while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.prompts import PromptsScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class PromptList(QWidget):
    """``turned`` gives what is to be unfolded or folded. The list is made when it is opened, and gone when shut."""

    turned = Signal(str)

    def __init__(self, theme: Theme, screen: PromptsScreen) -> None:
        super().__init__()
        self._theme = theme
        self._shown: PromptsScreen | None = None
        self._list: Card | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._open = Pill(theme, screen.open.words, "quiet", screen.open.accessible)
        self._open.clicked.connect(lambda: self.turned.emit(screen.open.id))
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh(screen)

    def refresh(self, screen: PromptsScreen) -> None:
        """Show these prompts."""
        if screen == self._shown:
            return
        self._shown = screen
        self._open.say(screen.open.words, screen.open.accessible)
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
        if screen.prompts:
            self._list = Card(self._theme, "soft")
            self._list.column.addWidget(Text(self._theme, screen.lead, "small", colour="soft"))
            for prompt in screen.prompts:
                self._list.column.addWidget(Text(self._theme, prompt))
            self._column.addWidget(self._list)
