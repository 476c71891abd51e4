"""For you: how many of a point's findings are about people like this person, and the touch that shows those alone.

Part of ``ui.widgets.closer_experts``. All findings stand there until somebody touches it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.disagreement import LikeYou
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class PeopleLikeYou(Card):
    """``turned`` gives what is to be folded or unfolded."""

    turned = Signal(str)

    def __init__(self, theme: Theme, people: LikeYou) -> None:
        super().__init__(theme, "soft", padding=16)
        told = QWidget()
        column = column_in(told, theme.px(4))
        self._hidden = Text(theme, people.hidden, strong=True)
        for text in (Text(theme, people.words, strong=True), Text(theme, people.said), self._hidden):
            column.addWidget(text)
        self._only: Pill | None = None
        if people.only is None:
            self.column.addWidget(told)
        else:
            only = people.only
            self._only = Pill(theme, only.words, "outline", only.accessible)
            self._only.clicked.connect(lambda: self.turned.emit(only.id))
            across = ColumnsLayout(theme, (1, 0), 380, theme.px(24))
            across.addWidget(told)
            across.addWidget(self._only)
            self.column.addLayout(across)
        self.refresh(people)

    def refresh(self, people: LikeYou) -> None:
        """Show this state of the same point."""
        self._hidden.setVisible(bool(people.hidden))
        if self._hidden.text() != people.hidden:
            self._hidden.say(people.hidden)
        if self._only is not None and people.only is not None:
            self._only.say(people.only.words, people.only.accessible)
