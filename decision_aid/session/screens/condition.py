"""Step 1: which problem, where on the spine, how long and how bad, safety questions, the care team's checklist."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.encounter import AnswerState
from decision_aid.session.screens.blocks import Block, Touch, block
from decision_aid.session.visit import Visit

SECTIONS = ("where", "pain", "safety", "care-team")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class SpineTarget:
    """A place on the drawing that can be touched: one level on one side."""

    level: str
    side: str
    accessible: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SpineScreen:
    """The drawing seen from behind. ``nerve`` is lit on each side of ``sides``; empty words where nothing is chosen."""

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


@dataclass(frozen=True, slots=True)
class ConditionScreen:
    """Step 1 as shown. ``conditions`` are the cards; ``blocks`` the questions of the open section."""

    title: str
    lead: str
    sections: tuple[Touch, ...]
    section: str
    conditions: tuple[Touch, ...]
    not_covered: str
    spine: SpineScreen | None
    blocks: tuple[Block, ...]
    footnote: str


def screen(visit: Visit) -> ConditionScreen:
    """Step 1 for this visit."""
    words = visit.words
    section = visit.place.section.get(visit.place.step, SECTIONS[0])
    chosen = visit.encounter.answer_to("condition").text
    title, lead = _heading(visit, section)
    known = [condition.id for condition in visit.decision.conditions] + [OTHER]
    return ConditionScreen(
        title=title,
        lead=lead,
        sections=tuple(_section(visit, name, section) for name in SECTIONS),
        section=section,
        conditions=tuple(
            Touch(
                identity,
                name := words.text(f"condition.{identity}.name"),
                name,
                identity == chosen,
                words.text(f"condition.{identity}.about"),
            )
            for identity in known
        )
        if section == "where"
        else (),
        not_covered=words.say(
            "This evidence pack covers leg pain from a herniated disc in the low back. You can still write down your "
            "answers, but there is nothing to compare for another problem."
        )
        if chosen == OTHER and section == "where"
        else "",
        spine=spine(visit) if section == "where" and visit.condition is not None else None,
        blocks=_blocks(visit, section),
        footnote=words.text("safety.limits") if section == "safety" else "",
    )


def spine(visit: Visit) -> SpineScreen | None:
    """The touchable drawing, where the condition has levels."""
    condition, words = visit.condition, visit.words
    if condition is None or not condition.levels:
        return None
    level = visit.encounter.answer_to("level").text
    side = visit.encounter.answer_to("side").text
    sides = {"left": ("left",), "right": ("right",), "both": ("left", "right")}.get(side, ())
    nerve = next((known.nerve for known in condition.levels if known.id == level), "")
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
    caption = _caption(visit, level, side)
    return SpineScreen(
        caption=caption,
        left_words=words.text("choice.side.left"),
        right_words=words.text("choice.side.right"),
        targets=targets,
        level=level,
        sides=sides,
        nerve=nerve,
        nerve_words=words.text(f"level.{level}.about") if level else "",
        skin_words=words.text(f"nerve.{nerve}.skin") if nerve else "",
        front_words=words.say("From the front"),
        behind_words=words.say("From behind"),
        accessible=words.say("Low back seen from behind. {chosen}", chosen=caption),
    )


def _caption(visit: Visit, level: str, side: str) -> str:
    words = visit.words
    if not level:
        return words.say("Touch the level and side on the picture")
    named = words.text(f"level.{level}.name")
    return words.say("{level}, {side}", level=named, side=words.text(f"choice.side.{side}")) if side else named


def _heading(visit: Visit, section: str) -> tuple[str, str]:
    words = visit.words
    return {
        "where": (
            words.say("Which back problem are we talking about?"),
            words.say("Choose it here. Then touch the level and the side on the picture."),
        ),
        "pain": (
            words.say("How is your pain?"),
            words.say("Leg pain and back pain are asked apart, because they can change in different ways."),
        ),
        "safety": (
            words.say("Is any of this new for you?"),
            words.say("These signs may need care soon. If you are not sure, choose “Don’t know”."),
        ),
        "care-team": (
            words.say("For the care team: before any injection"),
            words.say("A checklist to talk through. Do not stop any medicine unless the person who prescribed it says so."),
        ),
    }[section]


def _section(visit: Visit, name: str, opened: str) -> Touch:
    words = visit.words
    named = {
        "where": words.say("Where it is"),
        "pain": words.say("Your pain"),
        "safety": words.say("Safety questions"),
        "care-team": words.say("For the care team"),
    }[name]
    questions = [q for q in visit.decision.questions if q.step == "condition" and q.section == name]
    open_ones = sum(visit.encounter.answer_to(q.id).state is AnswerState.NOT_ASKED for q in questions)
    spoken = words.say_count("{name}: {count} not asked yet", "{name}: {count} not asked yet", open_ones, name=named)
    return Touch(name, named, spoken if open_ones else named, name == opened)


def _blocks(visit: Visit, section: str) -> tuple[Block, ...]:
    if section == "where":
        return () if visit.condition is None else (block(visit, "side"), block(visit, "level"))
    shared = {"safety": "safety", "care-team": "precaution"}.get(section)
    found = []
    for question in visit.decision.questions:
        if question.step == "condition" and question.section == section:
            ask = visit.words.text(f"question.{question.id}.ask")
            found.append(block(visit, question.id, words_from=shared or "", ask=ask))
    return tuple(found)
