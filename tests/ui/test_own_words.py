"""Whatever a person types into any box stays as it is, on the screen, on the disk, in the note; the paper is made."""

import unicodedata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from decision_aid.session import paper
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window
from tests.store.visits import ODD_TEXTS
from tests.ui.conftest import Open

INJECTION = "Steroid injection near a nerve in the low back"
OPENS_ALL_BOXES = f"""
both touch "Start a visit"
both touch "Leg pain from a herniated disc"
both touch "Step 2…"
both touch "{INJECTION}: Have you used this? Before"
both touch "More details: {INJECTION}"
both touch "Step 6…"
both touch "Our plan: Something else"
"""
STEPS = ("Step 2…", "Step 3…", "Step 5…", "Step 6…")
QUESTION = "A question to talk over"


def boxes(window: Window) -> dict[str, QPlainTextEdit]:
    """Every box for own words on this screen, by its name."""
    return {box.accessibleName(): box for box in window.findChildren(QPlainTextEdit) if box.isVisible()}


def letters(text: str) -> str:
    """What there is to see of a text: a note has lines of its own, and nothing that cannot be pasted."""
    return "".join(letter for letter in text if unicodedata.category(letter)[0] not in "CZ")


@pytest.mark.parametrize("text", ODD_TEXTS.values(), ids=ODD_TEXTS)
def test_odd_text_in_every_box_comes_back_as_it_was(open_window: Open, tmp_path: Path, text: str) -> None:
    window = open_window()
    player = Player(window)
    player.play(OPENS_ALL_BOXES)
    typed: dict[tuple[str, str], str] = {}
    for step in STEPS:
        player.touch(step)
        for name, box in boxes(window).items():
            player.write(text, name)
            if name != QUESTION:
                typed[step, name] = box.toPlainText()
    player.touch("Step 5…")
    player.touch("Add the question to the list")
    player.play('screen says "Saved on this computer"')
    assert window.desk.visit
    before = window.desk.visit.encounter
    assert len(typed) == 13
    window.close()

    window = open_window()
    window.choose_file = lambda _parent, _title, name: str(tmp_path / name)
    player = Player(window)
    player.touch("Open visit 0001…")
    player.play('screen says "Visit 0001"')
    assert window.desk.visit
    after = window.desk.visit.encounter
    assert (after.answers, after.questions) == (before.answers, before.questions)
    player.play(f"""
        both touch "Step 2…"
        both touch "More details: {INJECTION}"
        """)
    for step in STEPS:
        player.touch(step)
        shown = {(step, name): box.toPlainText() for name, box in boxes(window).items() if name != QUESTION}
        assert shown == {(there, name): words for (there, name), words in typed.items() if there == step}
    player.play("""
        both touch "Step 7…"
        both touch "Sign and lock this visit: asks who signs"
        both write "Dr. Example" into "Who signs?"
        both touch "Sign and lock this visit now"
        """)
    player.write(text, "What to add after signing")
    player.touch("Add this to the signed visit")
    note = letters(paper.note(window.desk.visit))
    assert note.count(letters(text)) >= len([*typed, "the question", "what was added"])
    player.play("""
        both touch "Save the patient’s copy as a PDF file"
        screen says "Saved: side-by-side-0001.pdf"
        """)
    assert (tmp_path / "side-by-side-0001.pdf").read_bytes().startswith(b"%PDF-")
