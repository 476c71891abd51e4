"""What every drawn figure has in common: words that say all of it, for assistive technology, and no touch.

It derives from QLabel with an empty picture because assistive technology then tells it as a graphic.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from decision_aid.ui.theme import Theme


class Picture(QLabel):
    """A drawn figure; `accessible` is its finished text alternative. Deriving classes give a size and paint."""

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(accessible)
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)

    def draw(self, painter: QPainter) -> None:
        """Paint the figure; called with antialiasing on."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
