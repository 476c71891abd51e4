"""Where the marks of a drawing's parts stand: found in the picture itself, so that no file has to say it.

Called by ``ui.widgets.numbered_drawing`` and ``ui.widgets.pointed_drawing``. A drawing that changes needs nothing changed here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from math import dist
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from decision_aid.ui.widgets.drawing import FOLDER

_APART = 27.0  # units of the drawing between the middles of two marks
_SAMPLED = 40  # points across a part in which a place for its mark is looked for
_SOLID = 0.5  # of the most opaque point: what is still the part and not its soft edge
_ALPHA = 3 if sys.byteorder == "little" else 0  # which byte of a point says how opaque it is
_CLEAR = 7.0  # units between where a line ends and a part that lies over the one it points to
_OUTWARD = 0.3  # of the width of a part: how far from its middle a line ends


class Place(NamedTuple):
    """Where the mark of a part stands, in units of the drawing."""

    x: float
    y: float


@cache
def places(name: str, parts: tuple[str, ...]) -> tuple[Place, ...]:
    """A place for the mark of each part: on it, near its middle, and apart from those before it where there is room."""
    found: list[Place] = []
    for part in parts:
        solid = points(name, part)
        free = [point for point in solid if all(dist(point, other) >= _APART for other in found)]
        found.append(_nearest(free or solid, _middle(solid)))
    return tuple(found)


@cache
def points(name: str, part: str) -> tuple[Place, ...]:
    """Points of the drawing that lie on a part."""
    drawn = _drawn(name)
    bounds = drawn.boundsOnElement(part)
    image = QImage(_SAMPLED, _SAMPLED, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawn.render(painter, part, QRectF(image.rect()))
    painter.end()
    across, down = bounds.width() / _SAMPLED, bounds.height() / _SAMPLED
    seen = bytes(image.constBits())[_ALPHA::4]
    solid = max(1, max(seen) * _SOLID)
    return tuple(
        Place(bounds.x() + (place % _SAMPLED + 0.5) * across, bounds.y() + (place // _SAMPLED + 0.5) * down)
        for place, alpha in enumerate(seen)
        if alpha >= solid
    )


@cache
def pointed(name: str, parts: tuple[str, ...]) -> tuple[Place, ...]:
    """Where a line from beside the drawing ends on each part: where no smaller part covers it, toward its own side."""
    middle, found = _drawn(name).viewBoxF().center().x(), list[Place]()
    for part in parts:
        solid, width = points(name, part), _drawn(name).boundsOnElement(part).width()
        over = [point for other in smaller(name, part, parts) for point in points(name, other)]
        free = [point for point in solid if all(dist(point, other) >= _CLEAR for other in over)]
        centre = _middle(solid)
        side = -1 if centre.x < middle else 1
        found.append(_nearest(free or solid, Place(centre.x + side * width * _OUTWARD, centre.y)))
    return tuple(found)


def smaller(name: str, part: str, parts: Iterable[str]) -> list[str]:
    """Those of these parts that may lie over a part, because they take less room."""
    return [other for other in parts if _area(name, other) < _area(name, part)]


@cache
def _drawn(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(FOLDER / f"{name}.svg"))


def _area(name: str, part: str) -> float:
    bounds = _drawn(name).boundsOnElement(part)
    return bounds.width() * bounds.height()


def _middle(solid: Sequence[Place]) -> Place:
    return Place(*(sum(values) / len(solid) for values in zip(*solid, strict=True)))


def _nearest(solid: Sequence[Place], wanted: Place) -> Place:
    return min(solid, key=lambda point: dist(point, wanted))
