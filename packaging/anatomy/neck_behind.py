"""The neck from behind, its laminae and spinous processes taken away: neck-behind.svg and its JSON.

Called by `packaging/drawings.py`. The patient's left is on the left of the picture. One unit is one screen pixel at
the usual size of 330 x 440. Every shape is worked out for the right and mirrored, so the sides cannot differ. Must
never let a root leave anywhere but above the pedicle of its own number (C8: above that of T1).
"""

from __future__ import annotations

from dataclasses import dataclass

from anatomy.behind import HIGH, MIDLINE, WIDE, right, symmetric
from anatomy.neck_top import FIRST_DISC, HALF_DISC, atlas, axis, axis_pillar, both, sawn
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
    reverse,
    shade,
    stroked,
    through,
)

ROOT_WIDTH = 5.0
PITCH = 54.0
DISCS = ("C2-C3", "C3-C4", "C4-C5", "C5-C6", "C6-C7", "C7-T1")
ROOTS = ("C3", "C4", "C5", "C6", "C7", "C8")
SAC, CORD, SAC_TOP = 15.5, 10.0, 92.0


@dataclass(frozen=True)
class Vertebra:
    """Heights are y; the rest are distances from the midline, all in viewBox units."""

    name: str
    top: float
    bottom: float
    half_width: float
    pillar_in: float
    pillar_out: float
    process_tip: float

    @property
    def pedicle_y(self) -> float:
        """Pedicles spring from the upper half of the body."""
        return self.top + 14.0


def disc_middle(index: int) -> float:
    return FIRST_DISC + PITCH * index


def bone(name: str, index: int, half_width: float, pillar_out: float, process_tip: float) -> Vertebra:
    """The vertebra below the disc of that index."""
    top = disc_middle(index) + HALF_DISC
    return Vertebra(name, top, top + PITCH - 2 * HALF_DISC, half_width, 44.0, pillar_out, process_tip)


VERTEBRAE = (
    bone("C3", 0, 35.5, 73.0, 86),
    bone("C4", 1, 36.5, 74.0, 88),
    bone("C5", 2, 37.5, 75.0, 90),
    bone("C6", 3, 39.0, 76.0, 93),
    bone("C7", 4, 41.0, 76.0, 101),
    bone("T1", 5, 44.0, 73.0, 108),
)


def body(it: Vertebra) -> Path:
    """The body; its upper edge turns up at both sides into the hooks that are found in the neck only."""
    w, top, bottom = it.half_width, it.top, it.bottom
    hook = 6.0 if it.name == "C7" else 8.5  # grows to C6, smaller at C7
    edge = [(w - 7, top - hook + 3.5), (w - 2, top - hook), (w + 1, top - hook + 4)]
    if it.name == "T1":
        edge = [(w - 7, top), (w - 2, top + 1.5), (w, top + 5)]
    return symmetric([
        (0, top + 1), (w - 15, top + 0.5), *edge,
        (w - 1.5, top + 9), (w - 4.5, (top + bottom) / 2), (w - 4.5, bottom - 8), (w - 5, bottom - 2),
        (w - 10, bottom + 0.5), (0, bottom - 0.5),
    ])  # fmt: skip


def disc(index: int) -> Path:
    middle = disc_middle(index)
    w = VERTEBRAE[index].half_width - 1
    return symmetric([(0, middle - 9), (w - 8, middle - 9), (w - 1, middle - 7), (w + 1, middle - 1),
                      (w - 5, middle + 6), (w - 13, middle + 9), (0, middle + 9)])  # fmt: skip


def disc_layers(index: int) -> list[str]:
    middle, w = disc_middle(index), VERTEBRAE[index].half_width - 4
    across = (-w, -w * 0.6, 0.0, w * 0.6, w)
    above, below = ([(MIDLINE + x, middle + y) for x, y in zip(across, row, strict=True)] for row in (
        (-9, -7.5, -7, -7.5, -9), (3, 6.5, 7.5, 6.5, 3)))  # fmt: skip
    return layers(above, below)


def pedicle(it: Vertebra) -> Path:
    """The short bridge from the body to the pillar."""
    y, w = it.pedicle_y, it.half_width
    return through(right([(w - 8, y - 8), (w + 2, y - 6.5), (it.pillar_in + 6, y - 8), (it.pillar_in + 6, y + 8),
                          (w + 2, y + 6), (w - 8, y + 8)]), closed=True)  # fmt: skip


def pillar(it: Vertebra) -> Path:
    """The stack of joint processes at the side; it lies over the one below, as roof tiles do."""
    a, b, top = it.pillar_in, it.pillar_out, it.top - HALF_DISC
    end = min(top + PITCH + 11, HIGH - 3)
    return through(right([
        (a + 6, top - 6), (b - 7, top - 7), (b - 1, top + 4), (b - 4.5, top + 22), (b - 2.5, top + 38),
        (b + 0.5, end - 14), (b - 2, end - 4), ((a + b) / 2 + 2, end), (a + 3, end - 3), (a - 0.5, end - 12),
        (a + 1.5, top + 38), (a + 1, top + 20), (a, top + 4),
    ]), closed=True)  # fmt: skip


def side_process(it: Vertebra) -> Path:
    """The side wing: in the neck short, with a gutter on top for the root; long in C7, pointed upward in T1."""
    y, root, tip = it.pedicle_y, it.pillar_out - 9, it.process_tip
    if it.name == "T1":
        points = [(root, y - 3), (root + 16, y - 6), (tip - 10, y - 8.5), (tip - 1, y - 7.5), (tip + 2, y - 2),
                  (tip - 5, y + 4), (root + 16, y + 10), (root, y + 14)]  # fmt: skip
    else:
        points = [(root, y - 2), (root + 12, y + 1), (tip - 6, y + 3), (tip, y + 5), (tip + 1, y + 11),
                  (tip - 5, y + 15), (root + 11, y + 14), (root, y + 15)]  # fmt: skip
    return through(right(points), closed=True)


def root(index: int) -> Path:
    """The right root of a disc: short, from the sac over the pedicle below, out along the top of that side wing."""
    it, middle = VERTEBRAE[index], disc_middle(index)
    y = it.pedicle_y
    lift = -8 if it.name == "T1" else 0
    start = middle - 17 - 0.8 * index  # the lower the root, the more it slopes
    return through(right([(SAC + 1, start), (28, middle - 9), (it.half_width + 5, middle + 1), (59, y - 14 + lift / 3),
                          (it.pillar_out + 4, y - 6 + lift), (it.process_tip - 1, y + lift + 1),
                          (it.process_tip + 10, y + 14), (it.process_tip + 15, y + 27)]), roundness=0.34)  # fmt: skip


def whole_root(index: int) -> Path:
    """The root with its beginning inside the sac."""
    path = root(index)
    lead = (path[0][0] - 5, path[0][1] - 4)
    return join([lead, lead, path[0], path[0]], path)


def bulge(index: int) -> Path:
    """A herniation beside the midline, under the root that leaves there."""
    y = disc_middle(index)
    return through(right([(SAC - 1, y - 4), (SAC + 5, y - 9), (SAC + 14, y - 9.5), (SAC + 21, y - 4), (SAC + 21, y + 4),
                          (SAC + 13, y + 9), (SAC + 4, y + 8), (SAC - 1, y + 3)]), closed=True)  # fmt: skip


def joint(index: int) -> Path:
    """The facet joint of a disc's level: what is seen of its gap, along the foot of the upper pillar."""
    upper = VERTEBRAE[index - 1] if index else None
    a, b = (upper.pillar_in, upper.pillar_out) if upper else (44.0, 72.0)
    end = disc_middle(index) + 11
    return through(right([(b, end - 7), (b - 3, end - 2.5), ((a + b) / 2 + 2, end), (a + 4, end - 2),
                          (a + 0.5, end - 6)]))  # fmt: skip


def behind_the_roots(it: Vertebra) -> list[str]:
    parts = [filled(shape, BONE, OUTLINE, 2) for shape in both(side_process(it))]
    parts += [filled(shape, BONE, OUTLINE, 2) for shape in both(pedicle(it))]
    return [*parts, filled(body(it), "url(#bone)", OUTLINE, 2)]


def over_the_roots(it: Vertebra) -> list[str]:
    parts = [filled(shape, BONE, OUTLINE, 2) for shape in both(pillar(it))]
    parts += sawn(it.pillar_in + 6.5, it.top + 21)
    tip = it.process_tip + (20 if it.name == "T1" else 18)
    aside, up = (4, -14) if it.name == "T1" else (6, 1)  # beside the first rib, not on it
    return [*parts, label(it.name, MIDLINE - tip - aside, it.pedicle_y + up, 14, "end")]


def sac() -> list[str]:
    """The sac with the cord in it, cut across at C2 so that the tooth above can be seen."""
    foot = 434.0
    edge = through(right([(SAC, SAC_TOP), (SAC, 200), (SAC + 0.8, 300), (SAC, 380), (SAC - 0.5, foot)]))
    outer = join(edge, reverse(mirror(edge, MIDLINE)))
    cord_edge = through(right([(CORD, SAC_TOP), (CORD, 190), (CORD + 1.2, 280), (CORD, 350), (CORD - 1.5, foot)]))
    cord = join(cord_edge, reverse(mirror(cord_edge, MIDLINE)))
    parts = [filled(outer, WHITE, OUTLINE, 2), filled(cord, NERVE, OUTLINE, FINE, 0.4)]
    furrow = [(MIDLINE, SAC_TOP + 4), (MIDLINE, 200), (MIDLINE, 320), (MIDLINE, foot - 1)]
    parts.append(stroked(furrow, OUTLINE, 1.2, 0.6))
    for index in range(len(ROOTS)):
        start = root(index)[0][1]
        for step in (0.0, 5.0, 10.0):
            line = through([(MIDLINE + CORD - 1, start - 16 + step), (MIDLINE + SAC - 0.5, start - 5 + step / 2.2)])
            parts += [stroked(shape, NERVE, 1.3, 0.9) for shape in both(line) if line[0][1] > SAC_TOP + 2]
    rim, face = ellipse((MIDLINE, SAC_TOP), SAC, 4.2), ellipse((MIDLINE, SAC_TOP), CORD, 2.6)
    return [*parts, filled(rim, WHITE, OUTLINE, 2), filled(face, NERVE, OUTLINE, FINE, 0.7)]


def rib() -> Path:
    """The first rib, going out of the picture where its colour fades to nothing."""
    y = VERTEBRAE[-1].pedicle_y
    return through(right([(66, y - 8), (84, y - 12), (108, y - 12), (134, y - 2), (160, y + 13), (160, y + 27),
                          (134, y + 14), (108, y + 3), (84, y + 3), (66, y + 4)]), closed=True)  # fmt: skip


def svg() -> str:
    parts = group("first-ribs", [
        filled(mirror(rib(), MIDLINE), "url(#rib-left)", "url(#rib-edge-left)", 2),
        filled(rib(), "url(#rib-right)", "url(#rib-edge-right)", 2),
    ])  # fmt: skip
    for index, name in enumerate(DISCS):
        parts += group(f"disc-{name}", [filled(disc(index), DISC, OUTLINE, 2), *disc_layers(index)])
    parts += group("C1", atlas()) + group("C2", axis())
    # Each root lies over its own side wing and passes under the pillars; upper pillars lie over lower ones.
    for it in VERTEBRAE:
        parts += group(it.name, behind_the_roots(it))
    for index, name in enumerate(ROOTS):
        path = whole_root(index)
        parts += group(f"root-{name}-left", nerve(mirror(path, MIDLINE), ROOT_WIDTH))
        parts += group(f"root-{name}-right", nerve(path, ROOT_WIDTH))
    for it in reversed(VERTEBRAE):
        parts += group(f"pillars-{it.name}", over_the_roots(it))
    parts += group("pillars-C2", axis_pillar())
    for index, name in enumerate(DISCS):
        for side, path in (("left", mirror(joint(index), MIDLINE)), ("right", joint(index))):
            parts += group(f"facet-{name}-{side}", [stroked(path, OUTLINE, 6), stroked(path, DISC, 3)])
    parts += group("sac", sac())
    shades = shade("bone", ((0, HAIRLINE), (0.2, BONE), (0.5, BONE_LIGHT), (0.8, BONE), (1, HAIRLINE)))
    for side, near, far in (("left", 75, 0), ("right", 255, 330)):
        shades += fade(f"rib-{side}", BONE_LIGHT, near, far) + fade(f"rib-edge-{side}", OUTLINE, near, far)
    return document(
        "Neck seen from behind",
        "Seven neck vertebrae and the first of the chest, the discs and small joints between them, with the cord in "
        "its sac in the middle and a nerve root leaving on each side above each vertebra. The patient's left is on "
        "the left.",
        WIDE, HIGH, shades, parts,
    )  # fmt: skip


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    discs: dict[str, object] = {}
    roots: dict[str, object] = {}
    for index, name in enumerate(DISCS):
        y, spot, shape, path = disc_middle(index), SAC + 17, bulge(index), root(index)
        sides: dict[str, object] = {}
        for side, sign, drawn in (("left", -1, mirror(shape, MIDLINE)), ("right", 1, shape)):
            identity = f"root-{ROOTS[index]}-{side}"
            sides[side] = {
                "x": MIDLINE + sign * spot, "y": y, "radius": 22, "ring": 17, "bulge": data(drawn, closed=True),
                "pressed_root": identity, "leaving_root": identity, "facet": f"facet-{name}-{side}",
            }  # fmt: skip
            way = path if side == "right" else mirror(path, MIDLINE)
            roots[identity] = {"path": data(way), "width": ROOT_WIDTH}
        width = round(2 * (VERTEBRAE[index].half_width - 2), 1)
        discs[name] = {"element": f"disc-{name}", "x": MIDLINE, "y": y, "radius": round(width / 2, 1),
                       "width": width, "height": 2 * HALF_DISC + 5, "spots": sides}  # fmt: skip
    return {"viewBox": [0, 0, WIDE, HIGH], "discs": discs, "roots": roots}
