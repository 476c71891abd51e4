"""One neck level cut across at the opening for the root, with a needle from the side: target-neck-side.svg.

Called by `packaging/drawings.py`. The throat is at the top and the patient's left is on the left, as in `section.py`.
Must keep the tip at the back of the opening, on the joint process: behind the root, away from the artery in front of
it.
"""

from __future__ import annotations

from anatomy import needle
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    INK,
    LINE,
    NERVE,
    OUTLINE,
    TEAL,
    WHITE,
    Path,
    Point,
    document,
    ellipse,
    filled,
    glow,
    group,
    mirror,
    nerve,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 400, 320, 200.0
DISC_HALF: tuple[Point, ...] = ((0, 26), (24, 27), (44, 36), (54, 56), (53, 80), (46, 96), (30, 102), (0, 101))
HOOK: tuple[Point, ...] = ((44, 66), (54, 60), (59, 74), (58, 92), (49, 103), (38, 103), (38, 96), (46, 86))
ARCH: tuple[Point, ...] = (
    (0, 211), (14, 207), (36, 196), (54, 182), (64, 172), (78, 167), (104, 166), (120, 168), (126, 180), (119, 194),
    (98, 203), (72, 207), (46, 217), (25, 228), (18, 244), (20, 264), (25, 281), (19, 291), (9, 287), (0, 276),
)  # fmt: skip
SUPERIOR: tuple[Point, ...] = (
    (63, 152), (70, 143), (88, 138), (108, 140), (122, 148), (122, 158), (108, 161), (84, 162), (68, 162),
)  # fmt: skip
JOINT: tuple[Point, ...] = ((66, 166.5), (80, 164.5), (104, 163.5), (121, 163))
ROOT: tuple[Point, ...] = ((30, 140), (48, 133), (66, 124), (84, 111), (99, 94), (108, 74))
FILAMENTS = (((22, 130), (36, 136)), ((24, 140), (36, 139)), ((22, 151), (36, 142)))
ARTERY: Point = (80.0, 84.0)


def right(points: tuple[Point, ...]) -> list[Point]:
    return [(MIDLINE + across, y) for across, y in points]


def symmetric(points: tuple[Point, ...]) -> Path:
    half = right(points)
    return through(half + [(2 * MIDLINE - x, y) for x, y in reversed(half) if abs(x - MIDLINE) > 0.01], closed=True)


def sided(path: Path) -> tuple[tuple[str, Path], tuple[str, Path]]:
    return ("left", mirror(path, MIDLINE)), ("right", path)


def svg() -> str:
    rings = [[(MIDLINE + (x - MIDLINE) * share, 64 + (y - 64) * share) for x, y in symmetric(DISC_HALF)]
             for share in (0.84, 0.68)]  # fmt: skip
    layers = [filled(ring, WHITE, OUTLINE, 1.2, 0.22) for ring in rings]
    parts = group("disc", [filled(symmetric(DISC_HALF), DISC), *layers])
    nucleus = ellipse((MIDLINE, 64), 24, 18)
    parts += group("nucleus", [filled(nucleus, TEAL, TEAL, FINE, 0.4)])
    parts += group("lamina", [filled(symmetric(ARCH), "url(#bone)")])
    for side, path in sided(through(right(SUPERIOR), closed=True)):
        gap, hook = (dict(sided(shape))[side] for shape in (through(right(JOINT)), through(right(HOOK), closed=True)))
        parts += group(f"hook-{side}", [filled(hook, BONE, OUTLINE, 2)])
        parts += group(f"facet-{side}", [stroked(gap, OUTLINE, 8), stroked(gap, DISC, 5), filled(path, BONE)])
    for side, path in sided(ellipse((MIDLINE + ARTERY[0], ARTERY[1]), 12, 12)):
        inside = ellipse(((path[0][0] + path[6][0]) / 2, ARTERY[1]), 7, 7)
        parts += group(
            f"artery-{side}", [filled(path, BONE_LIGHT, OUTLINE, LINE), filled(inside, WHITE, OUTLINE, FINE)]
        )
    sac = symmetric(((0, 117), (22, 118), (40, 127), (45, 143), (38, 162), (20, 175), (0, 178)))
    cord = symmetric(((0, 131), (14, 128), (28, 134), (32, 146), (26, 159), (12, 164), (0, 161)))
    parts += group("sac", [filled(sac, WHITE, OUTLINE, 2)])
    parts += group("cord", [filled(cord, NERVE, OUTLINE, 2, 0.45)])
    root = through(right(ROOT))
    fibres = [through(right(line)) for line in FILAMENTS]
    resting = [mirror(path, MIDLINE) for path in (*fibres, root)]
    parts += group("root-left", [*(stroked(line, NERVE, 2, 0.8) for line in resting[:-1]), *nerve(resting[-1], 11.5)])
    tip = (MIDLINE + 92.0, 136.0)
    parts += needle.medicine((tip, 22, 15, -8), ((MIDLINE + 70, 128), 18, 14, -30))
    parts += group("root-right", [*(stroked(line, NERVE, 2, 0.8) for line in fibres), stroked(root, INK, 14.5),
                                  stroked(root, NERVE, 10)])  # fmt: skip
    parts += needle.needle(tip, needle.towards((382, 96), tip), 66, 1.5) + needle.ring((MIDLINE + 84, 128), 30)
    shades = shade("bone", ((0, BONE), (0.5, BONE_LIGHT), (1, BONE))) + glow("cloud", TEAL, 0.5)
    return document(
        "Where the needle goes: beside a nerve of the neck",
        "One level of the neck, cut across at the opening for the nerve. The throat is at the top and the patient's "
        "left is on the left. The needle comes from the right side; its tip is at the back of the opening, on the bone "
        "of the joint, behind the nerve root. The artery runs in front of the root.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip
