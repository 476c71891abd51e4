"""A needle, the ring around its target and the medicine at its tip, the same in every injection picture.

Called by the modules that draw where a needle goes. Heat has rays, so that nobody takes it for medicine. Must never
place anything itself: each picture gives the tip.
"""

from __future__ import annotations

import math

from anatomy.pen import (
    FINE,
    INK,
    LINE,
    RING,
    SOFT,
    TEAL,
    WHITE,
    Path,
    Point,
    ellipse,
    filled,
    glow,
    group,
    join,
    place,
    stroked,
)


def needle(tip: Point, degrees: float, length: float, thick: float = 1.8) -> list[str]:
    """Shaft, then hub. At 0 degrees it comes from the left and points right; more turns it clockwise."""

    def along(points: list[Point]) -> Path:
        corners = place(points, tip, degrees)
        return join(*[[corners[i], corners[i], corners[i + 1], corners[i + 1]] for i in range(len(corners) - 1)])

    t, far = thick, -length
    shaft = along([(far, -t), (-3.5 * t, -t), (0, t * 0.7), (-4 * t, t), (far, t), (far, -t)])
    w = t * 4.2
    hub = along([(far - 36, -w), (far - 17, -w * 0.75), (far - 13, -t * 1.7), (far + 2, -t * 1.4), (far + 2, t * 1.4),
                 (far - 13, t * 1.7), (far - 17, w * 0.75), (far - 36, w), (far - 36, -w)])  # fmt: skip
    return group("needle", [filled(shaft, WHITE, SOFT, FINE), filled(hub, TEAL, TEAL, FINE)])


def ring(middle: Point, radius: float, high: float | None = None, degrees: float = 0.0) -> list[str]:
    """The dashed ring; `high` makes it an ellipse."""
    return group("target", [stroked(ellipse(middle, radius, high or radius, degrees), RING, LINE, dash="7 5")])


def ring_pair(first: Point, second: Point, radius: float) -> list[str]:
    """Two rings that are one target."""
    middles = (first, second)
    return group("target", [stroked(ellipse(middle, radius, radius), RING, LINE, dash="7 5") for middle in middles])


def medicine(*clouds: tuple[Point, float, float, float]) -> list[str]:
    """Where the medicine spreads: middle, half-width, half-height and turn of each cloud; needs the shade `cloud`."""
    return group("medicine", [filled(ellipse(*cloud), "url(#cloud)", None) for cloud in clouds])


def heat(*spots: tuple[Point, float]) -> list[str]:
    """Where it gets hot: a glow with rays about each middle, so that heat is told from medicine without its colour."""
    parts: list[str] = []
    for (x, y), radius in spots:
        parts.append(filled(ellipse((x, y), radius, radius), "url(#warm)", None))
        for turn in range(0, 360, 45):
            ray = place([(radius * 0.62, 0), (radius * 0.62, 0), (radius, 0), (radius, 0)], (x, y), turn + 22.5)
            parts.append(stroked(ray, INK, 1.6 if radius > 16 else 1.2))
    return group("heat", parts)


def warmth() -> list[str]:
    """The shade that `heat` needs."""
    return glow("warm", RING, 0.8)


def towards(start: Point, tip: Point) -> float:
    """The turn of a needle that comes from a point."""
    return math.degrees(math.atan2(tip[1] - start[1], tip[0] - start[0]))
