"""All options as small pills: those side by side ticked on one line, the others below it while they are asked for.

In large text all of them are only there while they are asked for: the cards under them bear the names as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.compare import Chip, CompareScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.option_chip import OptionChip, OthersChip
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch


class _Shelf(Group):
    """A chip for every option, made once; those that do not stand on this shelf are hidden.

    ``after`` come after them, the last of these at the right end of the line.
    """

    touched = Signal(str)

    def __init__(self, theme: Theme, accessible: str, after: Sequence[Touch] = ()) -> None:
        super().__init__(theme, accessible)
        self.chips: list[OptionChip] = []
        self._after = after
        self._flow = FlowLayout(theme.px(8), at_end=1 if after else 0)
        self.setLayout(self._flow)
        for touch in after:
            self._flow.addWidget(touch)

    def chip(self, option: str) -> OptionChip:
        """The chip of an option that is there."""
        return next(chip for chip in self.chips if chip.chip.id == option)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Have these chips, each hidden until it is put on the shelf."""
        for place, chip in enumerate(chips):
            if place == len(self.chips):
                widget = OptionChip(self.theme, chip)
                widget.clicked.connect(lambda _=False, widget=widget: self.touched.emit(widget.chip.id))
                widget.hide()
                self._flow.addWidget(widget)
                self.chips.append(widget)
            elif self.chips[place].chip != chip:
                self.chips[place].show_chip(chip)
        for touch in self._after:
            self._flow.put_last(touch)
        self.hold([*self.chips, *self._after], one_of=False)
        for one, following in pairwise(self.touches):
            QWidget.setTabOrder(one, following)


class OptionChips(QWidget):
    """``touched`` gives the option, ``unfolded`` asks for the others, or for them to go. ``after`` end the line."""

    touched = Signal(str)
    unfolded = Signal()

    def __init__(self, theme: Theme, screen: CompareScreen, *after: Touch) -> None:
        super().__init__()
        self._large = theme.large
        self._others = OthersChip(theme, screen.others)
        self._others.clicked.connect(self.unfolded)
        line = (self._others, *after)
        self._shown = _Shelf(theme, screen.chips_words, () if self._large else line)
        self._reason = Text(theme, screen.chips_reason, "small", colour="soft")
        self._rest = _Shelf(theme, screen.others_words)
        self._below = QWidget()
        above = column_in(self, 0)
        below = column_in(self._below, theme.px(8))
        below.setContentsMargins(0, theme.px(8), 0, 0)
        above.addWidget(_line(theme, line) if self._large else self._shown)
        above.addWidget(self._below)
        for part in (self._reason, *((self._shown,) if self._large else ()), self._rest):
            below.addWidget(part)
        for shelf in (self._shown, self._rest):
            shelf.touched.connect(self.touched)
        self.show_screen(screen)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show these chips. The focus goes with an option to its other shelf, or stays where that can be unfolded."""
        focused = next((chip for chip in (*self._shown.chips, *self._rest.chips) if chip.hasFocus()), None)
        self._others.turn(screen.others)
        self._others.setVisible(bool(screen.others.words))
        self._below.setVisible(screen.others.chosen or (self._large and not screen.others.words))
        if self._reason.text() != screen.chips_reason:
            self._reason.say(screen.chips_reason)
        leaving: list[OptionChip] = []
        for shelf, chosen in ((self._shown, True), (self._rest, False)):
            shelf.show_chips(screen.chips)
            there = [chip.id for chip in screen.chips if chip.chosen is chosen]
            leaving += [chip for chip in shelf.chips if chip.chip.id not in there]
            for option in there:
                shelf.chip(option).show()
        if focused is not None and focused in leaving:
            chosen = focused.chip.chosen
            stop = (self._shown if chosen else self._rest).chip(focused.chip.id)
            visible = chosen or screen.others.chosen
            (stop if visible else self._others).setFocus(Qt.FocusReason.OtherFocusReason)
        for chip in leaving:
            chip.hide()


def _line(theme: Theme, touches: Sequence[Touch]) -> QWidget:
    """These on one line, the last one at its right end."""
    line, flow = QWidget(), FlowLayout(theme.px(8), at_end=1)
    for touch in touches:
        flow.addWidget(touch)
    line.setLayout(flow)
    return line
