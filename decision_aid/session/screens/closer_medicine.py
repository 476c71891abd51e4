"""Where the medicine goes: for each injection there is a drawing of, what is put where, at which level and side.

Called by ``session.screens.closer_claims``. Which drawing fits which option stands here; what a drawing shows is told
in ``resources/drawings/README.md``. It says which side and level are drawn where these are not the person's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from decision_aid.i18n import Words
from decision_aid.session.screens.drawings import Part, parts
from decision_aid.session.screens.spine import SpineScreen, spine
from decision_aid.session.visit import Visit


class Route(NamedTuple):
    """A drawing of an injection. ``sided``: it is drawn on the right. ``turns``: its mirror image is as true.

    ``level`` is the one that is drawn; empty where the drawing names none.
    """

    option: str
    drawing: str
    level: str = ""
    sided: bool = False
    turns: bool = False


ROUTES = (
    Route("epidural-steroid", "target-epidural-behind", "L4-L5"),
    Route("epidural-steroid", "target-epidural-side", sided=True, turns=True),
    Route("epidural-steroid", "target-epidural-tail"),
    Route("epidural-neck-middle", "target-neck-behind", "C7-T1"),
    Route("epidural-neck-side", "target-neck-side", sided=True, turns=True),
    Route("facet-steroid", "target-facet-joint", sided=True, turns=True),
    Route("medial-branch-block", "target-medial-branch", "L4-L5", sided=True),
    Route("facet-radiofrequency", "target-medial-branch-heat", "L4-L5", sided=True),
    Route("sacroiliac-steroid", "target-sacroiliac", sided=True),
    Route("sacroiliac-radiofrequency", "target-sacroiliac-heat", sided=True),
    Route("disc-steroid", "target-disc"),
    Route("disc-radiofrequency", "target-disc-heat"),
    Route("adhesiolysis", "target-epidural-scar", sided=True, turns=True),
    Route("basivertebral-ablation", "target-basivertebral"),
)


@dataclass(frozen=True, slots=True)
class NeedleDrawing:
    """One way in. ``words`` choose it among the others, ``said`` is what is put where, ``drawn_at`` what is drawn."""

    id: str
    words: str
    name: str
    said: str
    drawn_at: str
    drawing: str
    mirrored: bool
    parts: tuple[Part, ...]
    accessible: str


@dataclass(frozen=True, slots=True)
class MedicineScreen:
    """All ways in, in the order of the letters. ``place`` says level and side, or that they are not known.

    ``overview`` is the back, neck or pelvis with that place ringed; None where the place is not known.
    """

    title: str
    place_words: str
    place: str
    overview: SpineScreen | None
    choose_words: str
    parts_words: str
    drawings: tuple[NeedleDrawing, ...]


def medicine(visit: Visit) -> MedicineScreen | None:
    """Where the medicine goes in this visit; None where no option of the condition is drawn."""
    words, compared = visit.words, visit.comparison
    if compared is None:
        return None
    options = sorted((*compared.columns, *compared.others), key=lambda column: column.letter)
    ways = [route for column in options for route in ROUTES if route.option == column.option]
    if not ways:
        return None
    seen = spine(visit)
    level_asked = seen is None or bool(seen.targets[0].level)
    known = seen is not None and bool(seen.sides) and bool(seen.level or not level_asked)
    return MedicineScreen(
        title=words.say("Where the medicine goes"),
        place_words=words.say("Your level and side") if level_asked else words.say("Your side"),
        place=seen.caption if seen and known else _not_known(words, seen),
        overview=seen if known else None,
        choose_words=words.say("Which injection to look at"),
        parts_words=words.say("Touch a part to find it"),
        drawings=tuple(_drawing(visit, route, seen) for route in ways),
    )


def _drawing(visit: Visit, route: Route, seen: SpineScreen | None) -> NeedleDrawing:
    words = visit.words
    way, said = _way(words, route.drawing), _said(words, route)
    sides, level = (seen.sides, seen.level) if seen else ((), "")
    mirrored = route.turns and sides == ("left",)
    name = words.text(f"option.{route.option}.name")
    short = words.text(f"option.{route.option}.short")
    drawn_at = " ".join(part for part in (_level(words, route, level), _side(words, route, sides)) if part)
    return NeedleDrawing(
        id=f"{route.option}.{route.drawing}",
        words=words.say("{option}, {way}", option=short, way=way) if way else short,
        name=words.say("{option}, {way}", option=name, way=way) if way else name,
        said=said,
        drawn_at=drawn_at,
        drawing=route.drawing,
        mirrored=mirrored,
        parts=parts(words, route.drawing),
        accessible=" ".join(part for part in (f"{name}.", said, drawn_at) if part),
    )


def _way(words: Words, drawing: str) -> str:
    """How the needle comes, where one option has several ways in."""
    return {
        "target-epidural-behind": words.say("from behind"),
        "target-epidural-side": words.say("from the side"),
        "target-epidural-tail": words.say("from the tail bone"),
    }.get(drawing, "")


def _said(words: Words, route: Route) -> str:
    """What is put where, in plain words."""
    by_option = {
        "medial-branch-block": words.say(
            "The needle goes to the tiny nerves that serve one small joint. Numbing medicine is put on them."
        ),
        "facet-radiofrequency": words.say(
            "The needle goes to the tiny nerves that serve one small joint. Its tip gets hot there. No medicine stays."
        ),
        "sacroiliac-radiofrequency": words.say(
            "The needle goes to the tiny nerves behind the joint between spine and hip bone. Its tip gets hot there. "
            "No medicine stays."
        ),
        "disc-radiofrequency": words.say(
            "The needle goes into the disc between two bones. Its tip gets warm there. No medicine stays."
        ),
        "basivertebral-ablation": words.say(
            "A thin probe goes through the bone to a nerve inside it. Its tip gets hot there. No medicine stays."
        ),
    }
    by_drawing = {
        "target-epidural-behind": words.say(
            "The needle goes in between two bones of the back. The medicine is put just outside the sac of nerves."
        ),
        "target-epidural-side": words.say(
            "The needle goes in beside the spine, where one nerve comes out. The medicine is put around that nerve."
        ),
        "target-epidural-tail": words.say(
            "The needle goes in just above the tail bone. The medicine is put in the space below the sac of nerves."
        ),
        "target-epidural-scar": words.say(
            "The needle goes in just above the tail bone. A thin tube runs through it up to the scar at a nerve. "
            "Fluid and medicine are put there."
        ),
        "target-neck-behind": words.say(
            "The needle goes in between two bones of the neck. The medicine is put just outside the sac of nerves."
        ),
        "target-neck-side": words.say(
            "The needle comes from the side to where one nerve leaves the neck. The medicine is put close to it."
        ),
        "target-facet-joint": words.say(
            "The needle comes from behind into one small joint of the spine. The medicine is put inside the joint."
        ),
        "target-sacroiliac": words.say(
            "The needle comes from behind into the joint between spine and hip bone. The medicine is put inside it."
        ),
        "target-disc": words.say(
            "The needle goes into the disc between two bones. The medicine is put in its soft middle."
        ),
    }
    return by_option.get(route.option) or by_drawing[route.drawing]


def _level(words: Words, route: Route, level: str) -> str:
    if not route.level or route.level == level:
        return ""
    drawn = words.text(f"level.{route.level}.name")
    if not level:
        return words.say("Drawn at {level}.", level=drawn)
    return words.say("Drawn at {level}. Your level is {yours}.", level=drawn, yours=words.text(f"level.{level}.name"))


def _side(words: Words, route: Route, sides: tuple[str, ...]) -> str:
    if not route.sided:
        return ""
    if sides == ("left",):
        if route.turns:
            return words.say("Drawn on the left side.")
        return words.say("Drawn on the right side. Your side is the left.")
    if len(sides) > 1:
        return words.say("Drawn on the right side. It is the same on the left.")
    return words.say("Drawn on the right side.")


def _not_known(words: Words, seen: SpineScreen | None) -> str:
    if seen is not None and not seen.targets[0].level:
        return words.say("The side is not known yet. So only the way in is drawn.")
    return words.say("The level and the side are not both known yet. So only the way in is drawn.")
