"""Drawings to be read part by part: one or two views, and one list of their parts, each with a sentence on what it is.

Called by the screens of step 1. A part can be made of several elements of a file (a joint on both sides); in two views
it is the same part, so that they can be compared. It draws nothing and says only what ``resources/drawings/README.md``
shows or the pack says; no number, and nothing about the person's own body.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.i18n import Words
from decision_aid.session.screens.drawings import Part

HEALTHY, HERNIATED, NARROWED = "level-healthy", "level-herniated", "level-narrowed"

_ROOTS = ("root-left", "root-right")
_LEVEL = {
    "disc": ("disc",),
    "nucleus": ("nucleus",),
    "sac": ("sac",),
    "root": _ROOTS,
    "leaving-root": ("leaving-root-right", "leaving-root-left"),
    "facet": ("facet-left", "facet-right"),
    "ligament": ("ligament-right", "ligament-left"),
    "lamina": ("lamina",),
}
_LOW, _LOW_DISCS = ("L3", "L1", "L2", "L4", "L5"), ("L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1")
_NECK, _NECK_DISCS = ("C3", "C2", "C4", "C5", "C6", "C7"), ("C2-C3", "C3-C4", "C4-C5", "C5-C6", "C6-C7", "C7-T1")


def _each(kind: str, named: tuple[str, ...], first: str, *sides: str) -> tuple[str, ...]:
    """The elements of a kind; the one of the level called ``first`` is where its number points to."""
    ordered = sorted(named, key=lambda name: name != first)
    return tuple(f"{kind}-{name}{side}" for name in ordered for side in sides or ("",))


#: By drawing, its parts in reading order, each with its elements; the number of the part points to the first of them.
ELEMENTS: dict[str, dict[str, tuple[str, ...]]] = {
    HEALTHY: _LEVEL,
    HERNIATED: {"target": ("root-right", "target"), **_LEVEL},
    NARROWED: {"target": ("target",), **_LEVEL},
    "lumbar-joints": {
        "facet": _each("facet", _LOW_DISCS, "L2-L3", "-right", "-left"),
        "medial-branch": _each("medial-branch", ("T12", "L1", "L2", "L3", "L4", "L5"), "L3", "-right", "-left"),
        "vertebra": _LOW,
        "disc": _each("disc", _LOW_DISCS, "L4-L5"),
        "sac": ("sac",),
        "sacrum": ("S1",),
    },
    "pelvis-behind": {
        "sacroiliac": ("sacroiliac-right", "sacroiliac-left"),
        "sacrum": ("sacrum",),
        "lateral-branch": _each("lateral-branch", ("S1", "S2", "S3"), "S3", "-right", "-left"),
        "hip-bone": ("hip-bone-left", "hip-bone-right"),
        "vertebra": ("L4", "L5"),
        "disc": ("disc-L5-S1", "disc-L4-L5"),
    },
    "lumbar-side": {
        "vertebra": _LOW,
        "disc": _each("disc", _LOW_DISCS, "L2-L3"),
        "nerve": _each("root", ("L1", "L2", "L3", "L4", "L5", "S1"), "L3"),
        "sac": ("sac",),
        "sacrum": ("S1",),
        "skin": ("skin",),
    },
    "neck-side": {
        "vertebra": (*_NECK, "C1", "T1"),
        "disc": _each("disc", _NECK_DISCS, "C5-C6"),
        "nerve": _each("root", ("C3", "C4", "C5", "C6", "C7", "C8"), "C7"),
        "sac": ("sac",),
        "facet": _each("facet", _NECK_DISCS, "C4-C5"),
        "skin": ("skin",),
    },
}


@dataclass(frozen=True, slots=True)
class View:
    """A drawing by its name, the words under it, all that it shows, and for each part of the plate its elements."""

    drawing: str
    words: str
    accessible: str
    elements: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """``title`` says what is drawn; ``touch_words`` stand where the sentence on a part comes to stand."""

    title: str
    views: tuple[View, ...]
    parts: tuple[Part, ...]
    touch_words: str
    names_words: str


def cross_sections(words: Words, changed: str, under: str, accessible: str) -> Plate:
    """A healthy level beside the ``changed`` one, with the words under that and all that it shows."""
    kinds = ELEMENTS[changed]
    same = {**_LEVEL, "target": ("root-right",) if changed == HERNIATED else ("sac", *_ROOTS)}
    healthy = View(
        HEALTHY,
        words.say("Healthy: the nerves have room"),
        words.say("A healthy level. The disc is in front, and behind it the nerves lie in their canal with room."),
        tuple(same[kind] for kind in kinds),
    )
    return _plate(
        words,
        words.say("One level of the low back, cut across. The belly is at the top."),
        (healthy, View(changed, under, accessible, tuple(kinds.values()))),
    )


def single(words: Words, drawing: str, title: str, accessible: str) -> Plate:
    """One drawing with its parts."""
    return _plate(words, title, (View(drawing, "", accessible, tuple(ELEMENTS[drawing].values())),))


def _plate(words: Words, title: str, views: tuple[View, ...]) -> Plate:
    named = views[-1].drawing
    return Plate(
        title,
        views,
        tuple(_part(words, named, kind) for kind in ELEMENTS[named]),
        words.say("Touch a part, or its name, to see what it is."),
        words.say("Parts of the drawings") if len(views) > 1 else words.say("Parts of the drawing"),
    )


def _part(words: Words, drawing: str, kind: str) -> Part:
    name, says = _said(words, drawing)[kind]
    here = _changed(words, drawing).get(kind, "")
    says = f"{says} {here}".rstrip()
    spoken = words.say("Part of the drawing: {part}. {says}", part=name, says=says)
    return Part(kind, name, spoken, says)


def _said(words: Words, drawing: str) -> dict[str, tuple[str, str]]:
    """The name of each part on this drawing, and what it is or does."""
    neck, narrowed = drawing == "neck-side", drawing == NARROWED
    return {
        "target": (
            words.say("Where the nerves are squeezed") if narrowed else words.say("Where a nerve is pressed"),
            words.say(
                "Here the disc, the bands and the joints leave the nerves too little room. "
                "In the healthy drawing they have room."
            )
            if narrowed
            else words.say(
                "Here the disc has pushed out and presses on a nerve. In the healthy drawing the same nerve has room."
            ),
        ),
        "disc": (words.say("Disc"), words.say("A soft cushion between two bones of the spine.")),
        "nucleus": (words.say("Soft middle of the disc"), words.say("The soft inside of the disc.")),
        "sac": (
            words.say("Sac that holds the nerves"),
            words.say("It holds the spinal cord and the nerves on their way down the neck.")
            if neck
            else words.say("It holds the nerves on their way down the low back."),
        ),
        "root": (
            words.say("Nerve on its way to the next level"),
            words.say("It runs down beside the sac and leaves the spine one level below."),
        ),
        "leaving-root": (
            words.say("Nerve coming out"),
            words.say("It has left the sac one level above and goes out to the side here."),
        ),
        "facet": (
            words.say("Small joint of the spine (facet joint)"),
            words.say("A small joint at the back, where two bones of the spine meet."),
        ),
        "ligament": (
            words.say("Band between two bones"),
            words.say("It goes from one bone to the next, behind the nerves."),
        ),
        "lamina": (words.say("Back of the bone"), words.say("It closes the canal of the nerves at the back.")),
        "medial-branch": (
            words.say("Tiny nerve of the small joints"),
            words.say("It runs over the bone to the small joints above and below."),
        ),
        "lateral-branch": (
            words.say("Tiny nerve of the joint between spine and hip bone"),
            words.say("It comes out at the back of the base of the spine and goes to this joint."),
        ),
        "vertebra": (
            words.say("Bone of the spine"),
            words.say("The spine is a row of these bones, one on top of the other."),
        ),
        "sacrum": (
            words.say("Base of the spine (sacrum)"),
            words.say("The bone at the foot of the spine, between the hip bones."),
        ),
        "sacroiliac": (
            words.say("Joint between spine and hip bone"),
            words.say("Here the base of the spine meets the hip bone, one joint on each side."),
        ),
        "hip-bone": (
            words.say("Hip bone"),
            words.say("The large bone on each side of the base of the spine."),
        ),
        "nerve": (
            words.say("Nerve coming out"),
            words.say("It leaves the neck between two bones, and the lower ones go to the arm.")
            if neck
            else words.say("It leaves the spine between two bones on its way to the leg."),
        ),
        "skin": (
            words.say("Skin of the neck") if neck else words.say("Skin of the back"),
            words.say("It shows where the back of the body is."),
        ),
    }


def _changed(words: Words, drawing: str) -> dict[str, str]:
    """What is different in the changed level, part by part."""
    if drawing == HERNIATED:
        return {
            "disc": words.say("In a herniated disc, part of it has pushed out to the back."),
            "nucleus": words.say("In a herniated disc, it has pushed out to the back."),
            "root": words.say("A herniated disc can press on it."),
        }
    if drawing == NARROWED:
        thick = words.say("In a narrow canal, it has grown thick.")
        return {
            "disc": words.say("In a narrow canal, it is worn and bulges to the back."),
            "sac": words.say("In a narrow canal, it is squeezed."),
            "root": words.say("In a narrow canal, it is squeezed."),
            "facet": thick,
            "ligament": thick,
        }
    return {}
