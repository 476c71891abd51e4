"""What stands over the comparison: title, tabs, the options to choose from, about the evidence, closer looks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.compare import CompareScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.closer_looks import CloserLooks
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.names_hidden import NamesHidden
from decision_aid.ui.widgets.option_chips import OptionChips
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text


class CompareBar(QWidget):
    """Tells which tab, which option or the words about the evidence were touched; changes only when rendered."""

    tab_touched = Signal(str)
    option_touched = Signal(str)
    others_touched = Signal()
    about_touched = Signal()
    look_touched = Signal(str)
    names_touched = Signal()

    def __init__(self, theme: Theme, screen: CompareScreen) -> None:
        super().__init__()
        self._theme = theme
        self._lead = Text(theme, screen.lead, "lead")
        tabs = [(tab.id, tab.words, tab.chosen, tab.accessible) for tab in screen.tabs]
        self._tabs = PillChoice(theme, screen.tabs_words, tabs)
        self._tabs.touched.connect(self.tab_touched)
        self._chips = OptionChips(theme, screen.chips_words)
        self._chips.touched.connect(self.option_touched)
        self._chips.unfolded.connect(self.others_touched)
        self._chips.show_chips(screen.chips, screen.others)  # before what comes next, so that Tab goes in reading order
        self._reason = Text(theme, screen.chips_reason, "small", colour="soft")
        about = Pill(theme, screen.about.words, "quiet", screen.about.accessible, size="note")
        about.clicked.connect(self.about_touched)
        self.hide_names = Pill(theme, screen.names.words, "quiet", screen.names.accessible, size="note")
        self.hide_names.clicked.connect(self.names_touched)
        self.hidden: NamesHidden | None = None  # made when it is first wanted
        quiet = QWidget()
        beside = FlowLayout(0)
        quiet.setLayout(beside)
        beside.addWidget(self.hide_names)
        beside.addWidget(about)
        self.looks = CloserLooks(theme, screen.looks_words)
        self.looks.touched.connect(self.look_touched)
        self.looks.show_looks(screen.looks)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Spread(theme, Text(theme, screen.title, "title"), self._tabs))
        column.addSpacing(theme.px(4))
        column.addWidget(self._lead)
        column.addSpacing(theme.px(10))
        column.addWidget(self._chips)
        column.addWidget(Spread(theme, self._reason, quiet))
        column.addWidget(self.looks)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show this state; the widgets stay."""
        for text, words in ((self._lead, screen.lead), (self._reason, screen.chips_reason)):
            if text.text() != words:
                text.say(words)
        self._tabs.choose(next((place for place, tab in enumerate(screen.tabs) if tab.chosen), None))
        self._show_names(screen)
        if screen.hidden:
            return
        self._chips.show_chips(screen.chips, screen.others)
        self.looks.show_looks(screen.looks)

    def _show_names(self, screen: CompareScreen) -> None:
        """Names, and what needs them, or in their place the way back to them. The focus goes along."""
        if screen.hidden and self.hidden is None:
            self.hidden = NamesHidden(self._theme, screen)
            self.hidden.touched.connect(self.names_touched)
            self._column.insertWidget(self._column.indexOf(self._chips), self.hidden)
        if self.hidden is not None and screen.hidden:
            was = self.hide_names.hasFocus()
            self.hidden.show()
            if was:
                self.hidden.show_names.setFocus(Qt.FocusReason.OtherFocusReason)
        was = self.hidden is not None and self.hidden.show_names.hasFocus()
        self.hide_names.setVisible(not screen.hidden)
        if was and not screen.hidden:
            self.hide_names.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.hidden is not None:
            self.hidden.setVisible(bool(screen.hidden))
        self._chips.setVisible(not screen.hidden)
        self.looks.setVisible(bool(screen.looks))
