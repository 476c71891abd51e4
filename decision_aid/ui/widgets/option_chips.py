"""All options as small pills: those side by side ticked on one line, the others below it while they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.compare import Chip, CompareScreen
from decision_aid.ui.theme import Theme
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
    """``touched`` gives the option, ``unfolded`` asks for the others, or for them to go. ``at_end`` ends the line."""

    touched = Signal(str)
    unfolded = Signal()

    def __init__(self, theme: Theme, screen: CompareScreen, at_end: Touch) -> None:
        super().__init__()
        self._others = OthersChip(theme, screen.others)
        self._others.clicked.connect(self.unfolded)
        self._shown = _Shelf(theme, screen.chips_words, (self._others, at_end))
        self._reason = Text(theme, screen.chips_reason, "small", colour="soft")
        self._rest = _Shelf(theme, screen.others_words)
        self._below = QWidget()
        for widget, above, items in (
            (self, 0, (self._shown, self._below)),
            (self._below, theme.px(8), (self._reason, self._rest)),
        ):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, above, 0, 0)
            column.setSpacing(theme.px(8) if above else 0)
            for item in items:
                column.addWidget(item)
        for shelf in (self._shown, self._rest):
            shelf.touched.connect(self.touched)
        self.show_screen(screen)

    def show_screen(self, screen: CompareScreen) -> None:
        """Show these chips. The focus goes with an option to its other shelf, or stays where that can be unfolded."""
        focused = next((chip for chip in (*self._shown.chips, *self._rest.chips) if chip.hasFocus()), None)
        self._others.turn(screen.others)
        self._others.setVisible(bool(screen.others.words))
        self._below.setVisible(screen.others.chosen)
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
