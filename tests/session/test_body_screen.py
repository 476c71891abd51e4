"""Where it hurts in finished words: the places, what was touched, the skin of the nerve, and what both papers say."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from decision_aid.domain.flow import Path as Way
from decision_aid.domain.flow import Step
from decision_aid.session.screens import condition
from decision_aid.session.screens.body import PLACES, QUESTION, WORDS, BodyScreen, body
from decision_aid.session.visit import DONT_KNOW, Visit
from tests.packs.second import begun, second
from tests.session.shipped_visits import OPENED, held, pack

DRAWN = json.loads(Path("resources/drawings/body-places.json").read_text("utf-8"))


def drawn(visit: Visit) -> BodyScreen:
    shown = body(visit)
    assert shown is not None
    return shown


def pain(language: str = "en", problem: str = "lumbar-disc") -> Visit:
    return held(Step.CONDITION, "pain", language, problem)


def test_every_place_of_the_drawing_can_be_answered_and_every_answer_is_drawn() -> None:
    asked = pack().question(QUESTION)
    assert asked is not None
    places = [place for view in PLACES.values() for place in view]
    assert [choice.id for choice in asked.choices] == places
    assert {view: set(DRAWN[view]["places"]) for view in DRAWN} == {view: set(PLACES[view]) for view in PLACES}


def test_what_was_touched_is_said_in_words_and_touching_again_takes_it_back() -> None:
    visit = pain()
    assert drawn(visit).said == "No place touched yet."
    visit.touch(QUESTION, "low-back")
    visit.touch(QUESTION, "thigh-behind-right")
    assert drawn(visit).said == "You touched: low back and back of the right thigh."
    visit.touch(QUESTION, "low-back")
    assert drawn(visit).said == "You touched: back of the right thigh."


@pytest.mark.parametrize(
    ("language", "chosen", "other"),
    [("en", "Low back: chosen", "Back of the neck: not chosen"),
     ("es", "Parte baja de la espalda: con marca", "Nuca: sin marca")],
)  # fmt: skip
def test_a_place_says_its_name_and_whether_it_is_chosen(language: str, chosen: str, other: str) -> None:
    visit = pain(language)
    visit.touch(QUESTION, "low-back")
    names = [place.accessible for view in drawn(visit).views for place in view.places]
    assert {chosen, other} <= set(names)
    assert len(set(names)) == len(names) == 36


def test_the_right_is_on_the_left_from_the_front_and_on_the_right_from_behind() -> None:
    front, behind = drawn(pain()).views
    assert (front.sides, behind.sides) == (("Right", "Left"), ("Left", "Right"))


def test_no_nerve_is_outlined_before_level_and_side_are_known() -> None:
    visit = pain()
    visit.choose("level", "L5-S1")
    assert (drawn(visit).sides, drawn(visit).key) == ((), "")
    visit.choose("side", "right")
    shown = drawn(visit)
    assert (shown.nerve, shown.sides) == ("S1", ("right",))
    assert shown.key == "Dashed line: the skin that nerve S1 often serves. People differ."


def test_dont_know_is_an_answer_too() -> None:
    visit = pain()
    visit.touch(QUESTION, DONT_KNOW)
    assert [other.chosen for other in drawn(visit).block.others][:2] == [True, False]
    assert not any(place.chosen for view in drawn(visit).views for place in view.places)


def test_the_places_as_words_are_opened_and_shut() -> None:
    visit = pain()
    assert (drawn(visit).fold.words, drawn(visit).fold.chosen) == ("Choose from a list", False)
    visit.unfold(WORDS)
    assert (drawn(visit).fold.words, drawn(visit).fold.chosen) == ("Hide the list", True)


def test_the_question_is_asked_once_on_the_drawing_and_not_among_the_others() -> None:
    shown = condition.screen(pain())
    assert shown.body is not None
    assert QUESTION not in [block.question for block in shown.blocks]
    assert condition.screen(held(Step.CONDITION, "safety")).body is None


def test_the_short_way_does_not_ask_it() -> None:
    visit = Visit(pack(), clock=lambda: OPENED, path=Way.EXPRESS)
    visit.touch("condition", "lumbar-disc")
    assert condition.screen(visit).body is None


def test_a_pack_that_asks_for_a_place_nobody_has_drawn_asks_in_words() -> None:
    known = pack()
    question = known.question(QUESTION)
    assert question is not None
    elsewhere = replace(question, choices=(*question.choices[:2], replace(question.choices[0], id="tail")))
    texts = {code: {**words, f"choice.{QUESTION}.tail": "Tail bone"} for code, words in known.texts.items()}
    changed = replace(
        known,
        texts=texts,
        questions=tuple(elsewhere if asked.id == QUESTION else asked for asked in known.questions),
    )
    visit = Visit(changed, clock=lambda: OPENED)
    visit.touch("condition", "lumbar-disc")
    visit.open_section("pain")
    shown = condition.screen(visit)
    assert shown.body is None
    assert QUESTION in [block.question for block in shown.blocks]


def test_a_pack_that_does_not_ask_it_has_no_drawing() -> None:
    assert body(begun(second())) is None
