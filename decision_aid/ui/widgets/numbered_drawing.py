"""A drawing with a numbered mark on each of its named parts, one of them lit.

Part of ``ui.widgets.labelled_drawing``. Where a mark stands is found by ``part_places``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen

from decision_aid.ui.theme import LIGHT, PAPER, Theme
from decision_aid.ui.widgets.lit_drawing import LitDrawing
from decision_aid.ui.widgets.part_places import APART, places

BADGE = 20  # pixels at 100 %: how wide a mark is


class NumberedDrawing(LitDrawing):
    """``touched`` gives the part whose mark is nearest to where the drawing was touched."""

    touched = Signal(str)

    def __init__(
        self, theme: Theme, name: str, parts: Sequence[str], height: int, accessible: str, *, mirrored: bool = False
    ) -> None:
        super().__init__(theme, name, height, accessible)
        self._mirrored, self._lit = mirrored, ""
        self._places = dict(zip(parts, places(name, tuple(parts)), strict=True))

    def light_part(self, part: str) -> None:
        """Show this part in the colour of the target."""
        self._lit = part
        self.mark({part: ()})

    def draw(self, painter: QPainter) -> None:
        painter.save()
        if self._mirrored:
            painter.translate(self._size.width(), 0)
            painter.scale(-1, 1)
        super().draw(painter)
        painter.restore()
        for number, part in enumerate(self._places, start=1):
            lit = part == self._lit
            draw_badge(painter, self.theme, self.place(part), number, lit=lit, paper=True, most=self._apart())

    def place(self, part: str) -> QPointF:
        """Where the mark of a part stands on the widget, in pixels."""
        x, y = self.at(*self._places[part])
        return QPointF(self._size.width() - x if self._mirrored else x, y)

    def _apart(self) -> float:
        """Pixels that the middles of marks are apart: in a drawing that is small for its words they get no larger."""
        return APART * self._size.width() / self._base.viewBoxF().width()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else its release would go to what stands behind

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            here = event.position()
            self.touched.emit(min(self._places, key=lambda part: (self.place(part) - here).manhattanLength()))


def draw_badge(
    painter: QPainter, theme: Theme, middle: QPointF, number: int, *, lit: bool, paper: bool, most: float = 0
) -> None:
    """The numbered mark of a part. ``paper``: on a drawing, which keeps its light sheet in every look.

    ``most`` is how wide it may be, in pixels; 0: as wide as the size of the text makes it.
    """
    side = theme.px(BADGE)
    wide = min(side, most) if most else side
    half, font = wide / 2, QFont(theme.font("small", strong=True))
    font.setPixelSize(round(font.pixelSize() * wide / side))
    sheet, edge = (PAPER, QColor(LIGHT.action)) if paper else (theme.colour("card"), theme.colour("action"))
    painter.setBrush(edge if lit else sheet)
    painter.setPen(QPen(edge, theme.stroke(1.5)))
    painter.drawEllipse(middle, half, half)
    painter.setPen(sheet if lit else edge)
    painter.setFont(font)
    box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
