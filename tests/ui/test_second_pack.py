"""Whole visits on a second pack, of another decision, held on the real window: its folder is all that differs."""

from contextlib import closing
from pathlib import Path

import pytest

from decision_aid import app
from decision_aid.store import local
from decision_aid.ui import pictures
from decision_aid.ui.player import Player
from tests.export.reading import on_one_line, text
from tests.packs.second import SECOND
from tests.ui.conftest import Open

VISITS = Path(__file__).parents[1] / "visits" / "facet-joint-pain"
EXPECTED = {
    "whole-visit": (
        "What do you miss most? Dance at a wedding",
        "How bad is it now, low in the back? 6 of 10",
        "28 of 100 people were called a success after heat. 72 were not.",
        "You have a fever after a needle.",
    ),
    "visita-entera": (
        "¿Qué extraña más? Bailar en una boda",
        "¿Cuánto le duele ahora, abajo en la espalda? 4 de 10",
        "28 de 100 personas se contaron como un éxito con el calor. Las otras 72 no.",
        "Tiene fiebre después de una aguja.",
    ),
}
SAVING_AND_HOME = {
    "whole-visit": (
        "Save the patient’s copy as a PDF file",
        "Save the chart note as a text file",
        "Finish the visit and go Home",
    ),
    "visita-entera": (
        "Guardar la copia del paciente como archivo PDF",
        "Guardar la nota del expediente como archivo de texto",
        "Terminar la visita e ir a Inicio",
    ),
}
DECIDED = {"whole-visit": "Decided: Exercise plan", "visita-entera": "Decisión: Como ahora"}


@pytest.fixture
def second_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "PACK", SECOND)


@pytest.mark.usefixtures("second_pack")
@pytest.mark.parametrize("name", EXPECTED)
def test_a_whole_visit_on_another_pack_is_held_kept_and_printed(open_window: Open, tmp_path: Path, name: str) -> None:
    window = open_window()
    window.choose_file = lambda _parent, _title, file: str(tmp_path / Path(file).with_stem("left").name)
    player = Player(window)
    player.play((VISITS / f"{name}.visit").read_text("utf-8"))
    save, save_note, home = SAVING_AND_HOME[name]
    player.touch(save)
    player.touch(save_note)
    pdf, note = tmp_path / "left.pdf", tmp_path / "left.txt"
    player.settle(lambda: pdf.exists() and note.exists())
    printed = on_one_line(text(pdf.read_bytes()))
    assert [words for words in EXPECTED[name] if words not in printed] == []
    assert "evidence pack facet-joint-pain 0.1.0" in on_one_line(note.read_text("utf-8"))
    player.touch(home)
    player.settle(lambda: DECIDED[name] in player.reads())
    window.close()
    with closing(local.open_store()) as store:
        assert store.load("0001")


@pytest.mark.usefixtures("second_pack")
def test_a_picture_of_every_screen_can_be_taken_on_another_pack(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "SIZES", ((1280, 800),))
    monkeypatch.setattr(pictures, "TEXT_SIZES", (100,))
    assert pictures.every_screen(open_window(), VISITS / "whole-visit.visit", tmp_path) == 0
    assert (tmp_path / "1280x800-100-es" / "4-compare-detail.png").exists()
