"""Rules about the questions the program itself knows by name: where they stand, of what kind, and which are needed.

Called through ``checks.check``. A pack may ask any other question on a step; it is shown, kept and written up as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.content.checks.references import OTHER
from decision_aid.content.marks import Draft
from decision_aid.domain.decision import QuestionKind
from decision_aid.errors import Problem

ONE, SEVERAL, TEXT, DATE = QuestionKind.ONE, QuestionKind.SEVERAL, QuestionKind.TEXT, QuestionKind.DATE

# Where each stands and its kind. The program sets these apart from others: it draws, sorts or labels by them.
KNOWN: dict[str, tuple[str, str, QuestionKind]] = {
    "condition": ("condition", "where", ONE),
    "level": ("condition", "where", ONE),
    "side": ("condition", "where", ONE),
    "pain.weeks": ("condition", "pain", ONE),
    "pain.where": ("condition", "pain", SEVERAL),
    "plan.reasons": ("plan", "plan", TEXT),
    "plan.recommendation": ("plan", "plan", TEXT),
    "plan.something-else": ("plan", "plan", TEXT),
    "plan.steps": ("plan", "plan", TEXT),
    "plan.follow-up": ("plan", "plan", DATE),
}
NEEDED = ("condition", "plan.steps", "plan.follow-up")


def known_questions_are_as_known(draft: Draft) -> Iterator[Problem]:
    """The questions no visit does without are asked; those known by name stand in their place and are of their kind."""
    places = draft.written_questions()
    for identity in NEEDED:
        if identity not in places:
            yield draft.problem("questions.yaml", (), f"{identity}: no visit does without this question")
    for question in draft.decision.questions:
        if question.id not in places:
            continue
        at = places[question.id]
        step, section, kind = KNOWN.get(question.id, (question.step, question.section, question.kind))
        if (question.step, question.section, question.kind) != (step, section, kind):
            what = f"{question.id}: belongs to the step {step}, section {section}, and is of kind {kind}"
            yield draft.problem("questions.yaml", (at,), what)
        if question.step == "plan" and question.id not in KNOWN:
            yield draft.problem("questions.yaml", (at,), f"{question.id}: the step plan has no place for it")


def every_place_can_be_chosen(draft: Draft) -> Iterator[Problem]:
    """Every level of a condition can be answered, and that the problem is none of the pack's."""
    places = draft.written_questions()
    levels = {level.id for condition in draft.decision.conditions for level in condition.levels}
    for identity, wanted in (("condition", {OTHER}), ("level", levels)):
        asked = draft.decision.question(identity)
        offered = {choice.id for choice in asked.choices} if asked else set()
        at = (places[identity], "choices") if identity in places else ()
        for missing in sorted(wanted - offered):
            yield draft.problem("questions.yaml", at, f"{identity}: nobody can choose {missing}")
