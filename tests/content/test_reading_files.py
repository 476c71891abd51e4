"""What is said about files that are not well formed: syntax, keys, types, dates."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.content.conftest import TINY, Pack

SHOT, ENGLISH = "findings/lumbar-disc/shot.yaml", "text/en/all.yaml"


def test_a_valid_pack_has_no_problems(pack):
    assert pack.problems() == []


def test_what_is_not_yaml_is_said_with_its_line(broken):
    assert broken("pack.yaml", "review: none", "review: [none\nfunding: x") == [
        "pack.yaml:14: this is not YAML: did not find expected ',' or ']'"
    ]


def test_a_key_given_twice_is_refused_though_yaml_would_keep_the_last(broken):
    assert broken(SHOT, "kind: rate\n", "kind: rate\n  kind: course\n") == [
        f"{SHOT}:24: kind stands here twice: first on line 23"
    ]


def test_an_unknown_key_is_named_and_the_missing_one_too(broken):
    known = "id, version, published, review_by, languages, authors, funding, interests, intended_use, review, changes"
    known += ", update_policy, tested_with, unchecked"
    assert broken("pack.yaml", "funding: none", "founding: none") == [
        "pack.yaml:1: this file: funding is missing",
        f"pack.yaml:7: unknown key founding (known here: {known})",
    ]


def test_problems_of_several_files_are_all_listed(pack):
    pack.edit("pack.yaml", "version: 0.1.0", "version: first")
    pack.edit(SHOT, "kind: rate", "kind: rates")
    pack.edit("tried.yaml", "conservative: true", "conservative: maybe")
    assert pack.problems() == [
        f"{SHOT}:23: shot-harm.kind: 'rates' should be one of proportion, difference, course, rate, statement",
        "pack.yaml:2: version: 'first' should be three numbers such as 0.1.0",
        "tried.yaml:1: #1.conservative: 'maybe' should be true or false",
    ]


@pytest.mark.parametrize("said", ["2026-13-01", "1 July 2026", "2026"])
def test_a_date_that_is_none_is_refused(broken, said):
    quoted = said if said == "2026" else repr(said)
    assert broken("pack.yaml", "2099-07-01", said) == [
        f"pack.yaml:4: review_by: {quoted} should be a date such as 2026-11-22"
    ]


@pytest.mark.parametrize("said", ['"fifty"', '"5O"', '"50 %"', '"1,000"', '"−50"', '"nan"', '"1e2"', '"-50"'])
def test_a_figure_that_is_not_a_plain_number_is_refused(broken, said):
    assert broken(SHOT, 'value: "50"', f"value: {said}") == [
        f"{SHOT}:9: shot-better.treated.value: '{said[1:-1]}' should be a number in quotes, not below zero"
    ]


def test_a_figure_without_quotes_is_refused_because_its_last_zero_would_be_lost(broken):
    assert broken(SHOT, 'value: "33.3"', "value: 33.30") == [
        f"{SHOT}:10: shot-better.compared.value: 33.3 should be a number in quotes, not below zero"
    ]


def test_a_count_without_the_people_counted_is_refused(broken):
    assert broken(SHOT, "count: 20, people: 40", "count: 20") == [f"{SHOT}:9: shot-better.treated: people is missing"]


def test_a_harm_is_out_of_a_round_number(broken):
    assert broken(SHOT, "out_of: 10000", "out_of: 5000") == [
        f"{SHOT}:28: shot-harm.treated.out_of: 5000 should be one of 100, 1000, 10000, 100000, 1000000"
    ]


def test_a_finding_without_a_source_is_refused(broken):
    assert broken(SHOT, "sources: [made-up-2002]\n  read: full-text", "sources: []\n  read: full-text") == [
        f"{SHOT}:32: shot-many.sources: what stands here should be a list of at least 1"
    ]


def test_a_link_to_a_page_is_not_a_publication(broken):
    known = "doi:10.… or pmid:… or pmcid:PMC… or empty"
    assert broken("sources/all.yaml", "doi:10.0000/none", "https://example.org/page") == [
        f"sources/all.yaml:6: made-up-2001.link: 'https://example.org/page' should be {known}"
    ]


def test_a_pack_is_signed_by_somebody_on_a_day_or_not_at_all(broken):
    wanted = "none, or who signed it, on which date, and what (by, at, of): run pack sign"
    said = broken("pack.yaml", "review: none", "review: {by: A clinician}")
    assert said == [f"pack.yaml:13: review: what stands here should be {wanted}"]


@pytest.mark.parametrize(("said", "shown"), [("", "nothing"), ('" "', "' '"), ("5", "5"), ("[a]", "what stands here")])
def test_words_that_are_not_words_are_refused(broken, said, shown):
    assert broken(ENGLISH, "notice: Tell your care team now.", f"notice: {said}") == [
        f"{ENGLISH}:95: safety.notice: {shown} should be text, not empty"
    ]


def test_yes_and_no_are_words(pack):
    decision = pack.load()
    assert [choice.id for choice in decision.question("ready.know").choices] == ["yes", "unsure"]
    assert decision.texts["es"]["choice.safety.no"] == "No"


def test_the_same_words_by_two_ways_of_nesting_are_refused(broken):
    assert broken(ENGLISH, "tab: {", "level.L4-L5.name: L4 to L5\ntab: {") == [
        f"{ENGLISH}:16: level.L4-L5.name stands here twice: first on line 13"
    ]


def test_references_inside_a_file_are_refused(broken):
    assert broken(SHOT, 'values: {most: "4"}', 'values: &most {most: "4"}\n  population: *most') == [
        f"{SHOT}:36: a pack has no references (&, *): write it out where it stands"
    ]


def test_a_file_that_is_missing_empty_or_not_text_is_named(pack):
    (pack.folder / "values.yaml").unlink()
    (pack.folder / "tried.yaml").write_text("# nothing yet\n")
    (pack.folder / "safety.yaml").write_bytes(b"safety: [\xff]")
    assert pack.problems() == [
        "safety.yaml: this file is not UTF-8 text",
        "tried.yaml: this file is empty",
        "values.yaml: is missing",
    ]


def test_a_file_nobody_would_read_is_refused(pack):
    (pack.folder / "findings" / "old" / "deep").mkdir(parents=True)
    (pack.folder / "findings" / "old" / "deep" / "shot.yaml").write_text("{}\n")
    (pack.folder / "sources.yml").write_text("{}\n")
    assert pack.problems() == [
        "findings/old/deep/shot.yaml: a pack has no file of this name",
        "sources.yml: a pack has no file of this name",
    ]


def test_a_folder_that_is_not_there_is_a_pack_with_everything_missing(pack):
    pack.folder = pack.folder / "nowhere"
    assert "pack.yaml: is missing" in pack.problems()
    assert "text/: holds no file" in pack.problems()


def test_figures_keep_every_digit_the_source_printed(pack):
    pack.edit("findings/lumbar-disc/shot.yaml", 'value: "70"', 'value: "70.00"')
    assert str(pack.load().findings["shot-better-told"].treated.value) == "70.00"


def test_every_treatment_matter_and_safety_question_is_asked_in_the_order_of_a_visit(pack):
    asked = [question.id for question in pack.load().questions]
    assert asked[:6] == ["condition", "level", "pain.weeks", "pain.leg", "safety.saddle", "precaution.allergy"]
    about_shots = ["use", "help", "percent", "weeks", "lasted", "problems", "stopped", "again", "level", "date", "drug"]
    assert asked[6:14] == [f"tried.exercise.{what}" for what in about_shots[:8]]
    assert asked[14:25] == [f"tried.shot.{what}" for what in about_shots]
    assert asked[25:] == ["matters.soon", "ready.know", "plan.reasons", "plan.steps", "plan.follow-up"]


@pytest.fixture(scope="module")
def scratch(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("scratch") / "pack"
    shutil.copytree(TINY, folder)
    return folder


LINES = [
    (file.relative_to(TINY), place)
    for file in sorted(TINY.rglob("*.yaml"))
    for place in range(len(file.read_text("utf-8").splitlines()))
]


@given(
    where=st.sampled_from(LINES),
    value=st.sampled_from(["", " []", " {}", " null", " 1", " x", ' "1"', " [a, b]", " {a: b}", " [[]]", "\t"]),
)
def test_whatever_is_written_the_answer_is_a_pack_or_a_list_of_problems(scratch, where, value):
    file, place = where
    lines = (TINY / file).read_text("utf-8").splitlines()
    lines[place] = f"{lines[place].partition(':')[0]}:{value}" if value else ""
    (scratch / file).write_text("\n".join(lines), "utf-8")
    try:
        assert all(Pack(scratch).problems())
    finally:
        shutil.copy(TINY / file, scratch / file)
