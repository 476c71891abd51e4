"""The card of a visit: what the list shows of it and what it is found by, and nothing the events do not hold."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.domain.decision import Decision, QuestionKind
from decision_aid.domain.encounter import NOT_YET, SOMETHING_ELSE
from decision_aid.session.card import card
from decision_aid.session.visit import CLEAR, Visit
from tests.store.visits import ODD_TEXTS

MOMENTS = [datetime(2026, 11, 22, 15, 4, second, tzinfo=UTC) for second in range(60)]


@pytest.fixture
def visit(decision: Decision) -> Visit:
    clock = iter(MOMENTS)
    return Visit(decision, number="0042", clock=lambda: next(clock))


def test_a_new_visit_has_a_number_and_a_day_and_nothing_else(visit: Visit) -> None:
    made = card(visit)
    assert (made.number, made.opened_at, made.changed_at) == ("0042", "2026-11-22T15:04:00Z", "2026-11-22T15:04:00Z")
    assert (made.condition, made.decision, made.follow_up, made.signed) == ("", "", "", False)
    assert made.words == "0042 2026-11-22"


def test_the_moment_of_opening_stays_and_that_of_the_last_change_moves(visit: Visit) -> None:
    visit.touch("side", "left")
    visit.undo()
    made = card(visit)
    assert (made.opened_at, made.changed_at) == ("2026-11-22T15:04:00Z", "2026-11-22T15:04:02Z")


def test_a_visit_is_found_by_its_condition_and_decision_in_every_language(visit: Visit, decision: Decision) -> None:
    visit.choose("condition", "lumbar-disc")
    visit.decide("exercise")
    visit.decide("disc-surgery")
    made = card(visit)
    assert (made.condition, made.decision) == ("lumbar-disc", "exercise disc-surgery")
    for texts in decision.texts.values():
        for key in ("condition.lumbar-disc.name", "option.exercise.name", "option.disc-surgery.name"):
            assert texts[key] in made.words


def test_what_was_taken_back_is_not_found_any_more(visit: Visit) -> None:
    visit.write("matters.activity", "Kites")
    visit.ask("Does it sting?")
    assert "Kites" in card(visit).words
    visit.withdraw(next(iter(visit.encounter.questions)))
    visit.touch("matters.activity", "rather-not-say")
    assert "Kites" not in card(visit).words
    assert "sting" not in card(visit).words


OWN = ["matters.activity", "matters.companion", "plan.reasons", "plan.steps", "plan.something-else"]


@pytest.mark.parametrize("question", OWN)
@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_own_words_are_searched_as_they_were_written(visit: Visit, question: str, text: str) -> None:
    visit.write(question, text)
    assert text in card(visit).words


def test_every_question_whose_words_are_searched_is_asked_by_the_pack(decision: Decision) -> None:
    for name in OWN:
        asked = decision.question(name)
        assert asked
        assert asked.kind is QuestionKind.TEXT


def test_a_visit_signed_without_a_decision_was_not_decided_yet(visit: Visit) -> None:
    assert card(visit).decision == ""
    visit.sign("Dr Lee")
    assert (card(visit).decision, card(visit).signed) == (NOT_YET, True)


@pytest.mark.parametrize("choice", [NOT_YET, SOMETHING_ELSE])
def test_not_yet_and_something_else_are_decisions_to_look_for(visit: Visit, choice: str) -> None:
    visit.decide(choice)
    assert card(visit).decision == choice


@pytest.mark.parametrize(("other", "day"), [("dont-know", ""), ("rather-not-say", ""), (CLEAR, "")])
def test_only_a_day_is_a_follow_up(visit: Visit, other: str, day: str) -> None:
    visit.write("plan.follow-up", "2026-12-06")
    assert card(visit).follow_up == "2026-12-06"
    visit.touch("plan.follow-up", other)
    assert card(visit).follow_up == day


@given(st.text(st.characters(), min_size=1).filter(str.strip))
def test_a_card_can_be_made_of_whatever_was_asked(decision: Decision, words: str) -> None:
    visit = Visit(decision)
    visit.ask(words)
    assert words.strip() in card(visit).words
