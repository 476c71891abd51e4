"""The drawing on step 1: what can be touched on it, what is chosen, which nerve that usually presses.

Called by ``session.screens.condition``; drawn by ``ui.widgets.spine_card``. Knows no anatomy but what the pack says,
and which drawing has which levels.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Condition
from decision_aid.domain.encounter import AnswerState
from decision_aid.export.answers import inside
from decision_aid.session.screens.plates import Plate, single
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

LOW_BACK, NECK, JOINTS, PELVIS = "lumbar-behind", "neck-behind", "lumbar-joints", "pelvis-behind"
#: The levels that can be touched on each drawing; the joint of the pelvis has sides only.
LEVELS = {
    LOW_BACK: frozenset({"L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"}),
    NECK: frozenset({"C2-C3", "C3-C4", "C4-C5", "C5-C6", "C6-C7", "C7-T1"}),
}
AREAS = {LOW_BACK: "legs", NECK: "arms"}  # the drawing of the skin that the nerves of a drawing serve
SIDE = {LOW_BACK: "lumbar-side", NECK: "neck-side"}  # the same levels from the side; joints are seen from behind only
OF_JOINTS = {"facet-joint": JOINTS, "sacroiliac-joint": PELVIS}  # conditions that are about a joint and no nerve


@dataclass(frozen=True, slots=True)
class SpineTarget:
    """A place on the drawing that can be touched: one level on one side."""

    level: str
    side: str
    accessible: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SpineScreen:
    """The drawing seen from behind, and what is chosen on it. Once the visit is signed it can only be looked at.

    ``from_side`` is the same part of the spine from the side, ``ways`` the choice between the two views; both are
    empty where there is none. ``plate`` names the parts of the view from the side.
    ``drawing`` is its name. ``nerve`` is lit on each side of ``sides``; it and its words are empty where no nerve is
    usually pressed there. ``areas`` names the drawing of the skin; it is empty where no level of the condition has a
    nerve. A target of a joint without levels has an empty one.
    """

    drawing: str
    areas: str
    touchable: bool
    caption: str
    left_words: str
    right_words: str
    targets: tuple[SpineTarget, ...]
    level: str
    sides: tuple[str, ...]
    nerve: str
    nerve_words: str
    skin_words: str
    front_words: str
    behind_words: str
    accessible: str
    from_side: str
    from_side_accessible: str
    plate: Plate | None
    back_words: str
    belly_words: str
    ways: tuple[Touch, ...]
    ways_words: str


def drawing_of(condition: Condition) -> str:
    """The name of the drawing on which this condition is shown; empty where it has levels that no drawing has."""
    levels = {level.id for level in condition.levels}
    joint = OF_JOINTS.get(condition.id, "")
    if joint:
        return joint if levels <= (LEVELS[LOW_BACK] if joint == JOINTS else frozenset()) else ""
    return next((name for name, drawn in LEVELS.items() if levels and levels <= drawn), "")


def spine(visit: Visit) -> SpineScreen | None:
    """The drawing of the chosen condition; None where there is none for it, or where no side is asked."""
    words, condition = visit.words, visit.condition
    drawing = drawing_of(condition) if condition else ""
    if condition is None or not drawing:
        return None
    asked = visit.decision.question("side")
    if asked is None or not {"left", "right"} <= {choice.id for choice in asked.choices}:
        return None
    chosen = condition.level(visit.encounter.answer_to("level").text)
    level, nerve = (chosen.id, chosen.nerve) if chosen else ("", "")
    side = visit.encounter.answer_to("side").text
    sides = {"left": ("left",), "right": ("right",), "both": ("left", "right")}.get(side, ())
    targets = tuple(
        SpineTarget(known, where, _target_words(visit, known, where), known == level and where in sides)
        for known in [level.id for level in condition.levels] or [""]
        for where in ("left", "right")
    )
    said = caption(visit, condition)
    from_side = (
        words.say("Neck seen from the side. {chosen}", chosen=said)
        if drawing == NECK
        else words.say("Low back seen from the side. {chosen}", chosen=said)
    )
    return SpineScreen(
        drawing=drawing,
        areas=AREAS[drawing] if any(known.nerve for known in condition.levels) else "",
        touchable=not visit.encounter.signed,
        caption=said,
        left_words=words.text("choice.side.left"),
        right_words=words.text("choice.side.right"),
        targets=targets,
        level=level,
        sides=sides,
        nerve=nerve,
        nerve_words=words.text(f"condition.{condition.id}.presses", nerve=nerve) if nerve else "",
        skin_words=words.text(f"nerve.{nerve}.skin") if nerve else "",
        front_words=words.say("From the front"),
        behind_words=words.say("From behind"),
        accessible=_accessible(visit, drawing, said),
        from_side=SIDE.get(drawing, ""),
        from_side_accessible=from_side,
        plate=single(words, SIDE[drawing], words.say("The spine from the side"), from_side)
        if drawing in SIDE
        else None,
        back_words=words.say("Back of the body"),
        belly_words=words.say("Front of the body"),
        ways=(
            Touch("behind", words.say("Back view"), words.say("The spine from behind")),
            Touch("side", words.say("Side view"), words.say("The spine from the side")),
        )
        if drawing in SIDE
        else (),
        ways_words=words.say("How the spine is seen"),
    )


def _target_words(visit: Visit, level: str, side: str) -> str:
    words = visit.words
    where = words.text(f"choice.side.{side}")
    return words.say("{level}, {side}", level=words.text(f"level.{level}.name"), side=where) if level else where


def _accessible(visit: Visit, drawing: str, said: str) -> str:
    words = visit.words
    return {
        LOW_BACK: words.say("Low back seen from behind. {chosen}", chosen=said),
        NECK: words.say("Neck seen from behind. {chosen}", chosen=said),
        JOINTS: words.say("Small joints of the low back seen from behind. {chosen}", chosen=said),
        PELVIS: words.say("Pelvis seen from behind. {chosen}", chosen=said),
    }[drawing]


def caption(visit: Visit, condition: Condition) -> str:
    """What is chosen, with what is not known said as such."""
    words = visit.words
    level, side = visit.encounter.answer_to("level"), visit.encounter.answer_to("side")
    named = {
        AnswerState.VALUE: words.text(f"level.{level.text}.name") if condition.level(level.text) else "",
        AnswerState.DONT_KNOW: words.say("Level not known"),
        AnswerState.RATHER_NOT_SAY: words.say("Level not given"),
    }.get(level.state, "")
    where = {
        AnswerState.VALUE: words.recorded(f"choice.side.{side.text}", side.text) if side.text else "",
        AnswerState.DONT_KNOW: words.say("side not known") if condition.levels else words.say("Side not known"),
        AnswerState.RATHER_NOT_SAY: words.say("side not given") if condition.levels else words.say("Side not given"),
    }.get(side.state, "")
    if not condition.levels:
        return where or words.say("Touch the side")
    if named and where:
        return words.say("{level}, {side}", level=named, side=inside(where))
    if named:
        return words.say("{level}. Which side?", level=named)
    return words.say("Touch the level and the side")
