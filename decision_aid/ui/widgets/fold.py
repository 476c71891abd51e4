"""Painted words that unfold what stands below them, and fold it again; an arrow head shows which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part
from decision_aid.ui.widgets.worded_touch import WordedTouch

_SIGN, _GAP = 18, 10


class Fold(WordedTouch):
    """``boxed`` has an edge of its own. Checked means unfolded; only the session decides which."""

    def __init__(self, theme: Theme, accessible: str, parts: Sequence[Part], *, boxed: bool) -> None:
        pad = theme.px(12 if boxed else 6)
        self._left = pad if boxed else theme.px(2)
        around = QMargins(self._left + theme.px(_SIGN + _GAP), pad, pad, pad)
        super().__init__(theme, accessible, parts, around, boxed=boxed, grows=False)  # else as high as when narrow
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        return

    def draw(self, painter: QPainter) -> None:
        pad, side = self._around.top(), self.theme.px(_SIGN)
        self.draw_parts_from(painter, max(pad, (self.height() - self._high(self.width())) // 2))
        self.draw_arrow(painter, "down" if self.isChecked() else "right", self._left, pad + self.theme.px(4), side)
