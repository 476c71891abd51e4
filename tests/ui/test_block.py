"""One question drawn: its answers, the ones behind the dots, own words; by touch and by keyboard, and never lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.domain.flow import Step
from decision_aid.session.visit import DONT_KNOW
from decision_aid.ui.widgets.asking import Asking
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.field import PAUSE
from decision_aid.ui.widgets.other_answers import Dots
from decision_aid.ui.widgets.scale import RoundTouch
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from tests.session.shipped_visits import HARD_WORDS, held
from tests.ui.step_stage import On, StepStage

PAIN = "How bad is the leg pain now?"
DOTS = f"Other answers to: {PAIN}"
UNKNOWN, SILENT, CLEAR = f"{PAIN} Don’t know", f"{PAIN} Rather not say", f"{PAIN} Clear the answer"
ACTIVITY = "What is one thing you want to be able to do again?"


@pytest.fixture
def pain(on: On) -> StepStage:
    return on(held(Step.CONDITION, "pain"))


@pytest.fixture
def own_words(on: On) -> StepStage:
    return on(held(Step.MATTERS))


def test_the_other_answers_stay_behind_the_dots_until_they_are_wanted(pain: StepStage) -> None:
    assert UNKNOWN not in pain.names()
    pain.touch(DOTS)
    assert [name for name in pain.names() if name in (UNKNOWN, SILENT, CLEAR)] == [UNKNOWN, SILENT]
    pain.touch(DOTS)
    assert UNKNOWN not in pain.names()


def test_an_answer_from_behind_the_dots_stays_in_sight_alone_and_a_touch_takes_it_back(pain: StepStage) -> None:
    pain.touch(DOTS)
    pain.touch(UNKNOWN)
    assert pain.visit.encounter.answer_to("pain.leg").state == "dont-know"
    assert pain.named(UNKNOWN).isChecked()
    assert SILENT not in pain.names()
    pain.touch(UNKNOWN)
    assert pain.visit.encounter.answer_to("pain.leg").state == "not-asked"
    assert UNKNOWN not in pain.names()


def test_an_answer_taken_back_before_it_was_drawn_is_not_drawn(pain: StepStage) -> None:
    asked, refresh = pain.named(f"{PAIN} 7 of 10"), pain.visit.listeners.pop()
    asked.click()
    asked.click()  # a trembling hand
    refresh()
    assert pain.visit.encounter.answer_to("pain.leg").state == "not-asked"
    assert not asked.isChecked()


def test_what_is_not_known_looks_different_from_what_was_not_asked_and_from_nought(on: On) -> None:
    looks = []
    for answer in (None, DONT_KNOW, "rather-not-say", "0"):
        visit = held(Step.CONDITION, "pain")
        if answer is not None:
            visit.touch("pain.leg", answer)
        stage = on(visit)
        looks.append(stage.step.grab().toImage())
    assert all(one != other for place, one in enumerate(looks) for other in looks[place + 1 :])


def test_a_value_touched_again_is_taken_back(pain: StepStage) -> None:
    pain.touch(f"{PAIN} 7 of 10")
    assert pain.visit.encounter.answer_to("pain.leg").number == 7
    assert [t.accessibleName() for t in pain.shown(RoundTouch) if t.isChecked()] == [f"{PAIN} 7 of 10"]
    pain.touch(f"{PAIN} 7 of 10")
    assert pain.visit.encounter.answer_to("pain.leg").state == "not-asked"
    assert not any(touch.isChecked() for touch in pain.shown(RoundTouch))


def test_clearing_puts_the_keyboard_back_on_the_dots(pain: StepStage) -> None:
    pain.touch(f"{PAIN} 7 of 10")
    pain.touch(DOTS)
    clear = pain.named(CLEAR)
    clear.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(clear, Qt.Key.Key_Space)
    pain.rest()
    assert pain.visit.encounter.answer_to("pain.leg").state == "not-asked"
    assert QApplication.focusWidget() is pain.named(DOTS)


def test_the_dots_say_to_assistive_technology_whether_they_are_open(pain: StepStage) -> None:
    dots = pain.named(DOTS)
    spoken = QAccessible.queryAccessibleInterface(dots)
    assert spoken.text(QAccessible.Text.Name) == DOTS
    assert not spoken.state().checked
    pain.touch(DOTS)
    assert spoken.state().checked


def test_undo_shows_the_answer_before(pain: StepStage) -> None:
    pain.touch(f"{PAIN} 7 of 10")
    pain.touch(DOTS)
    pain.touch(UNKNOWN)
    pain.visit.undo()
    pain.rest()
    assert pain.named(f"{PAIN} 7 of 10").isChecked()
    assert UNKNOWN not in pain.names()


@pytest.mark.parametrize("section", ["pain", "safety"])
def test_a_question_of_one_line_is_level_with_its_control_and_close_above_it_without_room(
    on: On, qtbot: QtBot, section: str
) -> None:
    beside = on(held(Step.CONDITION, section))
    level = [(words, control) for words, control in asked(beside) if words.height() <= beside.theme.px(48)]
    assert level
    for words, control in level:
        middle = words.mapTo(beside.step, words.rect().center()).y()
        if section == "pain":  # the body stands where pain had room for controls: they are close under their question
            below = control.mapTo(beside.step, QPoint()).y() - words.mapTo(beside.step, words.rect().bottomLeft()).y()
            assert 0 < below < beside.theme.px(32)
        else:
            assert abs(middle - control.mapTo(beside.step, control.rect().center()).y()) <= 2
    under = StepStage(held(Step.CONDITION, section), 1280, 594, 2.0)
    for words, control in asked(under):
        below = (
            control.mapTo(under.step, control.rect().topLeft()).y()
            - words.mapTo(under.step, words.rect().bottomLeft()).y()
        )
        assert 0 < below < under.theme.px(32)
        assert words.height() == words.heightForWidth(words.width())
    under.close()


def asked(stage: StepStage) -> list[tuple[Text, Touch]]:
    """The words of each question without a hint, and the first touch that answers it."""
    return [
        (view.findChildren(Text)[0], view.findChildren(Touch)[0])
        for view in stage.shown(BlockView)
        if len(view.findChildren(Asking)[0].findChildren(Text)) == 1
    ]


class TestOwnWords:
    @pytest.mark.parametrize("words", HARD_WORDS, ids=["signs", "leftwards", "controls", "long", "markup"])
    def test_any_words_are_kept_as_they_are_and_come_back_after_a_rebuild(self, on: On, words: str) -> None:
        stage = on(held(Step.MATTERS))
        box = stage.box(ACTIVITY)
        box.setFocus()
        box.setPlainText(words)
        typed = box.toPlainText()  # what the box itself makes of control characters
        box.clearFocus()
        assert stage.visit.encounter.answer_to("matters.activity").text == typed
        assert on(stage.visit).box(ACTIVITY).toPlainText() == typed
        assert len(typed) == len(words)

    def test_words_settle_in_a_pause_and_typing_goes_on_where_it_was(self, own_words: StepStage, qtbot: QtBot) -> None:
        box = own_words.box(ACTIVITY)
        box.setFocus()
        QTest.keyClicks(box, "Walk my dog")
        box.moveCursor(box.textCursor().MoveOperation.WordLeft)
        place = box.textCursor().position()
        visit = own_words.visit
        qtbot.waitUntil(lambda: visit.encounter.answer_to("matters.activity").text == "Walk my dog", timeout=PAUSE * 10)
        own_words.rest()
        assert box.hasFocus()
        assert box.textCursor().position() == place

    def test_an_answer_elsewhere_changes_nothing_in_a_box_that_is_being_typed_in(self, own_words: StepStage) -> None:
        box = own_words.box(ACTIVITY)
        box.setFocus()
        QTest.keyClicks(box, "Walk my d")
        own_words.visit.touch("matters.soon", "4")
        own_words.rest()
        assert box.toPlainText() == "Walk my d"
        assert box.hasFocus()

    def test_undo_from_elsewhere_does_not_take_words_that_are_not_settled(self, own_words: StepStage) -> None:
        own_words.visit.write("matters.activity", "Garden")
        own_words.rest()
        box = own_words.box(ACTIVITY)
        box.setPlainText("Garden and swim")  # as dictation does, without the focus
        own_words.visit.undo()
        own_words.rest()
        assert box.toPlainText() == "Garden and swim"
        own_words.step.settle_all()
        assert own_words.visit.encounter.answer_to("matters.activity").text == "Garden and swim"

    def test_undo_of_settled_words_shows_the_words_before(self, own_words: StepStage) -> None:
        own_words.visit.write("matters.activity", "Garden")
        own_words.visit.write("matters.activity", "Garden and swim")
        own_words.visit.undo()
        own_words.rest()
        assert own_words.box(ACTIVITY).toPlainText() == "Garden"

    def test_dont_know_empties_the_box_and_writing_takes_its_place(self, own_words: StepStage) -> None:
        own_words.touch(f"Other answers to: {ACTIVITY}")
        own_words.touch(f"{ACTIVITY} Don’t know")
        box = own_words.box(ACTIVITY)
        assert box.toPlainText() == ""
        assert own_words.named(f"{ACTIVITY} Don’t know").isChecked()
        box.setFocus()
        box.setPlainText("Walk")
        own_words.step.settle_all()
        own_words.rest()
        assert own_words.visit.encounter.answer_to("matters.activity").text == "Walk"
        assert f"{ACTIVITY} Don’t know" not in own_words.names()

    def test_the_dots_of_a_box_lie_inside_it_and_never_over_its_words(self, own_words: StepStage) -> None:
        box = own_words.box(ACTIVITY)
        dots = next(d for d in own_words.shown(Dots) if d.accessibleName() == f"Other answers to: {ACTIVITY}")
        field = dots.parentWidget()
        assert field is not None
        assert field.isAncestorOf(box)
        assert field.rect().contains(dots.geometry())
        assert not box.geometry().intersects(dots.geometry())

    def test_every_line_is_seen_whole_while_the_box_grows(self, own_words: StepStage) -> None:
        box = own_words.box(ACTIVITY)
        for lines in range(1, 13):
            box.setPlainText("\n".join(["gyp"] * lines))
            own_words.rest()
            needed = lines * box.blockBoundingRect(box.document().firstBlock()).height()
            assert box.viewport().height() >= needed
            assert not box.verticalScrollBar().isVisible()
        box.setPlainText("\n".join(["gyp"] * 40))
        own_words.rest()
        assert box.verticalScrollBar().isVisible()
