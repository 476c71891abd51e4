"""Where the marks of a drawing's parts stand: found in the picture itself, so that no file has to say it.

Called by ``ui.widgets.numbered_drawing`` and ``ui.widgets.pointed_drawing``. A drawing that changes needs nothing
changed here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from math import dist
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from decision_aid.ui.widgets.drawing import FOLDER, bare

APART = 27.0  # units of the drawing between the middles of two marks
_SAMPLED = 40  # points across a part in which a place for its mark is looked for
_SOLID = 0.5  # of the most opaque point: what is still the part and not its soft edge
_ALPHA = 3 if sys.byteorder == "little" else 0  # which byte of a point says how opaque it is
_CLEAR = 7.0  # units between where a line ends and a part that lies over the one it points to
_AROUND = ((-1, 0), (1, 0), (0, -1), (0, 1))
_CENTRED = 14.0  # units: what is no farther from the middle of the drawing lies in its middle
_OUTWARD = 0.42  # of the width of a part: how far from its middle a line ends
_TALL, _DOWN = 3, 17.0  # a part so many times as tall as wide is pointed to below its middle: letters stand beside that


_Sampled: TypeAlias = tuple[tuple[float, float, float, float], bytes]  # the box of a part, and its points on the part


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
        free = [point for point in solid if all(dist(point, other) >= APART for other in found)]
        middle = _middle(solid)
        found.append(min(free or solid, key=lambda point: dist(point, middle)))
    return tuple(found)


@cache
def points(name: str, part: str) -> tuple[Place, ...]:
    """Points of the drawing that lie on a part, whether or not another one covers them."""
    (left, top, width, height), solid = _sampled(name, part)
    across, down = width / _SAMPLED, height / _SAMPLED
    return tuple(
        Place(left + (place % _SAMPLED + 0.5) * across, top + (place // _SAMPLED + 0.5) * down)
        for place, on in enumerate(solid)
        if on
    )


def nearest(name: str, part: str, parts: Sequence[str], wanted: Place, clear: float = 0) -> Place:
    """The point of a part nearest to ``wanted`` that none of these parts covers, nor within ``clear`` of it."""
    covers = [_sampled(name, other) for other in over(name, part, parts, clear)]
    by_distance = sorted(points(name, part), key=lambda point: dist(point, wanted))
    free = (point for point in by_distance if not _covered(point, covers))
    first = next(free, by_distance[0])
    for point in (first, *free) if clear else ():
        if not any(_covered(Place(point.x + x * clear, point.y + y * clear), covers) for x, y in _AROUND):
            return point
    return first


@cache
def pointed(name: str, parts: tuple[str, ...], every: tuple[str, ...]) -> tuple[tuple[int, Place], ...]:
    """The side from which each part is pointed to (-1 left, 1 right), and where on it the line ends.

    That is where no other part of ``every`` covers it. What lies in the middle is pointed to from left and right by
    turns, so that two drawings of the same parts are alike.
    """
    middle, found = bare(name).viewBoxF().center().x(), list[tuple[int, Place]]()
    for turn, part in enumerate(parts):
        centre, bounds = _middle(points(name, part)), bare(name).boundsOnElement(part)
        off = centre.x - middle
        side = (-1 if turn % 2 else 1) if abs(off) < _CENTRED else (-1 if off < 0 else 1)
        down = _DOWN if bounds.height() > _TALL * bounds.width() else 0
        wanted = Place(centre.x + side * bounds.width() * _OUTWARD, centre.y + down)
        found.append((side, nearest(name, part, every, wanted, _CLEAR)))
    return tuple(found)


def over(name: str, part: str, parts: Iterable[str], clear: float = 0) -> list[str]:
    """Those of these parts that are painted after a part, and within ``clear`` of the box it stands in."""
    order, box = _painted(name), bare(name).boundsOnElement(part).adjusted(-clear, -clear, clear, clear)
    return [
        other for other in parts if order[other] > order[part] and box.intersects(bare(name).boundsOnElement(other))
    ]


def area(name: str, part: str) -> float:
    """How much room a part takes, in square units of the drawing."""
    box = bare(name).boundsOnElement(part)
    return box.width() * box.height()


@cache
def _painted(name: str) -> dict[str, int]:
    """The place of every part in the order in which the drawing is painted."""
    named = re.findall(r' id="([^"]+)"', (FOLDER / f"{name}.svg").read_text("utf-8"))
    return {part: place for place, part in enumerate(named)}


@cache
def _sampled(name: str, part: str) -> _Sampled:
    """Where a part is, and line by line which points of that box lie on it."""
    drawn = bare(name)
    image = QImage(_SAMPLED, _SAMPLED, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawn.render(painter, part, QRectF(image.rect()))
    painter.end()
    opaque = bytes(image.constBits())[_ALPHA::4]
    least = max(1, max(opaque) * _SOLID)
    box = drawn.boundsOnElement(part)
    return (box.x(), box.y(), box.width(), box.height()), bytes(alpha >= least for alpha in opaque)


def _covered(point: Place, covers: Sequence[_Sampled]) -> bool:
    for (x, y, width, height), solid in covers:
        across, down = int((point.x - x) / width * _SAMPLED), int((point.y - y) / height * _SAMPLED)
        if 0 <= across < _SAMPLED and 0 <= down < _SAMPLED and solid[down * _SAMPLED + across]:
            return True
    return False


def _middle(solid: Sequence[Place]) -> Place:
    return Place(*(sum(values) / len(solid) for values in zip(*solid, strict=True)))
