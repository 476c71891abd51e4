"""The pelvis from behind with the joints between sacrum and hip bones: pelvis-behind.svg and its JSON.

Called by `packaging/drawings.py` and `into_back.py`. The patient's left is on the left of the picture. L4, L5 and the
sacrum are those of `behind.py` and `joints.py`, drawn smaller. One half is worked out and mirrored. Must never draw the
joint anywhere but between the side of the sacrum (S1 to S3) and the hip bone.
"""

from __future__ import annotations

from anatomy import behind, joints
from anatomy.behind import SACRUM_TOP, VERTEBRAE
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    NERVE,
    OUTLINE,
    WHITE,
    Path,
    Point,
    data,
    document,
    ellipse,
    filled,
    group,
    label,
    layers,
    mirror,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 400, 320, 200.0
SCALE = 0.69
RAISED = 98.0 - SCALE * SACRUM_TOP
LEVELS = ("S1", "S2", "S3")
RESTING = ((OUTLINE, 4.0), (NERVE, 2.0))

HIP: tuple[Point, ...] = (
    (71, 97), (79, 83), (98, 62), (118, 50), (140, 55), (158, 76), (166, 96), (162, 116), (150, 142), (140, 168),
    (137, 186), (145, 199), (150, 214), (146, 231), (136, 244), (128, 258), (122, 274), (114, 291), (101, 304),
    (86, 307), (73, 299), (58, 284), (40, 271), (22, 263), (9, 259), (4, 251), (4, 240), (11, 232), (30, 230),
    (52, 230), (68, 233), (75, 231), (71, 224), (80, 216), (86, 203), (80, 189), (67, 178), (56, 170), (49.5, 163),
    (50.5, 155), (56.5, 145),
    (63.5, 134), (69.5, 122), (72, 109),
)  # fmt: skip
HOLE: tuple[Point, ...] = (
    (40, 252),
    (50, 244),
    (68, 243),
    (84, 250),
    (91, 264),
    (89, 279),
    (80, 285),
    (66, 277),
    (50, 264),
)
JOINT: tuple[Point, ...] = ((68.5, 98), (69.7, 108), (67.2, 120.5), (61, 132.5), (54, 143), (48.5, 151), (46, 159))
SOCKET: tuple[Point, ...] = ((139, 190), (132, 202), (132, 217), (138, 230))
COCCYX: tuple[Point, ...] = ((0, 186), (9, 187), (11, 193), (7.5, 198), (7, 206), (4.5, 213), (3, 222), (0, 224))


def right(points: tuple[Point, ...]) -> list[Point]:
    return [(MIDLINE + across, y) for across, y in points]


def smaller(path: Path) -> Path:
    """A shape of the 330-wide drawings, in this picture."""
    return place(path, (MIDLINE - behind.MIDLINE * SCALE, RAISED), 0, SCALE)


def sided(path: Path) -> tuple[tuple[str, Path], tuple[str, Path]]:
    return ("left", mirror(path, MIDLINE)), ("right", path)


def hip(path_of: tuple[Point, ...] = HIP) -> Path:
    return through(right(path_of), closed=True)


def disc_layers(name: str) -> list[str]:
    top, bottom = behind.disc_height(name)
    w = VERTEBRAE[behind.DISCS.index(name)].half_width + 2.5
    return layers(*(smaller([(behind.MIDLINE + x, y) for x in (-w, 0.0, w)]) for y in (top, bottom)))


def vertebrae(first: int = 3) -> list[str]:
    parts: list[str] = []
    for name in ("L4-L5", "L5-S1")[first - 3 :]:
        parts += group(f"disc-{name}", [filled(smaller(behind.disc(name)), DISC, OUTLINE, FINE), *disc_layers(name)])
    for it in reversed(VERTEBRAE[first:]):
        drawn = [filled(smaller(behind.body(it)), BONE_LIGHT, OUTLINE, FINE)]
        for _, path in joints.sided(behind.transverse_process(it)):
            drawn.append(filled(smaller(path), BONE, OUTLINE, 2))
        drawn += [filled(smaller(joints.arch(it)), "url(#bone)", OUTLINE, 2),
                  filled(smaller(joints.spine(it)), BONE_LIGHT, OUTLINE, FINE)]  # fmt: skip
        spot = smaller([(behind.MIDLINE - it.process_tip - 6, it.pedicle_y - 4)])[0]
        parts += group(it.name, [*drawn, label(it.name, spot[0], spot[1], 13, "end")])
    return parts


def sacrum() -> list[str]:
    tail = right(COCCYX)
    parts = [filled(through(tail + [(2 * MIDLINE - x, y) for x, y in tail[-2:0:-1]], closed=True), BONE)]
    parts.append(filled(smaller(behind.sacrum_outline()), "url(#bone)"))
    for across, y, wide, high in behind.HOLES:
        hole = smaller(ellipse((behind.MIDLINE + across, y), wide, high, 20))
        parts += [filled(path, OUTLINE, OUTLINE, FINE, 0.55) for _, path in sided(hole)]
    t = SACRUM_TOP
    crest = smaller(behind.symmetric([(0, t + 18), (4, t + 20), (5, t + 32), (3, t + 40), (4.4, t + 50), (3, t + 60),
                                      (4, t + 70), (2.5, t + 82), (0, t + 86)]))  # fmt: skip
    mouth = smaller(behind.symmetric([(0, t + 105), (4.5, t + 108), (6.5, t + 117), (7, t + 127), (0, t + 128)]))
    return [*parts, filled(crest, BONE_LIGHT, OUTLINE, FINE), filled(mouth, OUTLINE, OUTLINE, FINE, 0.55)]


def hip_bone(path: Path, hole: Path, socket: Path, knob: Path) -> list[str]:
    return [filled(path, "url(#bone)"), filled(hole, WHITE, OUTLINE, 2), stroked(socket, OUTLINE, FINE),
            filled(knob, BONE_LIGHT, OUTLINE, FINE)]  # fmt: skip


def branch(index: int) -> Path:
    """A fine nerve from the back opening of S1, S2 or S3 to the joint."""
    across, y, wide, _ = behind.HOLES[index]
    start = smaller([(behind.MIDLINE + across + wide * 0.3, y)])[0]
    end = right(JOINT)[(3, 4, 6)[index]]
    bend = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 3)
    return through([start, bend, (end[0] - 1, end[1])])


def upper_branch() -> Path:
    """The fine nerve of L5 to the joint: over the notch between the upper joint process of S1 and the sacrum's wing."""
    return through(right(((33, 93), (39.5, 100.5), (50, 106), (64, 110))))


def bones(first: int = 3) -> list[str]:
    """Everything but the fine nerves; the joints over the bones. `first` is the place of the highest vertebra drawn."""
    parts = vertebrae(first)
    whole = [through(right(points), closed=True) for points in (HIP, HOLE)]
    whole += [through(right(SOCKET)), ellipse((MIDLINE + 69, 140), 6.5, 10, 28)]
    for index, side in enumerate(("left", "right")):
        parts += group(f"hip-bone-{side}", hip_bone(*(sided(path)[index][1] for path in whole)))
    parts += group("sacrum", sacrum())
    for side, path in sided(through(right(JOINT))):
        parts += group(f"sacroiliac-{side}", [stroked(path, OUTLINE, 7), stroked(path, DISC, 4)])
    return parts


def branches() -> list[str]:
    parts: list[str] = []
    for index, name in enumerate(LEVELS):
        for side, path in sided(branch(index)):
            parts += group(f"lateral-branch-{name}-{side}", [stroked(path, *style) for style in RESTING])
    return parts


def shades() -> list[str]:
    return shade("bone", ((0, BONE), (0.35, BONE_LIGHT), (0.65, BONE_LIGHT), (1, BONE)))


def svg() -> str:
    return document(
        "Pelvis seen from behind",
        "The sacrum between the two hip bones, with the joint on each side and the fine nerves that serve it. The "
        "patient's left is on the left.",
        WIDE, HIGH, shades(), [*bones(), *branches()],
    )  # fmt: skip


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    found: dict[str, object] = {}
    for side, path in sided(through(right(JOINT))):
        x, y = path[12]
        found[side] = {"element": f"sacroiliac-{side}", "x": round(x, 1), "y": round(y, 1), "radius": 44, "ring": 30,
                       "joint": data(path)}  # fmt: skip
    return {"viewBox": [0, 0, WIDE, HIGH], "joints": found}
