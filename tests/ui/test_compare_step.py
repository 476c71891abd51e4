"""Step 4 as drawn: by keyboard alone, word for word to assistive technology, nothing cut off, nothing built twice."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.content.library import installed
from decision_aid.domain.flow import Step
from decision_aid.session.screens import compare
from decision_aid.session.visit import Visit
from decision_aid.ui.steps.compare import CompareStep
from decision_aid.ui.theme import Theme, prepare
from decision_aid.ui.widgets.answer_parts import People
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.widgets.comparison_row import RowHead
from decision_aid.ui.widgets.comparison_table import ComparisonTable
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.kept_question import KeptQuestion
from decision_aid.ui.widgets.option_chip import OptionChip, OthersChip
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.scroller import Scroller
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.widgets.what_touch import WhatTouch
from tests.session.small_decision import TABS, small_decision

SIZES = [(1280, 576, 1.0), (1366, 544, 1.0), (1280, 576, 1.3), (1280, 576, 1.7), (1280, 576, 2.0), (800, 376, 2.0)]


class Stage:
    """The step in the scroller of a window, rendered again on every change as the window does it."""

    def __init__(self, visit: Visit, width: int = 1280, height: int = 576, scale: float = 1.0) -> None:
        self.visit = visit
        self.theme = Theme(scale=scale)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        prepare(app, self.theme)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        self.step = CompareStep(self.theme, visit)
        self.scroller = Scroller(self.theme, self.step)
        column.addWidget(self.scroller)
        self.window.resize(width, height)
        self.step.refresh()
        visit.listeners.append(self.step.refresh)

    @property
    def screen(self) -> compare.CompareScreen:
        return compare.screen(self.visit)

    def shown(self, kind: type[QWidget]) -> list[QWidget]:
        return [widget for widget in self.step.findChildren(kind) if widget.isVisible()]

    def cells(self) -> list[list[ComparisonCell]]:
        return next(grid.cells for grid in self.step.findChildren(ComparisonGrid) if grid.isVisible())

    def touch(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        QApplication.processEvents()


def held(**answers: str) -> Visit:
    visit = Visit(small_decision(), clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    visit.touch("condition", "disc")
    visit.go(Step.COMPARE)
    for question, choice in answers.items():
        visit.touch(question.replace("_", "."), choice)
    return visit


On = Callable[..., Stage]


@pytest.fixture
def on(qtbot: QtBot) -> Iterator[On]:
    """Puts a visit on the stage; the windows live as long as the test."""
    FocusRing.moving_by_keyboard = False
    stages: list[Stage] = []

    def stage(visit: Visit, width: int = 1280, height: int = 576, scale: float = 1.0) -> Stage:
        made = Stage(visit, width, height, scale)
        stages.append(made)
        with qtbot.waitActive(made.window):
            made.window.show()
            made.window.activateWindow()
        QApplication.processEvents()
        return made

    yield stage
    FocusRing.moving_by_keyboard = False
    for made in stages:
        made.visit.listeners.clear()
        made.window.close()
        made.window.deleteLater()


def chips(stage: Stage) -> dict[str, OptionChip]:
    """The options that can be seen."""
    return {chip.chip.id: chip for chip in stage.shown(OptionChip) if isinstance(chip, OptionChip)}


def heard(widget: QWidget) -> tuple[QAccessible.Role, str]:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.role(), found.text(QAccessible.Text.Name)


# -- words for assistive technology -----------------------------------------------------------------------------------


def test_each_cell_is_a_button_that_says_its_whole_answer_word_for_word(on: On) -> None:
    stage = on(held(matters_soon="4"))
    said = [[cell.accessible for cell in row.cells] for row in stage.screen.rows]
    assert [[heard(cell) for cell in row] for row in stage.cells()] == [
        [(QAccessible.Role.Button, words) for words in row] for row in said
    ]


def test_heads_of_rows_and_columns_say_their_questions_and_options(on: On) -> None:
    stage = on(held(matters_soon="4", tried_needle_use="before"))
    names = {heard(widget)[1] for widget in stage.shown(QWidget) if widget.accessibleName()}
    assert {column.accessible for column in stage.screen.columns} <= names
    assert {row.accessible for row in stage.screen.rows} <= names


@pytest.mark.parametrize("tab", TABS)
def test_every_control_has_a_name(on: On, tab: str) -> None:
    visit = held()
    visit.open_section(tab)
    stage = on(visit)
    controls = stage.shown(Touch)
    assert controls
    assert [widget for widget in controls if not heard(widget)[1]] == []


def test_the_chips_say_what_a_touch_does_and_why_one_is_off(on: On) -> None:
    visit = held()
    visit.unfold(compare.OTHERS)
    stage = on(visit)
    tablets, needle = chips(stage)["tablets"], chips(stage)["needle"]
    assert not tablets.isEnabled()
    assert heard(tablets)[1].endswith("Take one away first: four fit side by side.")
    assert heard(needle) == (QAccessible.Role.CheckBox, needle.chip.accessible)


def test_only_the_options_side_by_side_stand_there_until_the_others_are_asked_for(on: On) -> None:
    stage = on(held())
    reason = stage.screen.chips_reason
    assert set(chips(stage)) == {column.option for column in stage.screen.columns}
    assert reason not in [text.text() for text in stage.shown(Text) if isinstance(text, Text)]
    (others,) = stage.shown(OthersChip)
    assert heard(others) == (QAccessible.Role.CheckBox, "1 more option")
    stage.touch(others)
    assert set(chips(stage)) == {chip.id for chip in stage.screen.chips}
    assert reason in [text.text() for text in stage.shown(Text) if isinstance(text, Text)]
    stage.touch(others)
    assert "tablets" not in chips(stage)


def test_with_two_side_by_side_the_others_stand_there_unasked(on: On) -> None:
    stage = on(held())
    for option in ("needle", "knife"):
        stage.touch(chips(stage)[option])
    assert set(chips(stage)) == {chip.id for chip in stage.screen.chips}
    assert stage.shown(OthersChip) == []
    stage.touch(chips(stage)["needle"])
    assert "knife" not in chips(stage)


# -- the keyboard alone -----------------------------------------------------------------------------------------------


def test_tab_goes_through_everything_in_reading_order(on: On) -> None:
    stage = on(held())
    stage.step.setFocus()
    first = next(widget for widget in stage.shown(Touch) if widget.hasFocus() or widget.focusPolicy())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in passed:
        passed.append(now)
        stage.key(Qt.Key.Key_Tab)
    places = [(_top(stage, widget) // 8, widget.mapTo(stage.step, QPoint()).x()) for widget in passed]
    assert places == sorted(places)
    every = [cell for row in stage.cells() for cell in row]
    assert [widget for widget in passed if isinstance(widget, ComparisonCell)] == every


def _top(stage: Stage, widget: QWidget) -> int:
    return (
        widget.mapTo(stage.step, widget.rect().center()).y()
        if widget.height() < 80
        else (widget.mapTo(stage.step, QPoint()).y())
    )


def test_arrows_go_from_answer_to_answer(on: On) -> None:
    stage = on(held())
    cells = stage.cells()
    cells[0][0].setFocus(Qt.FocusReason.TabFocusReason)
    for key, row, column in (
        (Qt.Key.Key_Right, 0, 1),
        (Qt.Key.Key_Down, 1, 1),
        (Qt.Key.Key_Left, 1, 0),
        (Qt.Key.Key_Left, 1, 0),
        (Qt.Key.Key_Up, 0, 0),
    ):
        stage.key(key)
        assert QApplication.focusWidget() is cells[row][column]


def test_an_answer_opens_and_closes_by_keyboard_and_the_focus_comes_back_to_it(on: On) -> None:
    stage = on(held())
    cell = stage.cells()[0][2]
    cell.setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Return)
    assert stage.visit.place.detail == (cell.cell.row, cell.cell.option)
    back = QApplication.focusWidget()
    assert isinstance(back, Pill)
    assert back.accessibleName() == "Back to the table"
    stage.key(Qt.Key.Key_Space)
    assert stage.visit.place.detail is None
    assert QApplication.focusWidget() is cell


def test_going_to_another_option_keeps_the_keyboard_on_the_options(on: On) -> None:
    stage = on(held())
    stage.touch(stage.cells()[0][0])
    (detail,) = stage.shown(FigureDetail)
    assert isinstance(detail, FigureDetail)
    stage.touch(detail.options.touches[1])
    (detail,) = stage.shown(FigureDetail)
    assert isinstance(detail, FigureDetail)
    assert stage.visit.place.detail == ("better", stage.screen.columns[1].option)
    assert detail.options.touches[1].hasFocus()


def test_opening_by_touch_shows_no_ring_of_the_keyboard(on: On) -> None:
    stage = on(held())
    stage.touch(stage.cells()[0][1])
    assert not FocusRing.moving_by_keyboard
    stage.touch(next(pill for pill in stage.shown(Pill) if pill.accessibleName() == "Back to the table"))
    assert not FocusRing.moving_by_keyboard


def test_escape_goes_back_to_the_table_and_loses_nothing(on: On) -> None:
    stage = on(held(matters_soon="4"))
    stage.touch(stage.cells()[0][0])
    assert stage.shown(FigureDetail)
    before = stage.visit.encounter.answers
    stage.key(Qt.Key.Key_Escape)
    assert stage.shown(FigureDetail) == []
    assert stage.visit.encounter.answers == before


def test_what_the_keyboard_is_on_never_lies_under_the_names(on: On) -> None:
    stage = on(held())
    cells = stage.cells()
    cells[-1][0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Up)
    names = stage.shown(NamesLine)[0]
    end = names.mapTo(stage.window, QPoint(0, names.height())).y()
    assert cells[-2][0].mapTo(stage.window, QPoint()).y() >= end
    stage.scroller.verticalScrollBar().setValue(stage.scroller.verticalScrollBar().maximum())
    stage.shown(RowHead)[-1].setFocus(Qt.FocusReason.BacktabFocusReason)
    stage.shown(RowHead)[-2].setFocus(Qt.FocusReason.BacktabFocusReason)
    QApplication.processEvents()
    end = names.mapTo(stage.window, QPoint(0, names.height())).y()
    assert stage.shown(RowHead)[-2].mapTo(stage.window, QPoint()).y() >= end


# -- touching ---------------------------------------------------------------------------------------------------------


def test_a_tab_shows_its_rows_and_comes_back_to_the_same_widgets(on: On) -> None:
    stage = on(held())
    before = stage.cells()
    tabs = {pill.accessibleName(): pill for pill in stage.shown(Pill)}
    stage.touch(tabs["Compare: Risks"])
    assert [cell.cell.row for cell in stage.cells()[0]] == ["harm"] * 4
    stage.touch(tabs["Compare: Benefits"])
    assert stage.cells() == before


def test_rendering_what_has_not_changed_draws_nothing_again(on: On) -> None:
    stage = on(held())
    before = [cell.cell for row in stage.cells() for cell in row]
    stage.step.refresh()
    stage.visit.unfold(compare.ABOUT)
    after = [cell.cell for row in stage.cells() for cell in row]
    assert all(now is then for now, then in zip(after, before, strict=True))


def test_a_chip_takes_a_column_away_and_puts_another_one_in_and_the_focus_goes_with_the_option(on: On) -> None:
    visit = held()
    visit.unfold(compare.OTHERS)
    stage = on(visit)
    chips(stage)["needle"].setFocus()
    stage.touch(chips(stage)["needle"])
    assert "needle" not in [cell.cell.option for cell in stage.cells()[0]]
    assert len([cell for cell in stage.cells()[0] if cell.isVisible()]) == 3
    assert chips(stage)["needle"].hasFocus()
    stage.touch(chips(stage)["tablets"])
    assert "tablets" in [cell.cell.option for cell in stage.cells()[0]]
    assert not chips(stage)["needle"].isEnabled()
    assert chips(stage)["tablets"].hasFocus()


def test_an_option_keeps_the_widgets_of_its_answers_while_another_is_taken_away_and_put_back(on: On) -> None:
    stage = on(held())
    before = {cell.cell.option: cell for cell in stage.cells()[0]}
    gone = next(iter(before))
    stage.visit.put_beside(gone)
    stays = {cell.cell.option: cell for cell in stage.cells()[0]}
    stage.visit.put_beside(gone)
    again = {cell.cell.option: cell for cell in stage.cells()[0]}
    assert all(cell is before[option] for option, cell in stays.items()), "drawn anew though nothing of it changed"
    assert again.keys() == before.keys()
    assert all(again[option] is before[option] for option in before)


def test_an_option_taken_away_while_the_others_are_folded_leaves_the_focus_where_it_can_be_had_back(on: On) -> None:
    stage = on(held())
    chips(stage)["needle"].setFocus()
    stage.touch(chips(stage)["needle"])
    assert "needle" not in chips(stage)
    (others,) = stage.shown(OthersChip)
    assert others.hasFocus()
    assert not FocusRing.moving_by_keyboard


def test_a_question_opens_its_row_in_full_at_the_first_option_with_the_others_beside_it(on: On) -> None:
    stage = on(held())
    head = stage.shown(RowHead)[1]
    stage.touch(head)
    first, *others = (column.option for column in stage.screen.columns)
    assert stage.visit.place.detail == (stage.screen.rows[1].id, first)
    (detail,) = stage.shown(FigureDetail)
    assert isinstance(detail, FigureDetail)
    assert [option.id for option in detail.detail.options] == [first, *others]


def test_the_whole_cell_can_be_touched_down_to_its_corners(on: On) -> None:
    stage = on(held())
    cell = stage.cells()[0][1]
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=cell.rect().bottomRight() - QPoint(2, 2))
    assert stage.visit.place.detail == (cell.cell.row, cell.cell.option)


def test_it_acts_on_release_and_leaving_before_release_does_nothing(on: On) -> None:
    stage = on(held())
    cell = stage.cells()[0][0]
    QTest.mousePress(cell, Qt.MouseButton.LeftButton)
    assert stage.visit.place.detail is None
    QTest.mouseRelease(cell, Qt.MouseButton.LeftButton, pos=QPoint(-40, -40))
    assert stage.visit.place.detail is None


def test_going_back_finds_the_page_where_it_was_left(on: On) -> None:
    stage = on(held(), height=420)
    bar = stage.scroller.verticalScrollBar()
    bar.setValue(200)
    cell = stage.cells()[0][1]
    stage.visit.open_detail(cell.cell.row, cell.cell.option)
    QApplication.processEvents()
    assert bar.value() == 0
    stage.visit.close_detail()
    QApplication.processEvents()
    assert bar.value() == 200


def test_the_names_of_the_options_stay_in_sight_while_the_rows_scroll(on: On) -> None:
    stage = on(held(), height=420)
    names = stage.shown(NamesLine)[0]
    stage.scroller.verticalScrollBar().setValue(300)
    QApplication.processEvents()
    assert names.mapTo(stage.scroller.viewport(), QPoint()).y() == 0


def test_the_question_of_a_row_stays_in_sight_as_long_as_its_answers_do(on: On) -> None:
    stage = on(held(matters_soon="4"), height=420)
    names, head = stage.shown(NamesLine)[0], stage.shown(RowHead)[0]
    asked = head.grab(QRect(0, 0, head.width(), stage.theme.px(60))).toImage()
    hidden = 200
    below_names = head.mapTo(stage.step, QPoint()).y() - names.height() + hidden
    stage.scroller.verticalScrollBar().setValue(below_names)
    QApplication.processEvents()
    assert head.mapTo(stage.scroller.viewport(), QPoint(0, hidden)).y() == names.height()
    seen = head.grab(QRect(0, hidden, head.width(), stage.theme.px(60))).toImage()
    assert seen.copy(0, 0, seen.width(), stage.theme.px(42)) == asked.copy(0, 0, asked.width(), stage.theme.px(42))


def test_over_cards_the_question_stays_at_the_top_of_what_is_seen_until_its_row_ends(on: On) -> None:
    stage = on(held(), height=700, scale=2.0)
    (kept,) = stage.step.findChildren(KeptQuestion)
    assert not kept.isVisible()
    second = stage.shown(RowHead)[1]
    bar = stage.scroller.verticalScrollBar()
    for scrolled_to, kept_in_view in ((stage.cells()[0][0], True), (second, False), (stage.cells()[1][0], True)):
        bar.setValue(scrolled_to.mapTo(stage.step, QPoint()).y() + 20)
        QApplication.processEvents()
        assert kept.isVisible() is kept_in_view
        if kept_in_view:
            assert kept.mapTo(stage.scroller.viewport(), QPoint()).y() == 0
    bar.setValue(second.mapTo(stage.step, QPoint()).y() - kept.height() // 2)
    QApplication.processEvents()
    assert kept.isVisible()
    assert kept.mapTo(stage.step, QPoint(0, kept.height())).y() <= second.mapTo(stage.step, QPoint()).y()
    stage.visit.open_section("risks")
    bar.setValue(0)
    QApplication.processEvents()
    assert not kept.isVisible()


def test_over_cards_the_options_are_named_again_once_the_names_on_their_cards_have_gone(on: On) -> None:
    stage = on(held(), height=700, scale=2.0)
    (kept,) = stage.step.findChildren(KeptQuestion)
    bar, card = stage.scroller.verticalScrollBar(), stage.cells()[0][0]
    bar.setValue(card.mapTo(stage.step, QPoint()).y() - stage.theme.px(50))
    QApplication.processEvents()
    question_alone = kept.height()
    assert kept.isVisible()
    bar.setValue(card.mapTo(stage.step, QPoint(0, card.name_end())).y())
    QApplication.processEvents()
    assert kept.height() >= question_alone + stage.theme.line_height("small")
    assert kept.height() * 3 <= stage.scroller.viewport().height()


def test_the_sentences_about_the_options_open_and_close(on: On) -> None:
    stage = on(held())
    (what,) = stage.shown(WhatTouch)
    sentences = {column.what for column in stage.screen.columns}
    assert not sentences & {widget.accessibleName() for widget in stage.shown(QWidget)}
    stage.touch(what)
    assert sentences <= {widget.accessibleName() for widget in stage.shown(QWidget)}
    stage.touch(what)
    assert not sentences & {widget.accessibleName() for widget in stage.shown(QWidget)}


def test_without_a_condition_the_way_to_step_one_is_one_touch(on: On) -> None:
    visit = Visit(small_decision())
    visit.go(Step.COMPARE)
    stage = on(visit)
    (way,) = stage.shown(Pill)
    stage.touch(way)
    assert visit.place.step is Step.CONDITION


def test_the_table_appears_once_a_condition_is_chosen(on: On) -> None:
    visit = Visit(small_decision())
    visit.go(Step.COMPARE)
    stage = on(visit)
    visit.touch("condition", "disc")
    QApplication.processEvents()
    assert stage.cells()
    visit.touch("condition", "other")
    QApplication.processEvents()
    assert stage.shown(ComparisonCell) == []


def test_no_view_goes_without_the_state_of_the_evidence(on: On) -> None:
    stage = on(held())
    status = stage.screen.status
    assert status.startswith("Evidence not yet reviewed here")
    assert any(status in widget.accessibleName() for widget in stage.shown(Touch))
    stage.touch(stage.cells()[0][0])
    assert status in [widget.text() for widget in stage.shown(Text) if isinstance(widget, Text)]
    stage.visit.touch("condition", "other")
    QApplication.processEvents()
    assert status in [widget.text() for widget in stage.shown(Text) if isinstance(widget, Text)]


def test_in_full_a_figure_says_that_it_was_studied_in_people_with_another_condition(on: On) -> None:
    visit = Visit(installed(Path(__file__).parents[2] / "resources" / "packs" / "spinal-injections"))
    visit.touch("condition", "facet-joint")
    visit.touch("pain.weeks", "3-12-months")
    visit.go(Step.COMPARE)
    cells = [cell for row in compare.screen(visit).rows for cell in row.cells]
    cell = next(cell for cell in cells if cell.figure and cell.figure.elsewhere)
    assert cell.figure is not None
    visit.open_detail(cell.row, cell.option)
    stage = on(visit)
    said = [text.text() for text in stage.shown(Text) if isinstance(text, Text)]
    place = said.index("Was their pain like yours?")
    assert said[place + 1 : place + 3] == [cell.figure.elsewhere, cell.figure.fit]


# -- what is recorded -------------------------------------------------------------------------------------------------


def test_each_view_is_recorded_once_as_shown_in_the_order_people_saw_them(on: On) -> None:
    stage = on(held())
    for _ in range(3):
        stage.step.refresh()
    cell = next(cell for cell in stage.cells()[0] if cell.cell.option == "needle")
    stage.touch(cell)
    seen = stage.visit.encounter.shown
    assert [view.where for view in seen] == ["compare.benefits", "compare.detail.better.needle"]
    assert seen[0].findings == tuple(f"better-{column.option}" for column in stage.screen.columns)
    assert seen[1].findings == ("better-needle", "better-needle-too")


# -- sizes ------------------------------------------------------------------------------------------------------------


def cut_off(stage: Stage) -> list[str]:
    """What is lower than its words need, or reaches past the right edge of the page."""
    found = []
    for widget in stage.shown(QWidget):
        named = f"{type(widget).__name__} {widget.accessibleName()[:40]}"
        if widget.hasHeightForWidth() and widget.height() < widget.heightForWidth(widget.width()):
            found.append(f"too low: {named}")
        left = widget.mapTo(stage.step, QPoint()).x()
        if left < 0 or left + widget.width() > stage.scroller.viewport().width():
            found.append(f"too wide: {named}")
    return found


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut_off_on_any_tab_at_any_size(on: On, width: int, height: int, scale: float) -> None:
    visit = held(matters_soon="4", tried_needle_use="before", tried_needle_help="little")
    visit.unfold(compare.WHAT)
    visit.unfold(compare.ABOUT)
    stage = on(visit, width, height, scale)
    for tab in TABS:
        visit.open_section(tab)
        QApplication.processEvents()
        assert cut_off(stage) == []
    assert stage.scroller.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut_off_in_the_full_picture_at_any_size(on: On, width: int, height: int, scale: float) -> None:
    visit = held()
    stage = on(visit, width, height, scale)
    for tab, row in (("benefits", "better"), ("benefits", "lasting"), ("risks", "harm"), ("daily", "day")):
        visit.open_section(tab)
        for column in stage.screen.columns:
            visit.open_detail(row, column.option)
            QApplication.processEvents()
            assert stage.shown(FigureDetail)
            assert cut_off(stage) == []


@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("es", 2.0)])
def test_nothing_of_the_shipped_pack_is_cut_off(on: On, language: str, scale: float) -> None:
    visit = Visit(installed(Path(__file__).parents[2] / "resources" / "packs" / "spinal-injections"), language=language)
    visit.touch("condition", visit.decision.conditions[0].id)
    visit.go(Step.COMPARE)
    stage = on(visit, scale=scale)
    for tab in visit.decision.conditions[0].tabs:
        visit.open_section(tab)
        QApplication.processEvents()
        assert cut_off(stage) == []
        for row in stage.screen.rows:
            visit.open_detail(row.id, row.cells[0].option)
            QApplication.processEvents()
            assert cut_off(stage) == []


def test_columns_are_equally_wide_and_cells_of_a_row_equally_high(on: On) -> None:
    for options in (2, 3, 4):
        visit = held()
        for option in ("needle", "knife")[: 4 - options]:
            visit.put_beside(option)
        stage = on(visit)
        for row in stage.cells():
            assert len(row) == options
            assert len({(cell.width(), cell.height(), cell.y()) for cell in row}) == 1


def test_answers_stand_as_cards_under_their_question_where_there_is_no_room_beside_it(on: On) -> None:
    stage = on(held(), scale=2.0)
    row = stage.cells()[0]
    assert all(cell.as_card for cell in row)
    boxes = [cell.geometry() for cell in row]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert len({box.width() for box in boxes}) == 1


def test_every_target_is_large_enough_to_touch(on: On) -> None:
    stage = on(held())
    assert [touch for touch in stage.shown(Touch) if min(touch.width(), touch.height()) < 44] == []


# -- what is drawn ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("have", "more", "none"), [(36, 15, 49), (0, 0, 100), (100, 0, 0), (0, 1, 99), (28, 72, 0)])
def test_an_array_draws_as_many_dots_of_each_kind_as_it_is_given(
    qapp: QApplication, have: int, more: int, none: int
) -> None:
    theme = Theme()
    people = People(theme, have, more, none, 1.0, side=200)
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("card"))
    painter = QPainter(picture)
    people.draw(painter, 0, 0, 200)
    painter.end()
    # Off the middle of a dot, where those who are more bear a plus.
    colours = [picture.pixelColor(20 * (dot % 10) + 6, 20 * (dot // 10) + 7).name() for dot in range(100)]
    wanted = [theme.colour(kind).name() for kind in ("icon_have", "icon_more", "icon_none")]
    assert colours == [wanted[0]] * have + [wanted[1]] * more + [wanted[2]] * none


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_of_a_cell_or_head_is_painted_below_the_height_it_asks_for(on: On, scale: float) -> None:
    stage = on(held(matters_soon="4"), scale=scale)
    cells: list[QWidget] = [cell for row in stage.cells() for cell in row if not cell.as_card]
    for widget in (*cells, *stage.shown(RowHead)):
        spare, height = 400, widget.heightForWidth(widget.width())
        widget.resize(widget.width(), height + spare)
        picture = QImage(widget.size(), QImage.Format.Format_RGB32)
        picture.fill(stage.theme.colour("card"))
        widget.render(picture, QPoint(), QRegion(widget.rect()), QWidget.RenderFlag.DrawChildren)
        below = picture.copy(0, height, picture.width(), spare)
        empty = QImage(below.size(), QImage.Format.Format_RGB32)
        empty.fill(stage.theme.colour("card"))
        assert below == empty
        assert picture.copy(0, 0, picture.width(), height) != empty.scaled(picture.width(), height)


def test_two_options_with_the_same_answer_look_the_same(on: On) -> None:
    stage = on(held())
    first, second = stage.cells()[1][:2]
    first.show_cell(second.cell)
    QApplication.processEvents()
    area = QRect(QPoint(), first.size())
    assert first.grab(area).toImage() == second.grab(area).toImage()


def test_being_asked_about_another_width_changes_nothing_that_is_drawn(on: On) -> None:
    table = on(held()).step.findChildren(ComparisonTable)[0]
    before = table.grab().toImage()
    for width in (table.width() - 250, table.width() + 400, 500, table.width()):
        table.heightForWidth(width)
    assert table.grab().toImage() == before
