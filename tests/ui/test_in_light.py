"""What was tried, drawn over the first row of the comparison: in its columns or as cards, one touch from all of it."""

import pytest

from decision_aid.ui.widgets.comparison_table import ComparisonTable
from decision_aid.ui.widgets.in_light import InLightLine
from decision_aid.ui.widgets.opening import Opening
from tests.session.test_in_light import INJECTION, two_injections
from tests.ui.step_stage import On, StepStage


def line(stage: StepStage) -> InLightLine:
    (found,) = stage.step.findChildren(InLightLine)
    return found


def columns(stage: StepStage) -> list[Opening]:
    return [part for part in line(stage).findChildren(Opening) if part.isVisible()]


def test_every_option_has_its_column_of_one_width_under_its_name(on: On) -> None:
    stage = on(two_injections())
    found = columns(stage)
    (table,) = stage.step.findChildren(ComparisonTable)
    assert [part.x() for part in found] == [part.x() for part in table.names.shown]
    assert len({part.width() for part in found}) == 1
    assert len({part.height() for part in found}) == 1


def test_it_takes_no_room_on_another_tab_and_comes_back(on: On) -> None:
    stage = on(two_injections())
    stage.visit.open_section("benefits")
    stage.rest()
    assert not line(stage).isVisible()
    stage.visit.open_section("before")
    stage.rest()
    assert len(columns(stage)) == 4


def test_a_touch_opens_what_is_known_about_doing_it_again_with_what_was_said(on: On) -> None:
    stage = on(two_injections())
    name = next(part.accessibleName() for part in columns(stage) if "Number 1" in part.accessibleName())
    stage.touch(name)
    assert stage.visit.place.detail == ("repeat", INJECTION)
    words = stage.words()
    at = words.index("What you said")
    assert words[at + 1 : at + 4] == ["Number 1", "Tried: before", "Where: “L4-L5”"]
    assert words[at + 7 : at + 9] == ["Number 2", "Helped: 20 percent of the pain gone"]


def test_an_answer_that_changes_is_shown_in_place(on: On) -> None:
    stage = on(two_injections())
    stage.visit.touch(f"tried.{INJECTION}.2.percent", "3")
    stage.rest()
    assert any("30 percent of the pain gone" in part.accessibleName() for part in columns(stage))
    assert len(columns(stage)) == 4


@pytest.mark.parametrize(("width", "scale"), [(1280, 2.0), (800, 1.0), (1366, 1.0)])
def test_nothing_lies_over_anything_else_at_any_size(on: On, width: int, scale: float) -> None:
    stage = on(two_injections("es"), width=width, scale=scale)
    found = columns(stage)
    assert len(found) == 4
    boxes = [part.geometry() for part in found]
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[place + 1 :])
    assert all(line(stage).rect().contains(box) for box in boxes)
    assert all(part.heightForWidth(part.width()) <= part.height() for part in found)
