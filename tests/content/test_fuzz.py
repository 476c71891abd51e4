"""Files spoiled in every way: the loader answers with a pack or with problems, and ignores nothing that is written.

A few hundred cases in every run; ``--full`` tries ten thousand.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import loader
from decision_aid.errors import ContentTrouble, Problem
from tests.content.conftest import TINY, Pack

FILES = [file.relative_to(TINY) for file in sorted(TINY.rglob("*.yaml"))]
SPOIL = [
    "{",
    "}",
    "[",
    "]",
    ":",
    "- ",
    "#",
    "&a ",
    "*a",
    "!",
    "|",
    '"',
    "\t",
    "\x00",
    "\ufeff",
    "é",
    "🙂",
    "%",
    "---",
    "~",
]
DEFAULTS = {"out_of": "100", "waiting": "false", "beside": [], "gap_is_ours": "false", "family": "", "funding": ""}


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("fuzz") / "pack"
    shutil.copytree(TINY, folder)
    return folder


def _spoiled(said: str, dice: random.Random) -> str:
    """The words of a file with one to three things done to it that a tired person or a bad disk might do."""
    for _ in range(dice.randint(1, 3)):
        lines = said.splitlines(keepends=True) or [""]
        place, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        match dice.randrange(9):
            case 0:
                del lines[place]
            case 1:
                lines.insert(other, lines[place])
            case 2:
                lines[place], lines[other] = lines[other], lines[place]
            case 3:
                at = dice.randrange(len(lines[place]) or 1)
                lines[place] = lines[place][:at] + dice.choice(SPOIL) + lines[place][at:]
            case 4:
                lines[place] = "  " + lines[place]
            case 5:
                lines[place] = lines[place].lstrip(" ")
            case 6:
                lines = lines[:place]
            case 7:
                key, colon, _ = lines[place].partition(":")
                lines[place] = (
                    f"{key}{colon} {dice.choice(['', '[]', '{}', '1', 'no', '2099-01-01', '-3', '1e9', 'x'])}\n"
                )
            case _:
                at = dice.randrange(len(lines[place]) or 1)
                lines[place] = lines[place][:at] + lines[place][at + 1 :]
        said = "".join(lines)
    return said


def _plain(data: object) -> object:
    """What is written in a file, without what makes no difference: spaces in words, and defaults written out."""
    if isinstance(data, dict):
        kept = {key: _plain(value) for key, value in data.items()}
        return {key: value for key, value in kept.items() if key not in DEFAULTS or value != DEFAULTS[key]}
    if isinstance(data, list):
        return [_plain(one) for one in data]
    return " ".join(str(data).split())


def _written(folder: Path) -> dict[str, object]:
    found = {
        file.relative_to(folder).as_posix(): _plain(yaml.load(file.read_text("utf-8"), yaml.CBaseLoader))
        for file in sorted(folder.rglob("*.yaml"))
    }
    asked = found["questions.yaml"]
    assert isinstance(asked, list)
    asked.sort(key=lambda question: (question["step"], question["section"]))  # a visit asks them step by step anyway
    return found


def _said(folder: Path) -> bytes:
    """Everything the pack says, without the digest of its files."""
    return msgspec.json.encode(_without_digest(folder), order="deterministic")


def _without_digest(folder: Path) -> dict[str, object]:
    made: dict[str, object] = msgspec.to_builtins(loader.load(folder))
    return {key: value for key, value in made.items() if key != "digest"}


def _answer(folder: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """What the pack says, or what is wrong with it."""
    try:
        return _said(folder), ()
    except ContentTrouble as trouble:
        return b"", trouble.problems


def _try(scratch: Path, file: Path, spoiled: str) -> None:
    original = (TINY / file).read_bytes()
    (scratch / file).write_bytes(spoiled.encode("utf-8", "surrogatepass"))
    try:
        said, problems = _answer(scratch)
        if problems:
            assert all(problem.what for problem in problems)
        elif _written(scratch) != _written(TINY):
            assert said != _said(TINY), f"{file}: something written was ignored"
    finally:
        (scratch / file).write_bytes(original)


def test_three_hundred_spoiled_files_are_a_pack_or_a_list_of_problems(scratch: Path) -> None:
    for number in range(300):
        dice = random.Random(number)
        file = dice.choice(FILES)
        _try(scratch, file, _spoiled((TINY / file).read_text("utf-8"), dice))


@pytest.mark.full
def test_ten_thousand_spoiled_files_are_a_pack_or_a_list_of_problems(scratch: Path) -> None:
    for number in range(300, 10_300):
        dice = random.Random(number)
        file = dice.choice(FILES)
        _try(scratch, file, _spoiled((TINY / file).read_text("utf-8"), dice))


def test_files_of_the_shipped_pack_spoiled_are_read_or_refused_with_a_reason(tmp_path: Path) -> None:
    files = sorted(SHIPPED_PACK.rglob("*.yaml"))
    for number in range(60):
        dice = random.Random(number)
        file = dice.choice(files)
        spoiled = tmp_path / "spoiled.yaml"
        spoiled.write_bytes(_spoiled(file.read_text("utf-8"), dice).encode("utf-8"))
        document, problems = loader.read(spoiled, file.name)
        assert document.data is not None or problems


KEYS = st.sampled_from(["shot", "works", "kind", "sources", "findings", "treated", "value", "x", "", "1", "."])
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


@given(file=st.sampled_from(FILES), data=DATA)
@settings(max_examples=100)
def test_a_file_that_holds_anything_at_all_is_refused_or_is_a_pack(scratch: Path, file: Path, data: object) -> None:
    _try(scratch, file, yaml.safe_dump(data, allow_unicode=True))


def test_the_pack_that_is_spoiled_is_whole_before() -> None:
    assert Pack(TINY).problems() == []
