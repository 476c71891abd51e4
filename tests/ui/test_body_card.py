"""The body beside the pain scales as drawn: touched, walked with the keys, and readable without colour."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from decision_aid.domain.flow import Step
from decision_aid.session.screens.body import PLACES, QUESTION
from decision_aid.session.visit import Visit
from decision_aid.ui.widgets.body_card import BodyCard
from decision_aid.ui.widgets.body_view import BodyView
from decision_aid.ui.widgets.touch import Touch
from tests.session.shipped_visits import held
from tests.ui.step_stage import On, StepStage, badly_named, cut_off, lying_over_each_other, too_small

LOOKS = [(1280, 594, 1.0), (800, 1074, 1.0), (1280, 594, 2.0), (800, 1074, 2.0)]


def pain(language: str = "en", problem: str = "lumbar-disc") -> Visit:
    return held(Step.CONDITION, "pain", language, problem)


def views(stage: StepStage) -> list[BodyView]:
    return stage.shown(BodyView)


def press(stage: StepStage, view: int, x: float, y: float) -> None:
    """Touch a point of a view, in the drawing's own units."""
    drawing = views(stage)[view]
    stage.bring(drawing)
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=QPoint(*drawing.at(x, y)))
    stage.rest()


def touched(visit: Visit) -> tuple[str, ...]:
    return tuple(visit.encounter.answer_to(QUESTION).several)


@pytest.mark.parametrize(
    ("view", "spot", "place"),
    [
        (0, (57, 440), "shin-right"),  # knee: from the front the right is on the left
        (0, (128, 380), "thigh-left"),
        (0, (100, 200), "trunk-front"),
        (1, (100, 230), "low-back"),
        (1, (130, 320), "buttock-right"),  # from behind the right is on the right
        (1, (72, 480), "calf-left"),
        (1, (75, 160), "upper-back-left"),
        (1, (100, 75), "neck-behind"),
    ],
)
def test_a_touch_on_the_body_chooses_what_lies_there(on: On, view: int, spot: tuple[int, int], place: str) -> None:
    visit = pain()
    stage = on(visit)
    press(stage, view, *spot)
    assert touched(visit) == (place,)
    press(stage, view, *spot)
    assert touched(visit) == ()


def test_a_finger_beside_a_hand_still_means_the_hand_and_far_away_means_nothing(on: On) -> None:
    visit = pain("en", "neck-arm")
    stage = on(visit)
    press(stage, 0, 4, 330)
    assert touched(visit) == ("hand-right",)
    press(stage, 0, 8, 600)
    assert touched(visit) == ("hand-right",)


def test_a_finger_that_slides_off_to_another_place_chooses_nothing(on: On) -> None:
    visit = pain()
    stage = on(visit)
    drawing = views(stage)[1]
    QTest.mousePress(drawing, Qt.MouseButton.LeftButton, pos=QPoint(*drawing.at(100, 230)))
    QTest.mouseRelease(drawing, Qt.MouseButton.LeftButton, pos=QPoint(*drawing.at(72, 480)))
    assert touched(visit) == ()


def test_the_arrow_keys_reach_every_place_and_space_chooses(on: On) -> None:
    visit = pain()
    stage = on(visit)
    for view, places in zip(views(stage), PLACES.values(), strict=True):
        found = view.findChildren(Touch)
        assert len([place for place in found if place.focusPolicy() == Qt.FocusPolicy.StrongFocus]) == 1
        reached, wait = {found[0].accessibleName()}, [found[0]]
        while wait:
            here = wait.pop()
            for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
                here.setFocus()
                QTest.keyClick(here, key)
                there = QApplication.focusWidget()
                if isinstance(there, Touch) and there.accessibleName() not in reached:
                    reached.add(there.accessibleName())
                    wait.append(there)
        assert len(reached) == len(places)
    low_back = stage.named("Low back: not chosen")
    low_back.setFocus()
    QTest.keyClick(low_back, Qt.Key.Key_Space)
    stage.rest()
    assert touched(visit) == ("low-back",)
    assert stage.named("Low back: chosen").hasFocus()


def test_a_chosen_place_is_dark_on_white_so_that_it_is_seen_without_colour(on: On) -> None:
    visit = pain()
    stage = on(visit)
    view = views(stage)[1]
    spot = view.at(90, 230)
    before = QColor(stage.colour(view, *spot)).lightness()
    visit.touch(QUESTION, "low-back")
    stage.rest()
    assert before > 240
    assert stage.colour(view, *spot).lightness() < 80


def test_the_skin_of_the_nerve_is_outlined_once_level_and_side_are_known(on: On) -> None:
    visit = pain()
    stage = on(visit)
    before = views(stage)[1].grab().toImage()
    visit.choose("level", "L5-S1")
    visit.choose("side", "right")
    stage.rest()
    assert views(stage)[1].grab().toImage() != before
    assert "Dashed line: the skin that nerve S1 often serves. People differ." in stage.words()


def test_the_list_has_the_same_places_as_words(on: On) -> None:
    visit = pain()
    stage = on(visit)
    stage.touch("Where does it hurt? Choose from a list")
    stage.touch("Where does it hurt? Palm of the left hand")
    assert touched(visit) == ("hand-left",)
    assert stage.named("Palm of the left hand: chosen").isChecked()
    stage.touch("Where does it hurt? Hide the list")
    assert "Where does it hurt? Low back" not in stage.names()


def test_a_visit_that_is_signed_can_only_be_looked_at(on: On) -> None:
    visit = pain()
    visit.touch(QUESTION, "low-back")
    visit.sign("A. Clinician")
    visit.go(Step.CONDITION)
    visit.open_section("pain")
    stage = on(visit)
    press(stage, 1, 130, 320)
    assert touched(visit) == ("low-back",)


def test_it_stands_beside_the_scales_where_there_is_room(on: On) -> None:
    card = on(pain()).shown(BodyCard)[0]
    assert card.x() > 800
    assert on(pain(), width=800, height=1074).shown(BodyCard)[0].x() == 0


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "scale"), LOOKS)
def test_all_of_it_can_be_read_and_touched_at_every_size(
    on: On, width: int, height: int, scale: float, language: str
) -> None:
    visit = pain(language)
    visit.choose("level", "L5-S1")
    visit.choose("side", "both")
    for place in ("low-back", "buttock-right", "thigh-behind-right", "foot-right"):
        visit.touch(QUESTION, place)
    stage = on(visit, width=width, height=height, scale=scale)
    assert (cut_off(stage), too_small(stage), badly_named(stage), lying_over_each_other(stage)) == ([], [], [], [])
