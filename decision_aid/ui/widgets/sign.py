"""Small drawn signs: tick, arrow heads, plus, minus, lock, loudspeaker, warning. One stroke width, sharp at any size.

Called by the controls that show a sign beside or instead of words. A sign is never the only name of a control.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

SignName = Literal["check", "down", "up", "right", "plus", "minus", "lock", "listen", "search", "warning"]

#: Open lines of each sign on a square of 24 by 24.
_LINES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "check": (((4.5, 12.8), (9.8, 18), (19.5, 6.8)),),
    "down": (((5.5, 9), (12, 15.5), (18.5, 9)),),
    "up": (((5.5, 15), (12, 8.5), (18.5, 15)),),
    "right": (((9, 5.5), (15.5, 12), (9, 18.5)),),
    "plus": (((12, 4.5), (12, 19.5)), ((4.5, 12), (19.5, 12))),
    "minus": (((4.5, 12), (19.5, 12)),),
    "search": (((15.5, 15.5), (20, 20)),),
    "warning": (((12, 3.5), (22, 20.5), (2, 20.5), (12, 3.5)), ((12, 10), (12, 14.2)), ((12, 17.3), (12, 17.4))),
}


def draw_sign(painter: QPainter, name: SignName, box: QRectF, colour: QColor, weight: float = 2.4) -> None:
    """Draw one sign in the square `box`; `weight` is the stroke on the square of 24."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.height() / 24)
    pen = QPen(colour, weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in _LINES.get(name, ()):
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    if name == "search":
        painter.drawEllipse(QPointF(10.5, 10.5), 6.5, 6.5)
    elif name == "lock":
        shackle = QPainterPath(QPointF(7.8, 11))
        shackle.lineTo(7.8, 7.8)
        shackle.arcTo(QRectF(7.8, 3.6, 8.4, 8.4), 180, -180)
        shackle.lineTo(16.2, 11)
        painter.drawPath(shackle)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(5, 11, 14, 9.5), 2, 2)
    elif name == "listen":
        speaker = QPainterPath(QPointF(3.5, 9.5))
        for x, y in ((7.2, 9.5), (11.8, 5.2), (11.8, 18.8), (7.2, 14.5), (3.5, 14.5)):
            speaker.lineTo(x, y)
        speaker.closeSubpath()
        painter.fillPath(speaker, colour)
        painter.drawPath(speaker)
        painter.drawArc(QRectF(9.5, 8, 8, 8), -50 * 16, 100 * 16)
        painter.drawArc(QRectF(8.5, 4.5, 13, 15), -52 * 16, 104 * 16)
    painter.restore()
