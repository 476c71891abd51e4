"""Drawings read part by part: every part is in every view, named, and told in a plain sentence in both languages."""

import re
from pathlib import Path

import pytest

from decision_aid.domain.flow import Step
from decision_aid.i18n import Words
from decision_aid.session.screens.condition import screen
from decision_aid.session.screens.known import what_is_known
from decision_aid.session.screens.plates import ELEMENTS, Plate, single
from tests.session.shipped_visits import PROBLEMS, held

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "drawings"
PAIRS = ("lumbar-disc", "lumbar-stenosis")
LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])


def plates(language: str) -> list[Plate]:
    """Every plate of step 1, over all problems."""
    found = []
    for problem in PROBLEMS:
        visit = held(Step.CONDITION, language=language, condition=problem)
        spine = screen(visit).spine
        found += [plate for plate in (what_is_known(visit).plate, spine.plate if spine else None) if plate]
    return found


def pair(problem: str, language: str = "en") -> Plate:
    plate = what_is_known(held(Step.CONDITION, language=language, condition=problem)).plate
    assert plate is not None
    return plate


@pytest.mark.parametrize("drawing", ELEMENTS)
def test_every_element_of_a_part_is_in_its_drawing_and_belongs_to_no_other_part(drawing: str) -> None:
    drawn = set(re.findall(r' id="([^"]+)"', (FOLDER / f"{drawing}.svg").read_text("utf-8")))
    for kind, elements in ELEMENTS[drawing].items():
        assert elements, kind
        assert set(elements) <= drawn, kind
    named = [element for kind, elements in ELEMENTS[drawing].items() if kind != "target" for element in elements]
    assert len(set(named)) == len(named)


def test_every_part_of_a_plate_is_marked_in_each_of_its_views() -> None:
    for plate in plates("en"):
        for view in plate.views:
            drawn = set(re.findall(r' id="([^"]+)"', (FOLDER / f"{view.drawing}.svg").read_text("utf-8")))
            assert len(view.elements) == len(plate.parts)
            assert all(elements and set(elements) <= drawn for elements in view.elements), view.drawing


@LANGUAGES
def test_every_part_is_told_in_a_sentence_without_a_number_and_spoken_whole(language: str) -> None:
    for plate in plates(language):
        assert len({part.name for part in plate.parts}) == len(plate.parts)
        for part in plate.parts:
            assert part.says.endswith("."), part.id
            assert len(part.says.split()) <= 26, part.says
            assert not re.search(r"\d", part.says)
            assert part.name in part.accessible
            assert part.says in part.accessible


def test_spanish_says_every_part_in_words_of_its_own() -> None:
    for english, spanish in zip(plates("en"), plates("es"), strict=True):
        for one, other in zip(english.parts, spanish.parts, strict=True):
            assert (one.name, one.says) != (other.name, other.says)
            assert one.says != other.says, one.id


@pytest.mark.parametrize("problem", PAIRS)
def test_a_part_of_the_changed_level_is_the_same_part_of_the_healthy_one(problem: str) -> None:
    plate = pair(problem)
    healthy, changed = plate.views
    for part, same, other in zip(plate.parts, healthy.elements, changed.elements, strict=True):
        assert part.id == "target" or same == other, part.id


def test_what_a_herniation_and_a_narrow_canal_change_is_said_of_the_part_that_changes() -> None:
    said = {part.id: part.says for part in pair("lumbar-disc").parts}
    assert "pushed out" in said["nucleus"]
    assert "pushed out" not in said["facet"]
    narrow = {part.id: part.says for part in pair("lumbar-stenosis").parts}
    assert "grown thick" in narrow["ligament"]
    assert "grown thick" in narrow["facet"]
    assert "squeezed" in narrow["sac"]


def test_the_place_where_a_nerve_is_pressed_comes_first_and_is_that_nerve_in_the_healthy_level() -> None:
    plate = pair("lumbar-disc")
    assert plate.parts[0].id == "target"
    assert plate.views[0].elements[0] == ("root-right",)


def test_a_nerve_of_the_neck_goes_to_the_arm_and_one_of_the_low_back_to_the_leg() -> None:
    words = Words("en", {})
    neck, low = (single(words, f"{name}-side", "", "") for name in ("neck", "lumbar"))
    assert "arm" in next(part.says for part in neck.parts if part.id == "nerve")
    assert "leg" in next(part.says for part in low.parts if part.id == "nerve")
