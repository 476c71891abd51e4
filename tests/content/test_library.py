"""The compiled pack: read exactly as compiled or refused, and how current it is."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from decision_aid.content import library, shelf
from decision_aid.domain.decision import PackInfo, Review
from decision_aid.errors import KnownTrouble, Trouble

ROOT = Path(__file__).parents[2]
INFO = PackInfo("tiny", "0.1.0", "2026-01-01", "2026-08-31", ("en",), ("A clinician",), "none", "none")


@pytest.fixture
def folder(pack):
    (pack.folder / library.COMPILED).write_bytes(library.compiled(pack.load()))
    return pack.folder


def trouble_with(folder: Path) -> Trouble:
    with pytest.raises(KnownTrouble) as caught:
        library.installed(folder)
    return caught.value.trouble


def test_what_was_compiled_is_read_back_the_same(pack, folder):
    assert library.installed(folder) == pack.load()


def test_the_same_pack_always_compiles_to_the_same_bytes(pack, folder):
    again = library.compiled(pack.load())
    assert again == (folder / library.COMPILED).read_bytes()
    assert library.compiled(library.installed(folder)) == again


def test_figures_keep_every_digit_through_compiling(pack):
    pack.edit("findings/lumbar-disc/shot.yaml", 'value: "70"', 'value: "70.00"')
    (pack.folder / library.COMPILED).write_bytes(library.compiled(pack.load()))
    share = library.installed(pack.folder).findings["shot-better-told"].treated
    assert share is not None
    assert str(share.value) == "70.00"


def test_every_change_of_a_source_changes_the_digest(pack):
    before = pack.load().digest
    pack.edit("findings/lumbar-disc/keep-going.yaml", "people: 40}\n  weeks", "people: 41}\n  weeks")
    assert pack.load().digest != before


def test_the_digest_is_the_same_where_lines_end_the_windows_way(pack):
    before = pack.load().digest
    for file in pack.folder.rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert pack.load().digest == before


def test_examples_are_no_part_of_a_pack(pack):
    before = pack.load()
    (pack.folder / "examples").mkdir()
    (pack.folder / "examples" / "anna.yaml").write_text("whatever: [1, 2]\n")
    assert pack.load() == before


def test_a_pack_that_is_not_there_is_missing(tmp_path):
    assert trouble_with(tmp_path) is Trouble.PACK_MISSING
    assert trouble_with(tmp_path / "nowhere") is Trouble.PACK_MISSING


def test_a_flipped_figure_is_found(folder):
    file = folder / library.COMPILED
    data = file.read_bytes()
    assert data.count(b'"33.3"') == 1
    file.write_bytes(data.replace(b'"33.3"', b'"66.6"'))
    assert trouble_with(folder) is Trouble.PACK_DAMAGED


def test_any_flipped_bit_is_found(folder):
    file = folder / library.COMPILED
    data = file.read_bytes()
    for place in {*range(110), *range(110, len(data), 97), len(data) - 3}:
        for bit in range(8):
            changed = bytearray(data)
            changed[place] ^= 1 << bit
            file.write_bytes(changed)
            assert trouble_with(folder) is Trouble.PACK_DAMAGED, f"byte {place}, bit {bit}"


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b"\xff\xfe", b'{"content": "x", "decision": {}}', b"null"])
def test_what_is_no_compiled_pack_is_refused(folder, data):
    (folder / library.COMPILED).write_bytes(data)
    assert trouble_with(folder) is Trouble.PACK_DAMAGED


def test_half_a_file_is_refused(folder):
    file = folder / library.COMPILED
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])
    assert trouble_with(folder) is Trouble.PACK_DAMAGED


def test_a_file_of_another_shape_is_refused_though_its_digest_fits(folder):
    file = folder / library.COMPILED
    file.write_bytes(shelf.written({"core": {"info": 1}}))
    assert trouble_with(folder) is Trouble.PACK_DAMAGED


def test_a_folder_where_the_file_should_be_is_refused(folder):
    (folder / library.COMPILED).unlink()
    (folder / library.COMPILED).mkdir()
    assert trouble_with(folder) is Trouble.PACK_DAMAGED


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 1, 1), library.Status.CURRENT),
        (date(2026, 8, 31), library.Status.CURRENT),
        (date(2026, 9, 1), library.Status.DUE),
        (date(2027, 8, 31), library.Status.DUE),
        (date(2027, 9, 1), library.Status.EXPIRED),
    ],
)
def test_a_pack_is_due_after_its_review_date_and_expired_a_year_later(today, status):
    assert library.status(INFO, today) is status


def test_a_pack_due_on_a_leap_day_expires_after_the_28th():
    info = PackInfo(**{**{name: getattr(INFO, name) for name in INFO.__slots__}, "review_by": "2028-02-29"})
    assert library.status(info, date(2029, 2, 28)) is library.Status.DUE
    assert library.status(info, date(2029, 3, 1)) is library.Status.EXPIRED


def test_a_pack_is_reviewed_once_somebody_signed_it(pack):
    assert not library.reviewed(pack.load().info)
    pack.edit("pack.yaml", "review: none", "review: {by: A clinician, at: 2026-02-01}")
    signed = pack.load().info
    assert library.reviewed(signed)
    assert signed.review == Review("A clinician", "2026-02-01")


def test_reading_a_pack_imports_nothing_for_authors():
    told = "import sys, decision_aid.content.library; print(*sorted(sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert "msgspec" in said
    assert not {"yaml", "jsonschema", "pyphen", "PySide6", "decision_aid.content.loader"} & set(said)


def test_what_the_pack_says_of_another_condition_and_language_stays_on_the_disk_until_it_is_asked_for(folder):
    opened = []
    whole = shelf.Shelf.part

    def noted(self, name, kind):
        opened.append(name)
        return whole(self, name, kind)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shelf.Shelf, "part", noted)
        decision = library.installed(folder)
        assert opened == ["core"]
        assert decision.texts["es"]["tab.benefits"]
        assert "finding.shot-better.title" in decision.texts["es"]
        assert decision.texts["es"]["tab.risks"]
    assert opened == ["core", "words es common", "words es lumbar-disc shot"]


def test_a_part_changed_after_the_pack_was_opened_is_never_answered_from(pack):
    for language in ("en", "es"):  # the words stand after the findings, and are longer than what is read ahead
        pack.add(f"text/{language}/daily.yaml", f"pack:\n  name: {'very ' * 50_000}long\n")
    file = pack.folder / library.COMPILED
    file.write_bytes(library.compiled(pack.load()))
    decision = library.installed(pack.folder)
    data = file.read_bytes()
    with file.open("r+b") as written:
        written.write(data.replace(b'"33.3"', b'"66.6"'))
    with pytest.raises(KnownTrouble) as caught:
        decision.findings["shot-better"]
    assert caught.value.trouble is Trouble.PACK_DAMAGED


def test_an_open_pack_goes_on_while_a_new_one_is_put_in_its_place(pack, folder):
    decision = library.installed(folder)
    pack.edit("findings/lumbar-disc/shot.yaml", 'value: "70"', 'value: "71"')
    fresh = folder / "fresh.json"
    fresh.write_bytes(library.compiled(pack.load()))
    fresh.replace(folder / library.COMPILED)
    share = decision.findings["shot-better-told"].treated
    assert share is not None
    assert str(share.value) == "70"
    renewed = library.installed(folder).findings["shot-better-told"].treated
    assert renewed is not None
    assert str(renewed.value) == "71"
