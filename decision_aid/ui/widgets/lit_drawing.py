"""A drawing that gets smaller where room is short, with some of its own elements marked: in colour and in a dark edge.

The edge is what tells a marked part in black and white. Drawings read part by part derive from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QResizeEvent

from decision_aid.ui.theme import DRAWN, LIGHT, Theme
from decision_aid.ui.widgets.drawing import ShrinkingDrawing, bare, letters
from decision_aid.ui.widgets.part_places import area

_EDGE = 2.5  # pixels at 100 %
_FILLED = 0.85
_OPAQUE = 3  # times a part is painted until one that is half clear is no longer
_AROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


class LitDrawing(ShrinkingDrawing):
    """``name`` of the drawing and the height it takes at 100 % where there is room for it."""

    def __init__(self, theme: Theme, name: str, height: int, accessible: str) -> None:
        super().__init__(theme, name, height, accessible)
        self._name = name
        self._marked: Mapping[str, Sequence[str]] = {}
        self._over: QPixmap | None = None
        self._shapes: dict[str, QPixmap] = {}

    def mark(self, elements: Mapping[str, Sequence[str]]) -> None:
        """Mark these elements of the drawing; each with the elements that lie over it and stay as they are."""
        self._marked, self._over = elements, None
        self.update()

    def light(self, elements: str) -> None:
        super().light(elements)
        self._over = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._over = None
        self._shapes.clear()

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
        """What is seen of an element, in an edge that goes over larger parts but never over smaller ones."""
        inside = self._empty()
        painter = QPainter(inside)
        painter.drawPixmap(0, 0, self._shape(element))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        for other in above:
            painter.drawPixmap(0, 0, self._shape(other))
        painter.end()
        alone, edge = self._empty(), self.theme.stroke(_EDGE)
        painter.begin(alone)
        for across, down in _AROUND:
            painter.drawPixmap(QPointF(across * edge, down * edge), inside)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        for other in above:
            if area(self._name, other) < area(self._name, element):
                painter.drawPixmap(0, 0, self._shape(other))
        painter.drawPixmap(0, 0, inside)
        painter.end()
        painter.begin(inside)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(inside.rect(), QColor(DRAWN["target"]))
        painter.end()
        painter.begin(alone)
        painter.setOpacity(_FILLED)
        painter.drawPixmap(0, 0, inside)
        painter.end()
        return alone

    def _shape(self, element: str) -> QPixmap:
        """All that an element covers, in the colour of the edge; painted once for each size."""
        if element not in self._shapes:
            shape, drawn = self._empty(), bare(self._name)
            painter = QPainter(shape)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for _ in range(_OPAQUE):
                drawn.render(painter, element, self._on_the_widget(element, drawn))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(shape.rect(), QColor(LIGHT.ink))
            painter.end()
            self._shapes[element] = shape
        return self._shapes[element]

    def _empty(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        empty = QPixmap(self._size * ratio)
        empty.setDevicePixelRatio(ratio)
        empty.fill(Qt.GlobalColor.transparent)
        return empty
