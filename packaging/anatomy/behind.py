"""The low back from behind, its laminae and spinous processes taken away: lumbar-behind.svg and its JSON.

Called by `packaging/drawings.py`. The patient's left is on the left of the picture. One unit is one screen pixel at
the usual size of 330 x 440. Every shape is worked out for the right and mirrored, so the sides cannot differ. Must
never let a root leave anywhere but below its own pedicle.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    HAIRLINE,
    NERVE,
    OUTLINE,
    WHITE,
    Path,
    data,
    document,
    ellipse,
    fade,
    filled,
    group,
    join,
    label,
    layers,
    mirror,
    nerve,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 330, 440, 165.0
ROOT_WIDTH = 4.4
HOLES = ((38.0, 345.0, 7.5, 6.0), (31.0, 375.0, 5.5, 4.6), (23.0, 398.0, 4.2, 3.4), (16.0, 412.0, 3.0, 2.5))
DISCS = ("L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1")


@dataclass(frozen=True)
class Vertebra:
    """Heights are y; the rest are distances from the midline, all in viewBox units."""

    name: str
    top: float
    bottom: float
    half_width: float
    pedicle_at: float
    pedicle_wide: float
    pedicle_high: float
    process_tip: float

    @property
    def pedicle_y(self) -> float:
        """Pedicles spring from the upper half of the body."""
        return self.top + self.pedicle_high + 2.5


VERTEBRAE = (
    Vertebra("L1", 18, 59, 44, 33.0, 7.0, 10.5, 80),
    Vertebra("L2", 72, 113, 46, 34.5, 7.5, 10.5, 88),
    Vertebra("L3", 127, 168, 48.5, 36.5, 8.5, 10.5, 98),
    Vertebra("L4", 183, 224, 51, 39.0, 9.5, 10.5, 91),
    Vertebra("L5", 241, 281, 54, 42.0, 11.0, 10.0, 90),
)
SACRUM_TOP = 296.0
SAC = ((12.0, 5.0), (12.5, 40.0), (12.5, 150.0), (12.0, 225.0), (11.5, 285.0), (9.0, 325.0), (4.5, 362.0))


def right(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Distances from the midline, as points on the right of the picture."""
    return [(MIDLINE + across, y) for across, y in points]


def sac_half_width(y: float) -> float:
    for (near, above), (far, below) in pairwise(SAC):
        if above <= y <= below:
            return near + (far - near) * (y - above) / (below - above)
    return SAC[-1][0]


def symmetric(points: list[tuple[float, float]]) -> Path:
    """A closed smooth shape from its right half, listed from the top of the midline to its foot."""
    half = right(points)
    other = [(2 * MIDLINE - x, y) for x, y in reversed(half) if abs(x - MIDLINE) > 0.01]
    return through(half + other, closed=True)


def body(bone: Vertebra) -> Path:
    w, top, bottom = bone.half_width, bone.top, bone.bottom
    middle = (top + bottom) / 2
    return symmetric([
        (0, top + 1.2), (w * 0.55, top + 0.4), (w - 4, top), (w, top + 3.5), (w - 3, top + 11), (w - 4.5, middle + 1),
        (w - 2.5, bottom - 10), (w + 1.5, bottom - 3.5), (w - 2.5, bottom), (w * 0.55, bottom - 0.6), (0, bottom - 1.4),
    ])  # fmt: skip


def transverse_process(bone: Vertebra) -> Path:
    """The side wing, springing from the outer side of the pedicle; L5's is short, thick and pointed upward."""
    y, root, tip = bone.pedicle_y, bone.pedicle_at + 2, bone.process_tip
    if bone.name == "L5":
        points = [(root, y - 8), (root + 16, y - 10), (tip - 10, y - 13), (tip, y - 9), (tip - 3, y - 1),
                  (tip - 16, y + 6), (root + 10, y + 11), (root, y + 9)]  # fmt: skip
    else:
        points = [(root, y - 7), (root + 14, y - 6), (tip - 14, y - 9), (tip - 4, y - 9.5), (tip + 0.5, y - 5),
                  (tip - 3, y + 0.5), (tip - 15, y + 3), (root + 13, y + 6.5), (root, y + 9)]  # fmt: skip
    return through(right(points), closed=True)


def disc_height(name: str) -> tuple[float, float]:
    """Top and bottom y of a disc."""
    index = DISCS.index(name)
    below = VERTEBRAE[index + 1].top if index + 1 < len(VERTEBRAE) else SACRUM_TOP
    return VERTEBRAE[index].bottom, below


def disc(name: str) -> Path:
    top, bottom = disc_height(name)
    w = VERTEBRAE[DISCS.index(name)].half_width + 1.5
    middle = (top + bottom) / 2
    return symmetric([(0, top - 3), (w - 5, top - 2.5), (w, top + 1), (w + 2, middle), (w, bottom - 1),
                      (w - 5, bottom + 2.5), (0, bottom + 3)])  # fmt: skip


def disc_layers(name: str) -> list[str]:
    top, bottom = disc_height(name)
    w = VERTEBRAE[DISCS.index(name)].half_width + 2.5
    across = (-w, -w * 0.55, 0.0, w * 0.55, w)
    above, below = ([(MIDLINE + x, y) for x in across] for y in (top - 0.5, bottom + 0.5))
    return layers(above, below)


def root(name: str) -> Path:
    """The right root, from where it leaves the sac, over the disc above, round its own pedicle and out below it."""
    if name == "S1":
        top, bottom = disc_height("L5-S1")
        start = top - 22
        points = [(sac_half_width(start) + 1.5, start), (sac_half_width(top) + 4, top - 3), (18.5, bottom + 4),
                  (25, bottom + 26), (36, bottom + 45)]  # fmt: skip
        return through(right(points))
    bone = next(bone for bone in VERTEBRAE if bone.name == name)
    index = VERTEBRAE.index(bone)
    end = VERTEBRAE[index + 1].pedicle_y - 13 if name != "L5" else SACRUM_TOP - 6
    foot = bone.pedicle_y + bone.pedicle_high
    inner = bone.pedicle_at - bone.pedicle_wide
    beside = max(sac_half_width(bone.pedicle_y) + 5.0, inner - 6.5)
    start = bone.top - (24 if index else 9)
    points = [(sac_half_width(start) + 1.5, start), (beside - 2.5, bone.top - 2), (beside, bone.pedicle_y + 3),
              (bone.pedicle_at - 2, foot + 6.5), (bone.half_width + 2, end - 13.5),
              (bone.half_width + 14, end)]  # fmt: skip
    return through(right(points), roundness=0.38)


def whole_root(name: str) -> Path:
    """The root with its hidden ends: inside the sac, and behind the side wing (for L5 the sacrum) below."""
    path = root(name)
    start, end = path[0], path[-1]
    lead = (start[0] - 5, start[1] - (11 if name != "L1" else 3))
    path = join([lead, lead, start, start], path)
    if name == "S1":
        return path
    last = path[-4]
    slope = (end[0] - last[0]) / (end[1] - last[1])
    beyond = (end[0] + 11 * slope, end[1] + 11)
    return join(path, [end, beyond, beyond, beyond])


def bulge(name: str) -> Path:
    """A herniation just right of the middle, under the root that passes down to leave one level below."""
    top, bottom = disc_height(name)
    middle = (top + bottom) / 2
    inner = sac_half_width(middle) - 1
    return through(right([(inner, middle - 4), (inner + 8, top - 4), (inner + 18, top - 3), (inner + 23, middle - 2),
                          (inner + 20, bottom + 3), (inner + 9, bottom + 5), (inner, middle + 4)]),
                   closed=True)  # fmt: skip


def sacrum_outline() -> Path:
    t = SACRUM_TOP
    return symmetric([(0, t + 1.5), (28, t + 0.6), (50, t - 1), (57, t + 4), (66, t + 3), (78, t - 3), (92, t + 1),
                       (98, t + 13), (95, t + 31), (86, t + 48), (77, t + 62), (69, t + 73), (64, t + 86), (54, t + 98),
                       (40, t + 109), (27, t + 121), (14, t + 131), (0, t + 133)])  # fmt: skip


def holes() -> list[str]:
    found: list[str] = []
    for across, y, wide, high in HOLES:
        hole = ellipse((MIDLINE + across, y), wide, high, 20)
        found += [filled(shape, OUTLINE, OUTLINE, FINE, 0.55) for shape in (hole, mirror(hole, MIDLINE))]
    return found


def sacrum() -> list[str]:
    t = SACRUM_TOP
    canal = symmetric([(0, t + 9), (16, t + 9), (22.5, t + 14), (23, t + 26), (19.5, t + 50), (14, t + 82),
                       (7, t + 106), (0, t + 112)])  # fmt: skip
    parts = [filled(sacrum_outline(), "url(#bone)"), filled(canal, BONE_LIGHT, OUTLINE, FINE), *holes()]
    parts.append(label("S1", MIDLINE - 67, t + 24, 14))
    return parts


def hip_bone() -> Path:
    """The back of the hip bone, going out of the picture at the side, where its colour fades to nothing."""
    t = SACRUM_TOP
    return through(right([(60, t + 60), (72, t + 78), (72, t + 90), (84, t + 94), (104, t + 92), (122, t + 102),
                          (142, t + 122), (160, t + 129), (163, t + 86), (163, t), (160, t - 46),
                          (148, t - 45), (126, t - 33), (108, t - 12), (90, t + 10),
                          (70, t + 40)]), closed=True)  # fmt: skip


def vertebra(bone: Vertebra) -> list[str]:
    wing = transverse_process(bone)
    cut = ellipse((MIDLINE + bone.pedicle_at, bone.pedicle_y), bone.pedicle_wide, bone.pedicle_high, -6)
    core = ellipse((MIDLINE + bone.pedicle_at, bone.pedicle_y), bone.pedicle_wide - 2.8, bone.pedicle_high - 3, -6)
    parts = [filled(body(bone), "url(#bone)")]
    parts += [filled(shape, BONE, OUTLINE, 2) for shape in (wing, mirror(wing, MIDLINE))]
    for outer, inner in ((cut, core), (mirror(cut, MIDLINE), mirror(core, MIDLINE))):
        parts += [filled(outer, BONE, OUTLINE, 2), filled(inner, BONE_LIGHT, None)]
        across = (outer[0][0] + outer[6][0]) / 2
        for x, y in ((-2.2, -3.6), (1.8, -2.6), (-0.6, 0.4), (2.2, 2.2), (-2.0, 4.0)):
            pore = ellipse((across + x * bone.pedicle_wide / 9, bone.pedicle_y + y), 0.8, 0.8)
            parts.append(filled(pore, OUTLINE, None, 0, 0.6))
    parts.append(label(bone.name, MIDLINE - bone.process_tip - 7, bone.pedicle_y - 4, 14, "end"))
    return parts


def sac() -> list[str]:
    edge = right([(w, y) for w, y in SAC])
    outer = through([*edge, (MIDLINE, 374.0), *[(2 * MIDLINE - x, y) for x, y in reversed(edge)]])
    parts = [filled(outer, WHITE, OUTLINE, 2)]
    for across in (-7.4, -4.4, -1.5, 1.5, 4.4, 7.4):
        strand = through([(MIDLINE + across, 5), (MIDLINE + across, 120), (MIDLINE + across * 0.95, 230),
                          (MIDLINE + across * 0.66, 310), (MIDLINE + across * 0.3, 354 - abs(across))])  # fmt: skip
        parts.append(stroked(strand, NERVE, 1.5, 0.75))
    cord = symmetric([(0, 5), (8.4, 5), (8.2, 22), (6.4, 42), (3, 57), (0, 65)])
    parts += [filled(cord, WHITE, None), filled(cord, NERVE, OUTLINE, FINE, 0.55)]
    rim, face = ellipse((MIDLINE, 5), SAC[0][0], 3), ellipse((MIDLINE, 5), 8.4, 1.7)
    return [*parts, filled(rim, WHITE, OUTLINE, 2), filled(face, NERVE, OUTLINE, FINE, 0.7)]


def svg() -> str:
    parts: list[str] = []
    hip = hip_bone()
    hips = [filled(mirror(hip, MIDLINE), "url(#hip-left)", "url(#hip-edge-left)", 2)]
    hips.append(filled(hip, "url(#hip-right)", "url(#hip-edge-right)", 2))
    parts += group("hip-bones", hips)
    for name in DISCS:
        parts += group(f"disc-{name}", [filled(disc(name), DISC, OUTLINE, 2), *disc_layers(name)])
    # A root lies on its own vertebra and goes behind the wing of the next one, so bones and roots take turns.
    bones = {bone.name: vertebra(bone) for bone in VERTEBRAE} | {"S1": sacrum()}
    for name, drawn in bones.items():
        parts += group(name, drawn)
        path = whole_root(name)
        parts += group(f"root-{name}-left", nerve(mirror(path, MIDLINE), ROOT_WIDTH))
        parts += group(f"root-{name}-right", nerve(path, ROOT_WIDTH))
    parts += group("sac", sac())
    shades = shade("bone", ((0, HAIRLINE), (0.16, BONE), (0.5, BONE_LIGHT), (0.84, BONE), (1, HAIRLINE)))
    for side, near, far in (("left", 95, 0), ("right", 235, 330)):
        shades += fade(f"hip-{side}", BONE_LIGHT, near, far) + fade(f"hip-edge-{side}", OUTLINE, near, far)
    return document(
        "Low back seen from behind",
        "Five lumbar vertebrae, the discs between them and the sacrum, with the nerve sac in the middle and a nerve "
        "root leaving on each side below each vertebra. The patient's left is on the left.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    discs: dict[str, object] = {}
    for index, name in enumerate(DISCS):
        top, bottom = disc_height(name)
        middle = round((top + bottom) / 2, 1)
        spot = round(sac_half_width(middle) + 11, 1)
        shape = bulge(name)
        passing = name.split("-")[1]
        sides: dict[str, object] = {}
        for side, sign, path in (("left", -1, mirror(shape, MIDLINE)), ("right", 1, shape)):
            sides[side] = {
                "x": MIDLINE + sign * spot, "y": middle, "radius": 22, "ring": 17, "bulge": data(path, closed=True),
                "pressed_root": f"root-{passing}-{side}", "passing_root": f"root-{passing}-{side}",
                "leaving_root": f"root-{VERTEBRAE[index].name}-{side}",
            }  # fmt: skip
        width = round(2 * (VERTEBRAE[index].half_width + 3.5), 1)
        discs[name] = {"element": f"disc-{name}", "x": MIDLINE, "y": middle, "radius": round(width / 2, 1),
                       "width": width, "height": bottom - top + 6, "spots": sides}  # fmt: skip
    roots: dict[str, object] = {}
    for name in [bone.name for bone in VERTEBRAE] + ["S1"]:
        path = root(name)
        for side, drawn in (("left", mirror(path, MIDLINE)), ("right", path)):
            roots[f"root-{name}-{side}"] = {"path": data(drawn), "width": ROOT_WIDTH}
    return {"viewBox": [0, 0, WIDE, HIGH], "discs": discs, "roots": roots}
