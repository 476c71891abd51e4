"""Small pills with a sign before their words: an option, ticked or to be added; and the one that unfolds the others."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from decision_aid.session.screens.compare import Chip
from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import SignName, draw_sign
from decision_aid.ui.widgets.touch import Touch

_HEIGHT, _END, _SIGN = 44, 14, 16


class _SmallPill(Touch):
    """Only the session decides what is shown and what is open, so a touch by itself changes nothing here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setCheckable(True)

    def _say(self, words: str, accessible: str, checked: bool) -> None:
        self._words = Paragraph.of(self.theme, words, "small", strong=True)
        self.setAccessibleName(accessible)
        self.setChecked(checked)
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

    def _draw_words(self, painter: QPainter, sign: SignName, ink: Colour) -> None:
        theme, side = self.theme, self.theme.px(_SIGN)
        square = QRectF(theme.px(_END), (self.height() - side) / 2, side, side)
        draw_sign(painter, sign, square, theme.colour("action" if self.isEnabled() else "soft"))
        painter.setPen(theme.colour(ink))
        left = theme.px(_END) + side + theme.px(6)
        self._words.draw(painter, left, round((self.height() - theme.line_height("small")) / 2), self.width() - left)


class OptionChip(_SmallPill):
    """One option."""

    def __init__(self, theme: Theme, chip: Chip) -> None:
        super().__init__(theme)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Show the option as it stands now."""
        self.chip = chip
        self._say(chip.words, chip.accessible, chip.chosen)
        self.setEnabled(chip.enabled)

    def draw(self, painter: QPainter) -> None:
        chosen = self.isChecked()
        edge: Colour = "action" if chosen or self.warm() else "edge" if self.isEnabled() else "line"
        self.draw_box(painter, "action_soft" if chosen else "card", edge, self.theme.px(2 if chosen else 1.5))
        self._draw_words(painter, "check" if chosen else "plus", "ink" if self.isEnabled() or chosen else "soft")


class OthersChip(_SmallPill):
    """How many more options there are; checked means that they stand below."""

    def __init__(self, theme: Theme, others: TouchWords) -> None:
        super().__init__(theme)
        self.turn(others)

    def turn(self, others: TouchWords) -> None:
        """Show it open or closed."""
        self._say(others.words, others.accessible, others.chosen)

    def draw(self, painter: QPainter) -> None:
        warm = self.isDown() or self.warm()
        self.draw_box(painter, "action_soft" if warm else "card", "action" if warm else "edge", self.theme.px(1.5))
        self._draw_words(painter, "up" if self.isChecked() else "down", "ink")
