"""Where the needle goes for a lumbar steroid injection beside a nerve root (transforaminal): target-epidural-side.svg.

Called by `packaging/drawings.py`. One level from the side, front of the body to the right, as in `side.py`; drawn
upright for likeness with that picture, though the person lies face down. Must keep the needle's tip under the pedicle
and above the root, never in the root or the disc.
"""

from __future__ import annotations

from anatomy import needle, profile
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    INK,
    NERVE,
    OUTLINE,
    TEAL,
    Point,
    document,
    ellipse,
    filled,
    glow,
    group,
    layers,
    nerve_sac,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH = 400, 300
SIZE = 1.95
UPPER: tuple[Point, float] = ((316.0, 82.0), 2.0)
LOWER: tuple[Point, float] = ((313.0, 196.0), 9.0)
TIP: Point = (-37.5, 2.2)
ROOT: tuple[Point, ...] = ((-38.5, 10.5), (-36, 18), (-29, 30), (-21, 43), (-16, 58))


def upper(points: tuple[Point, ...]) -> list[Point]:
    return place(list(points), *UPPER, SIZE)


def lower(points: tuple[Point, ...]) -> list[Point]:
    return place(list(points), *LOWER, SIZE)


def disc() -> list[Point]:
    above = upper(((-26, 17), (-8, 16), (10, 16), (26, 17)))
    below = lower(((26, -17), (10, -16), (-8, -16), (-26, -17)))
    front = [*upper(((31, 22),)), *lower(((31, -22),))]
    back = [*lower(((-28.5, -22),)), *upper(((-28.5, 22),))]
    return through([*above, *front, *below, *back], closed=True)


def bone(frame: tuple[Point, float]) -> list[str]:
    whole = place(profile.vertebra(0.8), *frame, SIZE)
    knob = place(ellipse(profile.SIDE_PROCESS, 5.5, 4.6), *frame, SIZE)
    return [filled(whole, "url(#bone)"), filled(knob, BONE_LIGHT, OUTLINE, 2)]


def svg() -> str:
    back = through([(66, 3), (70, 70), (71, 140), (67, 215), (58, 297)])
    parts = group("skin", [stroked(back, OUTLINE, FINE)])
    canal = through([*upper(((profile.CANAL, -32.5), (profile.CANAL, -10), (profile.CANAL, 14))),
                     *lower(((profile.CANAL, -12), (profile.CANAL, 6), (profile.CANAL - 1, 27)))])  # fmt: skip
    parts += group("sac", nerve_sac(canal, 21))
    above, below = ((-28, 21), (-8, 18), (10, 18), (30, 21)), ((-28, -21), (-8, -18), (10, -18), (30, -21))
    between = layers(upper(above), lower(below))
    parts += group("disc", [filled(disc(), DISC, OUTLINE, 2), *between])
    parts += group("upper-vertebra", bone(UPPER)) + group("lower-vertebra", bone(LOWER))
    cloud = [(upper(((-36, 16),))[0], 30, 44, -22), (upper(((-38, 6),))[0], 27, 21, 0)]
    parts += group("medicine", [filled(ellipse(spot, wide, high, turn), "url(#cloud)", None)
                                for spot, wide, high, turn in cloud])  # fmt: skip
    path = through(upper(ROOT))
    parts += group("root", [stroked(path, INK, 14), stroked(path, NERVE, 9.5)])
    parts += needle.needle(upper((TIP,))[0], 14.0, 191) + needle.ring(upper(((-37, 9),))[0], 34)
    shades = shade("bone", ((0, BONE), (0.45, BONE), (0.8, BONE_LIGHT), (1, BONE))) + glow("cloud", TEAL, 0.5)
    return document(
        "Where the needle goes: epidural space from the side",
        "One level of the low back from the side, the front of the body to the right. The needle comes from behind "
        "and the side; its tip is in the opening between two bones, just above the nerve root, and the medicine "
        "spreads around it.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip
