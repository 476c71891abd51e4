"""Step 1 as drawn: the back that can be touched, what lights up on it, and the sections beside each other."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import DARK, DRAWN, LIGHT, Tokens
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.drawing import Drawing, parts
from decision_aid.ui.widgets.figure_card import FigureCard
from decision_aid.ui.widgets.prompt_list import PromptList
from decision_aid.ui.widgets.skin_view import SkinView
from decision_aid.ui.widgets.source_card import SourceCard
from decision_aid.ui.widgets.spine_from_side import SpineFromSide
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch
from decision_aid.ui.widgets.what_to_know import CareNoteView
from tests.session.shipped_visits import OPENED, PROBLEMS, held, pack
from tests.ui.step_stage import On, StepStage, badly_named, cut_off, lying_over_each_other, too_small

NERVE, BULGE = QColor(DRAWN["nerve"]), QColor(DRAWN["bulge"])
LEVELS = ["L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"]


def about(problem: str, section: str = "where") -> Visit:
    visit = Visit(pack(), clock=lambda: OPENED)
    visit.touch("condition", problem)
    visit.go(Step.CONDITION)
    visit.open_section(section)
    return visit


def chosen(level: str = "", side: str = "") -> Visit:
    visit = held(Step.CONDITION)
    if level:
        visit.choose("level", level)
    if side:
        visit.choose("side", side)
    return visit


def spine(stage: StepStage) -> SpineView:
    return stage.shown(SpineView)[0]


def spot(stage: StepStage, level: str, side: str) -> Touch:
    name = f"{level.replace('-', '–')}, {side.capitalize()}"
    return next(touch for touch in spine(stage).findChildren(Touch) if touch.accessibleName() == name)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def amount(image: QImage, colour: QColor, left: bool) -> int:
    """How many points of one half of a picture are about this colour."""
    half = image.width() // 2
    across = range(half) if left else range(half, image.width())
    return sum(
        abs(found.red() - colour.red()) + abs(found.green() - colour.green()) + abs(found.blue() - colour.blue()) < 60
        for x in across
        for y in range(image.height())
        for found in [image.pixelColor(x, y)]
    )


class TestSpots:
    @pytest.mark.parametrize("scale", [1.0, 1.3, 2.0])
    def test_each_place_is_as_large_as_a_finger_and_none_lies_over_another(self, on: On, scale: float) -> None:
        stage = on(chosen(), scale=scale)
        boxes = [touch.geometry() for touch in spine(stage).findChildren(Touch)]
        assert len(boxes) == 10
        assert min(min(box.width(), box.height()) for box in boxes) >= 44 * scale
        assert not any(one.intersects(two) for place, one in enumerate(boxes) for two in boxes[place + 1 :])
        assert all(spine(stage).rect().contains(box) for box in boxes)

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    @pytest.mark.parametrize(("problem", "places"), [("neck-arm", 8), ("facet-joint", 10), ("sacroiliac-joint", 2)])
    def test_places_on_every_other_drawing_are_as_large_as_a_finger_too(
        self, on: On, problem: str, places: int, scale: float
    ) -> None:
        view = spine(on(about(problem), scale=scale))
        boxes = [touch.geometry() for touch in view.findChildren(Touch)]
        assert len(boxes) == places
        assert min(min(box.width(), box.height()) for box in boxes) >= 44 * scale
        assert not any(one.intersects(two) for place, one in enumerate(boxes) for two in boxes[place + 1 :])
        assert all(view.rect().contains(box) for box in boxes)

    def test_the_joint_of_the_pelvis_is_touched_where_it_is_drawn(self, on: On) -> None:
        stage = on(about("sacroiliac-joint"))
        view = spine(stage)
        place = parts("pelvis-behind")["joints"]["right"]
        at = QPoint(*view.at(place["x"], place["y"]))
        stage.bring(view)
        target = stage.window.childAt(view.mapTo(stage.window, at))
        assert target is not None
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        stage.rest()
        assert stage.visit.encounter.answer_to("side").text == "right"
        assert stage.visit.encounter.answer_to("level").text == ""

    @pytest.mark.parametrize("level", LEVELS)
    @pytest.mark.parametrize("side", ["left", "right"])
    def test_a_touch_where_the_disc_is_drawn_answers_level_and_side(self, on: On, level: str, side: str) -> None:
        stage = on(chosen())
        view = spine(stage)
        place = parts("lumbar-behind")["discs"][level]["spots"][side]
        at = QPoint(*view.at(place["x"], place["y"]))
        stage.bring(view)
        target = stage.window.childAt(view.mapTo(stage.window, at))
        assert target is spot(stage, level, side)
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        stage.rest()
        answers = stage.visit.encounter
        assert (answers.answer_to("level").text, answers.answer_to("side").text) == (level, side)
        assert spot(stage, level, side).isChecked()

    def test_a_place_touched_again_stays_chosen(self, on: On) -> None:
        stage = on(chosen("L4-L5", "right"))
        stage.bring(spine(stage))
        QTest.mouseClick(spot(stage, "L4-L5", "right"), Qt.MouseButton.LeftButton)
        stage.rest()
        assert spot(stage, "L4-L5", "right").isChecked()
        assert stage.visit.encounter.answer_to("level").text == "L4-L5"

    def test_it_is_one_stop_of_the_keyboard_and_the_arrows_go_up_down_and_across(self, on: On) -> None:
        stage = on(chosen("L3-L4", "left"))
        spots = spine(stage).findChildren(Touch)
        stops = [touch for touch in spots if touch.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == [spot(stage, "L3-L4", "left")]
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
        for key, level, side in (
            (Qt.Key.Key_Down, "L4-L5", "left"),
            (Qt.Key.Key_Right, "L4-L5", "right"),
            (Qt.Key.Key_Right, "L4-L5", "right"),
            (Qt.Key.Key_Down, "L5-S1", "right"),
            (Qt.Key.Key_Down, "L5-S1", "right"),
            (Qt.Key.Key_Up, "L4-L5", "right"),
        ):
            QTest.keyClick(focused(), key)
            assert focused() is spot(stage, level, side)
        QTest.keyClick(focused(), Qt.Key.Key_Space)
        assert stage.visit.encounter.answer_to("level").text == "L4-L5"
        assert stage.visit.encounter.answer_to("side").text == "right"


class TestLight:
    @pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
    @pytest.mark.parametrize(("side", "left"), [("left", True), ("right", False)])
    def test_the_bulge_and_its_nerve_light_up_on_the_side_that_was_chosen(
        self, on: On, tokens: Tokens, side: str, left: bool
    ) -> None:
        resting = spine(on(chosen(), tokens=tokens)).grab().toImage()
        lit = spine(on(chosen("L4-L5", side), tokens=tokens)).grab().toImage()
        assert amount(lit, BULGE, left) > amount(resting, BULGE, left) + 60
        assert amount(lit, NERVE, left) > amount(resting, NERVE, left) + 60
        assert amount(lit, BULGE, not left) == amount(resting, BULGE, not left)

    def test_both_sides_light_up_both_sides(self, on: On) -> None:
        lit = spine(on(chosen("L4-L5", "both"))).grab().toImage()
        assert min(amount(lit, BULGE, True), amount(lit, BULGE, False)) > 60

    def test_the_nerve_is_drawn_over_the_bulge_that_presses_it(self, on: On) -> None:
        view = spine(on(chosen("L4-L5", "right")))
        image = view.grab().toImage()
        found = parts("lumbar-behind")
        place = found["discs"]["L4-L5"]["spots"]["right"]
        x, y = view.at(place["x"], place["y"])
        ring = view.at(place["x"] + place["ring"], 0)[0] - x
        around = [
            image.pixelColor(x + across, y + down)
            for across in range(-ring, ring)
            for down in range(-ring, ring)
            if across * across + down * down < ring * ring
        ]
        assert sum(colour == NERVE for colour in around) > 20
        assert sum(colour == BULGE for colour in around) > 20

    @pytest.mark.parametrize(("side", "front_left"), [("right", True), ("left", False)])
    def test_the_skin_of_the_nerve_is_on_the_same_side_of_the_person_from_the_front_and_from_behind(
        self, on: On, side: str, front_left: bool
    ) -> None:
        front, behind = on(chosen("L4-L5", side)).shown(SkinView)[0].findChildren(Drawing)
        skin = QColor("#E8B840")  # the nerve's colour as it lies on the skin
        for drawing, left in ((front, front_left), (behind, not front_left)):
            image = drawing.grab().toImage()
            assert amount(image, skin, left) > 40
            assert amount(image, skin, not left) == 0

    def test_the_lit_skin_has_an_edge_that_tells_it_without_its_colour(self, on: On) -> None:
        view = on(chosen("L4-L5", "right")).shown(SkinView)[0].findChildren(Drawing)[0]
        lit = amount(view.grab().toImage(), QColor(LIGHT.ink), left=True)
        view.light("")
        assert lit > amount(view.grab().toImage(), QColor(LIGHT.ink), left=True) == 0

    def test_the_edge_of_the_leg_stays_whole_over_the_lit_skin(self, on: On) -> None:
        view = on(chosen("L4-L5", "right")).shown(SkinView)[0].findChildren(Drawing)[0]
        again, view._again = view._again, ()
        with_edge = view.grab().toImage()
        view.light("")
        view.light(_area("L5", "right"))
        without = view.grab().toImage()
        assert again == ("outline", "lines")
        assert with_edge != without

    def test_where_no_nerve_is_usually_pressed_only_the_ring_is_lit_and_no_skin_is_drawn(self, on: On) -> None:
        visit = about("lumbar-stenosis")
        resting = spine(on(visit)).grab().toImage()
        visit.choose("level", "L4-L5")
        visit.choose("side", "left")
        stage = on(visit)
        lit = spine(stage).grab().toImage()
        assert lit != resting
        assert amount(lit, BULGE, True) == amount(resting, BULGE, True)
        assert stage.shown(SkinView) == []

    @pytest.mark.parametrize(("side", "left"), [("left", True), ("right", False)])
    @pytest.mark.parametrize(("problem", "level"), [("facet-joint", "L4-L5"), ("sacroiliac-joint", "")])
    def test_a_joint_lights_up_on_the_side_that_was_chosen(
        self, on: On, problem: str, level: str, side: str, left: bool
    ) -> None:
        visit = about(problem)
        resting = spine(on(visit)).grab().toImage()
        if level:
            visit.choose("level", level)
        visit.choose("side", side)
        lit = spine(on(visit)).grab().toImage()
        assert amount(lit, BULGE, left) > amount(resting, BULGE, left) + 20
        assert amount(lit, BULGE, not left) == amount(resting, BULGE, not left)

    @pytest.mark.parametrize(("side", "left"), [("left", True), ("right", False)])
    @pytest.mark.parametrize("level", ["C4-C5", "C5-C6", "C6-C7", "C7-T1"])
    def test_a_nerve_of_the_neck_lights_up_with_its_skin_on_the_arm(
        self, on: On, level: str, side: str, left: bool
    ) -> None:
        visit = about("neck-arm")
        before = spine(on(visit)).grab().toImage()
        visit.choose("level", level)
        visit.choose("side", side)
        stage = on(visit)
        after = spine(stage).grab().toImage()
        assert amount(after, NERVE, left) > amount(before, NERVE, left) + 60
        assert amount(after, NERVE, not left) == amount(before, NERVE, not left)
        front, behind = stage.shown(SkinView)[0].findChildren(Drawing)
        skin = QColor("#E8B840")
        assert amount(front.grab().toImage(), skin, not left) > 20
        assert amount(front.grab().toImage(), skin, left) == 0
        assert amount(behind.grab().toImage(), skin, left) > 20

    def test_nothing_is_lit_while_the_side_is_not_known(self, on: On) -> None:
        resting = spine(on(chosen())).grab().toImage()
        assert spine(on(chosen("L4-L5"))).grab().toImage() == resting


def _area(nerve: str, side: str) -> str:
    path = parts("legs")["front"][f"area-{nerve}-{side}"]
    return f'<path d="{path}" fill="{DRAWN["nerve"]}" fill-opacity="0.75"/>'


class TestProblem:
    @pytest.mark.parametrize(("width", "scale"), [(1280, 1.0), (1366, 1.0), (1280, 2.0), (800, 1.3)])
    def test_all_problems_can_be_chosen_at_every_size(self, on: On, width: int, scale: float) -> None:
        visit = Visit(pack(), clock=lambda: OPENED)
        stage = StepStage(visit, width=width, scale=scale)
        cards = stage.shown(ChoiceCard)
        assert len(cards) == 8
        assert cut_off(stage) == []
        assert too_small(stage) == []
        stage.close()

    def test_a_chosen_problem_stands_alone_with_its_questions_and_its_drawing(self, on: On) -> None:
        stage = on(held(condition=""))
        stage.touch("Leg pain from a herniated disc")
        assert stage.shown(ChoiceCard) == []
        assert "Which side hurts? Left" in stage.names()
        assert spine(stage).isVisible()

    def test_the_list_is_opened_again_and_another_problem_asks_for_its_own_levels(self, on: On) -> None:
        stage = on(about("lumbar-disc"))
        assert "Which level of the spine? L1–L2" in stage.names()
        stage.touch("Change the problem: Leg pain from a herniated disc")
        assert len(stage.shown(ChoiceCard)) == 8
        stage.touch(pack().texts["en"]["condition.neck-arm.name"])
        assert stage.shown(ChoiceCard) == []
        assert len(spine(stage).findChildren(Touch)) == 8
        assert "Which level of the spine? C5–C6" in stage.names()
        assert "Which level of the spine? L1–L2" not in stage.names()
        stage.touch("Which level of the spine? C5–C6")
        assert stage.visit.encounter.answer_to("level").text == "C5-C6"

    def test_a_problem_without_levels_asks_for_the_side_and_nothing_looks_broken(self, on: On) -> None:
        for scale in (1.0, 2.0):
            stage = on(about("sacroiliac-joint"), scale=scale)
            assert not any(name.startswith("Which level") for name in stage.names())
            assert cut_off(stage) == []

    @pytest.mark.parametrize("problem", PROBLEMS)
    def test_no_control_lies_over_another_and_each_has_a_name(self, on: On, problem: str) -> None:
        stage = on(about(problem))
        assert lying_over_each_other(stage) == []
        assert badly_named(stage) == []

    def test_by_keyboard_the_focus_goes_on_at_the_chosen_problem(self, on: On) -> None:
        stage = on(held(condition=""))
        card = stage.shown(ChoiceCard)[0]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(card, Qt.Key.Key_Space)
        stage.rest()
        assert focused().accessibleName() == "Change the problem: Leg pain from a herniated disc"


class TestKnown:
    def test_a_figure_of_the_course_opens_in_full_and_back_leads_to_it(self, on: On) -> None:
        stage = on(about("lumbar-disc", "know"))
        name = next(name for name in stage.names() if name.endswith("Opens the full picture."))
        touched = stage.named(name)
        touched.setFocus()
        stage.touch(name)
        assert len(stage.shown(FigureCard)) == 1
        assert stage.shown(SourceCard)
        assert name not in stage.names()
        stage.touch("Back")
        assert stage.shown(FigureCard) == []
        assert focused() is touched

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    def test_it_is_whole_at_every_size(self, on: On, scale: float) -> None:
        for problem in PROBLEMS:
            stage = on(about(problem, "know"), scale=scale)
            assert cut_off(stage) == []
            assert badly_named(stage) == []

    def test_a_yes_shows_the_care_team_what_to_know_under_it_and_a_no_takes_it_away(self, on: On) -> None:
        stage = on(about("lumbar-disc", "care-team"))
        assert stage.step.findChildren(CareNoteView) == []
        question = pack().texts["en"]["question.precaution.diabetes.ask"]
        stage.touch(f"{question} Yes")
        (note,) = stage.shown(CareNoteView)
        assert note.note.question == "precaution.diabetes"
        assert cut_off(stage) == []
        stage.touch(f"{question} No")
        assert stage.shown(CareNoteView) == []


def test_another_problem_says_that_there_is_nothing_to_compare(on: On) -> None:
    stage = on(held(condition=""))
    stage.touch("Something else")
    assert any("nothing to compare" in words for words in stage.words())
    assert "Which side hurts? Left" not in stage.names()


def test_sections_are_made_when_first_opened_and_kept_with_what_was_in_them(on: On) -> None:
    stage = on(held(condition="lumbar-disc"))
    stage.touch("Your pain: 5 not asked yet")
    stage.touch("How bad is the leg pain now? 7 of 10")
    made = stage.named("How bad is the leg pain now? 7 of 10")
    stage.touch("Safety questions: 9 not asked yet")
    stage.touch("Your pain: 4 not asked yet")
    assert stage.named("How bad is the leg pain now? 7 of 10") is made
    assert made.isChecked()


def test_a_safety_sign_is_answered_dont_know_in_one_touch_and_taken_back_in_one(on: On) -> None:
    stage = on(held(Step.CONDITION, "safety"))
    name = next(name for name in stage.names() if name.endswith("Don’t know"))
    stage.touch(name)
    assert stage.visit.encounter.answer_to("safety.saddle").state == "dont-know"
    assert stage.named(name).isChecked()
    stage.touch(name)
    assert stage.visit.encounter.answer_to("safety.saddle").state == "not-asked"
    assert not stage.named(name).isChecked()


def test_the_words_left_and_right_stand_over_their_sides(on: On) -> None:
    stage = on(chosen())
    view = spine(stage)
    middle = view.mapTo(stage.step, view.rect().center()).x()
    around = view.parentWidget()
    assert around is not None
    over: dict[str, int] = {}
    for text in around.findChildren(Text):
        over[text.text()] = text.mapTo(stage.step, text.rect().center()).x()
        assert text.mapTo(stage.step, text.rect().bottomLeft()).y() <= view.mapTo(stage.step, QPoint()).y()
    assert over["Left"] < middle < over["Right"]


def test_over_the_legs_left_and_right_change_places_between_front_and_back(on: On) -> None:
    stage = on(chosen("L4-L5", "right"))
    seen = []
    for drawing in stage.shown(SkinView)[0].findChildren(Drawing):
        around = drawing.parentWidget()
        assert around is not None
        named = {text.text(): text.x() for text in around.findChildren(Text)}
        seen.append(named["Right"] < named["Left"])
    assert seen == [True, False]


def test_prompts_stand_at_the_foot_of_every_part_whichever_was_opened_first(on: On) -> None:
    stage = on(held(Step.CONDITION))
    for section in ("safety", "where", "care-team", "know", "pain"):
        stage.visit.open_section(section)
        stage.rest()
        foot = stage.shown(PromptList)[0]
        others = [touch for touch in stage.shown(Touch) if not foot.isAncestorOf(touch)]
        assert all(
            touch.mapTo(stage.step, touch.rect().bottomLeft()).y() < foot.mapTo(stage.step, QPoint()).y()
            for touch in others
        ), section


def test_the_spine_is_seen_from_the_side_with_the_same_level_lit(on: On) -> None:
    stage = on(chosen("L4-L5", "right"))
    assert not stage.shown(SpineFromSide)
    stage.touch("The spine from the side")
    (view,) = stage.shown(SpineFromSide)
    assert not stage.shown(SpineView)
    assert "L4–L5, right" in view.accessibleName()
    low = view.grab().toImage()
    assert amount(low, BULGE, True) + amount(low, BULGE, False) > 60
    stage.visit.choose("level", "L2-L3")
    stage.rest()
    assert view.grab().toImage() != low
    assert "L2–L3, right" in view.accessibleName()
    stage.touch("The spine from behind")
    assert not stage.shown(SpineFromSide)
    assert stage.shown(SpineView)


def test_how_the_spine_is_seen_is_chosen_with_the_arrow_keys_too(on: On) -> None:
    stage = on(about("neck-arm"))
    stage.named("The spine from behind").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    stage.rest()
    assert stage.shown(SpineFromSide)
    assert focused().accessibleName() == "The spine from the side"


@pytest.mark.parametrize("problem", ["facet-joint", "sacroiliac-joint"])
def test_joints_are_seen_from_behind_only(on: On, problem: str) -> None:
    assert "The spine from the side" not in on(about(problem)).names()
