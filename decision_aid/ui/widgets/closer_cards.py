"""The cards of a closer look that stand one under another and do not fold, and the column their parts stand in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.ui.theme import Theme


class Cards(QWidget):
    """``opened`` gives the finding a card opens; ``turned`` is there for looks that fold, and never given here."""

    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.column = column_in(self, theme.px(12))

    def refresh(self, screen: CloserScreen) -> None:
        """Nothing on it folds."""


def column_in(whole: QWidget, spacing: int) -> QVBoxLayout:
    """A column that fills a widget to its edges."""
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column
