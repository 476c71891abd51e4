"""What stands over the comparison: title, tabs, about the evidence, the options to choose from, a closer look.

In large text it is as low as it can be, so that the first row begins in view: the title is left to the steps above, and
the lead stands at the foot of the page.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.compare import CompareScreen
from decision_aid.ui.theme import Role, Theme
from decision_aid.ui.widgets.column import column_in, new_column
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.names_hidden import NamesHidden
from decision_aid.ui.widgets.option_chips import OptionChips
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.what_touch import WhatTouch

_LEAD = 900  # pixels of the lead at any text size: with the quiet touches on one line, or in large text on two


class CompareBar(QWidget):
    """Tells which tab, which option or the words about the evidence were touched; changes only when rendered."""

    tab_touched = Signal(str)
    option_touched = Signal(str)
    others_touched = Signal()
    about_touched = Signal()
    look_touched = Signal(str)
    names_touched = Signal()
    what_touched = Signal()

    def __init__(self, theme: Theme, screen: CompareScreen) -> None:
        super().__init__()
        self._theme = theme
        role: Role = "small" if theme.large else "lead"
        self.lead = Text(theme, screen.lead, role, comfortable=round(_LEAD / theme.scale), colour="soft")
        tabs = [(tab.id, tab.words, tab.chosen, tab.accessible) for tab in screen.tabs]
        self._tabs = PillChoice(theme, screen.tabs_words, tabs, even=True, size="note" if theme.large else "normal")
        self._tabs.touched.connect(self.tab_touched)
        about = Pill(theme, screen.about.words, "quiet", screen.about.accessible, size="note")
        about.clicked.connect(self.about_touched)
        self.hide_names = Pill(theme, screen.names.words, "quiet", screen.names.accessible, size="note")
        self.hide_names.clicked.connect(self.names_touched)
        self.hidden: NamesHidden | None = None  # made when it is first wanted
        self._look = ""
        self.look = Pill(theme, "", "outline", size="note")
        self.look.clicked.connect(lambda: self.look_touched.emit(self._look))
        self._what = WhatTouch(theme, screen.what) if theme.large else None
        if self._what is not None:
            self._what.clicked.connect(self.what_touched)
        self._chips = OptionChips(theme, screen, *([self._what] if self._what else []), self.look)
        self._chips.touched.connect(self.option_touched)
        self._chips.unfolded.connect(self.others_touched)
        quiet = QWidget()  # the quiet touches at the end of the lead
        beside = FlowLayout(0)
        quiet.setLayout(beside)
        beside.addWidget(self.hide_names)
        beside.addWidget(about)
        self._column = column = column_in(self, 0)
        if theme.large:
            column.addWidget(self._tabs)
            column.addWidget(quiet)
        else:
            lead, around = new_column(theme, 0)  # in two lines it keeps clear of what stands above and below
            around.setContentsMargins(0, theme.px(5), 0, theme.px(3))
            around.addWidget(self.lead)
            column.addWidget(Spread(theme, Text(theme, screen.title, "title"), self._tabs))
            column.addWidget(Spread(theme, lead, quiet))
        column.addWidget(self._chips)
        self.show_screen(screen)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show this state; the widgets stay."""
        if self.lead.text() != screen.lead:
            self.lead.say(screen.lead)
        self._tabs.choose(next((place for place, tab in enumerate(screen.tabs) if tab.chosen), None))
        self._show_names(screen)
        if screen.hidden:
            return
        self._chips.show_screen(screen)
        if self._what is not None:
            self._what.turn(screen.what)
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
