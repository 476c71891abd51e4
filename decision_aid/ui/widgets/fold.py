"""Painted words that unfold what stands below them, and fold it again; an arrow head shows which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part, draw_parts, height_of
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch

_SIGN, _GAP = 18, 10


class Fold(Touch):
    """``boxed`` has an edge of its own. Checked means unfolded; only the session decides which."""

    def __init__(self, theme: Theme, accessible: str, parts: Sequence[Part], *, boxed: bool) -> None:
        super().__init__(theme, accessible)
        self._boxed, self._pad, self._parts = boxed, theme.px(12 if boxed else 6), tuple(parts)
        self._left = self._pad if boxed else theme.px(2)
        self.setCheckable(True)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )  # else it asks for its height when narrow
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        return

    def corner(self) -> float:
        return self.theme.px(Theme.RADIUS if self._boxed else 8)

    def sizeHint(self) -> QSize:
        width = self.theme.px(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(140), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        return max(self.theme.px(Theme.TARGET), height_of(self._parts, self._inner(width)) + 2 * self._pad)

    def draw(self, painter: QPainter) -> None:
        theme, side = self.theme, self.theme.px(_SIGN)
        warm = self.isDown() or self.warm()
        if self._boxed:
            self.draw_box(painter, "action_soft" if warm else "card", "edge", theme.stroke(1.5))
        elif warm:
            self.draw_box(painter, "action_soft", None, 0)
        square = QRectF(self._left, self._pad + theme.px(4), side, side)
        draw_sign(painter, "down" if self.isChecked() else "right", square, theme.colour("action"))
        top = max(self._pad, (self.height() - height_of(self._parts, self._inner(self.width()))) // 2)
        draw_parts(painter, self._parts, self._indent(), top, self._inner(self.width()))

    def _indent(self) -> int:
        return self._left + self.theme.px(_SIGN + _GAP)

    def _inner(self, width: int) -> int:
        return width - self._indent() - self._pad
