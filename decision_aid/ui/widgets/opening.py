"""Painted words that open a figure in full when touched, an arrow head at their end: on step 1, step 5 and below.

It shows the parts it is given and works nothing out. Where there is nothing to open use ``Drawn``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part
from decision_aid.ui.widgets.worded_touch import WordedTouch

_SIGN = 16


class Opening(WordedTouch):
    """``parts`` under each other; ``boxed`` has an edge of its own, else only the ground shows what is touched."""

    def __init__(self, theme: Theme, accessible: str, parts: Sequence[Part], *, boxed: bool, pad: int = 14) -> None:
        side = theme.px(pad)
        around = QMargins(side, side, max(side, theme.px(_SIGN + 14)), side)
        super().__init__(theme, accessible, parts, around, boxed=boxed, grows=True)

    def draw(self, painter: QPainter) -> None:
        top, side = self._around.top(), self.theme.px(_SIGN)
        self.draw_parts_from(painter, top)
        self.draw_arrow(painter, "right", self.width() - side - self.theme.px(8), top + self.theme.px(3), side)
