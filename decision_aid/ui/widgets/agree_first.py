"""What to agree on before a test: what is done on a yes and on a no; each can be put on the list of questions.

Part of ``ui.widgets.closer_source``. The list stands on step 5; ``closer_view`` hands on what is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from decision_aid.session.screens.closer_source import SourceTest, ToAsk
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class AgreeFirst(Card):
    """``asked`` gives the words of a question, ``withdrawn`` the revision of one to take off the list."""

    asked = Signal(str)
    withdrawn = Signal(int)

    def __init__(self, theme: Theme, test: SourceTest, asks: Sequence[ToAsk]) -> None:
        super().__init__(theme, "soft", padding=18)
        self._asks = tuple(asks)
        self._pills: list[Pill] = []
        self.column.addWidget(Text(theme, test.first_words, strong=True))
        for place, answer in enumerate(test.answers):
            pill = Pill(theme, asks[place].words, "outline", asks[place].accessible)
            pill.clicked.connect(lambda _=False, place=place: self._turn(place))
            self._pills.append(pill)
            self.column.addWidget(Labelled(theme, answer.label, [Text(theme, answer.words)]))
            self.column.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh(asks)

    def refresh(self, asks: Sequence[ToAsk]) -> None:
        """Show which of them are on the list."""
        self._asks = tuple(asks)
        for pill, ask in zip(self._pills, asks, strict=True):
            pill.setEnabled(not ask.locked)
            if pill.accessibleName() != ask.accessible:
                pill.say(ask.words, ask.accessible)

    def _turn(self, place: int) -> None:
        ask = self._asks[place]
        if ask.revision:
            self.withdrawn.emit(ask.revision)
        else:
            self.asked.emit(ask.question)
