"""Where the probe goes for the nerve inside a vertebra: target-basivertebral.svg.

Called by `packaging/drawings.py`. One low-back vertebra from the right side, the front of the body to the right; bone
is drawn as if it were glass where the probe and the nerve run in it. Must keep the probe inside the pedicle.
"""

from __future__ import annotations

from anatomy import needle, profile
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    NERVE,
    OUTLINE,
    SOFT,
    Path,
    Point,
    document,
    ellipse,
    filled,
    group,
    layers,
    nerve_sac,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH = 400, 260
SIZE = 2.4
MIDDLE: tuple[Point, float] = ((308.0, 124.0), 2.0)
TIP: Point = (-5.0, 0.0)
TRUNK: tuple[Point, ...] = ((-33, 2), (-27, 1.5), (-18, 0.5), (-6, 0), (0, 0))
TWIGS: tuple[tuple[Point, ...], ...] = (
    ((-9, 0), (-4, -4), (0, -9.5), (2, -14)), ((-9, 0), (-4, 4), (0, 9.5), (2, 14)),
    ((0, 0), (6, -3), (12, -8), (16, -11.5)), ((0, 0), (6, 3), (12, 8), (16, 11.5)), ((0, 0), (8, 0.5), (18, 0)),
)  # fmt: skip


def on_bone(points: tuple[Point, ...]) -> list[Point]:
    return place(list(points), *MIDDLE, SIZE)


def disc(sign: int) -> Path:
    """The disc over (-1) or under (1) the vertebra."""
    return through(on_bone(tuple((x, sign * y) for x, y in (
        (-27, 17), (-8, 16), (10, 16), (27, 17), (31, 24), (29, 31), (10, 32), (-8, 32), (-27, 31), (-30, 24),
    ))), closed=True)  # fmt: skip


def svg() -> str:
    parts = group("skin", [stroked(through([(26, 4), (30, 80), (30, 160), (24, 256)]), OUTLINE, FINE)])
    sac = through(on_bone(((-39, -42), (-39, -10), (-39, 20), (-39, 46))))
    parts += group("sac", nerve_sac(sac, 24))
    for name, sign in (("above", -1), ("below", 1)):
        edges = (on_bone(tuple((x, sign * y) for x, y in row)) for row in (
            ((-29, 20), (-8, 17), (10, 17), (30, 20)), ((-29, 28), (-8, 31), (10, 31), (30, 28))))  # fmt: skip
        parts += group(f"disc-{name}", [filled(disc(sign), DISC, OUTLINE, 2), *layers(*edges)])
    whole = place(profile.vertebra(0.8), *MIDDLE, SIZE)
    knob = place(ellipse(profile.SIDE_PROCESS, 5.5, 4.6), *MIDDLE, SIZE)
    parts += group("vertebra", [filled(whole, "url(#bone)"), filled(knob, BONE_LIGHT, OUTLINE, 2)])
    warm = on_bone((TIP,))[0]
    lines: list[str] = []
    for points, wide in ((TRUNK, 4.4), *((twig, 2.6) for twig in TWIGS)):
        path = through(on_bone(points))
        lines += [stroked(path, OUTLINE, wide + 2.4), stroked(path, NERVE, wide)]
    parts += group("basivertebral-nerve", lines)
    start = on_bone(((-47, -13),))[0]
    turn = needle.towards(start, warm)
    channel = through([start, ((start[0] + warm[0]) / 2, (start[1] + warm[1]) / 2), warm])
    parts += group("channel", [stroked(channel, SOFT, 11, 0.25)])
    parts += needle.heat((warm, 29)) + needle.needle(warm, turn, 228, 2.2) + needle.ring(warm, 40)
    shades = shade("bone", ((0, BONE), (0.45, BONE), (0.8, BONE_LIGHT), (1, BONE))) + needle.warmth()
    return document(
        "Where the probe goes: nerve inside the vertebra",
        "One vertebra of the low back from the side, the front of the body to the right, drawn as if bone were "
        "glass. The probe comes from behind through the bridge of bone and ends in the middle of the body, where the "
        "nerve branches.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip
