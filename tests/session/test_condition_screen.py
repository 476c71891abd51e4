"""Step 1 in finished words: the problem, the drawing, the pain, the safety signs and the care team's checklist."""

from dataclasses import replace

import pytest

from decision_aid.domain.decision import Level
from decision_aid.domain.flow import Step
from decision_aid.session.screens.condition import CHOICES, SECTIONS, ConditionScreen, screen
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from tests.session.shipped_visits import DISC, OPENED, PROBLEMS, held, pack, touches


def where(**answers: str) -> ConditionScreen:
    visit = held()
    for question, choice in answers.items():
        visit.touch(question, choice)
    return screen(visit)


def about(problem: str, section: str = "where", language: str = "en", **answers: str) -> Visit:
    visit = Visit(pack(), language=language, clock=lambda: OPENED)
    visit.touch("condition", problem)
    visit.go(Step.CONDITION)
    visit.open_section(section)
    for question, choice in answers.items():
        visit.touch(question, choice)
    return visit


def asked(problem: str, question: str) -> list[str]:
    blocks = {block.question: block for block in screen(about(problem)).blocks}
    return [touch.id for touch in blocks[question].touches] if question in blocks else []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_touch_of_a_section_has_a_name_of_its_own(problem: str, section: str, language: str) -> None:
    shown = screen(about(problem, section, language))
    names = [touch.accessible for touch in touches(shown)]
    names += [target.accessible for target in shown.spine.targets] if shown.spine else []
    assert len(set(names)) == len(names)
    assert all(names)


# -- which problem ----------------------------------------------------------------------------------------------------


def test_seven_problems_can_be_chosen_and_something_else() -> None:
    visit = Visit(pack(), clock=lambda: OPENED)
    shown = screen(visit)
    assert {touch.id for touch in shown.conditions} == {*PROBLEMS, "other"}
    assert all(touch.words and touch.detail for touch in shown.conditions)
    assert not any(touch.chosen for touch in shown.conditions)


def test_the_problem_is_asked_before_the_side_and_the_level() -> None:
    shown = screen(held(condition=""))
    assert (shown.blocks, shown.spine, shown.chosen) == ((), None, None)
    shown = screen(held())
    assert [block.question for block in shown.blocks] == ["side", "level"]
    assert shown.spine is not None
    assert shown.spine.touchable


def test_the_chosen_problem_stands_alone_and_the_list_is_one_touch_away() -> None:
    visit = about(DISC)
    shown = screen(visit)
    assert shown.conditions == ()
    assert shown.chosen is not None
    assert shown.chosen.name == pack().texts["en"][f"condition.{DISC}.name"]
    visit.unfold(shown.chosen.change.id)
    opened = screen(visit)
    assert [touch.id for touch in opened.conditions if touch.chosen] == [DISC]
    assert opened.blocks == ()
    assert opened.chosen is not None
    assert opened.chosen.change.accessible.startswith("Keep it: ")
    visit.unfold(CHOICES)
    assert screen(visit) == shown


def test_another_problem_is_said_to_have_nothing_to_compare_and_nothing_is_drawn() -> None:
    visit = held(condition="other")
    visit.choose("level", "L4-L5")
    visit.choose("side", "left")
    shown = screen(visit)
    assert "nothing to compare" in shown.not_covered
    assert (shown.blocks, shown.spine) == ((), None)


@pytest.mark.parametrize("problem", PROBLEMS)
def test_only_levels_of_the_chosen_problem_are_offered(problem: str) -> None:
    condition = pack().condition(problem)
    assert condition is not None
    assert asked(problem, "side") == ["left", "right", "both"]
    assert asked(problem, "level") == [level.id for level in condition.levels]


def test_a_problem_without_levels_asks_only_the_side() -> None:
    without = [known.id for known in pack().conditions if not known.levels]
    assert "sacroiliac-joint" in without
    for problem in without:
        shown = screen(about(problem))
        assert [block.question for block in shown.blocks] == ["side"]
        assert shown.lead == "Touch the side on the picture, or choose it here."


def test_a_level_of_the_problem_before_is_not_one_of_this_problem() -> None:
    visit = about(DISC, level="L4-L5", side="left")
    visit.touch("condition", "neck-arm")
    shown = screen(visit)
    assert not any(touch.chosen for block in shown.blocks if block.question == "level" for touch in block.touches)
    visit.touch("condition", DISC)
    shown = screen(visit)
    assert shown.spine is not None
    assert shown.spine.level == "L4-L5"


# -- the drawing ------------------------------------------------------------------------------------------------------


def test_each_level_can_be_touched_on_each_side() -> None:
    shown = where()
    assert shown.spine is not None
    found = {(target.level, target.side): target.accessible for target in shown.spine.targets}
    assert len(found) == 2 * len(pack().conditions[0].levels) == 10
    assert found["L4-L5", "right"] == "L4–L5, Right"


@pytest.mark.parametrize(("level", "nerve"), [("L3-L4", "L4"), ("L4-L5", "L5"), ("L5-S1", "S1")])
def test_a_level_lights_the_nerve_a_disc_there_presses_and_says_where_it_is_felt(level: str, nerve: str) -> None:
    shown = where(level=level, side="left").spine
    assert shown is not None
    assert (shown.level, shown.nerve, shown.sides) == (level, nerve, ("left",))
    assert nerve in shown.nerve_words
    assert shown.skin_words
    assert [(t.level, t.side) for t in shown.targets if t.chosen] == [(level, "left")]


def test_where_no_nerve_is_usually_pressed_no_skin_is_lit_and_none_is_named() -> None:
    for condition in pack().conditions:
        plain = [level for level in condition.levels if not level.nerve]
        if plain and plain[-1].id.startswith("L"):
            shown = screen(about(condition.id, level=plain[-1].id, side="left")).spine
            assert shown is not None
            assert (shown.nerve, shown.nerve_words, shown.skin_words) == ("", "", "")


@pytest.mark.parametrize(("level", "nerve"), [("C4-C5", "C5"), ("C5-C6", "C6"), ("C6-C7", "C7"), ("C7-T1", "C8")])
def test_arm_pain_is_shown_on_the_neck_with_the_nerve_of_the_lower_number(level: str, nerve: str) -> None:
    shown = screen(about("neck-arm", level=level, side="right")).spine
    assert shown is not None
    assert (shown.drawing, shown.areas, shown.nerve) == ("neck-behind", "arms", nerve)
    assert shown.accessible.startswith("Neck seen from behind.")
    assert len(shown.targets) == 8


def test_a_joint_of_the_back_is_shown_on_the_drawing_of_the_joints_and_no_skin() -> None:
    shown = screen(about("facet-joint", level="L4-L5", side="both")).spine
    assert shown is not None
    assert (shown.drawing, shown.areas, shown.nerve) == ("lumbar-joints", "", "")


@pytest.mark.parametrize(
    ("answers", "caption"),
    [({}, "Touch the side"), ({"side": "left"}, "Left"), ({"side": DONT_KNOW}, "Side not known"),
     ({"side": RATHER_NOT_SAY}, "Side not given")],
)  # fmt: skip
def test_the_joint_of_the_pelvis_is_touched_by_its_side(answers: dict[str, str], caption: str) -> None:
    shown = screen(about("sacroiliac-joint", **answers))
    assert shown.spine is not None
    assert (shown.spine.drawing, shown.spine.caption) == ("pelvis-behind", caption)
    assert [target.accessible for target in shown.spine.targets] == ["Left", "Right"]
    assert shown.lead == "Touch the side on the picture, or choose it here."


def test_levels_that_no_drawing_has_are_chosen_from_the_list() -> None:
    neck = pack().condition("neck-arm")
    assert neck is not None
    neck_and_back = replace(neck, levels=(*neck.levels, Level("L4-L5")))
    visit = Visit(replace(pack(), conditions=(neck_and_back,)), clock=lambda: OPENED)
    visit.touch("condition", "neck-arm")
    shown = screen(visit)
    assert shown.spine is None
    assert shown.lead == "Choose the side and the level."


def test_both_sides_light_both_sides() -> None:
    shown = where(level="L5-S1", side="both").spine
    assert shown is not None
    assert shown.sides == ("left", "right")
    assert sum(target.chosen for target in shown.targets) == 2


@pytest.mark.parametrize(
    ("answers", "caption"),
    [
        ({}, "Touch the level and the side"),
        ({"level": "L4-L5"}, "L4–L5. Which side?"),
        ({"level": "L4-L5", "side": "right"}, "L4–L5, right"),
        ({"level": "L4-L5", "side": DONT_KNOW}, "L4–L5, side not known"),
        ({"level": DONT_KNOW, "side": "left"}, "Level not known, left"),
        ({"level": RATHER_NOT_SAY, "side": RATHER_NOT_SAY}, "Level not given, side not given"),
    ],
)
def test_the_drawing_says_what_is_chosen_and_what_is_not_known(answers: dict[str, str], caption: str) -> None:
    shown = where(**answers).spine
    assert shown is not None
    assert shown.caption == caption
    assert caption in shown.accessible


# -- the sections -----------------------------------------------------------------------------------------------------


def test_the_names_of_the_sections_say_what_is_not_asked_yet() -> None:
    visit = held()
    before = {section.id: section.accessible for section in screen(visit).sections}
    assert before["pain"] == "Your pain: 5 not asked yet"
    assert before["know"] == "What to know"
    visit.touch("pain.leg", "5")
    visit.touch("pain.back", DONT_KNOW)
    after = {section.id: section.accessible for section in screen(visit).sections}
    assert after["pain"] == "Your pain: 3 not asked yet"
    for question in ("pain.weeks", "pain.where", "pain.stops"):
        visit.touch(question, RATHER_NOT_SAY)
    assert {s.id: s.accessible for s in screen(visit).sections}["pain"] == "Your pain"


def test_a_level_that_the_problem_has_not_is_not_missed() -> None:
    visit = about("sacroiliac-joint", side="left")
    assert {s.id: s.accessible for s in screen(visit).sections}["where"] == "Where it is"


def test_what_is_drawn_of_a_section_is_part_of_its_name() -> None:
    for section in screen(held()).sections:
        assert section.words.lower() in section.accessible.lower()


def test_every_safety_sign_is_asked_with_dont_know_in_sight_and_no_is_no_proof() -> None:
    shown = screen(held(section="safety"))
    assert [block.question for block in shown.blocks] == [f"safety.{sign}" for sign in pack().safety]
    for block in shown.blocks:
        assert [touch.words for touch in block.touches] == ["Yes", "No", "Don’t know"]
    assert shown.footnote == pack().texts["en"]["safety.limits"]


def test_the_care_team_has_its_whole_checklist_and_nobody_is_told_to_stop_a_medicine() -> None:
    shown = screen(held(section="care-team"))
    assert [block.question for block in shown.blocks] == [f"precaution.{known.id}" for known in pack().precautions]
    assert "Do not stop a medicine on your own." in shown.lead
    assert shown.footnote == ""


def test_pain_is_asked_apart_for_leg_and_back() -> None:
    questions = [block.question for block in screen(held(section="pain")).blocks]
    assert questions == ["pain.weeks", "pain.leg", "pain.back", "pain.stops"]


def test_arm_pain_from_the_neck_asks_about_arm_and_neck() -> None:
    questions = [block.question for block in screen(about("neck-arm", "pain")).blocks]
    assert {"pain.arm", "pain.neck"} <= set(questions)
    assert not {"pain.leg", "pain.back"} & set(questions)


def test_an_answer_given_on_the_drawing_is_the_answer_of_the_lists() -> None:
    visit = held()
    visit.choose("level", "L5-S1")
    visit.choose("side", "left")
    chosen = [touch.words for block in screen(visit).blocks for touch in block.touches if touch.chosen]
    assert chosen == ["Left", "L5–S1"]


def test_a_signed_visit_can_be_read_and_not_touched() -> None:
    visit = held()
    visit.choose("level", "L4-L5")
    visit.choose("side", "left")
    visit.sign("Dr. Example")
    shown = screen(visit)
    assert shown.locked
    assert all(block.locked for block in shown.blocks)
    assert shown.spine is not None
    assert (shown.spine.touchable, shown.spine.nerve, shown.spine.sides) == (False, "L5", ("left",))
