"""The drawing of the low back on step 1: what can be touched on it, what is chosen, which nerve that usually presses.

Called by ``session.screens.condition``; drawn by ``ui.widgets.spine_card``. Knows no anatomy but what the pack says.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Condition
from decision_aid.domain.encounter import AnswerState
from decision_aid.session.visit import Visit

DRAWN = frozenset({"L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"})  # the levels that are in the drawing


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

    ``nerve`` is lit on each side of ``sides``; it and its words are empty where no nerve is usually pressed there.
    ``felt``: whether any level of the condition has one, so that there is an area of skin to show.
    """

    touchable: bool
    caption: str
    left_words: str
    right_words: str
    targets: tuple[SpineTarget, ...]
    level: str
    sides: tuple[str, ...]
    felt: bool
    nerve: str
    nerve_words: str
    skin_words: str
    front_words: str
    behind_words: str
    accessible: str


def spine(visit: Visit) -> SpineScreen | None:
    """The drawing of the chosen condition; None where it has no levels, some that are not drawn, or no sides."""
    words, condition = visit.words, visit.condition
    if condition is None or not condition.levels or not {level.id for level in condition.levels} <= DRAWN:
        return None
    asked = visit.decision.question("side")
    if asked is None or not {"left", "right"} <= {choice.id for choice in asked.choices}:
        return None
    chosen = condition.level(visit.encounter.answer_to("level").text)
    level, nerve = (chosen.id, chosen.nerve) if chosen else ("", "")
    side = visit.encounter.answer_to("side").text
    sides = {"left": ("left",), "right": ("right",), "both": ("left", "right")}.get(side, ())
    targets = tuple(
        SpineTarget(
            known.id,
            where,
            words.say(
                "{level}, {side}", level=words.text(f"level.{known.id}.name"), side=words.text(f"choice.side.{where}")
            ),
            known.id == level and where in sides,
        )
        for known in condition.levels
        for where in ("left", "right")
    )
    said = caption(visit, condition)
    return SpineScreen(
        touchable=not visit.encounter.signed,
        caption=said,
        left_words=words.text("choice.side.left"),
        right_words=words.text("choice.side.right"),
        targets=targets,
        level=level,
        sides=sides,
        felt=any(known.nerve for known in condition.levels),
        nerve=nerve,
        nerve_words=words.text(f"condition.{condition.id}.presses", nerve=nerve) if nerve else "",
        skin_words=words.text(f"nerve.{nerve}.skin") if nerve else "",
        front_words=words.say("From the front"),
        behind_words=words.say("From behind"),
        accessible=words.say("Low back seen from behind. {chosen}", chosen=said),
    )


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
        AnswerState.DONT_KNOW: words.say("side not known"),
        AnswerState.RATHER_NOT_SAY: words.say("side not given"),
    }.get(side.state, "")
    if named and where:
        return words.say("{level}, {side}", level=named, side=where)
    if named:
        return words.say("{level}. Which side?", level=named)
    return words.say("Touch the level and the side")
