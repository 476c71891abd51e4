"""What changed between two versions of a pack is listed figure by figure, in sentences, for the people who use it."""

import re
import shutil
from dataclasses import replace

import pytest

from decision_aid import cli
from decision_aid.content import library, loader
from decision_aid.content.differences import differences
from tests.content.conftest import Pack

FINDINGS = "findings/lumbar-disc/shot.yaml"


@pytest.fixture
def old(pack, tmp_path):
    """The tiny pack as it was; `pack` is what it becomes."""
    shutil.copytree(pack.folder, tmp_path / "old")
    return Pack(tmp_path / "old")


def listed(old, pack):
    return {group.heading: group.lines for group in differences(old.load(), pack.load())}


def test_two_packs_that_are_the_same_differ_in_nothing(old, pack, capsys):
    assert listed(old, pack) == {}
    assert cli.main(["pack", "diff", str(old.folder), str(pack.folder)]) == 0
    assert capsys.readouterr().out == "The two say the same.\n"


def test_a_corrected_figure_stands_old_and_new_as_printed_under_its_condition(old, pack, capsys):
    pack.edit(FINDINGS, '"33.3", out_of: 100, count: 15, people: 45', '"33.30", out_of: 100')
    pack.edit(FINDINGS, '"37.5"]', '"37.50"]')
    corrected = "Corrected: “People who felt much better” (shot-better, shot): "
    compared = "compared: 33.3 of 100 (15 of 45), now 33.30 of 100"
    assert listed(old, pack) == {
        "A slipped disc with leg pain": (f"{corrected}{compared}; range: -4.1 to 37.5, now -4.1 to 37.50.",)
    }
    assert cli.main(["pack", "diff", str(old.folder), str(pack.folder)]) == 0
    assert capsys.readouterr().out.startswith(
        "A slipped disc with leg pain\n  Corrected: “People who felt much better”"
    )


@pytest.mark.parametrize(
    ("edits", "change"),
    [
        (
            [("certainty: low\n  judge: authors", "certainty: very-low\n  judge: evidence-team")],
            "certainty: low, rated by the authors, now very low, rated by the authors of this pack",
        ),
        ([('pain_to_weeks: "26"', 'pain_to_weeks: "30"')], "pain before: 2 to 26 weeks, now 2 to 30 weeks"),
        ([("people: 85}", "people: 86}")], "people: 85, now 86"),
        ([('weeks: ["3", "3"]\n  treated: {value: "50"', 'weeks: ["3", "4"]\n  treated: {value: "50"')],
         "measured: 3 weeks after the start, now 3 to 4 weeks after the start"),
        ([('sources: [made-up-2001]\n  read: abstract\n  certainty: low',
           'sources: [made-up-2001, made-up-2002]\n  read: full-text\n  certainty: low')],
         "read: the abstract, now the full text; sources: made-up-2001, now made-up-2001, made-up-2002"),
        ([('  gap: ["-4.1", "37.5"]', "  unsaid: {range: not-printed}")],
         "range: -4.1 to 37.5, now not given: the study gives none"),
        ([('{most: "4"}', '{most: "5"}')], "value “most”: 4, now 5"),
        ([("from_pain_weeks: 13", "from_pain_weeks: 26")],
         "shown only: to people in pain for 13 weeks or longer, now to people in pain for 26 weeks or longer"),
    ],
)  # fmt: skip
def test_each_fact_of_a_finding_that_changed_is_named_with_what_it_was(old, pack, edits, change):
    for before, after in edits:
        pack.edit(FINDINGS, before, after)
    ((line,),) = listed(old, pack).values()
    assert line.startswith("Corrected: ")
    assert line.endswith(f": {change}.")


@pytest.fixture
def without_one(pack):
    """The tiny pack with no finding on harm."""
    text = (pack.folder / FINDINGS).read_text("utf-8")
    start, end = text.index("shot-harm:"), text.index("shot-many:")
    (pack.folder / FINDINGS).write_text(text[:start] + text[end:], "utf-8")
    pack.edit("claims.yaml", "[shot-harm]", "[]")
    pack.edit("safety.yaml", ", findings: [shot-harm]", "")
    pack.edit("conditions/lumbar-disc.yaml", "lead: shot-harm, beside: [shot-many]", "lead: shot-many")
    for language, first in (("en", "People who were badly hurt"), ("es", "Personas con un daño grave")):
        words = pack.folder / "text" / language / "all.yaml"
        text = words.read_text("utf-8")
        start, end = text.index(f"  shot-harm:\n    title: {first}"), text.index("  shot-many:")
        words.write_text(text[:start] + text[end:], "utf-8")
    return pack


def test_a_removed_finding_is_named_with_its_figure_where_it_led_and_its_words_are_counted(old, without_one):
    lines = listed(old, without_one)["A slipped disc with leg pain"]
    assert "Removed: “People who were badly hurt” (shot-harm, shot): 3 of 10,000." in lines
    moved = "What can go wrong? A shot near the nerve (harm, shot): shot-harm led, now shot-many leads; "
    assert f"{moved}shot-harm is no longer there." in lines
    assert "Words in English: 6 removed." in lines
    assert "Words in Spanish: 6 removed." in lines


def test_a_new_finding_is_named_with_its_figure_and_its_study(old, without_one):
    lines = listed(without_one, old)["A slipped disc with leg pain"]
    assert "New: “People who were badly hurt” (shot-harm, shot): 3 of 10,000 (Made-Up A 2001)." in lines


def test_evidence_where_there_was_none_is_said_of_the_cell(old, pack):
    old.edit("conditions/lumbar-disc.yaml", "{lead: wait-course, beside: [wait-size]}", "{lead: wait-course}")
    old.edit("conditions/lumbar-disc.yaml", "keep-going: {}", "keep-going: {lead: wait-size}")
    cell = "Keep going as now (better, keep-going)"
    lines = listed(old, pack)["A slipped disc with leg pain"]
    assert f"Will I feel better? {cell}: wait-size now stands beside it." in lines
    assert "What can go wrong? Keep going as now (harm, keep-going): wait-size led, now there is no evidence." in lines
    back = listed(pack, old)["A slipped disc with leg pain"]
    assert any("wait-size leads where there was no evidence" in line for line in back)


def test_a_disagreement_that_is_new_is_named_with_its_findings(old, pack):
    pack.edit("disagreements/all.yaml", "shot-better-told]", "shot-better-told]\n  objections: [shot-better-told]")
    (line,) = listed(old, pack)["A slipped disc with leg pain"]
    assert line.startswith("Disagreement: shot-better between shot-better, shot-better-told; now shot-better between")
    assert line.endswith("with objections in shot-better-told.")


def test_words_changed_are_counted_in_each_language_under_what_they_are_about(old, pack):
    pack.edit("text/en/all.yaml", "Salt water in the same place.\n    when: After 3 weeks.\n    certainty: The authors",
              "Salt water, same place.\n    when: After 3 weeks.\n    certainty: The authors")  # fmt: skip
    pack.edit("text/es/all.yaml", "Avise primero al equipo.", "Avise antes al equipo.")
    pack.edit("text/es/all.yaml", "name: Ejercicio", "name: Gimnasia")
    assert listed(old, pack) == {
        "A slipped disc with leg pain": ("Words in English: 1 changed.",),
        "Any condition": ("Words in Spanish: 2 changed.",),
    }


def test_a_source_that_changed_is_named_with_what_it_was(old, pack):
    pack.edit("sources/all.yaml", 'link: ""', "link: pmid:123")
    assert listed(old, pack) == {"Sources": ("Corrected: made-up-2002: link: not given, now pmid:123.",)}


def test_the_pack_itself_says_what_changed_of_it(old, pack):
    pack.edit("pack.yaml", "0.1.0", "0.2.0")
    pack.edit("pack.yaml", "2099-07-01", "2099-08-01")
    assert listed(old, pack) == {
        "The pack": (
            "Version: 0.1.0, now 0.2.0.",
            "Review date: 2099-07-01, now 2099-08-01.",
        )
    }


def test_a_condition_that_is_new_is_said_to_be_new(old, pack):
    first = (pack.folder / "conditions/lumbar-disc.yaml").read_text("utf-8")
    second = re.sub(r"(?s)    cells:\n.*?(?=  - id|\Z)", "    cells: {}\n", first)
    second = second.replace("anyway: [{option: shot, split: shot-better}]", "anyway: []")
    second = second.replace("rows:\n", "same_as: {keep-going: lumbar-disc, shot: lumbar-disc}\nrows:\n", 1)
    (pack.folder / "conditions/neck.yaml").write_text(second, "utf-8")
    for language in ("en", "es"):
        words = (pack.folder / "text" / language / "all.yaml").read_text("utf-8")
        about = words[words.index("  lumbar-disc:\n    name:") : words.index("  other:")]
        about = about.replace("lumbar-disc:", "neck:")
        (pack.folder / "text" / language / "neck.yaml").write_text(f"condition:\n{about}", "utf-8")
    pack.edit("questions.yaml", "[lumbar-disc, other]", "[lumbar-disc, neck, other]")
    groups = differences(old.load(), pack.load())
    assert groups[0].lines[0] == "New condition: neck."
    assert groups[1].lines[0] == "This condition is new."
    back = differences(pack.load(), old.load())
    assert back[0].lines[0] == "Removed condition: neck."
    assert back[1].lines[0] == "This condition is no longer in the pack."


def test_a_version_older_than_the_rules_of_today_is_read_as_it_was_compiled(old, pack, capsys):
    decision = old.load()
    old.edit(FINDINGS, "count: 20, people: 40", "count: 21, people: 40")
    assert old.problems()
    library.install(replace(decision, digest=loader.digest(old.folder)), old.folder)
    assert cli.main(["pack", "diff", str(old.folder), str(pack.folder)]) == 0
    assert capsys.readouterr().out == "The two say the same.\n"


def test_files_changed_since_they_were_compiled_are_read_instead_of_what_was_compiled(old, pack, capsys):
    library.install(old.load(), old.folder)
    old.edit("pack.yaml", "0.1.0", "0.0.9")
    assert cli.main(["pack", "diff", str(old.folder), str(pack.folder)]) == 0
    assert "Version: 0.0.9, now 0.1.0." in capsys.readouterr().out


def test_a_folder_that_holds_no_pack_is_said_with_its_name(pack, tmp_path, capsys):
    assert cli.main(["pack", "diff", str(pack.folder), str(tmp_path / "nothing")]) == 1
    said = capsys.readouterr()
    assert f"{tmp_path / 'nothing' / 'pack.yaml'}: is missing\n" in said.out
    assert said.err.endswith("to put right.\n")
