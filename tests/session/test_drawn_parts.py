"""Every part of a drawing that a person can touch has a name of its own, in both languages."""

import re
from pathlib import Path

import pytest

from decision_aid.i18n import Words
from decision_aid.session.screens.drawings import PARTS, parts

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "drawings"
ENGLISH, SPANISH = Words("en", {}), Words("es", {})
SHIPPED = sorted(path.stem for path in FOLDER.glob("*.svg"))


def ids(name: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', (FOLDER / f"{name}.svg").read_text("utf-8"))


def test_every_shipped_drawing_has_parts_in_words() -> None:
    assert sorted(PARTS) == SHIPPED


@pytest.mark.parametrize("name", SHIPPED)
def test_a_named_part_is_in_the_drawing_and_named_once(name: str) -> None:
    assert set(PARTS[name]) <= set(ids(name))
    assert len(set(PARTS[name])) == len(PARTS[name])


@pytest.mark.parametrize("name", SHIPPED)
def test_every_part_is_named_in_both_languages(name: str) -> None:
    for english, spanish in zip(parts(ENGLISH, name), parts(SPANISH, name), strict=True):
        assert english.name
        assert english.name != spanish.name, english.id
        assert english.name in english.accessible
        assert spanish.name in spanish.accessible


@pytest.mark.parametrize("name", [name for name in SHIPPED if not name.startswith("target-")])
def test_no_two_parts_of_a_drawing_have_the_same_name(name: str) -> None:
    for words in (ENGLISH, SPANISH):
        said = [part.name for part in parts(words, name)]
        assert sorted(set(said)) == sorted(said)


@pytest.mark.parametrize("name", [name for name in SHIPPED if not name.startswith("target-")])
def test_every_nerve_disc_joint_and_skin_area_of_a_drawing_is_named(name: str) -> None:
    drawn = {part for part in ids(name) if re.match(r"(root|disc|facet|area|medial-branch|sacroiliac)\b", part)}
    assert drawn <= set(PARTS[name])


def test_a_nerve_of_the_low_back_is_named_after_its_bone_and_of_the_neck_before_it() -> None:
    low_back, neck = PARTS["lumbar-behind"], PARTS["neck-behind"]
    assert low_back.index("L4") < low_back.index("root-L4-left") < low_back.index("L5")
    assert neck.index("C5") < neck.index("root-C6-left") < neck.index("C6")
    assert neck.index("C7") < neck.index("root-C8-left") < neck.index("T1")


def test_parts_are_said_plainly() -> None:
    said = {part.id: part.name for part in parts(ENGLISH, "lumbar-behind")}
    assert said["disc-L4-L5"] == "Disc between L4 and L5"
    assert said["root-L5-left"] == "Nerve root L5, left side"
    assert {part.id: part.name for part in parts(SPANISH, "neck-side")}["root-C6"] == "Raíz nerviosa C6"
