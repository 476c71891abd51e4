"""Where the marks of a drawing's parts stand: found in the picture itself, so that no file has to say it.

Called by ``ui.widgets.numbered_drawing`` and ``ui.widgets.pointed_drawing``. A drawing that changes needs nothing
changed here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import cache
from math import dist
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from decision_aid.ui.widgets.drawing import bare

_APART = 27.0  # units of the drawing between the middles of two marks
_SAMPLED = 40  # points across a part in which a place for its mark is looked for
_SOLID = 0.5  # of the most opaque point: what is still the part and not its soft edge
_ALPHA = 3 if sys.byteorder == "little" else 0  # which byte of a point says how opaque it is
_CLEAR = 7.0  # units between where a line ends and a part that lies over the one it points to
_CENTRED = 20.0  # units: what is no farther from the middle of the drawing lies in its middle
_OUTWARD = 0.42  # of the width of a part: how far from its middle a line ends
_TALL, _DOWN = 3, 17.0  # a part so many times as tall as wide is pointed to below its middle: letters stand beside that


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
    drawn = bare(name)
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
def pointed(name: str, parts: tuple[str, ...]) -> tuple[tuple[int, Place], ...]:
    """The side from which each part is pointed to (-1 left, 1 right), and where on it the line ends.

    That is where no smaller part covers it. What lies in the middle is pointed to from left and right by turns, so that
    two drawings of the same parts are alike.
    """
    middle, found = bare(name).viewBoxF().center().x(), list[tuple[int, Place]]()
    for turn, part in enumerate(parts):
        solid, bounds = points(name, part), bare(name).boundsOnElement(part)
        over = [point for other in smaller(name, part, parts) for point in points(name, other)]
        free = [point for point in solid if all(dist(point, other) >= _CLEAR for other in over)]
        centre = _middle(solid)
        off = centre.x - middle
        side = (-1 if turn % 2 else 1) if abs(off) < _CENTRED else (-1 if off < 0 else 1)
        down = _DOWN if bounds.height() > _TALL * bounds.width() else 0
        wanted = Place(centre.x + side * bounds.width() * _OUTWARD, centre.y + down)
        found.append((side, _nearest(free or solid, wanted)))
    return tuple(found)


def smaller(name: str, part: str, parts: Iterable[str]) -> list[str]:
    """Those of these parts that may lie over a part, because they take less room."""
    return [other for other in parts if _area(name, other) < _area(name, part)]


def _area(name: str, part: str) -> float:
    bounds = bare(name).boundsOnElement(part)
    return bounds.width() * bounds.height()


def _middle(solid: Sequence[Place]) -> Place:
    return Place(*(sum(values) / len(solid) for values in zip(*solid, strict=True)))


def _nearest(solid: Sequence[Place], wanted: Place) -> Place:
    return min(solid, key=lambda point: dist(point, wanted))
