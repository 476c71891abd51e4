"""However carelessly people touch, write, turn back and close: no fault, nothing lost, nothing in plain words."""

import pytest

from tests.ui.own_process import found_by


@pytest.mark.parametrize("seed", [1, 2])
def test_a_hundred_careless_touches_break_nothing(seed: int) -> None:
    assert found_by("careless.py", (seed, 110)) == []


@pytest.mark.full
@pytest.mark.parametrize("seed", range(10, 30))
def test_thousands_of_careless_touches_break_nothing(seed: int) -> None:
    assert found_by("careless.py", (seed, 300)) == []
