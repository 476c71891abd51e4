"""Whole visits, held from scripts a clinician can read, on the real window with a real encrypted store."""

from contextlib import closing
from pathlib import Path

import pytest

from decision_aid.app import EXAMPLE
from decision_aid.store import local
from decision_aid.store.port import Search
from decision_aid.ui.player import Player, ScriptError
from decision_aid.ui.window import Window
from tests.ui.conftest import Open

ROOT = Path(__file__).parents[2]
VISITS = ROOT / "tests" / "visits"
SCRIPTS = [EXAMPLE, *sorted(VISITS.glob("*.visit"))]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_every_line_of_the_visit_comes_true_and_all_of_it_is_on_the_disk(open_window: Open, script: Path) -> None:
    player = Player(open_window(), again=open_window)
    player.play(script.read_text("utf-8"))
    visit = player.window.desk.visit
    player.window.close()
    with closing(local.open_store()) as store:
        if visit is not None:
            assert store.load(visit.number) == tuple(visit.events)


def test_of_a_quick_comparison_nothing_is_on_the_disk(open_window: Open) -> None:
    player = Player(open_window(), again=open_window)
    player.play((VISITS / "quick-compare.visit").read_text("utf-8"))
    player.window.close()
    with closing(local.open_store()) as store:
        assert list(store.visits(Search(), 1)) == []
        assert store.next_number() == "0001"


@pytest.mark.parametrize(
    ("line", "because"),
    [
        ('patient thinks "Is this safe?"', "this is not a line of a script"),
        ('patient writes "Dance"', "this is not a line of a script"),
        ("program closes and opens again", "this is not a line of a script"),
        ('both touch "Smaller text"', "cannot be used now"),
        ('both write "0001" into "Start a visit"', "is not a field"),
        ('both touch "S…"', "things are called"),
    ],
)
def test_a_line_that_cannot_come_true_is_named_with_the_reason(window: Window, line: str, because: str) -> None:
    with pytest.raises(ScriptError, match=because) as told:
        Player(window).play(f"# a script\n\n{line}")
    assert str(told.value).startswith(f"line 3: {line}\n")


def test_the_page_about_visits_names_every_script() -> None:
    page = (ROOT / "docs" / "visits.md").read_text("utf-8")
    assert [script.name for script in SCRIPTS if f"/{script.name})" not in page] == []
