"""Step 1: which problem, where on the spine, what usually happens, how bad it is, safety, the care team's checklist."""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain import flow
from decision_aid.domain.decision import Question
from decision_aid.domain.encounter import AnswerState
from decision_aid.session.screens.blocks import Block, block, blocks
from decision_aid.session.screens.body import BodyScreen, body
from decision_aid.session.screens.compare_detail import DetailScreen, opened
from decision_aid.session.screens.known import CareNote, WhatIsKnown, care_notes, what_is_known
from decision_aid.session.screens.prompts import PromptsScreen, prompts
from decision_aid.session.screens.signs import SignsScreen, signs
from decision_aid.session.screens.spine import SpineScreen, spine
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

SECTIONS = ("where", "know", "pain", "safety", "care-team")
OTHER = "other"
CHOICES = "condition-choices"  # what ``visit.unfold`` calls the list of problems, once one is chosen


@dataclass(frozen=True, slots=True)
class ChosenScreen:
    """The problem that was chosen, and ``change`` to open the list of them again."""

    name: str
    about: str
    change: Touch


@dataclass(frozen=True, slots=True)
class ConditionScreen:
    """Step 1 as shown. ``conditions`` are the cards while one is to be chosen; ``blocks`` the questions of the section.

    ``detail`` is a figure that is open in full, in place of all else. ``where`` and ``shown`` are what the visit
    records as seen. On a way that asks no more than the comparison needs there are no ``sections``: it is one page, and
    the safety questions stand at its foot as ``signs``.
    """

    title: str
    lead: str
    sections_words: str
    sections: tuple[Touch, ...]
    section: str
    conditions_words: str
    conditions: tuple[Touch, ...]
    chosen: ChosenScreen | None
    not_covered: str
    spine: SpineScreen | None
    known: WhatIsKnown | None
    blocks: tuple[Block, ...]
    body: BodyScreen | None
    signs: SignsScreen | None
    care: tuple[CareNote, ...]
    footnote: str
    prompts: PromptsScreen | None
    detail: DetailScreen | None
    where: str
    shown: tuple[str, ...]
    locked: bool


def screen(visit: Visit) -> ConditionScreen:
    """Step 1 for this visit."""
    words = visit.words
    short = _is_short(visit)
    section = SECTIONS[0] if short else visit.place.section.get(visit.place.step, SECTIONS[0])
    here = section == "where"
    title, lead = _heading(visit, section)
    known = what_is_known(visit) if section == "know" else None
    care = care_notes(visit) if section == "care-team" else ()
    detail = opened(visit, title, words.say("Back"))
    drawn = body(visit) if section == "pain" else None
    lines = [line.finding for line in (known.figures if known else ())]
    lines += [line.finding for note in care for line in note.figures]
    return ConditionScreen(
        title=title,
        lead=lead,
        sections_words=words.say("Parts of this step"),
        sections=() if short else tuple(_section(visit, name, section) for name in SECTIONS),
        section=section,
        conditions_words=words.optional("question.condition.ask") or title,
        conditions=_conditions(visit) if here and choosing(visit) else (),
        chosen=_chosen(visit) if here else None,
        not_covered=_not_covered(visit) if here else "",
        spine=spine(visit) if here and not short else None,
        known=known,
        blocks=tuple(
            asked for asked in _blocks(visit, section) if drawn is None or asked.question != drawn.block.question
        ),
        body=drawn,
        signs=signs(visit) if short else None,
        care=care,
        footnote=words.text("safety.limits") if section == "safety" else "",
        prompts=None if short else prompts(visit),
        detail=detail,
        where=f"figure.{visit.place.figure}" if detail else f"condition.{section}" if lines else "",
        shown=(visit.place.figure,) if detail else tuple(lines),
        locked=visit.encounter.signed,
    )


def _is_short(visit: Visit) -> bool:
    """Whether this step asks no more than the comparison needs."""
    return visit.path in flow.ASKED_FIRST


def _not_covered(visit: Visit) -> str:
    words = visit.words
    if visit.encounter.answer_to("condition").text != OTHER:
        return ""
    if _is_short(visit):
        return words.say("There is nothing to compare for this problem in this version.")
    return words.say(
        "You can still write down your answers. There is nothing to compare for this problem in this version."
    )


def choosing(visit: Visit) -> bool:
    """Whether the list of problems is open: until one is chosen, and whenever somebody opens it again."""
    return not visit.encounter.answer_to("condition").text or CHOICES in visit.place.opened


def _chosen(visit: Visit) -> ChosenScreen | None:
    words, chosen = visit.words, visit.encounter.answer_to("condition").text
    if not chosen:
        return None
    name = words.recorded(f"condition.{chosen}.name", chosen)
    shut = words.say("Keep it: {condition}", condition=name)
    change = Touch(CHOICES, words.say("Change"), words.say("Change the problem: {condition}", condition=name))
    if CHOICES in visit.place.opened:
        change = Touch(CHOICES, words.say("Keep it"), shut, True)
    return ChosenScreen(name, "" if _is_short(visit) else words.optional(f"condition.{chosen}.about"), change)


def _conditions(visit: Visit) -> tuple[Touch, ...]:
    words, chosen = visit.words, visit.encounter.answer_to("condition").text
    known = [condition.id for condition in visit.decision.conditions] + [OTHER]
    return tuple(
        Touch(
            identity,
            name := words.text(f"condition.{identity}.name"),
            name,
            identity == chosen,
            "" if _is_short(visit) else words.text(f"condition.{identity}.about"),
        )
        for identity in known
    )


def _heading(visit: Visit, section: str) -> tuple[str, str]:
    words = visit.words
    if _is_short(visit) and not choosing(visit):
        if visit.condition is None:
            return words.say("Your condition"), ""
        return words.say("How long, and where?"), words.say("Leave open what you don’t know.")
    return {
        "where": (
            words.say("Which back or neck problem is it?") if choosing(visit) else words.say("Where is it?"),
            _where_lead(visit),
        ),
        "know": (
            words.say("What usually happens?"),
            words.say("What is known about this problem, and what is not."),
        ),
        "pain": (
            words.say("How is your pain?"),
            words.say("Each kind of pain is asked apart. They can differ."),
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


def _where_lead(visit: Visit) -> str:
    words, condition = visit.words, visit.condition
    if choosing(visit):
        return words.say("Touch the one that fits. You can change it later.")
    if condition is None:
        return ""
    if not condition.levels:
        if spine(visit):
            return words.say("Touch the side on the picture, or choose it here.")
        return words.say("Choose the side.")
    if spine(visit):
        return words.say("Touch the level and the side on the picture, or choose them here.")
    return words.say("Choose the side and the level.")


def _section(visit: Visit, name: str, opened: str) -> Touch:
    words = visit.words
    named = {
        "where": words.say("Where it is"),
        "know": words.say("What to know"),
        "pain": words.say("Your pain"),
        "safety": words.say("Safety questions"),
        "care-team": words.say("For the care team"),
    }[name]
    drawn = {
        "where": words.say("Where"),
        "know": words.say("What to know"),
        "pain": words.say("Pain"),
        "safety": words.say("Safety"),
        "care-team": words.say("Care team"),
    }[name]
    asked = _asked(visit)
    questions = [q for q in asked if q.section == name and (q.id != "level" or _levels(visit))]
    open_ones = sum(visit.encounter.answer_to(q.id).state is AnswerState.NOT_ASKED for q in questions)
    spoken = words.say_count("{name}: {count} not asked yet", "{name}: {count} not asked yet", open_ones, name=named)
    return Touch(name, drawn, spoken if open_ones else named, name == opened)


def _asked(visit: Visit) -> tuple[Question, ...]:
    """The questions of this step for the problem that was chosen."""
    asked = visit.decision.asked(visit.encounter.answer_to("condition").text)
    return tuple(question for question in asked if question.step == "condition")


def _levels(visit: Visit) -> set[str]:
    return {level.id for level in visit.condition.levels} if visit.condition else set()


def _blocks(visit: Visit, section: str) -> tuple[Block, ...]:
    if section == "where":
        return () if visit.condition is None or choosing(visit) else _places(visit)
    shared = {"safety": "safety", "care-team": "precaution"}.get(section, "")
    return tuple(
        block(
            visit,
            question.id,
            words_from=shared,
            ask=visit.words.text(f"question.{question.id}.ask"),
            unsure=bool(shared),
        )
        for question in _asked(visit)
        if question.section == section
    )


def _places(visit: Visit) -> tuple[Block, ...]:
    """The side, and the level among those of the chosen problem, where it has any; then what else the pack asks."""
    levels = _levels(visit)
    places = blocks(visit, "level") if levels else ()
    level = tuple(replace(place, touches=tuple(t for t in place.touches if t.id in levels)) for place in places)
    if _is_short(visit):
        others = (question for question in flow.ASKED_FIRST[visit.path] if question != "level")
        return (*blocks(visit, *others), *level)
    asked = [question.id for question in _asked(visit) if question.section == "where"]
    return (
        *blocks(visit, "side"),
        *level,
        *blocks(visit, *(question for question in asked if question not in ("condition", "side", "level"))),
    )
