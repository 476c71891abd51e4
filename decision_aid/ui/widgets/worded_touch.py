"""Painted parts under each other that are one touch, and an arrow head at their side: ``fold`` and ``opening``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part, draw_parts, height_of
from decision_aid.ui.widgets.sign import SignName, draw_sign
from decision_aid.ui.widgets.touch import Touch


class WordedTouch(Touch):
    """``boxed`` has an edge of its own, else only the ground shows what is touched. As high as its parts ``around``."""

    def __init__(
        self, theme: Theme, accessible: str, parts: Sequence[Part], around: QMargins, *, boxed: bool, grows: bool
    ) -> None:
        super().__init__(theme, accessible)
        self._boxed, self._around, self._parts = boxed, around, tuple(parts)
        high = QSizePolicy.Policy.Minimum if grows else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, high)
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
        around = self._around.top() + self._around.bottom()
        return max(self.theme.px(Theme.TARGET), self._high(width) + around)

    def draw_parts_from(self, painter: QPainter, top: int) -> None:
        """Paint the box and the parts, these from so many pixels below its upper edge."""
        warm = self.isDown() or self.warm()
        if self._boxed:
            self.draw_box(painter, "action_soft" if warm else "card", "edge", self.theme.stroke(1.5))
        elif warm:
            self.draw_box(painter, "action_soft", None, 0)
        draw_parts(painter, self._parts, self._around.left(), top, self._inner(self.width()))

    def draw_arrow(self, painter: QPainter, sign: SignName, x: float, y: float, side: float) -> None:
        """Paint the arrow head."""
        draw_sign(painter, sign, QRectF(x, y, side, side), self.theme.colour("action"))

    def _high(self, width: int) -> int:
        """Pixels the parts take in a touch of this width."""
        return height_of(self._parts, self._inner(width))

    def _inner(self, width: int) -> int:
        return width - self._around.left() - self._around.right()
