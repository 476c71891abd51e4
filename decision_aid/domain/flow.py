"""Which step is next, before, done: the seven steps and the ways through them as plain data, testable without a screen.

Read by ``session.visit`` for the rail and the bottom bar, and by the screens of the steps that are shorter on one way
than on another. Any step may be opened at any time at the desk; "done" only
says that something was answered there, never that a person may go on.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import AnswerState, Encounter


class Step(StrEnum):
    """The seven steps, in order."""

    CONDITION = "condition"
    TRIED = "tried"
    MATTERS = "matters"
    COMPARE = "compare"
    TALK = "talk"
    PLAN = "plan"
    SUMMARY = "summary"


class Path(StrEnum):
    """The ways through the steps at the desk. EXPRESS compares and prints, and keeps no record."""

    STANDARD = "standard"
    EXPRESS = "express"


STEPS: dict[Path, tuple[Step, ...]] = {
    Path.STANDARD: tuple(Step),
    Path.EXPRESS: (Step.CONDITION, Step.COMPARE, Step.SUMMARY),
}

#: The ways on which the first step asks no more than the comparison needs: these questions, in this order.
ASKED_FIRST: dict[Path, tuple[str, ...]] = {Path.EXPRESS: ("pain.weeks", "side", "level")}

#: The ways that end with the patient's copy alone: a note for a chart is written about a visit that is kept.
ONE_PAPER = frozenset({Path.EXPRESS})


def following(path: Path, step: Step) -> Step | None:
    """The step after this one, or None at the end."""
    steps = STEPS[path]
    place = steps.index(step) + 1
    return steps[place] if place < len(steps) else None


def before(path: Path, step: Step) -> Step | None:
    """The step before this one, or None at the start."""
    steps = STEPS[path]
    place = steps.index(step)
    return steps[place - 1] if place else None


def first_open(path: Path, decision: Decision, encounter: Encounter) -> Step:
    """Where to go on after reopening: the first step with nothing done; the summary once signed or all is done."""
    steps = () if encounter.signed else STEPS[path]
    return next((step for step in steps if not done(decision, encounter, step)), Step.SUMMARY)


def done(decision: Decision, encounter: Encounter, step: Step) -> bool:
    """Whether something happened on this step."""
    match step:
        case Step.COMPARE:
            return any(shown.where.startswith("compare") for shown in encounter.shown)
        case Step.TALK:
            return bool(encounter.leaning or encounter.questions) or _answered(decision, encounter, step)
        case Step.PLAN:
            return bool(encounter.decided) or _answered(decision, encounter, step)
        case Step.SUMMARY:
            return encounter.signed
        case _:
            return _answered(decision, encounter, step)


def _answered(decision: Decision, encounter: Encounter, step: Step) -> bool:
    return any(
        encounter.answer_to(question.id).state is not AnswerState.NOT_ASKED
        for question in decision.questions
        if question.step == step
    )
