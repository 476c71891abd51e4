"""A column of painted parts that is only read: heads of the comparison, a key, a big number, an option's name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.parts import Part, draw_parts, height_of
from decision_aid.ui.widgets.picture import Picture


class Drawn(Picture):
    """``parts`` under each other inside ``around``; ``wanted`` is the width in pixels at 100 % it asks for."""

    def __init__(
        self, theme: Theme, accessible: str, parts: Sequence[Part], wanted: int = 300, around: QMargins | None = None
    ) -> None:
        super().__init__(theme, accessible)
        self._parts, self._wanted, self.around = tuple(parts), theme.px(wanted), around or QMargins()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_parts(self, accessible: str, parts: Sequence[Part]) -> None:
        """Show others."""
        self.setAccessibleName(accessible)
        self._parts = tuple(parts)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._wanted, self.heightForWidth(self._wanted))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._wanted, self.theme.px(140)), 0)

    def heightForWidth(self, width: int) -> int:
        return height_of(self._parts, self._inner(width)) + self.around.top() + self.around.bottom()

    def draw(self, painter: QPainter) -> None:
        draw_parts(painter, self._parts, self.around.left(), self.around.top(), self._inner(self.width()))

    def _inner(self, width: int) -> int:
        return width - self.around.left() - self.around.right()
