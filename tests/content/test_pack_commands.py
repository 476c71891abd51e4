"""The pack commands as an author uses them."""

import json

from decision_aid import cli
from decision_aid.content import library


def test_compiling_a_valid_pack_writes_what_the_app_reads(pack, capsys):
    assert cli.main(["pack", "compile", str(pack.folder)]) == 0
    assert capsys.readouterr().out.startswith("tiny 0.1.0: compiled")
    assert library.installed(pack.folder) == pack.load()
    assert [file.name for file in pack.folder.iterdir() if file.name.startswith("compiled")] == ["compiled.json"]


def test_checking_a_valid_compiled_pack_finds_nothing_wrong(pack, capsys):
    cli.main(["pack", "compile", str(pack.folder)])
    capsys.readouterr()
    assert cli.main(["pack", "check", str(pack.folder)]) == 0
    assert capsys.readouterr().out == "tiny 0.1.0: nothing wrong.\n"


def test_checking_lists_every_problem_by_file_and_line(pack, capsys):
    pack.edit("pack.yaml", "2099-07-01", "2026-01-01")
    pack.edit("tried.yaml", "id: shot,", "id: exercise,")
    assert cli.main(["pack", "check", str(pack.folder)]) == 1
    said = capsys.readouterr()
    assert f"{pack.folder / 'pack.yaml'}:4: review_by must be after published\n" in said.out
    assert f"{pack.folder / 'tried.yaml'}:2: exercise stands here twice\n" in said.out
    assert said.out.count("    To mend: ") == len(said.out.splitlines()) // 2
    assert said.err == f"{len(said.out.splitlines()) // 2} to put right.\n"


def test_a_pack_with_something_wrong_is_never_compiled_and_the_old_one_stays(pack):
    cli.main(["pack", "compile", str(pack.folder)])
    before = (pack.folder / "compiled.json").read_bytes()
    pack.edit("findings/lumbar-disc/shot.yaml", "count: 20, people: 40", "count: 21, people: 40")
    assert cli.main(["pack", "compile", str(pack.folder)]) == 1
    assert (pack.folder / "compiled.json").read_bytes() == before


def test_checking_a_pack_changed_since_it_was_compiled_fails(pack, capsys):
    cli.main(["pack", "compile", str(pack.folder)])
    pack.edit("findings/lumbar-disc/shot.yaml", "from_pain_weeks: 13", "from_pain_weeks: 12")
    capsys.readouterr()
    assert cli.main(["pack", "check", str(pack.folder)]) == 1
    assert (
        capsys.readouterr().out == f"{pack.folder / 'compiled.json'}: is not what the files say now: run pack compile\n"
    )


def test_checking_a_pack_never_compiled_fails(pack, capsys):
    (pack.folder / "compiled.json").unlink()
    assert cli.main(["pack", "check", str(pack.folder)]) == 1
    assert capsys.readouterr().out == f"{pack.folder / 'compiled.json'}: is missing: run pack compile\n"


def test_what_is_compiled_stands_in_one_order(pack):
    cli.main(["pack", "compile", str(pack.folder)])
    parts = json.loads((pack.folder / "compiled.json").read_text())
    for unordered in (parts["findings lumbar-disc shot"], parts["sources"], parts["words en common"]):
        assert list(unordered) == sorted(unordered)
    assert parts["core"]["conditions"][0]["options"] == ["keep-going", "shot"]
