"""One low-back level cut across at the disc: level-healthy.svg, level-herniated.svg and level-narrowed.svg.

Called by `packaging/drawings.py` and `into_section.py`. Seen from above with the belly at the top, so that the
patient's left is on the left, as in the view from behind; a scan seen from the feet has its sides the other way
round. Must keep the herniated picture the same as the healthy one but for the herniation and what it moves.
"""

from __future__ import annotations

from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    HAIRLINE,
    INK,
    LINE,
    NERVE,
    OUTLINE,
    RING,
    TEAL,
    WHITE,
    Path,
    Point,
    document,
    ellipse,
    filled,
    group,
    join,
    mirror,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 360, 350, 180.0
NERVE_RADIUS = 8.0

FRONT_HALF: tuple[Point, ...] = ((0, 14), (38, 16), (76, 27), (104, 52), (115, 88), (107, 124), (88, 147), (66, 158))
DISC_BACK: tuple[Point, ...] = ((44, 161), (22, 158), (0, 156.5))
BULGING_BACK: tuple[Point, ...] = ((50, 167), (24, 172), (0, 172.5))
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


# What narrows a canal: both joint processes grown thick, and the ligament inside the arch swollen.
ARCH_GROWN: tuple[Point, ...] = (
    (0, 252), (12, 248), (29, 232), (43, 213), (50, 200), (57, 190), (67, 191), (80, 201), (92, 215), (99, 231),
    (97, 243), (84, 249), *ARCH[13:],
)  # fmt: skip
SUPERIOR_GROWN: tuple[Point, ...] = (
    (60, 178), (66, 167), (82, 161), (104, 164), (122, 177), (132, 198), (131, 222), (122, 240), (109, 240),
    (104, 222), (95, 206), (82, 192.5), (68, 187),
)  # fmt: skip
JOINT_GROWN: tuple[Point, ...] = ((72, 190.5), (82, 196), (91, 206), (98, 217.5), (102, 230))
LIGAMENT: tuple[Point, ...] = ((0, 256), (13.5, 251), (34, 236), (51.5, 216), (61, 201), (65, 193))
LIGAMENT_INSIDE: tuple[Point, ...] = ((57, 189), (51, 198), (43.5, 209), (27, 228), (10, 240.5), (0, 243.5))
LIGAMENT_GROWN: tuple[Point, ...] = ((0, 256), (13.5, 251), (31.5, 234), (45.5, 215), (53, 202), (58, 193))
LIGAMENT_GROWN_INSIDE: tuple[Point, ...] = ((47, 187), (33, 191), (22, 200), (13, 212), (5, 222), (0, 224))

HEALTHY_SAC: tuple[Point, ...] = ((0, 169), (22, 169), (35, 176), (36, 192), (26, 213), (13, 228), (0, 233))
PRESSED_SAC: tuple[Point, ...] = ((0, 169), (15, 172), (22, 186), (33, 196), (29, 210), (14, 227), (0, 233))
NARROW_SAC: tuple[Point, ...] = (
    (0, 178), (16, 178), (27, 179.5), (28, 184), (19, 189.5), (12, 199), (6, 208), (0, 211),
)  # fmt: skip
HEALTHY_STRANDS: tuple[Point, ...] = (
    (-23, 182), (-24, 197), (-13, 190), (-15, 206), (-5, 199), (-4, 216), (5, 207), (16, 208), (0, 184), (12, 193),
    (-9, 222), (8, 220),
)  # fmt: skip
NARROW_STRANDS: tuple[Point, ...] = (
    (-20, 183), (-13, 183.5), (-6, 182.5), (1, 183), (8, 182.5), (15, 183.5), (21, 183), (-8, 190), (0, 190), (8, 190),
    (-3.5, 197.5), (4, 198), (0, 205),
)  # fmt: skip


def right(points: tuple[Point, ...]) -> list[Point]:
    return [(MIDLINE + across, y) for across, y in points]


def left(points: tuple[Point, ...]) -> list[Point]:
    """The same points on the other side, in the other order, so that a shape goes on round."""
    return [(MIDLINE - across, y) for across, y in reversed(points) if across]


def disc(state: str) -> list[str]:
    back = {"herniated": HERNIATED_BACK, "narrowed": BULGING_BACK}.get(state, DISC_BACK)
    other = BULGING_BACK if state == "narrowed" else DISC_BACK
    whole = through([*right((*FRONT_HALF, *back)), *left((*FRONT_HALF, *other))], closed=True)
    parts = [filled(whole, DISC)]
    for share in (0.86, 0.72):
        ring = [(MIDLINE + (x - MIDLINE) * share, 92 + (y - 92) * share) for x, y in
                [*right((*FRONT_HALF, *other)), *left((*FRONT_HALF, *other))]]  # fmt: skip
        parts.append(filled(through(ring, closed=True), WHITE, OUTLINE, 1.2, 0.22))
    return parts


def nucleus(state: str) -> list[str]:
    if state == "narrowed":  # worn: smaller and drier
        return [filled(ellipse((MIDLINE, 98), 46, 27), TEAL, TEAL, FINE, 0.25)]
    if state == "healthy":
        return [filled(ellipse((MIDLINE, 96), 54, 35), TEAL, TEAL, FINE, 0.4)]
    shape = through(right((
        (0, 62), (34, 68), (52, 88), (55, 108), (53, 126), (51, 142), (55, 156), (55, 169), (46, 177.5), (35, 176),
        (28, 166), (31, 149), (26, 136), (0, 131), (-34, 124), (-53, 100), (-42, 73),
    )), closed=True)  # fmt: skip
    return [filled(shape, "url(#pushed)", TEAL, FINE)]


def sac(state: str) -> list[str]:
    rest = NARROW_SAC if state == "narrowed" else HEALTHY_SAC
    side = PRESSED_SAC if state == "herniated" else rest
    parts = [filled(through([*right(side), *left(rest)], closed=True), WHITE, OUTLINE, 2)]
    strands = NARROW_STRANDS if state == "narrowed" else HEALTHY_STRANDS
    return parts + [filled(ellipse((MIDLINE + across, y), 3, 3), NERVE, None, 0, 0.55) for across, y in strands]


def ligament(grown: bool) -> Path:
    """The yellow ligament that lines the arch inside, on the right of the picture."""
    outer = through(right(LIGAMENT_GROWN if grown else LIGAMENT))
    inner = through(right(LIGAMENT_GROWN_INSIDE if grown else LIGAMENT_INSIDE))
    return join(outer, inner)


def resting_nerve(centre: Point, radius: float) -> list[str]:
    spot = ellipse(centre, radius, radius)
    return [filled(spot, WHITE, None), filled(spot, NERVE, OUTLINE, 2, 0.55)]


def bones(state: str) -> list[str]:
    """The arch, its ligament and the joints, from the healthy or the overgrown shapes."""
    grown = state == "narrowed"
    arch_half = ARCH_GROWN if grown else ARCH
    arch = through([*right(arch_half), *left(arch_half)], closed=True)
    parts: list[str] = []
    for side in ("left", "right"):
        whole, bone = ligament(grown), through(right(SUPERIOR_GROWN if grown else SUPERIOR), closed=True)
        joint = through(right(JOINT_GROWN if grown else JOINT))
        if side == "left":
            whole, bone, joint = (mirror(path, MIDLINE) for path in (whole, bone, joint))
        parts += group(f"ligament-{side}", [filled(whole, HAIRLINE, OUTLINE, FINE)])
        parts += group(f"facet-{side}", [stroked(joint, OUTLINE, 11), stroked(joint, DISC, 8.5), filled(bone, BONE)])
    parts += group("lamina", [filled(arch, "url(#bone)")])  # over the edges of both, so that no sliver is left between
    return parts


def nerves(state: str) -> list[str]:
    parts: list[str] = []
    for side, sign in (("left", -1), ("right", 1)):
        across = 119 if state == "narrowed" else 113
        parts += group(f"leaving-root-{side}", resting_nerve((MIDLINE + sign * across, 152), 9.5))
    if state == "narrowed":
        for side, sign in (("left", -1), ("right", 1)):
            squeezed = ellipse((MIDLINE + sign * 43, 179.5), 10, 4.6, sign * 8)
            parts += group(f"root-{side}", [filled(squeezed, NERVE, INK, LINE)])
        return parts + group("target", [stroked(ellipse((MIDLINE, 195), 62, 33), RING, LINE, dash="7 5")])
    parts += group("root-left", resting_nerve((MIDLINE - 47, 178), NERVE_RADIUS))
    if state == "healthy":
        return parts + group("root-right", resting_nerve((MIDLINE + 47, 178), NERVE_RADIUS))
    centre = (MIDLINE + 48, 190.5)
    parts += group("root-right", [filled(ellipse(centre, 10, 6.5), NERVE, INK, LINE)])
    return parts + group("target", [stroked(ellipse(centre, 21, 21), RING, LINE, dash="7 5")])


TITLES = {
    "healthy": "A healthy disc seen from above",
    "herniated": "A herniated disc seen from above",
    "narrowed": "A narrowed level seen from above",
}
WORDS = {
    "healthy": "The soft middle is inside the disc and the nerve roots have room.",
    "herniated": "The soft middle of the disc has pushed out on the right and presses on the nerve root passing there.",
    "narrowed": "The disc bulges, the ligament inside the arch and the joints have grown, and the nerves are squeezed.",
}


def shades(state: str) -> list[str]:
    found = shade("bone", ((0, BONE), (0.5, BONE_LIGHT), (1, BONE)))
    if state == "herniated":
        found += shade("pushed", ((0, TEAL, 0.4), (0.55, TEAL, 0.45), (0.85, TEAL, 1)), across=False)
    return found


def svg(state: str) -> str:
    """`state`: healthy, herniated or narrowed."""
    parts = group("disc", disc(state)) + group("nucleus", nucleus(state)) + bones(state)
    parts += group("sac", sac(state)) + nerves(state)
    return document(
        TITLES[state], "One level of the low back, cut across at the disc. The belly is at the top and the patient's "
        f"left is on the left. {WORDS[state]}", WIDE, HIGH, shades(state), parts,
    )  # fmt: skip
