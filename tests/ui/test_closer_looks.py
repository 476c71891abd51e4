"""The closer looks of step 4 as drawn: opened and left by touch and by key, folded in place, nothing cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from decision_aid.session.screens import compare
from decision_aid.session.screens.closer import ANYWAY, CLAIMS, EXPERTS, SOURCE, CloserScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme, Tokens
from decision_aid.ui.widgets.closer_view import CloserView
from decision_aid.ui.widgets.comparison_table import ComparisonTable
from decision_aid.ui.widgets.disagreement_table import DisagreementTable
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.fold import Fold
from decision_aid.ui.widgets.icon_array import IconArray, draw_dot
from decision_aid.ui.widgets.opening import Opening
from tests.session.shipped_visits import DISC
from tests.ui.step_stage import OnLook, StepStage, badly_named, cut_off, lying_over_each_other, too_small

CLOSER = "A closer look at the evidence"
LOOKS = (CLAIMS, ANYWAY, EXPERTS, SOURCE)
SIZES = [(1280, 594, 1.0), (1366, 562, 1.0), (800, 1074, 1.0), (1280, 594, 1.3), (1280, 594, 1.7), (1280, 594, 2.0)]


def shown(visit: Visit) -> CloserScreen:
    look = compare.screen(visit).closer
    assert look is not None
    return look


def focus() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def open_everything(stage: StepStage) -> None:
    """Unfold the first claim and the first point in dispute."""
    look = shown(stage.visit)
    for fold in [claim.fold for claim in look.claims][:1] + [about.points[0].fold for about in look.points][:1]:
        stage.visit.unfold(fold.id)
    stage.rest()


def tab(stage: StepStage, look: str) -> str:
    """What the tab of this look is called."""
    return next(touch.accessible for touch in shown(stage.visit).looks if touch.id == look)


@pytest.mark.parametrize("look", LOOKS)
def test_one_touch_and_a_tab_open_a_look_in_place_of_the_table_and_the_way_back_leads_to_the_touch(
    on_look: OnLook, look: str
) -> None:
    stage = on_look()
    stage.touch(CLOSER)
    assert shown(stage.visit).view == LOOKS[0]
    assert focus() == "Back to the table"
    stage.touch(tab(stage, look))
    assert shown(stage.visit).view == look
    assert focus() == tab(stage, look)
    assert len(stage.shown(CloserView)) == 1
    assert stage.shown(ComparisonTable) == []
    stage.touch("Back to the table")
    assert stage.shown(CloserView) == []
    assert len(stage.shown(ComparisonTable)) == 1
    assert focus() == CLOSER


def test_the_look_that_was_open_last_is_the_first_one_shown_again(on_look: OnLook) -> None:
    stage = on_look()
    stage.touch(CLOSER)
    stage.touch(tab(stage, SOURCE))
    stage.touch("Back to the table")
    stage.touch(CLOSER)
    assert shown(stage.visit).view == SOURCE


def test_nothing_of_a_look_is_built_before_it_is_opened_and_nothing_is_left_after(on_look: OnLook) -> None:
    stage = on_look()
    assert stage.step.findChildren(CloserView) == []
    stage.visit.look_closer(CLAIMS)
    stage.rest()
    stage.visit.look_closer("")
    stage.rest()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
    assert stage.step.findChildren(CloserView) == []


def test_escape_leaves_a_figure_for_its_look_and_a_look_for_the_table(on_look: OnLook) -> None:
    stage = on_look(SOURCE)
    stage.touch(stage.shown(Opening)[0].accessibleName())
    assert len(stage.shown(FigureDetail)) == 1
    for left in (FigureDetail, CloserView):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        stage.rest()
        assert stage.shown(left) == []
    assert stage.visit.place.closer == ""


def test_a_look_is_opened_unfolded_and_left_by_the_keyboard_alone(on_look: OnLook) -> None:
    stage = on_look()
    touch = stage.named(CLOSER)
    touch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(touch, Qt.Key.Key_Return)
    stage.rest()
    tabs = stage.named(tab(stage, CLAIMS))
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Space)
    stage.rest()
    assert shown(stage.visit).view == EXPERTS
    fold = stage.shown(Fold)[0]
    fold.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(fold, Qt.Key.Key_Space)
    stage.rest()
    assert len(stage.shown(DisagreementTable)) == 1
    assert QApplication.focusWidget() is fold
    QTest.keyClick(fold, Qt.Key.Key_Space)
    stage.rest()
    assert stage.shown(DisagreementTable) == []


def test_an_answer_taken_back_while_a_look_is_open_shows_what_is_true_without_it(on_look: OnLook) -> None:
    stage = on_look(EXPERTS)
    assert shown(stage.visit).note.startswith("Your pain has lasted more than a year.")
    stage.visit.undo()  # how long the pain has lasted
    stage.rest()
    assert shown(stage.visit).note in stage.words()
    stage.visit.touch("pain.weeks", "6-12")
    stage.rest()
    about = {point.fold.accessible for about in shown(stage.visit).points for point in about.points}
    assert about == {fold.accessibleName() for fold in stage.shown(Fold)}


@pytest.mark.parametrize("look", [CLAIMS, EXPERTS])
def test_unfolding_changes_nothing_above_it_and_keeps_the_page_where_it_is(on_look: OnLook, look: str) -> None:
    stage = on_look(look)
    fold = stage.shown(Fold)[2]
    stage.bring(fold)
    bar = stage.scroller.verticalScrollBar()
    before, others = bar.value(), stage.shown(Fold)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    stage.rest()
    assert fold.isChecked()
    assert bar.value() == before
    assert stage.shown(Fold) == others


def test_a_figure_opened_from_a_look_comes_back_to_the_line_it_was_opened_from(on_look: OnLook) -> None:
    stage = on_look(CLAIMS, height=420)
    open_everything(stage)
    line = stage.shown(Opening)[-1]
    stage.bring(line)
    bar = stage.scroller.verticalScrollBar()
    before, name = bar.value(), line.accessibleName()
    stage.touch(name)
    assert len(stage.shown(FigureDetail)) == 1
    assert bar.value() == 0
    stage.touch("Back")
    assert bar.value() == before
    assert focus() == name


def test_the_block_of_100_says_its_layers_to_assistive_technology(on_look: OnLook) -> None:
    stage = on_look(ANYWAY, "back-pain")
    said = {array.accessibleName() for array in stage.shown(IconArray)}
    assert said == {block.drawing.accessible for block in shown(stage.visit).blocks if block.drawing}
    for array in stage.shown(IconArray):
        assert QAccessible.queryAccessibleInterface(array).role() == QAccessible.Role.Graphic


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
def test_the_four_kinds_of_dots_differ_in_grey_too(qapp: QApplication, tokens: Tokens) -> None:
    theme = Theme(tokens)
    grey = []
    for kind in ("have", "dummy", "more", "none"):
        image = draw_dot(theme, kind, 40, 1.0).toImage()
        across = [image.pixelColor(x, 20) for x in range(40)]
        grey.append([round(colour.lightnessF() * colour.alphaF(), 1) for colour in across])
    assert all(one != other for place, one in enumerate(grey) for other in grey[place + 1 :])


def test_each_look_is_recorded_once_under_a_name_of_its_own(on_look: OnLook) -> None:
    stage = on_look()
    for look in LOOKS:
        stage.visit.look_closer(look)
        stage.rest()
        stage.visit.look_closer("")
        stage.rest()
    seen = [view.where for view in stage.visit.encounter.shown]
    assert [where for where in seen if where != "compare.benefits"] == [f"compare.{look}" for look in LOOKS]


def test_no_look_goes_without_the_state_of_the_evidence(on_look: OnLook) -> None:
    stage = on_look()
    for look in LOOKS:
        stage.visit.look_closer(look)
        stage.rest()
        assert compare.screen(stage.visit).status in stage.words()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
def test_nothing_is_cut_off_too_small_or_unnamed_at_any_size(
    on_look: OnLook, look: str, language: str, width: int, height: int, scale: float
) -> None:
    problem = DISC if look in (CLAIMS, EXPERTS) else "back-pain"
    stage = on_look(look, problem, language, width=width, height=height, scale=scale)
    open_everything(stage)
    assert cut_off(stage) == []
    assert too_small(stage) == []
    assert badly_named(stage) == []
    assert lying_over_each_other(stage) == []
    assert stage.scroller.horizontalScrollBar().maximum() == 0
