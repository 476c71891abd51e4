"""Where the needle goes, on a low-back level cut across: target-facet-joint, target-disc, target-disc-heat.

Called by `packaging/drawings.py`. The level is the healthy one of `section.py`, in the same frame with room below for
the needle: the person lies face down, the picture has the belly at the top. Must keep the needle out of the sac.
"""

from __future__ import annotations

from anatomy import needle, section
from anatomy.pen import TEAL, document, glow, group

WIDE, HIGH = 360, 400


def level() -> list[str]:
    parts = group("disc", section.disc("healthy")) + group("nucleus", section.nucleus("healthy"))
    parts += section.bones("healthy") + group("sac", section.sac("healthy"))
    return parts + section.nerves("healthy")


def facet_joint() -> str:
    """From behind, into the gap of the right joint."""
    tip = (section.MIDLINE + 96.5, 213.0)
    parts = level() + needle.medicine((tip, 20, 24, -30)) + needle.needle(tip, needle.towards((300, 358), tip), 118)
    parts += needle.ring((section.MIDLINE + 93, 206), 30)
    return document(
        "Where the needle goes: facet joint",
        "One level of the low back, cut across at the disc. The belly is at the top and the patient's left is on the "
        "left. The needle comes from behind; its tip is in the gap of the right facet joint, away from the nerves.",
        WIDE, HIGH, section.shades("healthy") + glow("cloud", TEAL, 0.5), parts,
    )  # fmt: skip


def disc(heat: bool = False) -> str:
    """From behind and the side, in front of the joint, through the outer rings to the soft middle."""
    tip = (section.MIDLINE + 22.0, 103.0)
    start = (360.0, 226.0)
    parts = level() + (needle.heat((tip, 24)) if heat else needle.medicine((tip, 30, 20, 0)))
    parts += needle.needle(tip, needle.towards(start, tip), 205)
    parts += needle.ring((section.MIDLINE, 96), 66, 46)
    return document(
        f"Where the needle goes: {'heat in the disc' if heat else 'disc'}",
        "One level of the low back, cut across at the disc. The belly is at the top and the patient's left is on the "
        "left. The needle comes from behind and the right side, passes in front of the joint between the two nerve "
        f"roots, and ends in the soft middle of the disc{', where its tip gets warm' if heat else ''}.",
        WIDE + 50, HIGH - 50,
        section.shades("healthy") + (needle.warmth() if heat else glow("cloud", TEAL, 0.5)), parts,
    )  # fmt: skip
