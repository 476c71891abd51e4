"""Outcomes before names as drawn: what assistive technology is told names no option, and the focus is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.screens.untelling import roots
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.option_chip import OptionChip
from tests.session.shipped_visits import held, pack
from tests.ui.step_stage import On, StepStage, badly_named, cut_off, lying_over_each_other, too_small

HIDE, SHOW = "Hide the names: see what happened first", "Show the names of the options"


def spoken(stage: StepStage) -> list[str]:
    """The name of everything that is seen, as a screen reader gets it."""
    heard = [QAccessible.queryAccessibleInterface(widget) for widget in stage.shown(QWidget)]
    return [name for name in (one.text(QAccessible.Text.Name) for one in heard) if name]


@pytest.mark.parametrize("width", [1280, 800])
def test_nothing_spoken_names_an_option_on_any_tab(on: On, width: int) -> None:
    stage = on(held(Step.COMPARE), width=width)
    condition, texts = stage.visit.condition, pack().texts["en"]
    assert condition is not None
    stage.touch(HIDE)
    for tab in condition.tabs:
        stage.visit.open_section(tab)
        stage.rest()
        asks = {texts[f"row.{row.id}.ask"] for row in condition.rows if row.tab == tab}
        for name in spoken(stage):
            own = name
            for ask in asks:
                own = own.replace(ask, "")
            for option in condition.options:
                assert texts[f"option.{option}.name"].lower() not in own.lower()
                assert texts[f"option.{option}.what"] not in own
        telling = {root for option in condition.options for root in roots(texts[f"option.{option}.short"])}
        for cell in stage.shown(ComparisonCell):
            own = cell.accessibleName()
            for ask in asks:
                own = own.replace(ask, "")
            assert not roots(own) & telling


def test_hiding_puts_the_focus_on_the_way_back_and_showing_on_the_way_there(on: On) -> None:
    stage = on(held(Step.COMPARE))
    stage.named(HIDE).setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.named(HIDE), Qt.Key.Key_Space)
    stage.rest()
    assert QApplication.focusWidget() is stage.named(SHOW)
    assert stage.shown(OptionChip) == []
    QTest.keyClick(stage.named(SHOW), Qt.Key.Key_Space)
    stage.rest()
    assert QApplication.focusWidget() is stage.named(HIDE)
    assert stage.shown(OptionChip)


def test_drawn_anew_without_names_the_way_there_says_what_it_does_once_they_are_back(on: On) -> None:
    stage = on(held(Step.COMPARE))
    stage.touch(HIDE)
    anew = on(stage.visit)  # as after another language or text size
    anew.touch(SHOW)
    assert HIDE in anew.names()
    assert SHOW not in anew.names()


def test_a_cell_without_names_opens_nothing(on: On) -> None:
    stage = on(held(Step.COMPARE))
    stage.touch(HIDE)
    for cell in stage.shown(ComparisonCell):
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    stage.rest()
    assert stage.visit.place.detail is None
    stage.touch(SHOW)
    assert all(cell.isEnabled() for cell in stage.shown(ComparisonCell))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (800, 1.0), (1280, 2.0), (800, 2.0)])
def test_nothing_is_cut_off_or_too_small_without_names(on: On, width: int, scale: float, language: str) -> None:
    stage = on(held(Step.COMPARE, language=language), width=width, scale=scale)
    stage.visit.hide_names()
    stage.rest()
    assert (cut_off(stage), too_small(stage), badly_named(stage), lying_over_each_other(stage)) == ([], [], [], [])
