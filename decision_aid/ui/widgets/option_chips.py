"""All options as small pills: the ones side by side ticked, the others to be put beside them by one touch.

Where they would take more than two lines only the ticked ones stand there, with a touch that shows the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from decision_aid.session.screens.compare import Chip
from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.widgets.what_touch import WhatTouch

_HEIGHT, _END, _SIGN = 44, 14, 16
_MOST_LINES = 2


class OptionChip(Touch):
    """One option. Only the session decides whether it is shown, so a touch by itself changes nothing here."""

    def __init__(self, theme: Theme, chip: Chip) -> None:
        super().__init__(theme, chip.accessible)
        self.setCheckable(True)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Show the option as it stands now."""
        self.chip = chip
        self.setAccessibleName(chip.accessible)
        self._words = Paragraph.of(self.theme, chip.words, "small", strong=True)
        self.setChecked(chip.chosen)
        self.setEnabled(chip.enabled)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        return

    def corner(self) -> float:
        return self.height() / 2

    def sizeHint(self) -> QSize:
        room = 2 * self.theme.px(_END) + self.theme.px(_SIGN + 6)
        return QSize(self._words.natural_width + room, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self.theme, self.isChecked()
        edge: Colour = "action" if chosen or self.warm() else "edge" if self.isEnabled() else "line"
        self.draw_box(painter, "action_soft" if chosen else "card", edge, theme.px(2 if chosen else 1.5))
        ink: Colour = "ink" if self.isEnabled() or chosen else "soft"
        side = theme.px(_SIGN)
        square = QRectF(theme.px(_END), (self.height() - side) / 2, side, side)
        colour = theme.colour("action" if self.isEnabled() else "soft")
        draw_sign(painter, "check" if chosen else "plus", square, colour)
        painter.setPen(theme.colour(ink))
        left = theme.px(_END) + side + theme.px(6)
        self._words.draw(painter, left, round((self.height() - theme.line_height("small")) / 2), self.width() - left)


class OptionChips(Group):
    """The chips of all options. ``touched`` gives the option, ``unfolded`` asks for the others, or for them to go."""

    touched = Signal(str)
    unfolded = Signal()

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._chips: list[OptionChip] = []
        self._count = 0
        self._others: WhatTouch | None = None
        self._flow = FlowLayout(theme.px(8))
        self.setLayout(self._flow)

    def show_chips(self, chips: Sequence[Chip], others: TouchWords) -> None:
        """Show these chips; the options of a condition stay the same, so each is made once."""
        self._count = len(chips)
        for place, chip in enumerate(chips):
            if place == len(self._chips):
                widget = OptionChip(self.theme, chip)
                widget.clicked.connect(lambda _=False, widget=widget: self.touched.emit(widget.chip.id))
                self._flow.addWidget(widget)
                self._chips.append(widget)
            elif self._chips[place].chip != chip:
                self._chips[place].show_chip(chip)
        if self._others is None:
            self._others = WhatTouch(self.theme, others, "small")
            self._others.clicked.connect(self.unfolded)
            self._flow.addWidget(self._others)
        self._flow.put_last(self._others)
        self._others.turn(others)
        self.hold([*self._chips, self._others], one_of=False)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Show every chip where they are few lines or asked for, else the ticked ones and the touch for the others."""
        if self._others is None:
            return
        many = self._lines() > _MOST_LINES
        all_shown = not many or self._others.isChecked()
        focused = next((chip for chip in self._chips if chip.hasFocus()), None)
        self._others.setVisible(many)
        for place, chip in enumerate(self._chips):
            shown = place < self._count and (all_shown or chip.isChecked())
            if not shown and chip is focused:
                self._others.setFocus(Qt.FocusReason.OtherFocusReason)
            chip.setVisible(shown)

    def _lines(self) -> int:
        """How many lines all chips take in the present width."""
        lines, x, gap = 1, 0, self.theme.px(8)
        for chip in self._chips[: self._count]:
            wide = min(chip.sizeHint().width(), self.width())
            if x and x + wide > self.width():
                lines, x = lines + 1, 0
            x += wide + gap
        return lines
