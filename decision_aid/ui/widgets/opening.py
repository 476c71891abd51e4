"""Painted words that open a figure in full when touched, an arrow head at their end: on step 1, step 5 and below.

It shows the parts it is given and works nothing out. Where there is nothing to open use ``Drawn``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part, draw_parts, height_of
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch

_SIGN = 16


class Opening(Touch):
    """``parts`` under each other; ``boxed`` has an edge of its own, else only the ground shows what is touched."""

    def __init__(self, theme: Theme, accessible: str, parts: Sequence[Part], *, boxed: bool, pad: int = 14) -> None:
        super().__init__(theme, accessible)
        self._boxed, self._pad = boxed, theme.px(pad)
        self.show_parts(accessible, parts)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, accessible: str, parts: Sequence[Part]) -> None:
        """Show others."""
        self._parts = tuple(parts)
        self.setAccessibleName(accessible)
        self.updateGeometry()
        self.update()

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
        warm = self.isDown() or self.warm()
        if self._boxed:
            self.draw_box(painter, "action_soft" if warm else "card", "edge", self.theme.stroke(1.5))
        elif warm:
            self.draw_box(painter, "action_soft", None, 0)
        draw_parts(painter, self._parts, self._pad, self._pad, self._inner(self.width()))
        side = self.theme.px(_SIGN)
        square = QRectF(self.width() - side - self.theme.px(8), self._pad + self.theme.px(3), side, side)
        draw_sign(painter, "right", square, self.theme.colour("action"))

    def _inner(self, width: int) -> int:
        return width - self._pad - max(self._pad, self.theme.px(_SIGN + 14))
