"""What the patient's copy retells: the plan, the problem, what was tried, what matters, what was asked and said.

Called by ``export.summary``. It speaks as the patient ("my"), leaves out what nobody talked about, says "don't know"
where that was the answer, and labels the clinician's words as the clinician's.
"""

from __future__ import annotations

from collections.abc import Iterable

from decision_aid.domain import encounter as visits
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import AnswerState, Encounter
from decision_aid.domain.tried import ledger
from decision_aid.export import attempts
from decision_aid.export.answers import inside, said
from decision_aid.export.sheet import Line, Section
from decision_aid.i18n import Words

#: Questions with a sentence of their own here; any other that a pack asks is retold in its own words.
_RETOLD = frozenset(
    {"pain.weeks", "pain.leg", "pain.back", "pain.arm", "pain.neck", "pain.stops"}
    | {"matters.activity", "matters.companion", "worth.relief", "worth.lasting", "lean.sure"}
)


def heading(words: Words, encounter: Encounter) -> str:
    """What was decided, as the title of the paper."""
    if encounter.decided == (visits.NOT_YET,):
        return words.say("My plan: not decided yet")
    if encounter.decided == (visits.SOMETHING_ELSE,):
        return words.say("My plan: something else")
    if encounter.decided:
        return words.say("My plan: {options}", options=options(words, encounter))
    return words.say("What we talked about")


def options(words: Words, encounter: Encounter) -> str:
    """The options decided on, listed in the order they were chosen."""
    first, *others = [words.recorded(f"option.{option}.name", option) for option in encounter.decided]
    return words.listed([first, *map(inside, others)])


def plan(words: Words, decision: Decision, encounter: Encounter) -> tuple[Section, ...]:
    """What happens next, why, what the clinician recommends, and what to watch for."""
    follow_up = said(words, decision, encounter, "plan.follow-up")
    return _sections(
        (words.say("What we decided"), _own(encounter, "plan.something-else")),
        (
            words.say("What happens next"),
            (
                *_steps(encounter),
                *_told(words.say("We will look at this again on {day}", day=follow_up) if follow_up else ""),
            ),
        ),
        (words.say("My reasons"), _own(encounter, "plan.reasons")),
        (words.say("My clinician’s advice, word for word"), _own(encounter, "plan.recommendation")),
        (words.say("Call your care team if"), _told(*watch(words)) if encounter.decided else ()),
    )


def watch(words: Words) -> tuple[str, ...]:
    """What to watch for, from the pack, in its order."""
    numbered = (words.optional(f"watch.{number}") for number in range(1, 100))
    return tuple(sign for sign in numbered if sign)


def story(words: Words, decision: Decision, encounter: Encounter) -> tuple[Section, ...]:
    """What the patient came with, and what was said."""
    return _sections(
        (words.say("My problem"), _told(*_problem(words, decision, encounter))),
        (words.say("What matters most to me"), _told(*_matters(words, decision, encounter))),
        (words.say("What I tried"), _told(*_tried(words, decision, encounter))),
        (words.say("My questions"), tuple(Line(asked, own=True) for asked in encounter.questions.values())),
        (words.say("In my own words"), _said_back(decision, encounter)),
        (words.say("Where I lean"), _told(*_leaning(words, decision, encounter))),
    )


def _sections(*made: tuple[str, tuple[Line, ...]]) -> tuple[Section, ...]:
    return tuple(Section(title, lines) for title, lines in made if lines)


def _told(*sentences: str) -> tuple[Line, ...]:
    return tuple(Line(sentence) for sentence in sentences if sentence)


def _own(encounter: Encounter, question: str) -> tuple[Line, ...]:
    written = encounter.answer_to(question).text
    return (Line(written, own=True),) if written else ()


def _steps(encounter: Encounter) -> tuple[Line, ...]:
    """Each line somebody wrote is a step of its own."""
    written = encounter.answer_to("plan.steps").text.splitlines()
    return tuple(Line(step.strip(), own=True) for step in written if step.strip())


def _problem(words: Words, decision: Decision, encounter: Encounter) -> Iterable[str]:
    def answer(question: str) -> str:
        return said(words, decision, encounter, question)

    condition = encounter.answer_to("condition").text
    about = decision.condition(condition)
    level = about.level(encounter.answer_to("level").text) if about else None
    places = [
        words.recorded(f"condition.{condition}.name", condition),
        words.text(f"level.{level.id}.name") if level else "",
        answer("side") if encounter.answer_to("side").text else "",
    ]
    yield ", ".join(place for place in places if place)
    if how_long := answer("pain.weeks"):
        yield words.say("How long: {answer}", answer=how_long)
    asked = {known.id for known in decision.asked(condition)}
    leg, back, arm, neck = (
        answer(pain) if pain in asked else "" for pain in ("pain.leg", "pain.back", "pain.arm", "pain.neck")
    )
    if leg and back:
        yield words.say("Pain now: leg {leg}, back {back}", leg=leg, back=back)
    elif leg:
        yield words.say("Leg pain now: {answer}", answer=leg)
    elif back:
        yield words.say("Back pain now: {answer}", answer=back)
    if arm and neck:
        yield words.say("Pain now: arm {arm}, neck {neck}", arm=arm, neck=neck)
    elif arm:
        yield words.say("Arm pain now: {answer}", answer=arm)
    elif neck:
        yield words.say("Neck pain now: {answer}", answer=neck)
    if stops := answer("pain.stops"):
        yield words.say("What it stops: {answer}", answer=stops)
    yield from _others(words, decision, encounter, "condition", "pain")


def _others(words: Words, decision: Decision, encounter: Encounter, step: str, section: str) -> Iterable[str]:
    """What was answered to a pack's own questions of a section, each with the words it was asked in."""
    condition = encounter.answer_to("condition").text
    for asked in decision.asked_at(step, section):
        here = not asked.conditions or condition in asked.conditions
        if asked.id not in _RETOLD and here and (answer := said(words, decision, encounter, asked.id)):
            question = words.text(f"question.{asked.id}.ask")
            yield words.say("{question} {answer}", question=question, answer=answer)


def _tried(words: Words, decision: Decision, encounter: Encounter) -> Iterable[str]:
    entries = ledger(decision, encounter)
    for entry in entries:
        for each in entry.each:
            told = attempts.facts(words, decision, encounter, each)
            named = attempts.named(words, each, several=len(entry.each) > 1)
            yield words.say("{treatment}: {facts}", treatment=named, facts="; ".join(told))
    never = [entry for entry in entries if entry.use.text == "never"]
    if never and len(never) < len(entries):
        names = [inside(words.text(f"treatment.{entry.treatment.id}.name")) for entry in never]
        yield words.say("Not tried yet: {treatments}", treatments=words.listed(names))
    unsure = [entry for entry in entries if entry.use.state is AnswerState.DONT_KNOW]
    if unsure:
        names = [inside(words.text(f"treatment.{entry.treatment.id}.name")) for entry in unsure]
        yield words.say("Not sure if I tried: {treatments}", treatments=words.listed(names))
    if entries and all(entry.use.text == "never" for entry in entries):
        yield words.say("Nothing on the list yet")


def _matters(words: Words, decision: Decision, encounter: Encounter) -> Iterable[str]:
    rated: dict[int, list[str]] = {}
    for matter in decision.matters:
        rating = encounter.answer_to(f"matters.{matter}").number
        if rating is not None:
            rated.setdefault(rating, []).append(inside(words.text(f"matter.{matter}.name")))
    for rating in sorted(rated, reverse=True):
        yield words.say("{number} of 5: {things}", number=rating, things=", ".join(rated[rating]))
    if activity := said(words, decision, encounter, "matters.activity"):
        yield words.say("What I want to do again: “{words}”", words=activity)
    if companion := said(words, decision, encounter, "matters.companion"):
        yield words.say("Who else is part of this: “{words}”", words=companion)
    yield from _others(words, decision, encounter, "matters", "own-words")
    relief, lasting = (said(words, decision, encounter, f"worth.{part}") for part in ("relief", "lasting"))
    if relief and lasting:
        yield words.say("An injection is worth it to me for: {relief}, {lasting}", relief=relief, lasting=lasting)
    elif relief or lasting:
        yield words.say("An injection is worth it to me for: {answer}", answer=relief or lasting)
    yield from _others(words, decision, encounter, "matters", "worth")


def _said_back(decision: Decision, encounter: Encounter) -> tuple[Line, ...]:
    asked = [question.id for question in decision.questions if question.section == "teach-back"]
    return tuple(line for question in asked if not question.endswith(".clear") for line in _own(encounter, question))


def _leaning(words: Words, decision: Decision, encounter: Encounter) -> Iterable[str]:
    if encounter.leaning == visits.NOT_SURE:
        yield words.say("I am not sure yet")
    elif encounter.leaning:
        yield words.recorded(f"option.{encounter.leaning}.name", encounter.leaning)
    if sure := said(words, decision, encounter, "lean.sure"):
        yield words.say("How sure I am: {answer}", answer=sure)
    yield from _others(words, decision, encounter, "talk", "leaning")
