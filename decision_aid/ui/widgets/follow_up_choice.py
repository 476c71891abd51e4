"""When to look again: some weeks on, a day earlier or later, or no date. Part of step 6."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.plan import FollowUp
from decision_aid.session.screens.touch import Touch
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.segmented import Segmented
from decision_aid.ui.widgets.text import Text


class FollowUpChoice(QWidget):
    """``chosen`` gives an ISO date, or nothing where there is to be none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, shown: FollowUp) -> None:
        super().__init__()
        self._shown = shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Text(theme, shown.ask, strong=True))
        choices = [(str(place), t.words, t.chosen, t.accessible) for place, t in enumerate(shown.touches)]
        self._choice = Segmented(theme, shown.ask, choices)
        self._choice.touched.connect(lambda place: self._take(self._shown.touches[int(place)]))
        column.addWidget(self._choice)
        self._day = QWidget()
        line = FlowLayout(theme.px(Theme.GAP))
        self._day.setLayout(line)
        self._words = Text(theme, "", strong=True, tabular=True)
        self._earlier, self._later = Pill(theme, "", sign="minus"), Pill(theme, "", sign="plus")
        self._none = Pill(theme, "", "quiet")
        self._earlier.clicked.connect(lambda: self._take(self._shown.earlier))
        self._later.clicked.connect(lambda: self._take(self._shown.later))
        self._none.clicked.connect(lambda: self._take(self._shown.none))
        for part in (self._earlier, self._words, self._later, self._none):
            line.addWidget(part)
        column.addWidget(self._day)

    def refresh(self, shown: FollowUp, locked: bool) -> None:
        """Show the date as it stands."""
        self._shown = shown
        self._choice.choose_all([place for place, touch in enumerate(shown.touches) if touch.chosen])
        self._choice.setEnabled(not locked)
        if self._words.text() != shown.chosen_words:
            self._words.say(shown.chosen_words)
        for pill, touch in ((self._earlier, shown.earlier), (self._later, shown.later), (self._none, shown.none)):
            pill.setEnabled(not locked and not (pill is self._earlier and shown.soonest))
            if touch is not None:
                pill.say("" if touch is not shown.none else touch.words, touch.accessible)
        self._day.setVisible(bool(shown.chosen_words))

    def _take(self, touch: Touch | None) -> None:
        if touch is not None:
            self.chosen.emit(touch.id)
