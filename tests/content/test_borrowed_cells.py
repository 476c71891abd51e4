"""A condition can say of an option what another condition says, and then holds no words of its own for it."""

import shutil

import pytest

NECK = "conditions/neck.yaml"
WORDS = {
    "en": ("Arm pain", "A nerve of your neck hurts. You feel it down your arm.", "It gets less.", "Some.", "Much."),
    "es": ("Dolor de brazo", "Un nervio del cuello duele. Se siente en el brazo.", "Baja.", "Algo.", "Mucho."),
}


@pytest.fixture
def two(pack):
    """The tiny pack with a second condition that says the same of every option."""
    first = (pack.folder / "conditions/lumbar-disc.yaml").read_text("utf-8")
    second = first.partition("rows:")[0] + "same_as: {keep-going: lumbar-disc, shot: lumbar-disc}\nrows:\n"
    for row, tab in (("better", "benefits"), ("harm", "risks"), ("day", "daily")):
        second += f"  - {{id: {row}, tab: {tab}, matters: [], cells: {{}}}}\n"
    (pack.folder / NECK).write_text(second, "utf-8")
    pack.edit("questions.yaml", "[lumbar-disc, other]", "[lumbar-disc, neck, other]")
    for language, (name, about, course, known, unknown) in WORDS.items():
        words = f"condition:\n  neck:\n    name: {name}\n    short: {name}\n    about: {about}\n    note: {name}\n"
        words += f"    course: {course}\n    known: {known}\n    unknown: {unknown}\n    presses: '{{nerve}}'\n"
        words += f"anyway:\n  neck: {{shot: {unknown}}}\n"
        (pack.folder / "text" / language / "neck.yaml").write_text(words, "utf-8")
    return pack


def test_a_borrowed_cell_has_the_findings_and_the_words_it_borrows(two):
    decision = two.load()
    first, second = decision.conditions
    assert (first.id, second.id) == ("lumbar-disc", "neck")
    lent, borrowed = first.rows[0].cells["shot"], second.rows[0].cells["shot"]
    assert (borrowed.lead, borrowed.beside) == (lent.lead, lent.beside)
    assert second.said(second.rows[0], "shot") == "cell.lumbar-disc.better.shot"


def test_one_cell_can_be_borrowed_and_the_rest_written(two):
    two.edit(NECK, "keep-going: lumbar-disc, shot: lumbar-disc", "shot: lumbar-disc")
    own = "cells: {keep-going: {same_as: lumbar-disc}}"
    two.edit(NECK, "tab: benefits, matters: [], cells: {}", f"tab: benefits, matters: [], {own}")
    for tab in ("risks", "daily"):
        two.edit(NECK, f"tab: {tab}, matters: [], cells: {{}}", f"tab: {tab}, matters: [], {own}")
    assert two.problems() == []


def test_a_cell_nobody_writes_out_cannot_be_borrowed(two):
    two.edit(NECK, "shot: lumbar-disc", "shot: neck")
    assert two.problems()[0] == (f"{NECK}:8: better, shot: neck does not write this cell out, so it cannot be borrowed")


def test_borrowed_words_are_not_written_again(two):
    for language in ("en", "es"):
        two.add(f"text/{language}/neck.yaml", "cell:\n  neck:\n    better:\n      shot: One more time.\n")
    assert two.problems()[0] == "text/en/neck.yaml:16: cell.neck.better.shot: nothing uses these words"
    assert "text/en/neck.yaml:16: cell.neck.better.shot: this cell is the same as that of lumbar-disc" in two.problems()


def test_words_stand_in_one_file_only(two):
    shutil.copy(two.folder / "text/en/neck.yaml", two.folder / "text/en/throat.yaml")
    assert "text/en/throat.yaml:3: condition.neck.name stands in text/en/neck.yaml already" in two.problems()
