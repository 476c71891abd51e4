"""The two uppermost bones of the neck from behind, C1 and C2, with what the bones below share with them.

Called by `neck_behind.py`, whose frame this is. Must never hold a root: those of C1 and C2 are not drawn.
"""

from __future__ import annotations

from anatomy.behind import MIDLINE, right, symmetric
from anatomy.pen import BONE, BONE_LIGHT, FINE, OUTLINE, Path, ellipse, filled, label, mirror, through

FIRST_DISC, HALF_DISC = 108.0, 6.5


def both(path: Path) -> tuple[Path, Path]:
    """The path on both sides."""
    return path, mirror(path, MIDLINE)


def sawn(across: float, y: float) -> list[str]:
    """The sawn face of a lamina, on the inner edge of its pillar."""
    faces = both(ellipse((MIDLINE + across, y), 4.5, 10.5, 6))
    parts = [filled(shape, BONE_LIGHT, OUTLINE, FINE) for shape in faces]
    for x, down in ((-1, -5), (1, -1), (-0.5, 3), (1, 6)):
        pores = both(ellipse((MIDLINE + across + x, y + down), 0.8, 0.8))
        parts += [filled(shape, OUTLINE, None, 0, 0.6) for shape in pores]
    return parts


def axis() -> list[str]:
    """C2: a body with a tooth that stands up inside the ring of C1, and sloping shoulders."""
    foot = FIRST_DISC - HALF_DISC
    whole = symmetric([
        (0, 23), (7, 24.5), (11.5, 31), (11, 42), (9.5, 52), (12, 60), (22, 63), (40, 69), (52, 77), (49, 84), (34, 84),
        (29, 90), (28, foot - 3), (22, foot + 0.5), (0, foot - 0.5),
    ])  # fmt: skip
    wing = through(right([(60, 82), (72, 84), (83, 90), (84, 96), (76, 99), (62, 96)]), closed=True)
    parts = [filled(shape, BONE, OUTLINE, 2) for shape in both(wing)]
    return [*parts, filled(whole, "url(#bone)", OUTLINE, 2)]


def axis_pillar() -> list[str]:
    end = FIRST_DISC + 11
    shape = through(right([(47, 77), (60, 75), (69, 79), (70, 92), (70.5, end - 14), (69, end - 4), (60, end),
                           (47, end - 3), (43.5, end - 12), (44, 94), (42, 85)]), closed=True)  # fmt: skip
    parts = [filled(one, BONE, OUTLINE, 2) for one in both(shape)]
    return [*parts, *sawn(50.5, 96), label("C2", MIDLINE - 110, 92, 14, "end")]


def atlas() -> list[str]:
    """C1: a ring with no body; its arch in front is seen behind the tooth, its side wings are widest of all."""
    arch = symmetric([(0, 38), (22, 38), (40, 42), (40, 53), (22, 49.5), (0, 49)])
    mass = through(right([(34, 34), (46, 30), (62, 30), (70, 36), (84, 40), (101, 46), (104, 53), (97, 58), (82, 56),
                          (71, 60), (61, 69), (50, 68), (38, 61), (31, 51), (31, 41)]), closed=True)  # fmt: skip
    parts = [filled(arch, BONE, OUTLINE, 2)]
    parts += [filled(shape, BONE, OUTLINE, 2) for shape in both(mass)]
    holes = both(ellipse((MIDLINE + 79, 48), 4.4, 3.2, 12))
    parts += [filled(shape, OUTLINE, OUTLINE, FINE, 0.55) for shape in holes]
    return [*parts, *sawn(51, 50), label("C1", MIDLINE - 112, 50, 14, "end")]
