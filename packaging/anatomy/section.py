"""One low-back level cut across at the disc, healthy and herniated: level-healthy.svg and level-herniated.svg.

Called by `packaging/drawings.py`. Seen from above with the belly at the top, so that the patient's left is on the left,
as in the view from behind; a scan seen from the feet has its sides the other way round. Must keep both pictures the
same but for the herniation and what it moves.
"""

from __future__ import annotations

from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    INK,
    LINE,
    NERVE,
    OUTLINE,
    RING,
    TEAL,
    WHITE,
    Point,
    document,
    ellipse,
    filled,
    group,
    mirror,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 360, 350, 180.0
NERVE_RADIUS = 8.0

FRONT_HALF: tuple[Point, ...] = ((0, 14), (38, 16), (76, 27), (104, 52), (115, 88), (107, 124), (88, 147), (66, 158))
DISC_BACK: tuple[Point, ...] = ((44, 161), (22, 158), (0, 156.5))
HERNIATED_BACK: tuple[Point, ...] = ((61, 166), (56, 177), (46, 182.5), (34, 181), (26, 173), (17, 162), (0, 157))
ARCH: tuple[Point, ...] = (
    (0, 252), (12, 248), (32, 234), (49, 214), (58, 199), (64, 190), (72, 190.5), (82, 199), (92, 213), (97, 226),
    (94, 237), (83, 243), (64, 248), (44, 259), (26, 271), (15, 284), (11.5, 302), (14.5, 324), (11, 335.5), (0, 338),
)  # fmt: skip
SUPERIOR: tuple[Point, ...] = (
    (70, 179), (78, 172.5), (94, 171), (110, 179), (120, 197), (121, 217), (114, 231), (107, 231), (103, 219),
    (95, 204), (84, 192.5), (74, 186.5),
)  # fmt: skip
JOINT: tuple[Point, ...] = ((76, 189.5), (82, 193.5), (90.5, 203), (97, 214.5), (100.5, 225))


def right(points: tuple[Point, ...]) -> list[Point]:
    return [(MIDLINE + across, y) for across, y in points]


def left(points: tuple[Point, ...]) -> list[Point]:
    """The same points on the other side, in the other order, so that a shape goes on round."""
    return [(MIDLINE - across, y) for across, y in reversed(points) if across]


def disc(herniated: bool) -> list[str]:
    back = HERNIATED_BACK if herniated else DISC_BACK
    whole = through([*right((*FRONT_HALF, *back)), *left((*FRONT_HALF, *DISC_BACK))], closed=True)
    parts = [filled(whole, DISC)]
    for share in (0.86, 0.72):
        ring = [(MIDLINE + (x - MIDLINE) * share, 92 + (y - 92) * share) for x, y in
                [*right((*FRONT_HALF, *DISC_BACK)), *left((*FRONT_HALF, *DISC_BACK))]]  # fmt: skip
        parts.append(filled(through(ring, closed=True), WHITE, OUTLINE, 1.2, 0.22))
    return parts


def nucleus(herniated: bool) -> list[str]:
    if not herniated:
        return [filled(ellipse((MIDLINE, 96), 54, 35), TEAL, TEAL, FINE, 0.4)]
    shape = through(right((
        (0, 62), (34, 68), (52, 88), (55, 108), (53, 126), (51, 142), (55, 156), (55, 169), (46, 177.5), (35, 176),
        (28, 166), (31, 149), (26, 136), (0, 131), (-34, 124), (-53, 100), (-42, 73),
    )), closed=True)  # fmt: skip
    return [filled(shape, "url(#pushed)", TEAL, FINE)]


def sac(herniated: bool) -> list[str]:
    healthy_side: tuple[Point, ...] = ((0, 169), (22, 169), (35, 176), (36, 192), (26, 213), (13, 228), (0, 233))
    pressed_side: tuple[Point, ...] = ((0, 169), (15, 172), (22, 186), (33, 196), (29, 210), (14, 227), (0, 233))
    side = pressed_side if herniated else healthy_side
    other = left(healthy_side)
    parts = [filled(through([*right(side), *other], closed=True), WHITE, OUTLINE, 2)]
    for across, y in ((-23, 182), (-24, 197), (-13, 190), (-15, 206), (-5, 199), (-4, 216), (5, 207), (16, 208),
                      (0, 184), (12, 193), (-9, 222), (8, 220)):  # fmt: skip
        parts.append(filled(ellipse((MIDLINE + across, y), 3, 3), NERVE, None, 0, 0.55))
    return parts


def resting_nerve(centre: Point, radius: float) -> list[str]:
    spot = ellipse(centre, radius, radius)
    return [filled(spot, WHITE, None), filled(spot, NERVE, OUTLINE, 2, 0.55)]


def svg(herniated: bool) -> str:
    parts = group("disc", disc(herniated)) + group("nucleus", nucleus(herniated))
    arch = through([*right(ARCH), *left(ARCH)], closed=True)
    parts += group("lamina", [filled(arch, "url(#bone)")])
    for side in ("left", "right"):
        bone, joint = through(right(SUPERIOR), closed=True), through(right(JOINT))
        if side == "left":
            bone, joint = mirror(bone, MIDLINE), mirror(joint, MIDLINE)
        parts += group(f"facet-{side}", [stroked(joint, DISC, 6), filled(bone, BONE)])
    parts += group("sac", sac(herniated))
    for side, sign in (("left", -1), ("right", 1)):
        parts += group(f"leaving-root-{side}", resting_nerve((MIDLINE + sign * 113, 152), 9.5))
    parts += group("root-left", resting_nerve((MIDLINE - 47, 178), NERVE_RADIUS))
    if herniated:
        centre = (MIDLINE + 48, 190.5)
        parts += group("root-right", [filled(ellipse(centre, 10, 6.5), NERVE, INK, LINE)])
        parts += group("target", [stroked(ellipse(centre, 21, 21), RING, LINE, dash="7 5")])
    else:
        parts += group("root-right", resting_nerve((MIDLINE + 47, 178), NERVE_RADIUS))
    shades = shade("bone", ((0, BONE), (0.5, BONE_LIGHT), (1, BONE)))
    if herniated:
        shades += shade("pushed", ((0, TEAL, 0.4), (0.55, TEAL, 0.45), (0.85, TEAL, 1)), across=False)
    words = (
        "The soft middle of the disc has pushed out on the right and presses on the nerve root passing there."
        if herniated
        else "The soft middle is inside the disc and the nerve roots have room."
    )
    return document(
        "A herniated disc seen from above" if herniated else "A healthy disc seen from above",
        "One level of the low back, cut across at the disc. The belly is at the top and the patient's left is on the "
        f"left. {words}", WIDE, HIGH, shades, parts,
    )  # fmt: skip
