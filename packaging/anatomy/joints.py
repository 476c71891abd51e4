"""The low back from behind with all its bone in place, for its facet joints: lumbar-joints.svg and its JSON.

Called by `packaging/drawings.py` and `into_back.py`. The same frame and levels as `behind.py`, so that one can take the
place of the other. Each medial branch crosses the root of the side wing one level below its number (that of L3 on L4);
each joint is served by two of them. Must never name a branch by the bone that it crosses.
"""

from __future__ import annotations

from anatomy import behind
from anatomy.behind import DISCS, HIGH, MIDLINE, SACRUM_TOP, VERTEBRAE, WIDE, Vertebra, right, symmetric
from anatomy.pen import (
    BONE,
    BONE_LIGHT,
    DISC,
    FINE,
    NERVE,
    OUTLINE,
    Path,
    data,
    document,
    fade,
    filled,
    group,
    label,
    mirror,
    shade,
    stroked,
    through,
)

SIDES = ("left", "right")
BRANCHES = ("T12", "L1", "L2", "L3", "L4", "L5")
BRANCH_WIDTH = 2.6


def sided(path: Path) -> tuple[tuple[str, Path], tuple[str, Path]]:
    """The path on each side, by the side's name."""
    return ("left", mirror(path, MIDLINE)), ("right", path)


def gap_at(index: int) -> float:
    """How far from the midline the joint below a vertebra is."""
    return VERTEBRAE[index].pedicle_at - 2.0


def arch(it: Vertebra) -> Path:
    """Upper joint processes, laminae and lower joint processes, as one plate."""
    p, top, bottom, gap = it.pedicle_at, it.top, it.bottom, it.pedicle_at - 2.0
    return symmetric([
        (0, top + 13), (9, top + 11.5), (18, top + 12), (p - 7, top + 8), (p - 3.5, top + 2), (p - 2, top - 9),
        (p + 4, top - 15), (p + 10.5, top - 12), (p + 12.5, top - 2), (p + 10.5, top + 8), (p + 6, top + 18),
        (p, top + 26), (p - 1.5, bottom - 6), (gap - 0.5, bottom + 3), (gap - 2, bottom + 13), (gap - 8, bottom + 18.5),
        (gap - 15, bottom + 13), (gap - 19, bottom + 3), (12, bottom + 0.5), (0, bottom + 2),
    ])  # fmt: skip


def spine(it: Vertebra) -> Path:
    top, bottom = it.top + 16, it.bottom + (10 if it.name != "L5" else 3)
    return symmetric([(0, top), (3.6, top + 4), (4.6, (top + bottom) / 2), (7, bottom - 9), (6.6, bottom - 2),
                      (0, bottom + 2)])  # fmt: skip


def joint(index: int) -> Path:
    """The gap of the joint below a vertebra, upright and a little hollow, as it is seen from behind."""
    x, y = gap_at(index), VERTEBRAE[index].bottom
    below = VERTEBRAE[index + 1].pedicle_at - 2 if index < 4 else 44.0
    lean = (below - x) * 0.35
    return through(right([(x + 1.6 + lean, y - 2), (x + 2.2 + lean, y + 4), (x + 0.4 + lean, y + 11), (x - 5, y + 17)]))


def branch(index: int) -> tuple[Path, Path]:
    """The branch that crosses VERTEBRAE[index] (at 5 the wing of the sacrum), and its twig to the joint above."""
    if index == 5:
        t = SACRUM_TOP
        main = through(right([(66, t - 14), (63, t + 1), (57.5, t + 10), (50, t + 17), (43, t + 22)]))
        return main, through(right([(57.5, t + 10), (51, t + 7), (46, t - 1)]))
    it = VERTEBRAE[index]
    p, top, bottom = it.pedicle_at, it.top, it.bottom
    main = through(right([(p + 22, top - 4), (p + 16.5, top + 4), (p + 12, top + 12), (p + 5.5, top + 22),
                          (p - 4, bottom - 10), (p - 8, bottom - 1), (p - 9, bottom + 7)]))  # fmt: skip
    twig = through(right([(p + 5.5, top + 22), (p - 0.5, top + 17), (p - 4.5, top + 8), (p - 3, top + 1)]))
    return main, twig


def sacrum() -> list[str]:
    t = SACRUM_TOP
    parts = [filled(behind.sacrum_outline(), "url(#bone)"), *behind.holes()]
    crest = symmetric([(0, t + 18), (4, t + 20), (5, t + 32), (3, t + 40), (4.4, t + 50), (3, t + 60), (4, t + 70),
                       (2.5, t + 82), (0, t + 86)])  # fmt: skip
    process = through(right([(40, t + 13), (40, t), (43, t - 10), (50, t - 13), (57, t - 8), (58, t + 3), (54, t + 13),
                             (47, t + 17)]), closed=True)  # fmt: skip
    mouth = symmetric([(0, t + 105), (4.5, t + 108), (6.5, t + 117), (7, t + 127), (0, t + 128)])
    parts += [filled(path, BONE, OUTLINE, 2) for _, path in sided(process)]
    return [*parts, filled(crest, BONE_LIGHT, OUTLINE, FINE), filled(mouth, OUTLINE, OUTLINE, FINE, 0.55),
            label("S1", MIDLINE - 69, t + 28, 14)]  # fmt: skip


def vertebra(it: Vertebra) -> list[str]:
    parts = [filled(path, BONE, OUTLINE, 2) for _, path in sided(behind.transverse_process(it))]
    parts.append(filled(arch(it), "url(#bone)", OUTLINE, 2))
    parts.append(filled(spine(it), BONE_LIGHT, OUTLINE, 2))
    return [*parts, label(it.name, MIDLINE - it.process_tip - 7, it.pedicle_y - 4, 14, "end")]


def bones() -> list[str]:
    """Everything but the nerves, the joints over the bones."""
    hip = behind.hip_bone()
    parts = group("hip-bones", [
        filled(mirror(hip, MIDLINE), "url(#hip-left)", "url(#hip-edge-left)", 2),
        filled(hip, "url(#hip-right)", "url(#hip-edge-right)", 2),
    ])  # fmt: skip
    for it, name in zip(VERTEBRAE, DISCS, strict=True):
        parts += group(f"disc-{name}", [filled(behind.disc(name), DISC, OUTLINE, 2), *behind.disc_layers(name)])
        parts += group(f"body-{it.name}", [filled(behind.body(it), BONE_LIGHT, OUTLINE, 2)])
    parts += group("sac", behind.sac())
    parts += group("S1", sacrum())
    for it in reversed(VERTEBRAE):
        parts += group(it.name, vertebra(it))
    for index, name in enumerate(DISCS):
        for side, path in sided(joint(index)):
            parts += group(f"facet-{name}-{side}", [stroked(path, OUTLINE, 6.4), stroked(path, DISC, 3.6)])
    return parts


def branches() -> list[str]:
    parts: list[str] = []
    for index, name in enumerate(BRANCHES):
        for (side, main), (_, twig) in zip(*(sided(path) for path in branch(index)), strict=True):
            lines = [stroked(twig, OUTLINE, 3.2), stroked(twig, NERVE, 1.6)]
            lines += [stroked(main, OUTLINE, BRANCH_WIDTH + 2.2), stroked(main, NERVE, BRANCH_WIDTH)]
            parts += group(f"medial-branch-{name}-{side}", lines)
    return parts


def shades() -> list[str]:
    found = shade("bone", ((0, BONE), (0.2, BONE), (0.5, BONE_LIGHT), (0.8, BONE), (1, BONE)))
    for side, near, far in (("left", 95, 0), ("right", 235, 330)):
        found += fade(f"hip-{side}", BONE_LIGHT, near, far) + fade(f"hip-edge-{side}", OUTLINE, near, far)
    return found


def svg() -> str:
    return document(
        "Joints of the low back seen from behind",
        "Five lumbar vertebrae and the sacrum with their small joints, and the fine nerves that serve those joints. "
        "The patient's left is on the left.",
        WIDE, HIGH, shades(), [*bones(), *branches()],
    )  # fmt: skip


def targets() -> dict[str, object]:
    """What the application may touch and draw on top, in viewBox units; `x`, `y` and `radius` make a circle."""
    discs: dict[str, object] = {}
    for index, name in enumerate(DISCS):
        path = joint(index)
        x, y = path[3][0], path[6][1] - 3.0
        sides: dict[str, object] = {}
        for side, drawn in sided(path):
            sides[side] = {
                "x": round(x if side == "right" else 2 * MIDLINE - x, 1), "y": round(y, 1), "radius": 22, "ring": 14,
                "element": f"facet-{name}-{side}", "joint": data(drawn),
                "branches": [f"medial-branch-{BRANCHES[index]}-{side}", f"medial-branch-{BRANCHES[index + 1]}-{side}"],
            }  # fmt: skip
        discs[name] = {"element": f"disc-{name}", "x": MIDLINE, "y": round(y, 1), "spots": sides}
    found: dict[str, object] = {}
    for index, name in enumerate(BRANCHES):
        for side, path in sided(branch(index)[0]):
            found[f"medial-branch-{name}-{side}"] = {"path": data(path), "width": BRANCH_WIDTH}
    return {"viewBox": [0, 0, WIDE, HIGH], "discs": discs, "branches": found}
