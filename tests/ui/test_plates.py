"""Drawings of step 1 read part by part: touched, walked by key, named, marked in both views, whole at every size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Tokens
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.labelled_drawing import PartTouch
from decision_aid.ui.widgets.part_said import PartSaid
from decision_aid.ui.widgets.plate import Plate, PlateParts
from decision_aid.ui.widgets.spine_from_side import SpineFromSide
from tests.session.shipped_visits import held
from tests.ui.step_stage import On, StepStage, badly_named, cut_off, lying_over_each_other, too_small

DRAWN = ("lumbar-disc", "lumbar-stenosis", "facet-joint", "sacroiliac-joint", "back-pain", "neck-arm")
SIDEWAYS = ("lumbar-disc", "lumbar-stenosis", "back-pain", "neck-arm")
SIZES = [(1280, 576, 1.0), (1280, 576, 2.0), (800, 1056, 1.0), (800, 1056, 2.0), (1024, 544, 1.0), (1024, 544, 2.0)]


def known(problem: str, language: str = "en") -> Visit:
    return held(Step.CONDITION, "know", language, problem)


def aside(on: On, problem: str, language: str = "en", **size: object) -> StepStage:
    """The spine from the side, level and side chosen."""
    visit = held(Step.CONDITION, "where", language, problem)
    assert visit.condition is not None
    if visit.condition.levels:
        visit.choose("level", visit.condition.levels[1].id)
    visit.choose("side", "right")
    stage = on(visit, **size)
    stage.touch(visit.words.say("The spine from the side"))
    return stage


def parts(stage: StepStage) -> PlateParts:
    (plate,) = stage.shown(Plate)
    return plate.parts


def said(stage: StepStage) -> str:
    (shown,) = stage.shown(PartSaid)
    return shown.text()


def seen(picture: QImage) -> QImage:
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def touched(stage: StepStage, drawing: int, part: int) -> None:
    """Touch a part where its line ends."""
    view = parts(stage).drawings[drawing]
    stage.bring(view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(part).toPoint())
    stage.rest()


@pytest.mark.parametrize("drawing", [0, 1])
@pytest.mark.parametrize("problem", DRAWN[:2])
def test_a_part_touched_in_one_cross_section_is_marked_in_both_and_said(on: On, problem: str, drawing: int) -> None:
    stage = on(known(problem))
    shown = parts(stage)
    ids = [touch.accessibleName() for touch in shown.names.touches]
    for part in range(1, len(ids)):  # the first is a place, and has other parts under it
        before = [view.grab().toImage() for view in shown.drawings]
        touched(stage, drawing, part)
        assert shown.marked == part, ids[part]
        assert [touch.isChecked() for touch in shown.names.touches].index(True) == part
        assert all(view.grab().toImage() != picture for view, picture in zip(shown.drawings, before, strict=True))
        name, sentence = said(stage).split("\n")
        assert name in ids[part]
        assert sentence in ids[part]


@pytest.mark.parametrize("problem", DRAWN[2:])
def test_every_part_of_the_joints_is_found_where_its_line_ends(on: On, problem: str) -> None:
    stage = on(known(problem))
    for part in range(len(parts(stage).names.touches)):
        touched(stage, 0, part)
        assert parts(stage).marked == part


def test_touching_a_name_marks_its_part_too(on: On) -> None:
    stage = on(known("lumbar-disc"))
    assert said(stage) == "Touch a part, or its name, to see what it is."
    stage.touch(parts(stage).names.touches[2].accessibleName())
    assert said(stage).startswith("Soft middle of the disc\n")


def test_a_touch_that_is_let_go_outside_marks_nothing(on: On) -> None:
    stage = on(known("lumbar-disc"))
    view = parts(stage).drawings[0]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(-20, 20))
    assert parts(stage).marked is None


@pytest.mark.parametrize("problem", [*DRAWN])
def test_the_arrow_keys_walk_every_part_with_the_ring_and_say_each(on: On, problem: str) -> None:
    stage = on(known(problem))
    names = parts(stage).names
    assert [t.focusPolicy() == Qt.FocusPolicy.StrongFocus for t in names.touches].count(True) == 1
    stage.bring(names)
    names.touches[0].setFocus(Qt.FocusReason.TabFocusReason)
    for part in range(1, len(names.touches)):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        stage.rest()
        assert QApplication.focusWidget() is names.touches[part]
        assert parts(stage).marked == part
        assert [ring for ring in stage.window.findChildren(FocusRing) if ring.isVisible()]
        assert said(stage).split("\n")[0] in names.touches[part].accessibleName()


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST])
@pytest.mark.parametrize("problem", DRAWN)
def test_a_marked_part_has_an_edge_that_is_seen_without_colour(on: On, problem: str, tokens: Tokens) -> None:
    stage = on(known(problem), tokens=tokens)
    for view in parts(stage).drawings:
        plain = seen(view.grab().toImage())
        view.light_part(1)
        marked = seen(view.grab().toImage())
        darker = sum(
            marked.pixelColor(x, y).red() < 60 <= plain.pixelColor(x, y).red() - 60
            for x in range(plain.width())
            for y in range(plain.height())
        )
        assert darker > 100


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("problem", DRAWN)
def test_it_is_whole_at_every_size(on: On, problem: str, width: int, height: int, scale: float, language: str) -> None:
    stage = on(known(problem, language), width=width, height=height, scale=scale)
    long = stage.step.height()
    for part in range(len(parts(stage).names.touches)):
        parts(stage).show_part(part)
    stage.rest()
    assert stage.step.height() == long, "the page moves from part to part"
    whole(stage)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("problem", SIDEWAYS)
def test_the_spine_from_the_side_is_whole_at_every_size(
    on: On, problem: str, width: int, height: int, scale: float, language: str
) -> None:
    stage = aside(on, problem, language, width=width, height=height, scale=scale)
    assert stage.shown(PartTouch)
    whole(stage)


def whole(stage: StepStage) -> None:
    assert cut_off(stage) == []
    assert too_small(stage) == []
    assert badly_named(stage) == []
    assert lying_over_each_other(stage) == []
    assert stage.scroller.horizontalScrollBar().maximum() == 0
    for plate in stage.shown(Plate):
        for view in plate.parts.drawings:
            badges = view.badges()
            apart = stage.theme.px(20)
            assert all(view.rect().contains(badge.toPoint()) for badge in badges)
            for place, badge in enumerate(badges):
                assert all((badge - other).manhattanLength() >= apart for other in badges[place + 1 :])


@pytest.mark.parametrize("problem", SIDEWAYS)
def test_a_part_of_the_spine_from_the_side_is_touched_and_said(on: On, problem: str) -> None:
    stage = aside(on, problem)
    (view,) = stage.shown(SpineFromSide)
    names = stage.shown(PartTouch)
    stage.bring(view)
    for part, name in enumerate(names):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.place(part).toPoint())
        stage.rest()
        assert name.isChecked(), name.accessibleName()
        assert said(stage).split("\n")[0] in name.accessibleName()


def test_the_chosen_level_stays_lit_in_a_marked_spine(on: On) -> None:
    stage = aside(on, "lumbar-disc")
    (view,) = stage.shown(SpineFromSide)
    stage.touch(stage.shown(PartTouch)[1].accessibleName())
    before = view.grab().toImage()
    stage.visit.choose("level", "L4-L5")
    stage.rest()
    assert view.grab().toImage() != before
    assert stage.shown(PartTouch)[1].isChecked()


def test_by_tab_the_parts_of_the_side_view_come_after_the_choice_of_the_view(on: On) -> None:
    stage = aside(on, "lumbar-disc")
    stage.named("The spine from the side").setFocus(Qt.FocusReason.TabFocusReason)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), PartTouch)
    assert QApplication.focusWidget() is stage.shown(PartTouch)[0]


def test_from_behind_again_the_skin_is_back_and_the_names_are_gone(on: On) -> None:
    stage = aside(on, "lumbar-disc")
    stage.touch("The spine from behind")
    assert not stage.shown(PartTouch)
    assert not stage.shown(PartSaid)


@pytest.mark.parametrize("problem", DRAWN[:2])
def test_what_is_in_the_middle_is_pointed_to_from_the_same_side_in_both_cross_sections(on: On, problem: str) -> None:
    healthy, changed = parts(on(known(problem))).drawings
    middle = healthy.width() / 2
    for one, other in zip(healthy.badges(), changed.badges(), strict=True):
        assert (one.x() < middle) == (other.x() < middle)


def test_all_of_a_nerve_that_is_seen_is_marked_where_it_lies_over_the_bone(on: On) -> None:
    stage = aside(on, "back-pain")
    (view,) = stage.shown(SpineFromSide)
    x, y = view.at(168, 300)  # on the nerve of the lowest bone, in front of the base of the spine
    before = view.grab().toImage().pixelColor(x, y)
    view.light_part(2)
    after = view.grab().toImage().pixelColor(x, y)
    assert after.blue() < before.blue() - 60
