"""A site signs exactly what stands in a pack; whatever is changed after that, the pack counts as not signed."""

from datetime import datetime

import pytest

from decision_aid import cli
from decision_aid.content import library, signing
from decision_aid.domain.decision import Review
from tests.content.conftest import TINY

FILES = sorted(file.relative_to(TINY).as_posix() for file in TINY.rglob("*.yaml"))


def sign(pack, by="Dr. Ana Bell"):
    return cli.main(["pack", "sign", "--by", by, str(pack.folder)])


def digest(pack):
    return signing.digest(pack.folder, "Dr. Ana Bell", today())


def today():
    return datetime.now().astimezone().date().isoformat()


def said_by_check(pack, capsys):
    capsys.readouterr()
    cli.main(["pack", "check", str(pack.folder)])
    return capsys.readouterr().out


def test_signing_says_who_signed_which_version_and_what(pack, capsys):
    assert sign(pack) == 0
    of = digest(pack)
    said = capsys.readouterr().out
    assert said.startswith(f"Dr. Ana Bell signed tiny 0.1.0 on {today()}.\n")
    assert of in said


def test_a_signed_pack_checks_clean_and_the_app_knows_who_signed_it(pack, capsys):
    sign(pack)
    assert said_by_check(pack, capsys) == "tiny 0.1.0: nothing wrong.\n"
    installed = library.installed(pack.folder)
    assert library.reviewed(installed.info)
    assert installed.info.review == Review("Dr. Ana Bell", today(), digest(pack))


def test_all_else_in_the_file_stays_as_it_was(pack):
    pack.edit("pack.yaml", "review: none", "# before\nreview: none  # beside\n\n# after")
    before = (pack.folder / "pack.yaml").read_text("utf-8")
    sign(pack)
    of = digest(pack)
    entry = f'review:  # beside\n  by: "Dr. Ana Bell"\n  at: {today()}\n  of: {of}\n'
    assert (pack.folder / "pack.yaml").read_text("utf-8") == before.replace("review: none  # beside\n", entry)


def test_line_ends_of_the_file_stay_as_they_were(pack):
    file = pack.folder / "pack.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert sign(pack) == 0
    data = file.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") > 13


def test_a_signature_at_the_end_of_the_file_can_be_written_and_written_again(pack, capsys):
    pack.edit("pack.yaml", "review: none\n", "")
    pack.add("pack.yaml", "review: none")
    assert sign(pack) == 0
    assert sign(pack, "Dr. Luis Vega") == 0
    text = (pack.folder / "pack.yaml").read_text("utf-8")
    assert text.count("review:") == 1
    assert "Bell" not in text
    assert said_by_check(pack, capsys) == "tiny 0.1.0: nothing wrong.\n"


@pytest.mark.parametrize("name", ['Ana "Annie" Bell: MD, #1', "Лидия Ó’Brien-Núñez", "'{} # none", "\\n"])
def test_a_name_is_kept_letter_for_letter(pack, name):
    assert sign(pack, name) == 0
    assert library.installed(pack.folder).info.review.by == name


@pytest.mark.parametrize("name", ["", "   ", "Ana\nBell", "Ana\x07"])
def test_a_name_that_is_none_is_refused_in_a_sentence_and_nothing_is_signed(pack, capsys, name):
    before = (pack.folder / "pack.yaml").read_bytes()
    assert sign(pack, name) == 1
    assert capsys.readouterr().err.startswith("Say who signs, on one line:")
    assert (pack.folder / "pack.yaml").read_bytes() == before


def test_a_pack_with_something_wrong_cannot_be_signed(pack, capsys):
    pack.edit("findings/lumbar-disc/shot.yaml", "count: 20, people: 40", "count: 21, people: 40")
    before = (pack.folder / "pack.yaml").read_bytes()
    assert sign(pack) == 1
    assert "21 of 40 people is not 50 out of 100" in capsys.readouterr().out
    assert (pack.folder / "pack.yaml").read_bytes() == before


@pytest.mark.parametrize("file", FILES)
def test_one_character_changed_in_any_file_makes_the_signature_void(pack, capsys, file):
    sign(pack)
    pack.add(file, "#\n")
    said = said_by_check(pack, capsys)
    assert "pack.yaml:13: Dr. Ana Bell signed other content than what stands here now, so this is not signed\n" in said


def test_a_pack_whose_signature_is_void_is_compiled_as_not_signed(pack, capsys):
    sign(pack)
    pack.edit(
        "text/en/all.yaml", "After 3 weeks.\n    certainty: The authors", "After 4 weeks.\n    certainty: The authors"
    )
    capsys.readouterr()
    assert cli.main(["pack", "compile", str(pack.folder)]) == 0
    assert "Compiled as not signed." in capsys.readouterr().out
    assert library.installed(pack.folder).info.review == Review()


def test_a_change_taken_back_makes_the_signature_hold_again(pack, capsys):
    sign(pack)
    before = (pack.folder / "values.yaml").read_bytes()
    pack.add("values.yaml", "#\n")
    assert "so this is not signed" in said_by_check(pack, capsys)
    (pack.folder / "values.yaml").write_bytes(before)
    assert said_by_check(pack, capsys) == "tiny 0.1.0: nothing wrong.\n"


def test_a_file_added_or_renamed_makes_the_signature_void(pack):
    signed = digest(pack)
    (pack.folder / "sources/more.yaml").write_text("", "utf-8")
    added = digest(pack)
    (pack.folder / "sources/more.yaml").rename(pack.folder / "sources/other.yaml")
    assert len({signed, added, digest(pack)}) == 3


def test_the_line_ends_of_a_system_and_the_example_patients_change_no_signature(pack, capsys):
    sign(pack)
    file = pack.folder / "tried.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    (pack.folder / "examples").mkdir()
    (pack.folder / "examples" / "one.yaml").write_text("answers: {}\n", "utf-8")
    cli.main(["pack", "compile", str(pack.folder)])
    assert library.installed(pack.folder).info.review.by == "Dr. Ana Bell"


def test_a_name_put_in_by_hand_signs_nothing(pack, capsys):
    pack.edit("pack.yaml", "review: none", "review: {by: Dr. Ana Bell, at: 2026-02-01}")
    assert "this does not say what Dr. Ana Bell signed, so nothing is signed" in said_by_check(pack, capsys)
    cli.main(["pack", "compile", str(pack.folder)])
    assert not library.reviewed(library.installed(pack.folder).info)


@pytest.mark.parametrize(("old", "new"), [("Ana", "Eva"), ("at: 2", "at: 1")])
def test_the_name_or_the_date_of_a_signature_changed_by_hand_makes_it_void(pack, capsys, old, new):
    sign(pack)
    pack.edit("pack.yaml", old, new)
    assert "so this is not signed" in said_by_check(pack, capsys)


def test_a_pack_signed_before_can_be_signed_again_after_a_change(pack, capsys):
    sign(pack)
    pack.add("values.yaml", "#\n")
    assert sign(pack, "Dr. Luis Vega") == 0
    assert said_by_check(pack, capsys) == "tiny 0.1.0: nothing wrong.\n"
    assert library.installed(pack.folder).info.review.by == "Dr. Luis Vega"
