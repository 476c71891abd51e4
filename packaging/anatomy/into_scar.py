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

WIDE, HIGH, MIDLINE = 400, 372, 200.0
SCALE = 1.4
TOP = 231.0  # the height in `behind.py` that is the upper edge here
TIP: Point = (165.0, 408.0)
SCAR: tuple[Point, ...] = (
    (176.3, 269.4), (183.3, 265), (191.1, 267.7), (196.3, 275.5), (197.2, 285.9), (200.7, 295.5), (196.3, 303.3),
    (187.6, 304.2), (180.7, 299.8), (178, 290.3), (174.6, 279.8),
)  # fmt: skip
TUBE: tuple[Point, ...] = (
    (165, 411.1),
    (165, 399.8),
    (170.2, 379),
    (178, 350.3),
    (181.5, 326.8),
    (183.3, 311.1),
    (185, 294.6),
)


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
    y0 = TOP + 5.0
    edge = behind.right([(behind.sac_half_width(y0), y0), *[spot for spot in behind.SAC if spot[1] > y0 + 9]])
    outer = [*edge, (behind.MIDLINE, 374.0), *[(2 * behind.MIDLINE - x, y) for x, y in reversed(edge)]]
    parts = [filled(larger(through(outer)), WHITE, OUTLINE, 2)]
    for across in (-8.6, -5.2, -1.7, 1.7, 5.2, 8.6):
        line = [(behind.MIDLINE + across * share, y) for share, y in
                ((1, y0), (0.9, 262), (0.66, 310), (0.3, 354 - abs(across)))]  # fmt: skip
        parts.append(stroked(larger(through(line)), NERVE, 1.7, 0.75))
    rim = larger(ellipse((behind.MIDLINE, y0), behind.sac_half_width(y0), 3))
    return [*parts, filled(rim, WHITE, OUTLINE, 2)]


def scar() -> list[str]:
    """A patch of scar, cross-hatched, so that it is told from everything smooth about it."""
    parts = [filled(larger(through(list(SCAR), closed=True)), HAIRLINE, OUTLINE, FINE)]
    for start, end in (
        ((178.9, 277.2), (185.9, 266.8)), ((179.8, 287.7), (192, 269.4)), ((181.5, 297.2), (195.4, 276.3)),
        ((187.6, 301.6), (197.2, 286.8)), ((194.6, 302.4), (198.9, 295.5)), ((177.2, 273.7), (197.2, 287.7)),
        ((179.8, 268.5), (196.3, 279)), ((178.9, 284.2), (198.9, 298.1)), ((180.7, 294.6), (192, 302.4)),
    ):  # fmt: skip
        parts.append(stroked(larger([start, start, end, end]), OUTLINE, 1.2))
    return parts


def svg() -> str:
    hip = [(min(x, WIDE - 1.0), y) for x, y in larger(behind.hip_bone())]  # what goes out of the picture is not seen
    parts = group("hip-bones", [filled(mirror(hip, MIDLINE), "url(#hip-left)", "url(#hip-edge-left)", 2),
                                filled(hip, "url(#hip-right)", "url(#hip-edge-right)", 2)])  # fmt: skip
    parts += group("disc", disc("L5-S1")) + group("vertebra", vertebra(4))
    leaving, scarred = larger(behind.root("L5")[3:]), larger(behind.whole_root("S1"))
    hidden = [leaving[-1], *[(x + 11, y + 13) for x, y in [leaving[-1]] * 3]]
    for side, path in (("left", mirror([*leaving, *hidden[1:]], MIDLINE)), ("right", [*leaving, *hidden[1:]])):
        parts += group(f"root-{side}", nerve(path, 6))
    parts += group("sacrum", sacrum())
    parts += group("root-below-left", nerve(mirror(scarred, MIDLINE), 6))
    parts += group("root-below-right", [stroked(scarred, INK, 10.5), stroked(scarred, NERVE, 7)])
    parts += group("sac", sac()) + group("scar", scar())
    middle = larger([(188.0, 287.5)])[0]
    parts += needle.medicine(((middle[0] + 8, middle[1] + 9), 36, 58, -16))
    parts += group(
        "catheter", [stroked(larger(through(list(TUBE))), SOFT, 5), stroked(larger(through(list(TUBE))), WHITE, 2)]
    )
    parts += needle.needle(larger([TIP])[0], -90.0, 78, 2.2) + needle.ring(middle, 40)
    shades = shade("bone", ((0, HAIRLINE), (0.16, BONE), (0.5, BONE_LIGHT), (0.84, BONE), (1, HAIRLINE)))
    for side, near, far in (("left", 110, 6), ("right", 290, 394)):
        shades += fade(f"hip-{side}", BONE_LIGHT, near, far) + fade(f"hip-edge-{side}", OUTLINE, near, far)
    return document(
        "Where the thin tube goes: scars around a nerve",
        "The lowest part of the back from behind, its arches taken away. The needle comes from below through the small "
        "opening at the end of the sacrum. A thin tube runs through it up the canal, beside the sac, and ends at scar "
        "tissue around a nerve root on the right.",
        WIDE, HIGH, shades + glow("cloud", TEAL, 0.5), parts,
    )  # fmt: skip
