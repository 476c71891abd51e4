"""The plain places of the whole body that pain is pointed at, front and behind: body-places.json.

Called by `packaging/drawings.py`. Each place is cut from the outline of `body.py` by a convex frame, so that neighbours
share an edge and none reaches beyond the skin. They are the words of everyday life, not of nerves. Must never name a
side except by `legs.SIDES`.
"""

from __future__ import annotations

import math

from anatomy import arms, body, legs
from anatomy.legs import SIDES
from anatomy.pen import Point, mirror, number, sampled

Frame = tuple[Point, ...]

# Frames go round clockwise as seen, in the units of `arms.py` from the midline; the legs start at `body.LOWER`.
MIDDLE: dict[str, dict[str, Frame]] = {
    "front": {
        "neck-front": ((-50, 100), (50, 100), (38, 132), (-38, 132)),
        "trunk-front": ((-38, 132), (38, 132), (80, 222), (80, 434), (0, 506), (-80, 434), (-80, 222)),
    },
    "behind": {
        "neck-behind": ((-50, 84), (50, 84), (38, 132), (-38, 132)),
        "low-back": ((-80, 300), (80, 300), (80, 424), (0, 478), (-80, 424)),
    },
}
SIDED: dict[str, dict[str, Frame]] = {
    "front": {
        "shoulder": ((38, 132), (130, 132), (130, 222), (80, 222)),
        "upper-arm": ((80, 222), (130, 222), (130, 345), (80, 345)),
        "forearm": ((92.5, 345), (135, 345), (135, 466), (93.7, 466)),
        "hand": ((93.7, 466), (150, 466), (150, 570), (94.8, 570)),
        "groin": ((0, 506), (80, 434), (94.2, 434), (94.2, 548), (0, 548)),
        "thigh": ((0, 548), (94.2, 548), (94.2, 692), (0, 692)),
        "shin": ((0, 692), (100, 692), (100, 898), (0, 898)),
        "foot": ((0, 898), (100, 898), (100, 980), (0, 980)),
    },
    "behind": {
        "shoulder-behind": ((38, 132), (130, 132), (130, 222), (80, 222)),
        "upper-back": ((0, 132), (38, 132), (80, 222), (80, 300), (0, 300)),
        "upper-arm-behind": ((80, 222), (130, 222), (130, 345), (80, 345)),
        "forearm-behind": ((92.5, 345), (135, 345), (150, 466), (150, 570), (94.8, 570)),
        "buttock": ((0, 478), (80, 424), (94.2, 424), (94.2, 554), (0, 554)),
        "thigh-behind": ((0, 554), (94.2, 554), (94.2, 708), (0, 708)),
        "calf": ((0, 708), (100, 708), (100, 886), (0, 886)),
        "heel": ((0, 886), (100, 886), (100, 980), (0, 980)),
    },
}
STEPS = 3  # points for each piece of the outline: no corner shows at the size of a hand


def cut(shape: list[Point], frame: Frame) -> list[Point]:
    """What of a closed shape lies inside a convex frame, one edge after another (Sutherland and Hodgman)."""
    corners = body.smaller(list(frame))
    corners = [(x + (legs.MIDLINE * body.SCALE), y) for x, y in corners]
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        kept: list[Point] = []
        for here, there in zip(shape, [*shape[1:], shape[0]], strict=True):
            inner, outer = _inward(start, end, here), _inward(start, end, there)
            if inner >= 0:
                kept.append(here)
            if (inner < 0) != (outer < 0):
                part = inner / (inner - outer)
                kept.append((here[0] + part * (there[0] - here[0]), here[1] + part * (there[1] - here[1])))
        shape = kept
    return shape


def _inward(start: Point, end: Point, spot: Point) -> float:
    """More than nothing on the inner side of an edge."""
    return (end[0] - start[0]) * (spot[1] - start[1]) - (end[1] - start[1]) * (spot[0] - start[0])


def trimmed(shape: list[Point]) -> list[Point]:
    """The shape without the walks out and back along a frame that cutting leaves where an arm lay outside."""
    kept = [(round(x, 1), round(y, 1)) for x, y in shape]
    while (idle := next((place for place in range(len(kept)) if _leads_nowhere(kept, place)), None)) is not None:
        del kept[idle]
    return kept


def _leads_nowhere(shape: list[Point], place: int) -> bool:
    """Whether the way to a corner is the way back from it."""
    before, here, after = shape[place - 1], shape[place], shape[(place + 1) % len(shape)]
    (ax, ay), (bx, by) = ((spot[0] - here[0], spot[1] - here[1]) for spot in (before, after))
    apart = math.hypot(ax, ay) * math.hypot(bx, by)
    return apart == 0 or (ax * bx + ay * by > 0 and abs(ax * by - ay * bx) < 0.1 * apart)


def straight(shape: list[Point]) -> str:
    """Path data of straight pieces."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in trimmed(shape)) + "Z"


def places(view: str) -> dict[str, str]:
    """Path data of every place of a view, from the top down, the right before the left."""
    half = sampled(body.half(arms.VIEWS[view], legs.VIEWS[view]), STEPS)
    whole = [*half, *mirror(half, body.MIDLINE)[::-1]]
    on_right, on_left = SIDES[view]
    found = {name: straight(cut(whole, frame)) for name, frame in MIDDLE[view].items()}
    for name, frame in SIDED[view].items():
        shape = cut(half, frame)
        drawn = {on_right: straight(shape), on_left: straight(mirror(shape, body.MIDLINE))}
        found |= {f"{name}-{side}": drawn[side] for side in ("right", "left")}
    return found


def regions() -> dict[str, object]:
    """The places and the viewBox, by view."""
    return {view: {"viewBox": [0, 0, body.WIDE, body.HIGH], "places": places(view)} for view in MIDDLE}
