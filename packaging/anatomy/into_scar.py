"""Where a thin tube goes to loosen scars around nerves: target-epidural-scar.svg.

Called by `packaging/drawings.py`. The lowest bones of `behind.py`, seen from behind, larger, the arches and the back
wall of the sacrum taken away. No letters, so that it may be turned to the other side. Must keep needle and tube out of
the sac, and the tube's end at the scar.
"""

from __future__ import annotations

from anatomy import behind, needle
from anatomy.behind import SACRUM_TOP, VERTEBRAE
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    HAIRLINE,
    INK,
    NERVE,
    OUTLINE,
    SOFT,
    TEAL,
    WHITE,
    Path,
    Point,
    document,
    ellipse,
    fade,
    filled,
    glow,
    group,
    layers,
    mirror,
    nerve,
    place,
    shade,
    stroked,
    through,
)

WIDE, HIGH, MIDLINE = 400, 390, 200.0
SCALE = 1.15
TOP = 172.0  # the height in `behind.py` that is the upper edge here
TIP: Point = (200.0, 272.0)
SCAR: tuple[Point, ...] = (
    (213, 112), (221, 107), (230, 110), (236, 119), (237, 131), (241, 142), (236, 151), (226, 152), (218, 147),
    (215, 136), (211, 124),
)  # fmt: skip
TUBE: tuple[Point, ...] = ((200, 275), (200, 262), (206, 238), (215, 205), (219, 178), (221, 160), (223, 141))


def larger(path: Path) -> Path:
    return place(path, (MIDLINE - behind.MIDLINE * SCALE, -TOP * SCALE), 0, SCALE)


def both(path: Path, *style: str | float | None) -> list[str]:
    """A shape on both sides."""
    return [filled(shape, *style) for shape in (path, mirror(path, MIDLINE))]  # type: ignore[arg-type]


def disc(name: str) -> list[str]:
    top, bottom = behind.disc_height(name)
    w = VERTEBRAE[behind.DISCS.index(name)].half_width + 2.5
    edges = (larger([(behind.MIDLINE + x, y) for x in (-w, -w * 0.55, 0.0, w * 0.55, w)]) for y in (top, bottom))
    return [filled(larger(behind.disc(name)), DISC, OUTLINE, 2), *layers(*edges)]


def vertebra(index: int) -> list[str]:
    bone = VERTEBRAE[index]
    parts = [filled(larger(behind.body(bone)), "url(#bone)")]
    parts += both(larger(behind.transverse_process(bone)), BONE, OUTLINE, 2)
    at = (behind.MIDLINE + bone.pedicle_at, bone.pedicle_y)
    parts += both(larger(ellipse(at, bone.pedicle_wide, bone.pedicle_high, -6)), BONE, OUTLINE, 2)
    return parts + both(larger(ellipse(at, bone.pedicle_wide - 2.8, bone.pedicle_high - 3, -6)), BONE_LIGHT, None)


def sacrum() -> list[str]:
    t = SACRUM_TOP
    canal = behind.symmetric([(0, t + 9), (16, t + 9), (22.5, t + 14), (23, t + 26), (19.5, t + 50), (14, t + 82),
                              (9, t + 104), (8, t + 118), (8, t + 127), (0, t + 128)])  # fmt: skip
    parts = [filled(larger(behind.sacrum_outline()), "url(#bone)"), filled(larger(canal), BONE_LIGHT, OUTLINE, FINE)]
    for across, y, wide, high in behind.HOLES:
        parts += both(larger(ellipse((behind.MIDLINE + across, y), wide, high, 20)), OUTLINE, OUTLINE, FINE, 0.55)
    return parts


def sac() -> list[str]:
    y0 = TOP + 8.0
    edge = behind.right([(behind.sac_half_width(y0), y0), *[spot for spot in behind.SAC if spot[1] > y0 + 9]])
    outer = [*edge, (behind.MIDLINE, 374.0), *[(2 * behind.MIDLINE - x, y) for x, y in reversed(edge)]]
    parts = [filled(larger(through(outer)), WHITE, OUTLINE, 2)]
    for across in (-7.4, -4.4, -1.5, 1.5, 4.4, 7.4):
        line = [(behind.MIDLINE + across * share, y) for share, y in
                ((1, y0), (0.95, 230), (0.66, 310), (0.3, 354 - abs(across)))]  # fmt: skip
        parts.append(stroked(larger(through(line)), NERVE, 1.7, 0.75))
    rim = larger(ellipse((behind.MIDLINE, y0), behind.sac_half_width(y0), 3))
    return [*parts, filled(rim, WHITE, OUTLINE, 2)]


def scar() -> list[str]:
    """A patch of scar, cross-hatched, so that it is told from everything smooth about it."""
    parts = [filled(through(list(SCAR), closed=True), HAIRLINE, OUTLINE, FINE)]
    for start, end in (
        ((216, 121), (224, 109)), ((217, 133), (231, 112)), ((219, 144), (235, 120)), ((226, 149), (237, 132)),
        ((234, 150), (239, 142)), ((214, 117), (237, 133)), ((217, 111), (236, 123)), ((216, 129), (239, 145)),
        ((218, 141), (231, 150)),
    ):  # fmt: skip
        parts.append(stroked([start, start, end, end], OUTLINE, 1.1))
    return parts


def svg() -> str:
    hip = larger(behind.hip_bone())
    parts = group("hip-bones", [filled(mirror(hip, MIDLINE), "url(#hip-left)", "url(#hip-edge-left)", 2),
                                filled(hip, "url(#hip-right)", "url(#hip-edge-right)", 2)])  # fmt: skip
    parts += group("disc-above", disc("L4-L5")) + group("disc-below", disc("L5-S1"))
    drawn = {"upper-vertebra": vertebra(3), "lower-vertebra": vertebra(4), "sacrum": sacrum()}
    for (part, bone), name in zip(drawn.items(), ("L4", "L5", "S1"), strict=True):
        path = larger(behind.root(name)[3:] if name == "L4" else behind.whole_root(name))
        parts += group(part, bone)
        at = {"L4": "root-above", "L5": "root", "S1": "root-below"}[name]
        parts += group(f"{at}-left", nerve(mirror(path, MIDLINE), 5))
        chosen = [stroked(path, INK, 9), stroked(path, NERVE, 6)]
        parts += group(f"{at}-right", chosen if name == "S1" else nerve(path, 5))
    parts += group("sac", sac()) + group("scar", scar())
    parts += needle.medicine(((229, 137), 34, 54, -14))
    tube = through(list(TUBE))
    parts += group("catheter", [stroked(tube, SOFT, 4.6), stroked(tube, WHITE, 1.8)])
    parts += needle.needle(TIP, -90.0, 72, 1.9)
    parts += needle.ring((226, 131), 33)
    shades = shade("bone", ((0, HAIRLINE), (0.16, BONE), (0.5, BONE_LIGHT), (0.84, BONE), (1, HAIRLINE)))
    for side, near, far in (("left", 120, 10), ("right", 280, 390)):
        shades += fade(f"hip-{side}", BONE_LIGHT, near, far) + fade(f"hip-edge-{side}", OUTLINE, near, far)
    return document(
        "Where the thin tube goes: scars around a nerve",
        "The lowest part of the back from behind, its arches taken away. The needle comes from below through the small "
        "opening at the end of the sacrum. A thin tube runs through it up the canal, beside the sac, and ends at scar "
        "tissue around a nerve root on the right.",
        WIDE, HIGH, shades + glow("cloud", TEAL, 0.5), parts,
    )  # fmt: skip
