"""The cards of a closer look that stand one under another and do not fold."""

from __future__ import annotations

from PySide6.QtCore import Signal

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.column import Whole, column_in


class Cards(Whole):
    """``opened`` gives the finding a card opens; ``turned`` is there for looks that fold, and never given here."""

    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.column = column_in(self, theme.px(12))

    def refresh(self, screen: CloserScreen) -> None:
        """Nothing on it folds."""
