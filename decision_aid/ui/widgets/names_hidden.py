"""What stands in place of the options to choose from while their names are hidden: that they are, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.compare import CompareScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text

_WIDE = 900  # pixels at 100 %: its two sentences on one line beside the touch


class NamesHidden(QWidget):
    """``show_names`` is the one clear touch of the table while names are hidden."""

    touched = Signal()

    def __init__(self, theme: Theme, screen: CompareScreen) -> None:
        super().__init__()
        self.show_names = Pill(theme, screen.names.words, "primary", screen.names.accessible)
        self.show_names.clicked.connect(self.touched)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, theme.px(8))
        column.addWidget(Spread(theme, Text(theme, screen.hidden, comfortable=_WIDE), self.show_names))
