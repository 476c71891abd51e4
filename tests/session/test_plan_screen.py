"""Step 6 in finished words: what was decided, whose reasons, what comes next, when to look again, what to watch for."""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session.screens.plan import FOLLOW_UP, screen
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import HARD_WORDS, held, pack, touches


@pytest.fixture
def visit() -> Visit:
    return held(Step.PLAN)


def decided(visit: Visit) -> list[str]:
    return [touch.id for touch in screen(visit).decided if touch.chosen]


def test_every_option_can_be_decided_and_not_yet_and_something_else_too(visit: Visit) -> None:
    offered = [touch.id for touch in screen(visit).decided]
    assert set(offered[:-2]) == set(pack().conditions[0].options)
    assert offered[-2:] == ["not-yet", "something-else"]
    assert decided(visit) == []


def test_options_stand_together_and_not_yet_stands_alone(visit: Visit) -> None:
    visit.decide("exercise")
    visit.decide("epidural-steroid")
    assert set(decided(visit)) == {"exercise", "epidural-steroid"}
    visit.decide("not-yet")
    assert decided(visit) == ["not-yet"]
    visit.decide("exercise")
    assert decided(visit) == ["exercise"]


def test_something_else_can_be_said_in_words(visit: Visit) -> None:
    assert screen(visit).something_else is None
    visit.decide("something-else")
    asked = screen(visit).something_else
    assert asked is not None
    visit.write(asked.question, "A second opinion first")
    asked = screen(visit).something_else
    assert asked is not None
    assert asked.text == "A second opinion first"


def test_the_clinicians_words_are_asked_apart_from_the_patients(visit: Visit) -> None:
    patient, clinician = screen(visit).reasons
    assert (patient.question, clinician.question) == ("plan.reasons", "plan.recommendation")
    assert "clinician" in clinician.ask
    assert "clinician" not in patient.ask


@pytest.mark.parametrize("words", HARD_WORDS)
def test_reasons_and_next_steps_stay_as_they_were_written(visit: Visit, words: str) -> None:
    visit.write("plan.reasons", words)
    visit.write("plan.steps", words)
    shown = screen(visit)
    assert shown.reasons[0].text == shown.steps.text == words


class TestFollowUp:
    def test_no_date_is_chosen_for_anybody(self, visit: Visit) -> None:
        shown = screen(visit).follow_up
        assert [touch.words for touch in shown.touches] == ["2 weeks", "6 weeks", "12 weeks"]
        assert not any(touch.chosen for touch in shown.touches)
        assert (shown.chosen_words, shown.earlier, shown.later, shown.none) == ("", None, None, None)

    def test_weeks_count_from_the_day_of_the_visit(self, visit: Visit) -> None:
        days = [touch.id for touch in screen(visit).follow_up.touches]
        assert days == ["2026-12-06", "2027-01-03", "2027-02-14"]

    def test_a_chosen_date_is_written_out_and_can_be_moved_by_a_day_or_taken_back(self, visit: Visit) -> None:
        visit.write(FOLLOW_UP, "2026-12-06")
        shown = screen(visit).follow_up
        assert [touch.chosen for touch in shown.touches] == [True, False, False]
        assert shown.chosen_words == "December 6, 2026"
        assert shown.earlier is not None
        assert shown.later is not None
        assert (shown.earlier.id, shown.later.id) == ("2026-12-05", "2026-12-07")
        assert shown.later.accessible == "One day later: December 7, 2026"
        for back in (shown.touches[0], shown.none):
            assert back is not None
            visit.write(FOLLOW_UP, "2026-12-06")
            visit.write(FOLLOW_UP, back.id)
            assert screen(visit).follow_up.chosen_words == ""

    def test_the_day_of_the_visit_itself_is_too_soon(self, visit: Visit) -> None:
        for day, soonest in (("2026-11-23", True), ("2026-11-24", False)):
            visit.write(FOLLOW_UP, day)
            assert screen(visit).follow_up.soonest is soonest

    @pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo"])
    def test_a_visit_late_in_the_day_counts_from_that_day_here(self, zone: str, in_zone: Iterator[str]) -> None:
        visit = Visit(pack(), clock=lambda: datetime(2026, 11, 22, 3, 0, tzinfo=UTC))
        visit.go(Step.PLAN)
        here = date(2026, 11, 21 if zone.startswith("America") else 22)
        assert screen(visit).follow_up.touches[0].id == (here + timedelta(weeks=2)).isoformat()

    @pytest.fixture
    def in_zone(self, zone: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
        if not hasattr(time, "tzset"):
            pytest.skip("this system sets its zone for the whole computer")
        before = os.environ.get("TZ")
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        yield zone
        monkeypatch.setenv("TZ", before) if before else monkeypatch.delenv("TZ")
        time.tzset()


def test_what_to_watch_for_is_listed_in_the_order_of_the_pack_beyond_nine() -> None:
    texts = {f"watch.{number}": f"Sign {number}" for number in (10, *range(1, 10), 11)}
    many = replace(
        pack(), texts={"en": {key: w for key, w in pack().texts["en"].items() if key[:6] != "watch."} | texts}
    )
    shown = screen(Visit(many))
    assert shown.watch == tuple(f"Sign {number}" for number in range(1, 12))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_has_a_name_of_its_own(language: str) -> None:
    visit = held(Step.PLAN, language=language)
    visit.decide("something-else")
    visit.write(FOLLOW_UP, "2026-12-06")
    names = [touch.accessible for touch in touches(screen(visit))]
    assert len(set(names)) == len(names)


def test_a_signed_plan_is_locked(visit: Visit) -> None:
    visit.sign("Dr. Example")
    shown = screen(visit)
    assert shown.locked
    assert all(block.locked for block in (*shown.reasons, shown.steps))
