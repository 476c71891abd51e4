"""Two things on one line, the second at the right end; under each other where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from decision_aid.ui.theme import Theme


class Spread(QWidget):
    """``first`` takes what room ``second`` leaves, as long as the line is ``least`` pixels (at 100 %) wide."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget, least: int, gap: int = 20) -> None:
        super().__init__()
        self._least = theme.px(least)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._gap, self._gap_below = theme.px(gap), theme.px(8)
        self._box.setSpacing(self._gap)
        self._box.addWidget(first, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addStretch(1)
        self._box.addWidget(second, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= self._least
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(self._gap if wide else self._gap_below)
        super().resizeEvent(event)
