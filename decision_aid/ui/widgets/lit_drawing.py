"""A drawing that gets smaller where room is short, with some of its own elements marked: in colour and in a dark edge.

The edge is what tells a marked part in black and white. Drawings read part by part derive from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import DRAWN, LIGHT, Theme
from decision_aid.ui.widgets.drawing import Drawing, bare, letters

_EDGE = 2.5  # pixels at 100 %
_FILLED = 0.85
_OPAQUE = 3  # times a part is painted until one that is half clear is no longer
_AROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))
_LEAST = 120


class LitDrawing(Drawing):
    """``name`` of the drawing and the height it takes at 100 % where there is room for it."""

    def __init__(self, theme: Theme, name: str, height: int, accessible: str) -> None:
        super().__init__(theme, name, height, accessible)
        self._whole, self._name = self._size, name
        self._marked: Mapping[str, Sequence[str]] = {}
        self._over: QPixmap | None = None
        self.setMinimumSize(0, 0)
        self.setMaximumSize(self._whole)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, elements: Mapping[str, Sequence[str]]) -> None:
        """Mark these elements of the drawing; each with the elements that lie over it and stay as they are."""
        self._marked, self._over = elements, None
        self.update()

    def light(self, elements: str) -> None:
        super().light(elements)
        self._over = None

    def sizeHint(self) -> QSize:
        return self._whole

    def minimumSizeHint(self) -> QSize:
        least = min(self.theme.px(_LEAST), self._whole.width())
        return QSize(least, self.heightForWidth(least))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._whole.height(), round(width * self._whole.height() / self._whole.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size = self._whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painted = self._over = None

    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        if self._marked:
            if self._over is None:
                self._over = self._marking()
            painter.drawPixmap(0, 0, self._over)

    def _marking(self) -> QPixmap:
        """The elements alone, each in the colour of the target in a dark edge; then what is lit, and letters."""
        marking = self._empty()
        painter = QPainter(marking)
        for element, above in self._marked.items():
            painter.drawPixmap(0, 0, self._marked_alone(element, above))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lit(painter)
        self._paint_elements(painter, letters(self._name))
        painter.end()
        return marking

    def _marked_alone(self, element: str, above: Sequence[str]) -> QPixmap:
        alone, inside = self._empty(), self._shape([element], QColor(LIGHT.ink))
        painter = QPainter(alone)
        edge = self.theme.stroke(_EDGE)
        for across, down in _AROUND:
            painter.drawPixmap(QPointF(across * edge, down * edge), inside)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        painter.drawPixmap(0, 0, inside)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setOpacity(_FILLED)
        painter.drawPixmap(0, 0, self._shape([element], QColor(DRAWN["target"])))
        painter.setOpacity(1)
        if above:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
            painter.drawPixmap(0, 0, self._shape(above, QColor(LIGHT.ink)))
        painter.end()
        return alone

    def _shape(self, elements: Sequence[str], colour: QColor) -> QPixmap:
        """All that these elements cover, in one colour."""
        shape, drawn = self._empty(), bare(self._name)
        painter = QPainter(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for element in elements:
            for _ in range(_OPAQUE):
                drawn.render(painter, element, self._on_the_widget(element, drawn))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(QPointF(0, 0), self._size.toSizeF()), colour)
        painter.end()
        return shape

    def _empty(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        empty = QPixmap(self._size * ratio)
        empty.setDevicePixelRatio(ratio)
        empty.fill(Qt.GlobalColor.transparent)
        return empty
