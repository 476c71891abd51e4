"""The marks of a rare harm among all it is counted in; the picture repeats them and its key shows one of each.

They differ by shape and by shade, so they hold in black and white.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from decision_aid.ui.theme import Theme


def dot(theme: Theme, mark: str, pitch: int) -> QPixmap:
    """One mark in a square of ``pitch`` device pixels, to be repeated."""
    picture = QPixmap(pitch, pitch)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, pitch > 4)
    draw_mark(painter, theme, mark, QRectF(0, 0, pitch, pitch))
    painter.end()
    return picture


def draw_mark(painter: QPainter, theme: Theme, mark: str, box: QRectF) -> None:
    """One of affected, spared, square, in its box: a full square, a small open dot, an open square."""
    side = box.width()
    if mark == "affected":
        gap = 1 if side > 3 else 0
        painter.fillRect(box.adjusted(0, 0, -gap, -gap), theme.colour("icon_more"))
    elif mark == "square":
        painter.fillRect(box, theme.colour("icon_none_edge"))
        edge = max(1.0, side / 9)
        painter.fillRect(box.adjusted(edge, edge, -edge, -edge), theme.colour("icon_none"))
    elif side <= 4:
        small = (side + 1) // 2
        painter.fillRect(QRectF(box.left(), box.top(), small, small), theme.colour("icon_none_edge"))
    else:
        line = max(1.0, side / 9)
        painter.setPen(QPen(theme.colour("icon_none_edge"), line))
        painter.setBrush(theme.colour("icon_none"))
        inset = line / 2 + max(0.5, side / 6)
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
