"""Step 5 as drawn: a table of what is known, wide or narrow, the patient's questions, and ways down a long page."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.screens import known_cells, talk
from decision_aid.session.visit import Visit
from decision_aid.ui.widgets.asked_questions import AskedQuestions
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.known_table import KnownTable
from decision_aid.ui.widgets.letter import Letter
from decision_aid.ui.widgets.source_card import SourceCard
from decision_aid.ui.widgets.text import Text
from tests.session.shipped_visits import HARD_WORDS, held
from tests.ui.step_stage import On, StepStage

QUESTION, ADD = "A question to talk over", "Add the question to the list"


def rated(**ratings: str) -> Visit:
    visit = held(Step.TALK)
    visit.touch("pain.weeks", "6-12")
    for matter, rating in (ratings or {"soon": "5", "low_harm": "4"}).items():
        visit.touch(f"matters.{matter.replace('_', '-')}", rating)
    return visit


def table(stage: StepStage) -> KnownTable:
    return stage.shown(KnownTable)[0]


def letters(stage: StepStage) -> list[str]:
    return [letter.accessibleName() for letter in table(stage).findChildren(Letter) if letter.isVisible()]


def drawn_cell(stage: StepStage, cell: known_cells.KnownCell) -> QWidget:
    name = cell.open.accessible if cell.open else cell.accessible
    return next(part for part in stage.shown(QWidget) if part.accessibleName() == name)


class TestTable:
    def test_it_is_the_first_thing_under_the_heading(self, on: On) -> None:
        stage = on(rated())
        assert table(stage).mapTo(stage.step, QPoint()).y() < 120

    def test_the_letters_stand_once_at_its_head_and_every_column_is_equally_wide(self, on: On) -> None:
        stage = on(rated())
        shown = talk.screen(stage.visit)
        assert letters(stage) == [letter for letter, _ in shown.columns]
        heads = [letter for letter in table(stage).findChildren(Letter) if letter.isVisible()]
        starts = [head.mapTo(stage.step, QPoint()).x() for head in heads]
        steps = {after - before for before, after in pairwise(starts)}
        assert max(steps) - min(steps) <= 1
        for cell in shown.rows[0].cells:
            assert drawn_cell(stage, cell).mapTo(stage.step, QPoint()).x() in starts

    def test_where_there_is_no_room_each_cell_says_its_option_itself(self, on: On) -> None:
        stage = on(rated(), scale=2.0)
        shown = talk.screen(stage.visit)
        assert letters(stage) == [cell.letter for row in shown.rows for cell in row.cells]
        for cell in shown.rows[0].cells:
            assert cell.name in stage.words()

    def test_every_word_of_the_screen_is_drawn(self, on: On) -> None:
        stage = on(rated())
        drawn = stage.words()
        for row in talk.screen(stage.visit).rows:
            assert {row.name, row.rating, row.about, row.note} - {""} <= set(drawn)
            for cell in row.cells:
                whole = drawn_cell(stage, cell).accessibleName()
                for part in (cell.figure, cell.counted, cell.against, cell.says, cell.note):
                    assert part.rstrip(".") in whole

    def test_a_cell_opens_its_study_and_back_leads_to_it_again(self, on: On) -> None:
        stage = on(rated())
        cell = next(cell for row in talk.screen(stage.visit).rows for cell in row.cells if cell.open)
        assert cell.open is not None
        touched = stage.named(cell.open.accessible)
        touched.setFocus()
        stage.touch(cell.open.accessible)
        assert [view.detail.option for view in stage.shown(FigureDetail)] == [cell.option]
        assert stage.shown(SourceCard)
        assert stage.shown(KnownTable) == []
        QTest.keyClick(stage.named("Back to the talk"), Qt.Key.Key_Escape)
        stage.rest()
        assert stage.shown(FigureDetail) == []
        assert table(stage).isVisible()
        assert QApplication.focusWidget() is touched

    def test_an_answer_elsewhere_makes_nothing_of_it_again(self, on: On) -> None:
        stage = on(rated())
        before = [id(text) for text in table(stage).findChildren(Text)]
        stage.touch("Leaning: Surgery on the disc")
        stage.touch("How sure are you? 6 of 10")
        assert [id(text) for text in table(stage).findChildren(Text)] == before

    def test_another_rating_puts_the_rows_into_their_new_order(self, on: On) -> None:
        stage = on(rated(soon="5", low_harm="4"))
        stage.visit.touch("matters.low-harm", "5")
        stage.visit.touch("matters.soon", "1")
        stage.rest()
        words = stage.words()
        name = stage.visit.words.text
        assert words.index(name("matter.low-harm.name")) < words.index(name("matter.soon.name"))

    def test_what_it_shows_is_recorded_as_shown_once(self, on: On) -> None:
        stage = on(rated())
        assert stage.visit.encounter.shown[-1].where == "talk"
        assert stage.visit.encounter.shown[-1].findings == talk.findings_shown(stage.visit)
        before = len(stage.visit.encounter.shown)
        stage.touch("How sure are you? 6 of 10")
        assert len(stage.visit.encounter.shown) == before

    def test_without_ratings_it_says_what_to_do(self, on: On) -> None:
        stage = on(held(Step.TALK))
        assert any("What matters" in words for words in stage.words())
        assert letters(stage) == []


class TestQuestions:
    def test_a_question_goes_onto_the_list_and_the_box_is_free_for_the_next(self, on: On) -> None:
        stage = on(rated())
        stage.box(QUESTION).setFocus()
        stage.box(QUESTION).setPlainText("Can I drive home?")
        stage.touch(ADD)
        assert "Can I drive home?" in stage.words()
        assert stage.box(QUESTION).toPlainText() == ""
        stage.touch("Remove this question: Can I drive home?")
        assert "Can I drive home?" not in stage.words()

    @pytest.mark.parametrize("words", ["", "   ", "\n\t\n"])
    def test_an_empty_box_asks_nothing(self, on: On, words: str) -> None:
        stage = on(rated())
        stage.box(QUESTION).setPlainText(words)
        stage.touch(ADD)
        assert stage.visit.encounter.questions == {}

    @pytest.mark.parametrize("words", HARD_WORDS, ids=["signs", "leftwards", "controls", "long", "markup"])
    def test_any_question_is_shown_as_it_was_asked_and_never_as_markup(self, on: On, words: str) -> None:
        stage = on(rated())
        stage.visit.ask(words)
        stage.rest()
        line = next(text for text in stage.shown(Text) if text.text() == words.strip())
        assert line.textFormat() == Qt.TextFormat.PlainText
        assert line.height() >= line.heightForWidth(line.width())

    def test_words_in_the_box_stay_while_other_things_happen_and_are_asked_when_the_page_goes(self, on: On) -> None:
        stage = on(rated())
        box = stage.box(QUESTION)
        box.setPlainText("What if it do")
        stage.touch("How sure are you? 6 of 10")
        stage.visit.ask("Another one?")
        stage.rest()
        assert box.toPlainText() == "What if it do"
        stage.step.settle_all()
        assert list(stage.visit.encounter.questions.values()) == ["Another one?", "What if it do"]
        stage.step.settle_all()
        assert len(stage.visit.encounter.questions) == 2

    def test_signing_locks_the_list_with_what_stands_on_it(self, on: On) -> None:
        visit = rated()
        visit.ask("Can I drive home?")
        stage = on(visit)
        assert stage.named("Remove this question: Can I drive home?").isEnabled()
        visit.sign("Dr. Example")
        stage.rest()
        assert not stage.named("Remove this question: Can I drive home?").isEnabled()
        assert not stage.box(QUESTION).isEnabled()


class TestWaysDown:
    def test_a_touch_at_the_head_brings_a_part_to_the_top(self, on: On) -> None:
        stage = on(rated())
        part = stage.shown(AskedQuestions)[0]
        assert part.mapTo(stage.window, QPoint()).y() > 594
        stage.touch("Your questions")
        assert 0 <= part.mapTo(stage.window, QPoint()).y() < 40
        assert not isinstance(QApplication.focusWidget(), QPlainTextEdit)  # a screen keyboard would cover the part

    def test_by_key_the_keyboard_goes_there_too(self, on: On) -> None:
        stage = on(rated())
        jump = stage.named("Your questions")
        jump.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(jump, Qt.Key.Key_Space)
        stage.rest()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert stage.shown(AskedQuestions)[0].isAncestorOf(focused)


def test_leaning_goes_back_to_not_sure_when_touched_again(on: On) -> None:
    stage = on(rated())
    stage.touch("Leaning: Surgery on the disc")
    assert stage.visit.encounter.leaning == "disc-surgery"
    stage.touch("Leaning: Surgery on the disc")
    assert stage.named("Leaning: Not sure yet").isChecked()


def test_teach_back_is_marked_under_the_patients_own_words(on: On) -> None:
    stage = on(rated())
    ask = stage.visit.words.text("question.teachback.watch.ask")
    stage.box(ask).setFocus()
    stage.box(ask).setPlainText("A weak leg")
    stage.touch(f"{ask} Clear")
    answers = stage.visit.encounter
    assert answers.answer_to("teachback.watch").text == "A weak leg"
    assert answers.answer_to("teachback.watch.clear").text == "clear"
    stage.touch(f"{ask} Clear")
    assert stage.visit.encounter.answer_to("teachback.watch.clear").state == "not-asked"
