"""What stands over the first row of step 4: little enough to leave room for numbers, and how to read them, once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.screens import in_light
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_row import RowHead
from decision_aid.ui.widgets.comparison_table import ComparisonTable
from decision_aid.ui.widgets.option_chip import OptionChip, OthersChip
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.rule_line import RuleLine
from tests.session.shipped_visits import PROBLEMS, held, pack
from tests.ui.step_stage import On, StepStage, badly_named, cut_off, lying_over_each_other, too_small

LARGE = [(1280, 506, 2.0), (1366, 474, 2.0), (1024, 480, 1.7)]  # what the bars leave of the window, and the text size
BARS = 128  # pixels over a step at 100 %: the top bar and the steps of the visit


def top(stage: StepStage, widget: QWidget) -> int:
    return widget.mapTo(stage.step, QPoint()).y()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", PROBLEMS)
def test_the_table_begins_within_three_hundred_pixels_of_the_top(on: On, condition: str, language: str) -> None:
    visit = held(Step.COMPARE, condition=condition, language=language)
    visit.touch("pain.weeks", "3-12-months")
    stage = on(visit)
    (table,) = stage.shown(ComparisonTable)
    assert BARS + top(stage, table) <= 300


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (800, 1.0), (1280, 2.0)])
def test_how_rows_are_read_stands_once_between_the_names_and_the_first_row(
    on: On, width: int, scale: float, hidden: bool
) -> None:
    stage = on(held(Step.COMPARE, "benefits"), width=width, scale=scale)
    if hidden:
        stage.visit.hide_names()
        stage.rest()
    (table,), (rule,) = stage.shown(ComparisonTable), stage.shown(RuleLine)
    assert rule.words.accessibleName().startswith("The numbers of a row can come from different studies.")
    assert rule.words.height() >= rule.words.heightForWidth(rule.width())
    assert top(stage, rule) >= top(stage, table.names) + table.names.height()
    assert top(stage, stage.shown(RowHead)[0]) >= top(stage, rule) + rule.height()


def test_a_tab_that_compares_no_numbers_has_no_such_line(on: On) -> None:
    stage = on(held(Step.COMPARE, "benefits"))
    condition = stage.visit.condition
    assert condition is not None
    seen = {}
    for tab in condition.tabs:
        stage.visit.open_section(tab)
        stage.rest()
        apart = any(head.row.apart for head in stage.shown(RowHead))
        seen[tab] = apart
        assert bool(stage.shown(RuleLine)) is apart
    assert seen["benefits"]


def said_of_all(condition: str, language: str, use: str, field: str = "", answer: str = "") -> Visit:
    """The same answer to every treatment of the ledger."""
    visit = held(Step.COMPARE, "before", language, condition)
    for treatment in pack().treatments:
        visit.touch(f"tried.{treatment.id}.use", use)
        if answer:
            visit.touch(f"tried.{treatment.id}.{field}", answer)
    return visit


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", PROBLEMS)
def test_no_head_of_four_takes_more_than_three_lines(on: On, condition: str, language: str) -> None:
    stage = on(held(Step.COMPARE, "before", language, condition))
    theme, (table,) = stage.theme, stage.shown(ComparisonTable)
    room = table.names.shown[0].width() - table.names.shown[0].around.left() - table.names.shown[0].around.right()
    asked = pack().question("tried.epidural-steroid.help")
    assert asked is not None
    answers = [("help", choice.id) for choice in asked.choices]
    told = [said_of_all(condition, language, "before", *answer) for answer in (*answers, ("percent", "10"))]
    told += [said_of_all(condition, language, use) for use in ("never", "before", DONT_KNOW, RATHER_NOT_SAY)]
    high = {}
    assert stage.visit.condition is not None
    for option in stage.visit.condition.options:
        name = stage.visit.words.text(f"option.{option}.name")
        named = min(Badge(theme, "A", name, role).lines(room) for role in ("body", "small"))
        for visit in told:
            tried = in_light.head(visit, option)
            line = Paragraph.of(theme, tried, "small", strong=True).height(room) // theme.line_height("small")
            high[name, tried] = named + (line if tried else 0)
    assert {head for head, lines in high.items() if lines > 3} == set()


def test_what_tab_comes_to_does_not_lie_under_the_names(on: On) -> None:
    stage = on(held(Step.COMPARE, "benefits"))
    (table,) = stage.shown(ComparisonTable)
    assert stage.visit.comparison is not None
    stage.shown(RowHead)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2 * len(stage.visit.comparison.columns)):  # to the second row and on
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Tab)
        stage.rest()
        now = stage.window.focusWidget()
        assert isinstance(now, RowHead | ComparisonCell)
        assert top(stage, now) >= top(stage, table.names) + table.names.height(), now.accessibleName()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("condition", PROBLEMS)
@pytest.mark.parametrize(("width", "height", "scale"), LARGE)
def test_in_large_text_the_first_question_is_seen_without_scrolling(
    on: On, width: int, height: int, scale: float, condition: str, language: str
) -> None:
    visit = held(Step.COMPARE, condition=condition, language=language)
    visit.touch("pain.weeks", "3-12-months")
    stage = on(visit, width=width, height=height, scale=scale)
    first = stage.shown(RowHead)[0]
    line = stage.theme.line_height("heading")
    assert top(stage, first) + first.around.top() + line <= height
    assert (cut_off(stage), too_small(stage), badly_named(stage), lying_over_each_other(stage)) == ([], [], [], [])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "scale"), [*LARGE, (800, 1000, 2.0), (800, 1000, 1.3)])
def test_no_tab_stands_alone_on_a_line(on: On, width: int, height: int, scale: float, language: str) -> None:
    stage = on(held(Step.COMPARE, language=language), width=width, height=height, scale=scale)
    condition = stage.visit.condition
    assert condition is not None
    named = [
        stage.visit.words.say("Compare: {tab}", tab=stage.visit.words.text(f"tab.{tab}")) for tab in condition.tabs
    ]
    lines = [top(stage, stage.named(name)) for name in named]
    assert all(lines.count(line) > 1 for line in lines)


def test_in_large_text_the_options_stand_there_while_they_are_asked_for(on: On) -> None:
    stage = on(held(Step.COMPARE), height=506, scale=2.0)
    (others,) = stage.shown(OthersChip)
    assert stage.shown(OptionChip) == []
    stage.touch(others.accessibleName())
    condition = stage.visit.condition
    assert condition is not None
    assert len(stage.shown(OptionChip)) == len(condition.options)
    shown = next(chip for chip in stage.shown(OptionChip) if chip.chip.chosen)
    stage.touch(shown.accessibleName())
    assert not next(chip for chip in stage.shown(OptionChip) if chip.chip.id == shown.chip.id).chip.chosen
    stage.touch(others.accessibleName())
    assert stage.shown(OptionChip) == []


def test_in_large_text_what_the_options_are_is_one_touch_away(on: On) -> None:
    stage = on(held(Step.COMPARE), height=506, scale=2.0)
    stage.touch("What each option is")
    compared = stage.visit.comparison
    assert compared is not None
    said = [widget.accessibleName() for widget in stage.shown(QWidget)]
    for column in compared.columns:
        assert any(stage.visit.words.text(f"option.{column.option}.what") in words for words in said)
    stage.touch("What each option is")
    assert stage.visit.place.opened == frozenset()
