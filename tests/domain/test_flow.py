"""The way through a visit: which step is next, and that "done" says only that something happened there."""

from itertools import pairwise

import pytest

from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    NOT_YET,
    Answer,
    Driver,
    Encounter,
    Event,
    Kind,
    answer,
    replay,
)
from decision_aid.domain.flow import STEPS, Path, Step, before, done, following
from tests.session.small_decision import small_decision

AT = "2026-11-22T15:00:00Z"


def after(*happened: Event) -> Encounter:
    return replay([Event(AT, Driver.BOTH, Kind.OPENED, about="0", value="en"), *happened])


def event(
    kind: Kind, about: str = "", value: str = "", items: tuple[str, ...] = (), given: Answer | None = None
) -> Event:
    return Event(AT, Driver.BOTH, kind, about, value, items, given)


def is_done(step: Step, *happened: Event) -> bool:
    return done(small_decision(), after(*happened), step)


@pytest.mark.parametrize("path", Path)
def test_each_way_leads_from_its_first_step_to_the_summary_and_back(path: Path) -> None:
    steps = STEPS[path]
    assert steps[-1] is Step.SUMMARY
    assert before(path, steps[0]) is None
    assert following(path, steps[-1]) is None
    for here, there in pairwise(steps):
        assert following(path, here) is there
        assert before(path, there) is here


def test_the_standard_way_has_all_seven_steps_and_the_express_way_keeps_their_order() -> None:
    assert STEPS[Path.STANDARD] == tuple(Step)
    assert [step for step in Step if step in STEPS[Path.EXPRESS]] == list(STEPS[Path.EXPRESS])


@pytest.mark.parametrize("step", Step)
def test_before_anything_happens_nothing_is_done(step: Step) -> None:
    assert not is_done(step)


@pytest.mark.parametrize(
    ("step", "question", "given"),
    [
        (Step.CONDITION, "condition", answer("disc")),
        (Step.CONDITION, "pain.weeks", DONT_KNOW),
        (Step.TRIED, "tried.needle.use", answer("never")),
        (Step.MATTERS, "matters.soon", answer(0)),
    ],
)
def test_a_step_is_done_by_any_answer_on_it_also_by_not_knowing(step: Step, question: str, given: Answer) -> None:
    happened = event(Kind.ANSWERED, question, given=given)
    assert is_done(step, happened)
    assert [other for other in Step if is_done(other, happened)] == [step]


def test_an_answer_that_was_cleared_does_not_count() -> None:
    answered = event(Kind.ANSWERED, "matters.soon", given=answer(3))
    assert not is_done(Step.MATTERS, answered, event(Kind.ANSWERED, "matters.soon", given=NOT_ASKED))


def test_side_by_side_is_done_once_evidence_was_seen_there() -> None:
    assert is_done(Step.COMPARE, event(Kind.SHOWN, "compare.benefits", items=("better-needle",)))
    assert not is_done(Step.COMPARE, event(Kind.SHOWN, "talk", items=("better-needle",)))


@pytest.mark.parametrize(
    "happened", [event(Kind.LEANED, "needle"), event(Kind.ASKED, value="Why?")], ids=["a leaning", "a question"]
)
def test_the_talk_is_done_by_a_leaning_or_a_question(happened: Event) -> None:
    assert is_done(Step.TALK, happened)


def test_not_yet_is_a_plan() -> None:
    assert is_done(Step.PLAN, event(Kind.DECIDED, items=(NOT_YET,)))
    assert not is_done(Step.PLAN, event(Kind.DECIDED, items=("needle",)), event(Kind.DECIDED))


def test_the_summary_is_done_when_it_is_signed() -> None:
    assert is_done(Step.SUMMARY, event(Kind.SIGNED, value="Dr. Example"))
    assert not is_done(Step.SUMMARY, event(Kind.EXPORTED, "patient-pdf"))
