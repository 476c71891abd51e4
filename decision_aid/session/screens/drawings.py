"""The parts of a drawing in reading order, in the words of the visit's language.

Called by the screens that show a drawing part by part. Only parts a person is told of are here, not every element of
the file; it draws nothing and knows no place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from decision_aid.i18n import Words

_LOW_BACK = ("L1", "L2", "L3", "L4", "L5", "S1")
_NECK = ("C2", "C3", "C4", "C5", "C6", "C7", "T1")
_LEVEL = ("disc", "nucleus", "sac", "root-left", "root-right", "leaving-root-left", "leaving-root-right",
          "facet-left", "facet-right", "ligament-left", "ligament-right", "lamina")  # fmt: skip


def _both(*named: str) -> tuple[str, ...]:
    """Each of these on the left, then on the right."""
    return tuple(f"{name}-{side}" for name in named for side in ("left", "right"))


def _behind(bones: tuple[str, ...], between: str, *more: str) -> tuple[str, ...]:
    """A spine from behind, from the top down: each bone, its nerves, and what lies between it and the next."""
    down: list[str] = []
    for upper, lower in pairwise(bones):
        down += [upper, f"disc-{upper}-{lower}"]
        down += _both(f"facet-{upper}-{lower}") if "facet" in between else ()
        if "root" in between:  # low back: below its bone; neck: above the bone of its number, C8 above T1
            down += _both(f"root-{upper}" if upper[0] == "L" else f"root-{'C8' if lower == 'T1' else lower}")
    down += [bones[-1], *(_both("root-S1") if "root" in between and bones[-1] == "S1" else ())]
    return (*down, *more)


def _side(bones: tuple[str, ...], *more: str) -> tuple[str, ...]:
    """The same from the side, where only one nerve of a pair is seen."""
    seen = [part for part in _behind(bones, "root facet" if bones is _NECK else "root") if not part.endswith("-left")]
    return (*(part.removesuffix("-right") for part in seen), *more)


def _skin(*roots: str) -> tuple[str, ...]:
    return _both(*(f"area-{root}" for root in roots))


_ARMS, _LEGS = ("C5", "C6", "C7", "C8"), ("L3", "L4", "L5", "S1")

_BRANCHES = ("chosen-branch-L4", "chosen-branch-L3", "facet-L4-L5-left", "sac", "S1")
_LEVEL_WITH_NEEDLE = ("disc", "sac", "leaving-root-right", "facet-right", "lamina")

#: The parts that are named on each drawing, in reading order.
PARTS: dict[str, tuple[str, ...]] = {
    "lumbar-behind": _behind(_LOW_BACK, "root", "sac", "hip-bones"),
    "lumbar-side": _side(_LOW_BACK, "sac", "skin"),
    "lumbar-joints": (
        *_behind(_LOW_BACK, "facet"),
        *_both(*(f"medial-branch-{root}" for root in ("T12", *_LOW_BACK[:-1]))),
        "sac",
        "hip-bones",
    ),
    "pelvis-behind": (
        *("L4", "disc-L4-L5", "L5", "disc-L5-S1", "sacrum"),
        *_both("sacroiliac", "lateral-branch-S1", "lateral-branch-S2", "lateral-branch-S3", "hip-bone"),
    ),
    "neck-behind": ("C1", *_behind(_NECK, "root facet"), "sac", "first-ribs"),
    "neck-side": ("C1", *_side(_NECK, "sac", "skin")),
    "level-healthy": _LEVEL,
    "level-herniated": ("target", *_LEVEL),
    "level-narrowed": ("target", *_LEVEL),
    "arms-front": _skin(*_ARMS),
    "arms-behind": _skin(*_ARMS),
    "legs-front": _skin("L2", *_LEGS),
    "legs-behind": _skin(*_LEGS),
    "body-front": _skin(*_ARMS, "L2", *_LEGS),
    "body-behind": _skin(*_ARMS, *_LEGS),
    "target-epidural-behind": ("needle", "medicine", "sac", "ligament-L4-L5", "disc-L4-L5", "L4", "skin"),
    "target-epidural-side": ("needle", "medicine", "root", "upper-vertebra", "disc", "sac", "skin"),
    "target-epidural-tail": ("needle", "medicine", "sac", "sacrum", "coccyx", "skin"),
    "target-neck-behind": ("needle", "medicine", "sac", "ligament-C7-T1", "disc-C7-T1", "C7", "skin"),
    "target-neck-side": ("needle", "medicine", "root-right", "cord", "artery-right", "disc", "facet-right"),
    "target-facet-joint": ("needle", "medicine", "facet-left", "sac", "root-left", "disc", "lamina"),
    "target-medial-branch": ("needle", "medicine", *_BRANCHES),
    "target-medial-branch-heat": ("needle", "heat", *_BRANCHES),
    "target-sacroiliac": ("needle", "medicine", "sacroiliac-left", "sacrum", "hip-bone-right"),
    "target-sacroiliac-heat": (
        "needle",
        "heat",
        "lateral-branch-S1-right",
        "sacroiliac-left",
        "sacrum",
        "hip-bone-right",
    ),
    "target-disc": ("needle", "medicine", *_LEVEL_WITH_NEEDLE),
    "target-disc-heat": ("needle", "heat", *_LEVEL_WITH_NEEDLE),
    "target-epidural-scar": ("needle", "catheter", "scar", "medicine", "root-below-right", "sac", "sacrum"),
    "target-basivertebral": ("needle", "heat", "basivertebral-nerve", "vertebra", "disc-below", "sac", "skin"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a drawing. ``id`` is its element or what kind of part it is; ``name`` stands beside it.

    ``accessible`` stands alone; ``says`` is what the part is or does, where the screen tells that.
    """

    id: str
    name: str
    accessible: str
    says: str = ""


def parts(words: Words, name: str) -> tuple[Part, ...]:
    """The parts of the drawing of this name in reading order; raises KeyError where none of its parts are named."""
    return tuple(_part(words, name, part) for part in PARTS[name])


def _part(words: Words, name: str, part: str) -> Part:
    said = _name(words, name, part)
    return Part(part, said, words.say("Part of the drawing: {part}", part=said))


def _name(words: Words, name: str, part: str) -> str:
    """On a drawing of a needle, which may be shown for either side of the body, no side and no level is said."""
    kind, levels, side = _taken_apart(part)
    if name.startswith("target-"):
        kind = {"S1": "sacrum", "chosen-branch-L3": "upper-branch"}.get(part, kind)
        return _kind(words, name, kind) or words.say("Bone of the spine ({name})", name=part)
    named = (_levelled(words, kind, levels) if levels else "") or _kind(words, name, kind)
    if side == "left":
        return words.say("{part}, left side", part=named)
    return words.say("{part}, right side", part=named) if side else named


def _taken_apart(part: str) -> tuple[str, tuple[str, ...], str]:
    """What it is, the levels in its name, and its side: ``disc-L4-L5`` is a disc of L4 and L5 on no side."""
    side = next((side for side in ("left", "right") if part.endswith(f"-{side}")), "")
    pieces = part.removesuffix(f"-{side}").split("-")
    levels = tuple(piece for piece in pieces if re.fullmatch(r"[CTLS]\d+", piece))
    kind = "-".join(piece for piece in pieces if piece not in (*levels, "above", "below"))
    return kind, levels, side


def _levelled(words: Words, kind: str, levels: tuple[str, ...]) -> str:
    """The name of a part that has levels in it; empty where they add nothing."""
    first, last = levels[0], levels[-1]
    return {
        "": words.say("Base of the spine (sacrum)")
        if first == "S1"
        else words.say("Bone of the spine ({name})", name=first),
        "disc": words.say("Disc between {upper} and {lower}", upper=first, lower=last),
        "facet": words.say("Small joint between {upper} and {lower}", upper=first, lower=last),
        "root": words.say("Nerve root {root}", root=first),
        "medial-branch": words.say("Tiny nerve of the small joints ({name})", name=first),
        "lateral-branch": words.say("Tiny nerve of the joint between spine and hip bone ({name})", name=first),
        "area": words.say("Skin of nerve {root}", root=first),
    }.get(kind, "")


def _kind(words: Words, name: str, kind: str) -> str:
    probe, narrowed = name == "target-basivertebral", name == "level-narrowed"
    named = {
        "needle": words.say("Probe") if probe else words.say("Needle"),
        "medicine": words.say("Where the medicine is put"),
        "heat": words.say("Where the heat goes"),
        "catheter": words.say("Thin tube"),
        "scar": words.say("Scar"),
        "target": words.say("Where the nerves are squeezed") if narrowed else words.say("Where a nerve is pressed"),
        "sac": words.say("Sac that holds the nerves"),
        "ligament": words.say("Band between two bones"),
        "disc": words.say("Disc"),
        "nucleus": words.say("Soft middle of the disc"),
        "skin": words.say("Skin of the neck") if name == "neck-side" else words.say("Skin of the back"),
        "root": words.say("Nerve coming out")
        if name.startswith("target-")
        else words.say("Nerve on its way to the next level"),
        "leaving-root": words.say("Nerve coming out"),
        "upper-vertebra": words.say("Bone of the spine"),
        "vertebra": words.say("Bone of the spine"),
        "lamina": words.say("Back of the bone"),
        "sacrum": words.say("Base of the spine (sacrum)"),
        "coccyx": words.say("Tail bone"),
        "cord": words.say("Spinal cord"),
        "artery": words.say("Artery of the neck"),
        "facet": words.say("Small joint of the spine (facet joint)"),
        "upper-branch": words.say("Upper tiny nerve of the joint"),
        "chosen-branch": words.say("Lower tiny nerve of the joint"),
        "lateral-branch": words.say("Tiny nerve of the joint"),
        "sacroiliac": words.say("Joint between spine and hip bone"),
        "hip-bone": words.say("Hip bone"),
        "hip-bones": words.say("Hip bones"),
        "first-ribs": words.say("First ribs"),
        "basivertebral-nerve": words.say("Nerve inside the bone"),
    }
    return named.get(kind, "")
