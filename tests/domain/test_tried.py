"""The ledger of past treatments: it says what people said, keeps what is not known apart, and concludes nothing."""

from dataclasses import replace
from itertools import product

import pytest

from decision_aid.content.questions import asked
from decision_aid.domain.decision import Decision, Option, Treatment
from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    RATHER_NOT_SAY,
    Answer,
    Driver,
    Encounter,
    Event,
    Kind,
    answer,
    replay,
)
from decision_aid.domain.tried import for_option, ledger, next_key, payer_facts
from tests.session.small_decision import small_decision

TREATMENTS = (
    Treatment("tablets", conservative=True),
    Treatment("moving", conservative=True),
    Treatment("needle", injection=True),
    Treatment("knife"),
)


@pytest.fixture(scope="module")
def decision() -> Decision:
    return replace(small_decision(), treatments=TREATMENTS, questions=asked((), TREATMENTS, (), (), ()))


def said(**answers: Answer | str | int) -> Encounter:
    """What these answers add up to; ``tablets_use="now"`` answers ``tried.tablets.use``."""
    events = [Event("2026-11-22T15:00:00Z", Driver.BOTH, Kind.OPENED, about="0", value="en")]
    for question, given in answers.items():
        known = given if isinstance(given, Answer) else answer(given)
        about = f"tried.{question.replace('_', '.')}"
        events.append(Event("2026-11-22T15:00:01Z", Driver.BOTH, Kind.ANSWERED, about, answer=known))
    return replay(events)


def test_every_treatment_has_its_line_whether_or_not_anybody_asked(decision: Decision) -> None:
    entries = ledger(decision, said())
    assert [entry.treatment.id for entry in entries] == ["tablets", "moving", "needle", "knife"]
    assert not any(entry.tried or entry.asked for entry in entries)


@pytest.mark.parametrize(
    ("use", "tried", "asked_about"),
    [
        (answer("now"), True, True),
        (answer("before"), True, True),
        (answer("never"), False, True),
        (DONT_KNOW, False, True),
        (RATHER_NOT_SAY, False, True),
        (NOT_ASKED, False, False),
    ],
)
def test_only_now_and_before_are_tried_and_not_knowing_is_still_an_answer(
    decision: Decision, use: Answer, tried: bool, asked_about: bool
) -> None:
    entry = ledger(decision, said(tablets_use=use))[0]
    assert (entry.tried, entry.asked, entry.use) == (tried, asked_about, use)


def test_a_line_holds_each_answer_as_it_was_given(decision: Decision) -> None:
    entry = ledger(
        decision,
        said(needle_use="before", needle_help="half", needle_percent=6, needle_lasted="6-12", needle_again=DONT_KNOW),
    )[2]
    assert (entry.help.text, entry.percent.number, entry.lasted.text) == ("half", 6, "6-12")
    assert (entry.again, entry.weeks) == (DONT_KNOW, NOT_ASKED)


def test_an_option_counts_as_tried_only_by_its_own_treatments(decision: Decision) -> None:
    encounter = said(tablets_use="now", moving_use="never", needle_use="before")
    found = for_option(decision, encounter, Option("medicines", tried=("tablets", "knife")))
    assert [(entry.treatment.id, entry.tried) for entry in found] == [("tablets", True), ("knife", False)]
    (moving,) = for_option(decision, encounter, Option("moving", tried=("moving",)))
    assert moving.each == ()
    assert for_option(decision, encounter, Option("waiting", waiting=True)) == ()


class TestSeveralOfAKind:
    def test_injections_after_the_first_are_numbered_as_they_were_said(self, decision: Decision) -> None:
        encounter = said(needle_use="before", needle_percent=6, needle_2_use="before", needle_2_percent=2)
        entry = ledger(decision, encounter)[2]
        assert [(each.number, each.percent.number) for each in entry.each] == [(1, 6), (2, 2)]
        assert [each.key for each in entry.each] == ["tried.needle", "tried.needle.2"]

    def test_one_taken_away_leaves_no_gap_in_the_numbers(self, decision: Decision) -> None:
        encounter = said(needle_use="before", needle_2_use=NOT_ASKED, needle_3_use="before", needle_3_percent=1)
        found = ledger(decision, encounter)[2].each
        assert [(each.number, each.percent.number) for each in found] == [(1, None), (2, 1)]

    def test_one_more_never_takes_the_answers_of_one_taken_away(self, decision: Decision) -> None:
        assert next_key(said(needle_use="before"), TREATMENTS[2]) == "tried.needle.2"
        assert next_key(said(needle_2_use=NOT_ASKED), TREATMENTS[2]) == "tried.needle.3"

    def test_more_of_what_turns_out_never_to_have_been_tried_does_not_count(self, decision: Decision) -> None:
        encounter = said(needle_use="never", needle_2_use="before")
        assert ledger(decision, encounter)[2].each == ()
        assert payer_facts(decision, encounter).injections == ()

    def test_only_an_injection_is_asked_about_more_than_once(self, decision: Decision) -> None:
        assert decision.question("tried.needle.2.help") == replace(
            decision.question("tried.needle.help"),  # type: ignore[type-var]
            id="tried.needle.2.help",
        )
        for unknown in ("tried.tablets.2.help", "tried.needle.1.help", "tried.needle.02.help", "tried.needle.2.mood"):
            assert decision.question(unknown) is None


class TestForThePayer:
    def test_the_longest_course_of_conservative_care_counts_and_courses_are_not_added_up(
        self, decision: Decision
    ) -> None:
        facts = payer_facts(
            decision, said(tablets_use="before", tablets_weeks="under-6", moving_use="now", moving_weeks="6-12")
        )
        assert facts.conservative_weeks == (6, 12)

    @pytest.mark.parametrize(("first", "second"), [*product(("under-6", "6-12", "over-12"), repeat=2)])
    def test_the_order_of_the_treatments_does_not_matter(self, decision: Decision, first: str, second: str) -> None:
        def longest(tablets: str, moving: str) -> object:
            encounter = said(tablets_use="now", tablets_weeks=tablets, moving_use="now", moving_weeks=moving)
            return payer_facts(decision, encounter).conservative_weeks

        assert longest(first, second) == longest(second, first)

    @pytest.mark.parametrize("weeks", [DONT_KNOW, RATHER_NOT_SAY, NOT_ASKED])
    def test_weeks_that_nobody_said_are_not_weeks(self, decision: Decision, weeks: Answer) -> None:
        assert payer_facts(decision, said(tablets_use="now", tablets_weeks=weeks)).conservative_weeks is None

    @pytest.mark.parametrize("use", ["never", DONT_KNOW])
    def test_weeks_left_from_an_answer_taken_back_do_not_count(self, decision: Decision, use: Answer | str) -> None:
        assert payer_facts(decision, said(tablets_use=use, tablets_weeks="over-12")).conservative_weeks is None

    def test_an_open_end_stays_open(self, decision: Decision) -> None:
        facts = payer_facts(decision, said(tablets_use="now", tablets_weeks="over-12"))
        assert facts.conservative_weeks == (13, None)

    def test_an_injection_or_an_operation_is_no_conservative_care(self, decision: Decision) -> None:
        encounter = said(needle_use="before", needle_weeks="over-12", knife_use="before", knife_weeks="over-12")
        assert payer_facts(decision, encounter).conservative_weeks is None

    def test_earlier_injections_are_listed_with_relief_and_how_long_it_lasted_as_answered(
        self, decision: Decision
    ) -> None:
        encounter = said(needle_use="before", needle_percent=6, needle_lasted="over-3-months", tablets_use="now")
        (entry,) = payer_facts(decision, encounter).injections
        assert (entry.treatment.id, entry.percent.number, entry.lasted.text) == ("needle", 6, "over-3-months")

    @pytest.mark.parametrize("use", ["never", DONT_KNOW, NOT_ASKED])
    def test_an_injection_nobody_had_is_not_listed(self, decision: Decision, use: Answer | str) -> None:
        assert payer_facts(decision, said(needle_use=use)).injections == ()
