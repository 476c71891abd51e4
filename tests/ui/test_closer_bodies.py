"""The bodies of the closer looks as drawn: a drawing read part by part, people like you, questions before a test."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from decision_aid.session.screens.closer import CLAIMS, EXPERTS, SOURCE
from decision_aid.session.screens.closer_medicine import ROUTES
from decision_aid.session.screens.drawings import PARTS
from decision_aid.ui.widgets.agree_first import AgreeFirst
from decision_aid.ui.widgets.closer_medicine import MedicineCard, Ways
from decision_aid.ui.widgets.closer_view import CloserView
from decision_aid.ui.widgets.disagreement_table import Marked
from decision_aid.ui.widgets.labelled_drawing import LabelledDrawing, PartTouch
from decision_aid.ui.widgets.part_places import places
from decision_aid.ui.widgets.pill import Pill
from tests.session.shipped_visits import PROBLEMS
from tests.ui.step_stage import On, OnLook, StepStage, badly_named, cut_off, lying_over_each_other, too_small


def drawing(stage: StepStage) -> LabelledDrawing:
    (shown,) = stage.shown(LabelledDrawing)
    return shown


# -- a drawing read part by part --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", sorted({route.drawing for route in ROUTES}))
def test_every_named_part_is_in_its_drawing_and_the_marks_do_not_hide_each_other(qapp: QApplication, name: str) -> None:
    found = places(name, PARTS[name])
    assert len(found) == len(PARTS[name])
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 >= 20**2


def test_touching_a_name_lights_its_part_in_the_drawing(on_look: OnLook) -> None:
    stage = on_look(CLAIMS)
    shown = drawing(stage)
    before = shown.drawing.grab().toImage()
    stage.touch(shown.names.touches[1].accessibleName())
    assert shown.lit == "medicine"
    assert [touch.isChecked() for touch in shown.names.touches].index(True) == 1
    assert shown.drawing.grab().toImage() != before


def test_touching_a_part_in_the_drawing_lights_its_name(on_look: OnLook) -> None:
    stage = on_look(CLAIMS)
    shown = drawing(stage)
    stage.bring(shown.drawing)
    QTest.mouseClick(shown.drawing, Qt.MouseButton.LeftButton, pos=shown.drawing.place("needle").toPoint())
    assert shown.lit == "needle"
    assert shown.names.touches[0].isChecked()


def test_a_touch_that_is_let_go_outside_the_drawing_lights_nothing(on_look: OnLook) -> None:
    shown = drawing(on_look(CLAIMS))
    QTest.mousePress(shown.drawing, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseRelease(shown.drawing, Qt.MouseButton.LeftButton, pos=QPoint(-20, 20))
    assert shown.lit == ""


def test_the_arrow_keys_walk_the_parts_which_are_one_stop_of_the_tab_key(on_look: OnLook) -> None:
    stage = on_look(CLAIMS)
    names = drawing(stage).names
    assert [t.focusPolicy() == Qt.FocusPolicy.StrongFocus for t in names.touches].count(True) == 1
    names.touches[0].setFocus(Qt.FocusReason.TabFocusReason)
    for expected in ("medicine", "sac"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        assert drawing(stage).lit == expected
    assert QApplication.focusWidget() is names.touches[2]


def test_another_way_in_takes_the_place_of_the_drawing_and_the_touches_are_of_one_size(on_look: OnLook) -> None:
    stage = on_look(CLAIMS)
    (ways,) = stage.shown(Ways)
    assert len({touch.height() for touch in ways.touches}) == 1
    widths = [touch.width() for touch in ways.touches]
    assert max(widths) - min(widths) <= 1  # the last one takes what is left over of the line
    before, view = drawing(stage), stage.shown(CloserView)
    stage.touch(ways.touches[1].accessibleName())
    assert drawing(stage) is not before
    assert ways.touches[1].isChecked()
    assert stage.shown(CloserView) == view
    assert ways.touches[1].accessibleName() in [text.text() for text in drawing(stage).above]


def test_another_language_or_text_size_shows_the_way_in_and_the_part_that_were_looked_at(
    on_look: OnLook, on: On
) -> None:
    stage = on_look(CLAIMS)
    stage.touch(stage.shown(Ways)[0].touches[1].accessibleName())
    stage.touch(drawing(stage).names.touches[2].accessibleName())
    lit = drawing(stage).lit
    stage.visit.speak("es")
    built_again = on(stage.visit, scale=1.3)
    (ways,) = built_again.shown(Ways)
    assert [touch.isChecked() for touch in ways.touches].index(True) == 1
    assert drawing(built_again).lit == lit
    assert drawing(built_again).names.touches[2].isChecked()
    built_again.touch(ways.touches[0].accessibleName())
    assert drawing(on(stage.visit)).lit == ""


@pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (800, 1.0), (1280, 2.0)])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_no_way_in_of_any_condition_is_cut_off_or_covered(
    on_look: OnLook, problem: str, width: int, scale: float
) -> None:
    stage = on_look(CLAIMS, problem, "es", width=width, scale=scale)
    (card,) = stage.shown(MedicineCard)
    for place in range(len(card.ways.touches) if card.ways else 1):
        card.show_way(place)
        stage.rest()
        assert cut_off(stage) == []
        assert too_small(stage) == []
        assert badly_named(stage) == []
        assert lying_over_each_other(stage) == []
        assert stage.scroller.horizontalScrollBar().maximum() == 0
        assert len(stage.shown(PartTouch)) == len(drawing(stage).names.touches)


# -- people like you --------------------------------------------------------------------------------------------------


def test_asking_for_people_like_you_keeps_the_page_the_touch_and_the_focus(on_look: OnLook) -> None:
    stage = on_look(EXPERTS)
    stage.visit.unfold("experts.better-weeks.epidural-steroid")
    stage.rest()
    views, marked = stage.shown(CloserView), len(stage.shown(Marked))
    (only,) = [pill for pill in stage.shown(Pill) if pill.accessibleName().startswith("Show only people like you")]
    stage.touch(only.accessibleName())
    assert stage.shown(CloserView) == views
    assert only.accessibleName().startswith("Show all findings")
    assert len(stage.shown(Marked)) == marked > 0
    assert cut_off(stage) == []


def test_a_folded_page_of_points_ends_where_its_last_point_ends(on_look: OnLook) -> None:
    stage = on_look(EXPERTS)
    (view,) = stage.shown(CloserView)
    assert stage.step.height() <= view.heightForWidth(view.width()) + stage.theme.px(60)


# -- questions before a test ------------------------------------------------------------------------------------------


def test_a_question_before_a_test_is_put_on_the_list_by_a_touch_and_taken_off_by_another(on_look: OnLook) -> None:
    stage = on_look(SOURCE)
    (agree,), views = stage.shown(AgreeFirst), stage.shown(CloserView)
    pill = agree.findChildren(Pill)[0]
    stage.touch(pill.accessibleName())
    assert len(stage.visit.encounter.questions) == 1
    assert pill.accessibleName().startswith("On my questions.")
    stage.visit.undo()
    stage.rest()
    assert pill.accessibleName().startswith("Add to my questions")
    stage.touch(pill.accessibleName())
    stage.touch(pill.accessibleName())
    assert stage.visit.encounter.questions == {}
    assert stage.shown(CloserView) == views
