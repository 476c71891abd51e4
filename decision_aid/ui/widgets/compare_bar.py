"""What stands over the comparison: title, tabs, about the evidence, the options to choose from, a closer look."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.compare import CompareScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.names_hidden import NamesHidden
from decision_aid.ui.widgets.option_chips import OptionChips
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text

_LEAD = 900  # pixels of the lead at any text size: with the quiet touches on one line, or in large text on two


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
        self._lead = Text(theme, screen.lead, "lead", comfortable=round(_LEAD / theme.scale))
        tabs = [(tab.id, tab.words, tab.chosen, tab.accessible) for tab in screen.tabs]
        self._tabs = PillChoice(theme, screen.tabs_words, tabs)
        self._tabs.touched.connect(self.tab_touched)
        about = Pill(theme, screen.about.words, "quiet", screen.about.accessible, size="note")
        about.clicked.connect(self.about_touched)
        self.hide_names = Pill(theme, screen.names.words, "quiet", screen.names.accessible, size="note")
        self.hide_names.clicked.connect(self.names_touched)
        self.hidden: NamesHidden | None = None  # made when it is first wanted
        self._look = ""
        self.look = Pill(theme, "", "outline", size="note")
        self.look.clicked.connect(lambda: self.look_touched.emit(self._look))
        self._chips = OptionChips(theme, screen, self.look)
        self._chips.touched.connect(self.option_touched)
        self._chips.unfolded.connect(self.others_touched)
        quiet = QWidget()  # the quiet touches at the end of the lead
        beside = FlowLayout(0)
        quiet.setLayout(beside)
        beside.addWidget(self.hide_names)
        beside.addWidget(about)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Spread(theme, Text(theme, screen.title, "title"), self._tabs))
        lead = QWidget()  # in two lines it keeps clear of what stands above and below
        around = QVBoxLayout(lead)
        around.setContentsMargins(0, theme.px(5), 0, theme.px(3))
        around.addWidget(self._lead)
        column.addWidget(Spread(theme, lead, quiet))
        column.addWidget(self._chips)
        self.show_screen(screen)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show this state; the widgets stay."""
        if self._lead.text() != screen.lead:
            self._lead.say(screen.lead)
        self._tabs.choose(next((place for place, tab in enumerate(screen.tabs) if tab.chosen), None))
        self._show_names(screen)
        if screen.hidden:
            return
        self._chips.show_screen(screen)
        self.look.setVisible(screen.look is not None)
        if screen.look is not None:
            self._look = screen.look.id
            self.look.say(screen.look.words, screen.look.accessible)

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
        if not screen.hidden:  # made while they were hidden, it would go on saying how to show them
            self.hide_names.say(screen.names.words, screen.names.accessible)
        if was and not screen.hidden:
            self.hide_names.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.hidden is not None:
            self.hidden.setVisible(bool(screen.hidden))
        self._chips.setVisible(not screen.hidden)
