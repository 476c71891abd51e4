"""Step 3 as drawn: the scales under a finger, own words beside them, and what would be worth it below."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.domain.flow import Step
from decision_aid.ui.widgets.focus_ring import FocusRing
from tests.session.shipped_visits import held, pack
from tests.ui.step_stage import StepStage

SOON = pack().texts["en"]["matter.soon.name"]
LASTING = pack().texts["en"]["matter.lasting.name"]


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[StepStage]:
    shown = StepStage(held(Step.MATTERS))
    yield shown
    shown.close()
    FocusRing.moving_by_keyboard = False


def test_a_touch_rates_and_another_touch_takes_it_back(stage: StepStage) -> None:
    stage.touch(f"{SOON}: 4 of 5")
    assert stage.visit.encounter.answer_to("matters.soon").number == 4
    stage.touch(f"{SOON}: 2 of 5")
    assert [name for name in stage.names() if stage.named(name).isChecked()] == [f"{SOON}: 2 of 5"]
    stage.touch(f"{SOON}: 2 of 5")
    assert stage.visit.encounter.answer_to("matters.soon").state == "not-asked"


def test_by_keyboard_the_arrows_go_along_a_scale_and_tab_goes_to_the_next(stage: StepStage) -> None:
    stage.named(f"{SOON}: 0 of 5").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is stage.named(f"{SOON}: 3 of 5")
    QTest.keyClick(stage.named(f"{SOON}: 3 of 5"), Qt.Key.Key_Space)
    stage.rest()
    assert stage.visit.encounter.answer_to("matters.soon").number == 3
    assert stage.named(f"{SOON}: 3 of 5").hasFocus()


def test_values_stand_exactly_under_each_other(stage: StepStage) -> None:
    for value in range(6):
        places = {
            stage.named(f"{name}: {value} of 5").mapTo(stage.step, QPoint()).x()
            for name in (pack().texts["en"][f"matter.{matter}.name"] for matter in pack().matters)
        }
        assert len(places) == 1


def test_rating_one_does_not_move_the_others(stage: StepStage) -> None:
    before = stage.named(f"{LASTING}: 0 of 5").mapTo(stage.step, QPoint())
    stage.touch(f"{SOON}: 5 of 5")
    assert stage.named(f"{LASTING}: 0 of 5").mapTo(stage.step, QPoint()) == before


def test_own_words_stay_beside_the_scales_where_there_is_room_and_under_them_where_there_is_not(qtbot: QtBot) -> None:
    for width, scale, beside in ((1280, 1.0, True), (1280, 2.0, False)):
        stage = StepStage(held(Step.MATTERS), width, 594, scale)
        ask = stage.visit.words.text("question.matters.activity.ask")
        scales = stage.named(f"{SOON}: 0 of 5").mapTo(stage.step, QPoint())
        own = stage.box(ask).mapTo(stage.step, QPoint())
        assert (own.x() > scales.x() + 300) is beside
        stage.close()


def test_what_would_be_worth_it_is_answered_in_one_touch_each(stage: StepStage) -> None:
    words = stage.visit.words
    relief = f"{words.text('question.worth.relief.ask')} {words.text('choice.worth.relief.half')}"
    lasting = f"{words.text('question.worth.lasting.ask')} {words.text('choice.worth.lasting.year')}"
    stage.touch(relief)
    stage.touch(lasting)
    answers = stage.visit.encounter
    assert (answers.answer_to("worth.relief").text, answers.answer_to("worth.lasting").text) == ("half", "year")
