"""The interface's words are collected, merged and checked by packaging/catalogues.py; a slip in any step is named."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po, write_po

import catalogues

CODE = """
def render(words, n):
    words.say("Leg pain")
    words.say_count("{count} person", "{count} people", n)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two sentences, both said in Spanish."""
    (tmp_path / "decision_aid").mkdir()
    (tmp_path / "decision_aid" / "screen.py").write_text(CODE, encoding="utf-8")
    catalogues.update(tmp_path)
    translate(tmp_path, "Leg pain", "Dolor de pierna")
    translate(tmp_path, "{count} person", ("{count} persona", "{count} personas"))
    catalogues.update(tmp_path)
    return tmp_path


def translate(project: Path, sentence: str, words: str | tuple[str, ...]) -> None:
    path = project / catalogues.SPANISH
    with path.open("rb") as file:
        catalogue = read_po(file, locale="es")
    message = catalogue.get(sentence)
    assert message
    message.string = words
    with path.open("wb") as file:
        write_po(file, catalogue)


def test_a_project_with_every_sentence_in_spanish_has_no_fault(project: Path) -> None:
    assert list(catalogues.faults(project)) == []


def test_collecting_again_changes_no_byte(project: Path) -> None:
    files = [project / path for path in (catalogues.TEMPLATE, catalogues.SPANISH, catalogues.COMPILED)]
    before = [path.read_bytes() for path in files]
    catalogues.update(project)
    assert [path.read_bytes() for path in files] == before


def test_a_new_sentence_makes_the_catalogues_stale_and_is_then_untranslated(project: Path) -> None:
    code = project / "decision_aid" / "screen.py"
    code.write_text(CODE.replace("Leg pain", "Back pain"), encoding="utf-8")
    stale = "\n".join(catalogues.faults(project))
    assert "side_by_side.pot is not what the code says" in stale
    assert "side_by_side.po has other sentences than the code" in stale
    catalogues.update(project)
    assert list(catalogues.faults(project)) == ["not translated: 'Back pain'"]


def test_a_translation_that_was_not_compiled_is_named(project: Path) -> None:
    translate(project, "Leg pain", "Dolor en la pierna")
    found = list(catalogues.faults(project))
    assert len(found) == 1
    assert "is not what the Spanish catalogue compiles to" in found[0]


def test_a_sentence_that_is_not_a_literal_is_named(project: Path) -> None:
    code = project / "decision_aid" / "screen.py"
    code.write_text(CODE + "    words.say(n)\n", encoding="utf-8")
    assert list(catalogues.faults(project)) == ["decision_aid/screen.py:5: say() needs its sentence as a literal"]


def test_what_widgets_call_say_is_not_collected(project: Path) -> None:
    (project / "decision_aid" / "ui").mkdir()
    (project / "decision_aid" / "ui" / "label.py").write_text("label.say(title)\nlabel.say('x')\n", encoding="utf-8")
    assert list(catalogues.faults(project)) == []


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Leg pain", "Dolor de pierna"), None),
        (Message("Leg pain", ""), "not translated"),
        (Message("Leg pain", "Dolor", flags=["fuzzy"]), "marked fuzzy"),
        (Message("{name} said", "{nombre} dijo"), "placeholders differ"),
        (Message("{name} said", "{name dijo"), "placeholders differ"),
        (Message(("{count} person", "{count} people"), ("una persona", "{count} personas")), None),
        (Message(("{count} person", "{count} people"), ("{count} persona", "personas")), "placeholders differ"),
        (Message(("{count} person", "{count} people"), ("{count} persona", "")), "not translated"),
    ],
)
def test_each_slip_in_a_translation_is_named(message: Message, fault: str | None) -> None:
    found = catalogues.fault_of(message)
    assert (found is None) if fault is None else (found or "").startswith(fault)
