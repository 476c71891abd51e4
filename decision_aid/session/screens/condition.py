"""Step 1: which problem, where on the spine, how long and how bad, safety questions, the care team's checklist."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.encounter import AnswerState
from decision_aid.session.screens.blocks import Block, block
from decision_aid.session.screens.touch import Touch
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
    """The drawing seen from behind. ``nerve`` is lit on each side of ``sides``; empty words where nothing is chosen.

    Until a condition is chosen, and once the visit is signed, it can be looked at and not touched.
    """

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


@dataclass(frozen=True, slots=True)
class ConditionScreen:
    """Step 1 as shown. ``conditions`` are the cards; ``blocks`` the questions of the open section."""

    title: str
    lead: str
    sections_words: str
    sections: tuple[Touch, ...]
    section: str
    conditions_words: str
    conditions: tuple[Touch, ...]
    not_covered: str
    spine: SpineScreen | None
    blocks: tuple[Block, ...]
    footnote: str
    locked: bool


def screen(visit: Visit) -> ConditionScreen:
    """Step 1 for this visit."""
    words = visit.words
    section = visit.place.section.get(visit.place.step, SECTIONS[0])
    here = section == "where"
    title, lead = _heading(visit, section)
    return ConditionScreen(
        title=title,
        lead=lead,
        sections_words=words.say("Parts of this step"),
        sections=tuple(_section(visit, name, section) for name in SECTIONS),
        section=section,
        conditions_words=words.text("question.condition.ask"),
        conditions=_conditions(visit) if here else (),
        not_covered=words.say(
            "You can still write down your answers. There is nothing to compare for this problem in this version."
        )
        if here and visit.encounter.answer_to("condition").text == OTHER
        else "",
        spine=spine(visit) if here else None,
        blocks=_blocks(visit, section),
        footnote=words.text("safety.limits") if section == "safety" else "",
        locked=visit.encounter.signed,
    )


def spine(visit: Visit) -> SpineScreen | None:
    """The drawing of the chosen condition, or of the first that has levels; None where there is none to draw."""
    words, chosen = visit.words, visit.condition is not None
    shown = (visit.condition,) if visit.condition else visit.decision.conditions
    condition = next((known for known in shown if known.levels), None)
    if condition is None:
        return None
    level = visit.encounter.answer_to("level").text if chosen else ""
    side = visit.encounter.answer_to("side").text if chosen else ""
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
    caption = _caption(visit)
    return SpineScreen(
        touchable=chosen and not visit.encounter.signed,
        caption=caption,
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
        accessible=words.say("Low back seen from behind. {chosen}", chosen=caption),
    )


def _conditions(visit: Visit) -> tuple[Touch, ...]:
    words, chosen = visit.words, visit.encounter.answer_to("condition").text
    known = [condition.id for condition in visit.decision.conditions] + [OTHER]
    return tuple(
        Touch(
            identity,
            name := words.text(f"condition.{identity}.name"),
            name,
            identity == chosen,
            words.text(f"condition.{identity}.about"),
        )
        for identity in known
    )


def _caption(visit: Visit) -> str:
    """What is chosen on the drawing, with what is not known said as such."""
    words = visit.words
    if visit.condition is None:
        return words.say("Choose the problem first")
    level, side = visit.encounter.answer_to("level"), visit.encounter.answer_to("side")
    named = {
        AnswerState.VALUE: words.text(f"level.{level.text}.name") if level.text else "",
        AnswerState.DONT_KNOW: words.say("Level not known"),
        AnswerState.RATHER_NOT_SAY: words.say("Level not given"),
    }.get(level.state, "")
    where = {
        AnswerState.VALUE: words.text(f"choice.side.{side.text}") if side.text else "",
        AnswerState.DONT_KNOW: words.say("side not known"),
        AnswerState.RATHER_NOT_SAY: words.say("side not given"),
    }.get(side.state, "")
    if named and where:
        return words.say("{level}, {side}", level=named, side=where)
    if named:
        return words.say("{level}. Which side?", level=named)
    return words.say("Touch the level and the side")


def _heading(visit: Visit, section: str) -> tuple[str, str]:
    words = visit.words
    return {
        "where": (
            words.say("Which back problem are we talking about?"),
            words.say("Choose it here. Then touch the level and the side on the picture."),
        ),
        "pain": (
            words.say("How is your pain?"),
            words.say("Leg pain and back pain are asked apart. They can differ."),
        ),
        "safety": (
            words.say("Is any of this true for you?"),
            words.say("These signs may need care soon. “Don’t know” is an answer too."),
        ),
        "care-team": (
            words.say("For the care team: before any injection"),
            words.say("A checklist to talk through. Do not stop a medicine on your own."),
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
    drawn = {
        "where": words.say("Where"),
        "pain": words.say("Pain"),
        "safety": words.say("Safety"),
        "care-team": words.say("Care team"),
    }[name]
    questions = [q for q in visit.decision.questions if q.step == "condition" and q.section == name]
    open_ones = sum(visit.encounter.answer_to(q.id).state is AnswerState.NOT_ASKED for q in questions)
    spoken = words.say_count("{name}: {count} not asked yet", "{name}: {count} not asked yet", open_ones, name=named)
    return Touch(name, drawn, spoken if open_ones else named, name == opened)


def _blocks(visit: Visit, section: str) -> tuple[Block, ...]:
    if section == "where":
        return () if visit.condition is None else (block(visit, "side"), block(visit, "level"))
    shared = {"safety": "safety", "care-team": "precaution"}.get(section, "")
    return tuple(
        block(
            visit,
            question.id,
            words_from=shared,
            ask=visit.words.text(f"question.{question.id}.ask"),
            unsure=bool(shared),
        )
        for question in visit.decision.questions
        if question.step == "condition" and question.section == section
    )
