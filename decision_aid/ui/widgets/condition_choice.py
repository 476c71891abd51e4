"""The problems to choose from as cards, and the chosen one with a way to change it. Part of step 1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.condition import ChosenScreen
from decision_aid.session.screens.touch import Touch
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text


class ConditionCards(QWidget):
    """All problems, four beside each other where there is room. ``touched`` gives the id of one."""

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str, touches: Sequence[Touch]) -> None:
        super().__init__()
        self.setAccessibleName(accessible)
        grid = ColumnsLayout(theme, (1, 1, 1, 1), 252, theme.px(12))
        self._cards = [ChoiceCard(theme, touch.words, touch.detail, touch.chosen, dense=True) for touch in touches]
        for card, touch in zip(self._cards, touches, strict=True):
            card.clicked.connect(lambda _=False, chosen=touch.id: self.touched.emit(chosen))
            grid.addWidget(card)
        self.setLayout(grid)

    def refresh(self, touches: Sequence[Touch], locked: bool) -> None:
        """Show which is chosen."""
        for card, touch in zip(self._cards, touches, strict=True):
            card.choose(touch.chosen)
            card.setEnabled(not locked)


class ChosenCard(Card):
    """The chosen problem and what it is. ``turned`` asks for the list of all of them."""

    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=18)
        self._name, self._about = Text(theme, "", "heading"), Text(theme, "")
        self.change = Pill(theme, "", "plain")
        self.change.clicked.connect(self.turned)
        self.column.addWidget(Spread(theme, self._name, self.change))
        self.column.addWidget(self._about)

    def refresh(self, screen: ChosenScreen, locked: bool) -> None:
        """Show this problem."""
        for text, words in ((self._name, screen.name), (self._about, screen.about)):
            if text.text() != words:
                text.say(words)
        self._about.setVisible(bool(screen.about))
        self.change.say(screen.change.words, screen.change.accessible)
        self.change.setEnabled(not locked)
