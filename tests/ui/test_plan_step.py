"""Step 6 as drawn: deciding by touch, a date by touch alone, and words that stay."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.domain.flow import Step
from decision_aid.session.screens import plan
from decision_aid.ui.widgets.focus_ring import FocusRing
from tests.session.shipped_visits import HARD_WORDS, held, pack
from tests.ui.step_stage import StepStage

EXERCISE, INJECTION = "Our plan: Exercise with a therapist", "Our plan: Steroid injection near the nerve"
AGAIN = pack().texts["en"]["question.plan.follow-up.ask"]


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[StepStage]:
    shown = StepStage(held(Step.PLAN))
    yield shown
    shown.close()
    FocusRing.moving_by_keyboard = False


def checked(stage: StepStage) -> list[str]:
    return [name for name in stage.names() if name.startswith("Our plan") and stage.named(name).isChecked()]


def test_two_ways_forward_can_be_decided_together_and_not_yet_alone(stage: StepStage) -> None:
    stage.touch(EXERCISE)
    stage.touch(INJECTION)
    assert set(checked(stage)) == {EXERCISE, INJECTION}
    stage.touch("Our plan: Not yet")
    assert checked(stage) == ["Our plan: Not yet"]
    stage.touch("Our plan: Not yet")
    assert checked(stage) == []


def test_something_else_opens_a_box_and_its_words_outlive_a_change_of_mind(stage: StepStage) -> None:
    ask = stage.visit.words.text("question.plan.something-else.ask")
    stage.touch("Our plan: Something else")
    stage.box(ask).setFocus()
    stage.box(ask).setPlainText("A second opinion")
    stage.touch(EXERCISE)
    assert ask not in stage.words()
    stage.touch("Our plan: Something else")
    assert stage.box(ask).toPlainText() == "A second opinion"


@pytest.mark.parametrize("words", HARD_WORDS, ids=["signs", "leftwards", "controls", "long", "markup"])
def test_reasons_and_next_steps_take_any_words(stage: StepStage, words: str) -> None:
    for question in ("plan.reasons", "plan.steps", "plan.recommendation"):
        box = stage.box(stage.visit.words.text(f"question.{question}.ask"))
        box.setFocus()
        box.setPlainText(words)
        typed = box.toPlainText()
        box.clearFocus()
        assert stage.visit.encounter.answer_to(question).text == typed


class TestDate:
    def test_it_is_chosen_moved_and_taken_back_by_touch(self, stage: StepStage) -> None:
        assert not any(name.startswith("One day") for name in stage.names())
        stage.touch(f"{AGAIN} In 2 weeks")
        assert "December 6, 2026" in stage.words()
        stage.touch("One day later: December 7, 2026")
        assert "December 7, 2026" in stage.words()
        assert not stage.named(f"{AGAIN} In 2 weeks").isChecked()
        stage.touch("One day earlier: December 6, 2026")
        assert stage.named(f"{AGAIN} In 2 weeks").isChecked()
        stage.touch(f"{AGAIN} No date")
        assert stage.visit.encounter.answer_to(plan.FOLLOW_UP).state == "not-asked"
        assert not any(name.startswith("One day") for name in stage.names())

    def test_the_chosen_weeks_touched_again_leave_no_date(self, stage: StepStage) -> None:
        stage.touch(f"{AGAIN} In 6 weeks")
        stage.touch(f"{AGAIN} In 6 weeks")
        assert stage.visit.encounter.answer_to(plan.FOLLOW_UP).state == "not-asked"

    def test_it_cannot_go_back_to_the_day_of_the_visit(self, stage: StepStage) -> None:
        stage.visit.write(plan.FOLLOW_UP, "2026-11-23")
        stage.rest()
        assert "November 23, 2026" in stage.words()
        assert not stage.named("One day earlier: November 22, 2026").isEnabled()
        assert stage.named("One day later: November 24, 2026").isEnabled()


def test_what_to_watch_for_is_all_there_to_read(stage: StepStage) -> None:
    for sentence in plan.watch(stage.visit):
        assert sentence in stage.words()
