"""Where the needle goes, seen from behind: target-medial-branch.svg, target-sacroiliac.svg, and both with heat.

Called by `packaging/drawings.py`. The bones are those of `joints.py` and `pelvis.py`. Must keep the tip on the bone
where the fine nerve crosses, or in the joint, as named.
"""

from __future__ import annotations

from anatomy import joints, needle, pelvis
from anatomy.behind import HIGH, MIDLINE, VERTEBRAE, WIDE
from anatomy.pen import (
    INK,
    NERVE,
    TEAL,
    Path,
    Point,
    document,
    glow,
    group,
    mirror,
    moved,
    place,
    stroked,
)

MIDLINE_OF_PELVIS = pelvis.MIDLINE
CLOSER, UPPER_EDGE = 1.18, 43.5  # how much larger the sacrum is where its fine nerves are treated, and from what height


def chosen(path: Path, width: float = 4.0) -> list[str]:
    """A fine nerve that is treated: full colour in a dark edge."""
    return [stroked(path, INK, width + 3), stroked(path, NERVE, width)]


def medial_branch(heat: bool = False) -> str:
    """The two branches that serve the right joint L4-L5, the needle on the lower one (that of L4, crossing L5)."""
    it = VERTEBRAE[4]
    tip = (MIDLINE + it.pedicle_at + 12.5, it.top + 11.0)
    upper = (MIDLINE + VERTEBRAE[3].pedicle_at + 12.5, VERTEBRAE[3].top + 11.0)
    parts = [*joints.bones(), *joints.branches()]
    for index, name in ((3, "L3"), (4, "L4")):
        parts += group(f"chosen-branch-{name}", chosen(joints.branch(index)[0]))
    if heat:
        parts += needle.heat((tip, 12), (upper, 12))
    else:
        parts += needle.medicine((tip, 13, 13, 0), (upper, 13, 13, 0))
    parts += needle.needle(tip, needle.towards((318, 352), tip), 96, 1.5)
    parts += needle.ring_pair(tip, upper, 15)
    put = "Heat is put there." if heat else "Numbing medicine is put there."
    return document(
        f"Where the needle goes: {'heat on the ' if heat else ''}medial branch",
        "The low back from behind. The patient's left is on the left. The needle tip is on the bone where the fine "
        "nerve to the joint crosses the root of the side wing; two such places, ringed, serve the joint between them. "
        f"{put}",
        WIDE, HIGH, joints.shades() + (needle.warmth() if heat else glow("cloud", TEAL, 0.6)), parts,
    )  # fmt: skip


def sacroiliac() -> str:
    """From behind into the lower third of the right joint."""
    tip: Point = pelvis.right(pelvis.JOINT)[5]
    parts = [*pelvis.bones(), *pelvis.branches(), *needle.medicine((tip, 15, 26, 32))]
    parts += needle.needle(tip, needle.towards((230, 240), tip), 50, 1.6)
    parts += needle.ring(tip, 24)
    return document(
        "Where the needle goes: sacroiliac joint",
        "The pelvis from behind. The patient's left is on the left. The needle tip is in the lower third of the right "
        "joint between the sacrum and the hip bone.",
        pelvis.WIDE, pelvis.HIGH, pelvis.shades() + glow("cloud", TEAL, 0.5), parts,
    )  # fmt: skip


def closer(path: Path) -> Path:
    """A shape of the pelvis, in the larger picture."""
    return place(path, (MIDLINE_OF_PELVIS * (1 - CLOSER), -UPPER_EDGE * CLOSER), 0, CLOSER)


def sacroiliac_heat() -> str:
    """Beside the back openings of S1 to S3 and on the wing of the sacrum, where the nerves of the joint cross bone."""
    origin = closer([(0.0, 0.0)])[0]
    parts = moved(pelvis.bones(4), origin, CLOSER)
    spots: list[tuple[Point, float]] = []
    paths = {f"lateral-branch-{name}": closer(pelvis.branch(index)) for index, name in enumerate(pelvis.LEVELS)}
    paths["dorsal-branch-L5"] = closer(pelvis.upper_branch())
    for name, path in paths.items():
        resting = [stroked(mirror(path, MIDLINE_OF_PELVIS), *style) for style in pelvis.RESTING]
        parts += group(f"{name}-left", resting) + group(f"{name}-right", chosen(path, 3))
        spots.append((path[3], 9.5))
    tip = spots[1][0]
    parts += needle.heat(*spots) + needle.needle(tip, needle.towards((240, 240), tip), 72, 1.6)
    parts += needle.ring((258, 108), 29, 58, 12)
    return document(
        "Where the needle goes: heat on the nerves of the sacroiliac joint",
        "The sacrum and its joints with the hip bones from behind. The patient's left is on the left. The needle tip "
        "is beside a back opening of the sacrum, on a fine nerve to the right joint; the tip is heated there, and at "
        "the other fine nerves of that joint in turn.",
        pelvis.WIDE, pelvis.HIGH, pelvis.shades() + needle.warmth(), parts,
    )  # fmt: skip
