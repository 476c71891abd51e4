"""The parts of a drawing in reading order, in the words of the visit's language.

Called by the screens that show a drawing part by part. Only parts a person is told of are here, not every element of
the file; it draws nothing and knows no place.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.i18n import Words

#: The parts that are named on each drawing, in reading order.
PARTS: dict[str, tuple[str, ...]] = {
    "target-epidural-behind": ("needle", "medicine", "sac", "ligament-L4-L5", "disc-L4-L5", "L4", "skin"),
    "target-epidural-side": ("needle", "medicine", "root", "upper-vertebra", "disc", "sac", "skin"),
    "target-epidural-tail": ("needle", "medicine", "sac", "sacrum", "coccyx", "skin"),
    "target-neck-behind": ("needle", "medicine", "sac", "ligament-C7-T1", "disc-C7-T1", "C7", "skin"),
    "target-neck-side": ("needle", "medicine", "root-right", "cord", "artery-right", "disc", "facet-right"),
    "target-facet-joint": ("needle", "medicine", "facet-left", "sac", "root-left", "disc", "lamina"),
    "target-medial-branch": ("needle", "chosen-branch-L4", "chosen-branch-L3", "facet-L4-L5-left", "sac", "S1"),
    "target-sacroiliac": ("needle", "medicine", "sacroiliac-left", "sacrum", "hip-bone-right"),
    "target-disc": ("needle", "medicine", "disc", "sac", "leaving-root-right", "facet-right", "lamina"),
    "target-basivertebral": ("needle", "heat", "basivertebral-nerve", "vertebra", "disc-below", "sac", "skin"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a drawing. ``id`` is its element, ``name`` stands beside it, ``accessible`` stands alone."""

    id: str
    name: str
    accessible: str


def parts(words: Words, name: str) -> tuple[Part, ...]:
    """The parts of the drawing of this name in reading order; raises KeyError where none of its parts are named."""
    return tuple(_part(words, name, part) for part in PARTS[name])


def _part(words: Words, name: str, part: str) -> Part:
    said = _name(words, name, part)
    return Part(part, said, words.say("Part of the drawing: {part}", part=said))


def _name(words: Words, name: str, part: str) -> str:
    probe = name == "target-basivertebral"
    kind = part.removesuffix("-left").removesuffix("-right").split("-L")[0].split("-C")[0].removesuffix("-below")
    named = {
        "needle": words.say("Probe") if probe else words.say("Needle"),
        "medicine": words.say("Where the medicine is put"),
        "heat": words.say("Where the heat goes"),
        "sac": words.say("Sac that holds the nerves"),
        "ligament": words.say("Band between two bones"),
        "disc": words.say("Disc"),
        "skin": words.say("Skin of the back"),
        "root": words.say("Nerve coming out"),
        "leaving-root": words.say("Nerve coming out"),
        "upper-vertebra": words.say("Bone of the spine"),
        "vertebra": words.say("Bone of the spine"),
        "lamina": words.say("Back of the bone"),
        "sacrum": words.say("Base of the spine (sacrum)"),
        "S1": words.say("Base of the spine (sacrum)"),
        "coccyx": words.say("Tail bone"),
        "cord": words.say("Spinal cord"),
        "artery": words.say("Artery of the neck"),
        "facet": words.say("Small joint of the spine (facet joint)"),
        "chosen-branch": words.say("Upper tiny nerve of the joint")
        if part == "chosen-branch-L3"
        else words.say("Lower tiny nerve of the joint"),
        "sacroiliac": words.say("Joint between spine and hip bone"),
        "hip-bone": words.say("Hip bone"),
        "basivertebral-nerve": words.say("Nerve inside the bone"),
    }
    return named.get(kind) or words.say("Bone of the spine ({name})", name=part)
