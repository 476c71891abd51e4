"""Whole visits, held from scripts a clinician can read, on the real window with a real encrypted store."""

from pathlib import Path

import pytest

from decision_aid.app import EXAMPLE
from decision_aid.ui.player import Player
from tests.ui.conftest import Open

SCRIPTS = [EXAMPLE, *sorted((Path(__file__).parents[1] / "visits").glob("*.visit"))]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_every_line_of_the_visit_comes_true(open_window: Open, script: Path) -> None:
    Player(open_window(), again=open_window).play(script.read_text("utf-8"))
