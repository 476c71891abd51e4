"""A number changed by two buttons, less and more: weeks, months, per cent. Beside nothing that has to be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import SignName, draw_sign
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch


class _Step(Touch):
    """A round button with a plus or a minus."""

    def __init__(self, theme: Theme, sign: SignName, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._sign: SignName = sign
        self.setFixedSize(theme.px(Theme.TARGET), theme.px(Theme.TARGET))

    def corner(self) -> float:
        return self.height() / 2

    def draw(self, painter: QPainter) -> None:
        edge: Colour = "line" if not self.isEnabled() else "action" if self.isDown() or self.warm() else "edge"
        fill: Colour = "action_soft" if self.isDown() else "card" if self.isEnabled() else "ground"
        box = self.draw_box(painter, fill, edge, self.theme.stroke(1.5))
        side = self.theme.px(20)
        square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        draw_sign(painter, self._sign, square, self.theme.colour("action" if self.isEnabled() else "soft"))

    def sizeHint(self) -> QSize:
        return self.size()


class Stepper(Group):
    """`words` are the finished words of every value in order; `chosen` is a position in them, None when not asked.

    The first touch of either button goes to the first value. `touched` gives the new position.
    """

    touched = Signal(int)

    def __init__(
        self,
        theme: Theme,
        accessible: str,
        words: Sequence[str],
        chosen: int | None,
        unset_words: str,
        less_name: str,
        more_name: str,
    ) -> None:
        super().__init__(theme, accessible)
        self._words = tuple(words)
        self._unset = unset_words
        self._chosen = chosen
        self._less, self._more = _Step(theme, "minus", less_name), _Step(theme, "plus", more_name)
        self._shown = Text(theme, unset_words, "body", strong=True, tabular=True, centred=True)
        widest = max(
            Paragraph.of(theme, text, "body", strong=True, tabular=True).natural_width
            for text in (*self._words, unset_words)
        )
        self._shown.setMinimumWidth(min(widest, theme.px(220)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for part in (self._less, self._shown, self._more):
            row.addWidget(part)
        self.hold((self._less, self._more), one_of=False)
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self._show()

    def choose(self, position: int | None) -> None:
        """Show the value at this position, or that none was asked; emits nothing."""
        self._chosen = position
        self._show()

    def _step(self, by: int) -> None:
        self._chosen = 0 if self._chosen is None else min(max(self._chosen + by, 0), len(self._words) - 1)
        self._show()
        self.touched.emit(self._chosen)

    def _show(self) -> None:
        chosen = self._chosen
        self._shown.say(self._unset if chosen is None else self._words[chosen])
        self._less.setEnabled(chosen != 0)
        self._more.setEnabled(chosen != len(self._words) - 1)
