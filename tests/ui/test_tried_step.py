"""Step 2 as drawn: one line for each treatment, more of it only when it is wanted, and nothing lost by folding."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from decision_aid.domain.flow import Step
from decision_aid.session.screens.tried import REST
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.tried_row import TriedRowView
from tests.session.shipped_visits import held, pack
from tests.ui.step_stage import On, StepStage

NAME = pack().texts["en"]["treatment.opioid.name"]
BEFORE, NEVER = f"{NAME}: Have you used this? Before", f"{NAME}: Have you used this? Never"
LITTLE = f"{NAME}: How much did it help? A little"
MORE, LESS = f"More details: {NAME}", f"Fewer details: {NAME}"
PROBLEMS = f"{NAME}: Did it cause any problems?"


@pytest.fixture
def stage(on: On) -> StepStage:
    """The ledger with all its treatments open."""
    visit = held(Step.TRIED)
    visit.unfold(REST)
    return on(visit)


def test_the_rest_of_the_list_is_made_when_it_is_opened_and_one_answered_stays(on: On) -> None:
    stage = on(held(Step.TRIED))
    assert NEVER not in stage.names()
    made = len(stage.step.findChildren(TriedRowView))
    stage.touch(next(name for name in stage.names() if name.endswith("more treatments")))
    assert len(stage.step.findChildren(TriedRowView)) > made
    stage.touch(NEVER)
    stage.touch("Fewer treatments")
    assert NEVER in stage.names()
    assert sum(row.isVisible() for row in stage.step.findChildren(TriedRowView)) == made + 1


def test_how_it_helped_appears_beside_it_once_it_was_tried(stage: StepStage) -> None:
    before = stage.named(BEFORE).mapTo(stage.step, QPoint())
    assert LITTLE not in stage.names()
    stage.touch(BEFORE)
    assert stage.named(BEFORE).mapTo(stage.step, QPoint()) == before
    stage.touch(LITTLE)
    assert stage.visit.encounter.answer_to("tried.opioid.help").text == "little"
    assert "Helped a little:" in stage.words()
    stage.touch(NEVER)
    assert LITTLE not in stage.names()
    assert "Helped a little:" not in stage.words()


def test_the_keyboard_stays_where_it_is_while_the_row_grows(stage: StepStage) -> None:
    stage.bring(stage.named(BEFORE))
    stage.named(BEFORE).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.named(BEFORE), Qt.Key.Key_Space)
    stage.rest()
    assert stage.named(BEFORE).hasFocus()
    assert stage.named(BEFORE).isChecked()


def test_details_are_made_only_when_they_are_wanted(stage: StepStage) -> None:
    made = len(stage.step.findChildren(BlockView))
    assert made == len(pack().treatments)
    stage.touch(BEFORE)
    assert len(stage.step.findChildren(BlockView)) == made + 1
    stage.touch(MORE)
    assert len(stage.step.findChildren(BlockView)) == made + 1 + 6
    stage.touch(LESS)
    stage.touch(MORE)
    assert len(stage.step.findChildren(BlockView)) == made + 1 + 6


def test_words_typed_in_the_details_outlive_folding_and_an_answer_taken_back(stage: StepStage) -> None:
    stage.touch(BEFORE)
    stage.touch(MORE)
    box = stage.box(PROBLEMS)
    box.setFocus()
    box.setPlainText("Felt sick 🤢")
    stage.touch(LESS)
    assert stage.visit.encounter.answer_to("tried.opioid.problems").text == "Felt sick 🤢"
    stage.touch(NEVER)
    stage.touch(BEFORE)
    stage.touch(MORE)
    assert stage.box(PROBLEMS).toPlainText() == "Felt sick 🤢"


def test_why_it_was_stopped_goes_when_it_is_used_now_and_comes_back_with_its_words(stage: StepStage) -> None:
    stopped = f"{NAME}: Why did you stop?"
    stage.touch(BEFORE)
    stage.touch(MORE)
    box = stage.box(stopped)
    box.setFocus()
    box.setPlainText("No help")
    stage.touch(f"{NAME}: Have you used this? Now")
    assert stopped not in [other.accessibleName() for other in stage.shown(type(box))]
    stage.touch(BEFORE)
    assert stage.box(stopped).toPlainText() == "No help"


def test_the_page_stays_where_it_is_scrolled_to(stage: StepStage) -> None:
    bar = stage.scroller.verticalScrollBar()
    bar.setValue(200)
    stage.visit.touch("tried.anti-inflammatory.use", "now")
    stage.rest()
    assert bar.value() == 200


def test_what_is_drawn_does_not_repeat_the_name_that_is_spoken(stage: StepStage) -> None:
    stage.touch(BEFORE)
    stage.touch(MORE)
    assert "Did it cause any problems?" in stage.words()
    assert not any(words.startswith(f"{NAME}:") for words in stage.words())


def test_an_injection_is_asked_where_when_and_with_what_in_one_row(on: On) -> None:
    visit = held(Step.TRIED)
    visit.touch("tried.epidural-steroid.use", "before")
    visit.unfold("tried.epidural-steroid")
    stage = on(visit)
    name = visit.words.text("treatment.epidural-steroid.name")
    boxes = [
        stage.box(f"{name}: {visit.words.text(f'question.tried.{what}.ask')}") for what in ("level", "date", "drug")
    ]
    assert len({box.mapTo(stage.step, QPoint()).y() for box in boxes}) == 1
    for box, words in zip(boxes, ("L5 right", "last spring", "dexamethasone"), strict=True):
        box.setFocus()
        box.setPlainText(words)
    stage.step.settle_all()
    answers = visit.encounter
    assert answers.answer_to("tried.epidural-steroid.drug").text == "dexamethasone"
    assert answers.answer_to("tried.epidural-steroid.date").text == "last spring"


def test_a_second_injection_is_written_down_beside_the_first_and_taken_off_again(on: On) -> None:
    visit = held(Step.TRIED)
    visit.touch("tried.epidural-steroid.use", "before")
    visit.unfold("tried.epidural-steroid")
    stage = on(visit)
    name = visit.words.text("treatment.epidural-steroid.name")
    stage.touch(f"Add another: {name}")
    stage.touch(f"{name}, number 2: How much of the pain did it take away? 20 percent")
    box = stage.box(f"{name}, number 2: When was it?")
    box.setFocus()
    box.setPlainText("in May")
    stage.touch(f"Add another: {name}")
    assert "Number 3" in stage.words()
    assert visit.encounter.answer_to("tried.epidural-steroid.2.date").text == "in May"
    assert visit.encounter.answer_to("tried.epidural-steroid.2.percent").number == 2
    stage.touch(f"Take it off the list: {name}, number 2")
    assert "Number 3" not in stage.words()
    assert stage.box(f"{name}, number 2: When was it?").toPlainText() == ""
    visit.undo()
    stage.rest()
    assert stage.box(f"{name}, number 2: When was it?").toPlainText() == "in May"
