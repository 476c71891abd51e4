"""Turning a comparison of which nothing is kept into a visit that is. Used by the last step of a quick compare."""

from __future__ import annotations

from PySide6.QtCore import Signal

from decision_aid.session.screens.summary import KeepScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class Keeping(Card):
    """What is kept, what keeping means, and the touch that does it: ``kept``."""

    kept = Signal()

    def __init__(self, theme: Theme, screen: KeepScreen) -> None:
        super().__init__(theme, padding=18)
        self.column.addWidget(Text(theme, screen.title, strong=True))
        self.column.addWidget(Text(theme, screen.lead, "small", colour="soft"))
        keep = Pill(theme, screen.keep.words, "outline", screen.keep.accessible)
        keep.clicked.connect(self.kept)
        self.column.addWidget(keep)
