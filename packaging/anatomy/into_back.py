"""Where the needle goes, seen from behind: target-medial-branch.svg and target-sacroiliac.svg.

Called by `packaging/drawings.py`. The bones are those of `joints.py` and `pelvis.py`. Must keep the tip on the bone
where the fine nerve crosses, or in the joint, as named.
"""

from __future__ import annotations

from anatomy import joints, needle, pelvis
from anatomy.behind import HIGH, MIDLINE, VERTEBRAE, WIDE
from anatomy.pen import INK, NERVE, TEAL, Point, document, glow, group, stroked


def medial_branch() -> str:
    """The two branches that serve the right joint L4-L5, the needle on the lower one (that of L4, crossing L5)."""
    it = VERTEBRAE[4]
    tip = (MIDLINE + it.pedicle_at + 12.5, it.top + 11.0)
    upper = (MIDLINE + VERTEBRAE[3].pedicle_at + 12.5, VERTEBRAE[3].top + 11.0)
    parts = [*joints.bones(), *joints.branches()]
    for index, name in ((3, "L3"), (4, "L4")):
        main = joints.branch(index)[0]
        parts += group(f"chosen-branch-{name}", [stroked(main, INK, 7), stroked(main, NERVE, 4)])
    parts += needle.needle(tip, needle.towards((318, 352), tip), 96, 1.5)
    parts += needle.ring_pair(tip, upper, 15)
    return document(
        "Where the needle goes: medial branch",
        "The low back from behind. The patient's left is on the left. The needle tip is on the bone where the fine "
        "nerve to the joint crosses the root of the side wing; two such places, ringed, serve the joint between them.",
        WIDE, HIGH, joints.shades(), parts,
    )  # fmt: skip


def sacroiliac() -> str:
    """From behind into the lower third of the right joint."""
    tip: Point = pelvis.right(pelvis.JOINT)[5]
    parts = [*pelvis.bones(), *pelvis.branches(), *needle.medicine((tip, 15, 26, 32))]
    parts += needle.needle(tip, needle.towards((234, 262), tip), 84)
    parts += needle.ring(tip, 24)
    return document(
        "Where the needle goes: sacroiliac joint",
        "The pelvis from behind. The patient's left is on the left. The needle tip is in the lower third of the right "
        "joint between the sacrum and the hip bone.",
        pelvis.WIDE, pelvis.HIGH, pelvis.shades() + glow("cloud", TEAL, 0.5), parts,
    )  # fmt: skip
