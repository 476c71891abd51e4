"""Where the marks of a drawing's parts stand: found in the picture itself, so that no file has to say it.

Called by ``ui.widgets.numbered_drawing``. A drawing that changes needs nothing changed here.
"""

from __future__ import annotations

from functools import cache
from math import dist
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from decision_aid.ui.widgets.drawing import FOLDER

APART = 27.0  # units of the drawing between the middles of two marks
_SAMPLED = 40  # points across a part in which a place for its mark is looked for
_SOLID = 0.5  # of the most opaque point: what is still the part and not its soft edge


class Place(NamedTuple):
    """Where the mark of a part stands, in units of the drawing."""

    x: float
    y: float


@cache
def places(name: str, parts: tuple[str, ...]) -> tuple[Place, ...]:
    """A place for the mark of each part: on it, near its middle, and apart from those before it where there is room."""
    drawn, found = QSvgRenderer(str(FOLDER / f"{name}.svg")), list[Place]()
    for part in parts:
        solid = _points(drawn, part)
        middle = Place(*(sum(values) / len(solid) for values in zip(*solid, strict=True)))
        free = [point for point in solid if all(dist(point, other) >= APART for other in found)]
        found.append(min(free or solid, key=lambda point: dist(point, middle)))
    return tuple(found)


def _points(drawn: QSvgRenderer, part: str) -> list[Place]:
    """Points of the drawing that lie on a part."""
    bounds = drawn.boundsOnElement(part)
    image = QImage(_SAMPLED, _SAMPLED, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawn.render(painter, part, QRectF(image.rect()))
    painter.end()
    across, down = bounds.width() / _SAMPLED, bounds.height() / _SAMPLED
    seen = {
        Place(bounds.x() + (x + 0.5) * across, bounds.y() + (y + 0.5) * down): image.pixelColor(x, y).alpha()
        for x in range(_SAMPLED)
        for y in range(_SAMPLED)
    }
    solid = max(seen.values()) * _SOLID
    return [point for point, alpha in seen.items() if alpha >= max(1, solid)]
