"""A scale of round touches, 0 to 5 or 0 to 10, one for each value: how much something matters, how bad pain is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch


class RoundTouch(Touch):
    """A circle with a figure in it, filled when chosen."""

    SIDE = 46

    def __init__(self, theme: Theme, words: str, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._words = Paragraph.of(theme, words, "body", strong=True, tabular=True, centred=True)
        side = theme.px(self.SIDE)
        self.setFixedSize(side, side)
        self.setCheckable(True)

    def corner(self) -> float:
        return self.height() / 2

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self.theme, self.isChecked()
        usable = self.isEnabled()
        fill: Colour = "action_soft" if self.isDown() else "card" if usable else "ground"
        edge: Colour = "line" if not usable else "action" if self.isDown() or self.warm() else "edge"
        if chosen:
            fill = edge = "action" if usable else "soft"
        self.draw_box(painter, fill, edge, theme.stroke(1.5))
        painter.setPen(theme.colour("on_action" if chosen else "ink" if usable else "soft"))
        self._words.draw(painter, 0, (self.height() - self._words.height(self.width())) // 2, self.width())

    def sizeHint(self) -> QSize:
        return self.size()


class Scale(Group):
    """Values `low` to `high`; `chosen` is None when not asked. `names`: what assistive technology says of each value.

    `low_words` and `high_words` stand under the ends and may be empty; `drawn` stands in the circles instead of the
    values. `touched` gives the value.
    """

    touched = Signal(int)

    def __init__(
        self,
        theme: Theme,
        accessible: str,
        low: int,
        high: int,
        chosen: int | None,
        low_words: str,
        high_words: str,
        names: Sequence[str],
        drawn: Sequence[str] = (),
    ) -> None:
        super().__init__(theme, accessible)
        flow = FlowLayout(theme.px(9), even=True)
        touches = []
        for value, name in zip(range(low, high + 1), names, strict=True):
            touch = RoundTouch(theme, drawn[value - low] if drawn else str(value), name)
            touch.setChecked(value == chosen)
            touch.clicked.connect(lambda _=False, value=value: self.touched.emit(value))
            flow.addWidget(touch)
            touches.append(touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(flow)
        if low_words or high_words:
            ends = QHBoxLayout()
            ends.setSpacing(theme.px(Theme.GAP * 2))
            ends.addWidget(Text(theme, low_words, "small", colour="soft"))
            ends.addStretch(1)
            ends.addWidget(Text(theme, high_words, "small", colour="soft"))
            column.addLayout(ends)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        self.hold(touches, one_of=True)
