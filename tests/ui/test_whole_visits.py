"""Two whole visits, each held in English and in Spanish from one script: what is in the store, the PDF and the note."""

from contextlib import closing
from pathlib import Path

import pytest

from decision_aid.app import WHOLE_VISITS
from decision_aid.domain.encounter import Encounter, replay
from decision_aid.export.compared import figures_printed
from decision_aid.export.figures import figure_words
from decision_aid.i18n import LANGUAGES
from decision_aid.session import paper
from decision_aid.session.visit import Visit
from decision_aid.store import local
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window
from tests.export import reading
from tests.ui.conftest import Open

SCRIPTS = sorted(WHOLE_VISITS.glob("*.visit"))
SAVE = {"pdf": "Save the patient’s copy as a PDF file", "txt": "Save the chart note as a text file"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_whole_visit_comes_to_the_same_in_either_language(open_window: Open, script: Path, tmp_path: Path) -> None:
    said = []
    for language in LANGUAGES:
        window, folder = open_window(), tmp_path / language
        folder.mkdir()
        visit = _hold(window, script, language, folder)
        with closing(local.open_store()) as store:
            kept = replay(store.load(visit.number))
        assert kept == visit.encounter
        assert (kept.language, kept.exported) == (language, ("patient-pdf", "chart-note"))
        _look_at_papers(visit, folder)
        said.append(_said(kept))
    assert said[0] == said[1]


def _hold(window: Window, script: Path, language: str, folder: Path) -> Visit:
    """Hold the visit to its end, with both papers in ``folder``, and close the program."""
    window.choose_file = lambda _parent, _title, name: str(folder / f"paper{Path(name).suffix}")
    window.desk.change(language="en")  # Home, where scripts begin
    player = Player(window, in_language=language)
    player.play(script.read_text("utf-8"))
    for kind, touch in SAVE.items():
        player.play(f'both touch "{touch}"')
        player.settle((folder / f"paper.{kind}").exists)
    visit = window.desk.visit
    assert visit is not None
    player.settle(lambda: visit.saved_revision == len(visit.events))
    window.close()
    return visit


def _look_at_papers(visit: Visit, folder: Path) -> None:
    held, note = visit.encounter, (folder / "paper.txt").read_text("utf-8")
    assert note.split() == paper.note(visit).split()
    content = (folder / "paper.pdf").read_bytes()
    assert reading.page_count(content) == 2
    printed = reading.on_one_line(reading.text(content))
    goal = held.answer_to("matters.activity").text
    assert goal
    assert goal in note
    assert goal.removeprefix("🐕 ") in printed
    for question in held.questions.values():
        assert question in printed
    assert visit.comparison is not None
    for figure in figures_printed(visit.comparison):
        assert figure_words(visit.words, visit.decision, figure).frame in printed


def _said(held: Encounter) -> tuple[object, ...]:
    """What was said, done and shown, whatever the language and the order of the options."""
    seen = [(one.where, sorted(one.findings)) for one in held.shown]
    return (dict(held.answers), list(held.questions.values()), held.leaning, held.decided, held.exported, seen)
