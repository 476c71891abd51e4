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
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.rule_line import RuleLine
from tests.session.shipped_visits import PROBLEMS, held, pack
from tests.ui.step_stage import On, StepStage

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
