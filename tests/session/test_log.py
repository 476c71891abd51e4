"""The log takes names, numbers and codes; a word somebody wrote cannot get into it."""

import json
import logging
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from decision_aid import log
from decision_aid.errors import Trouble


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[Path]:
    log.start(tmp_path)
    yield tmp_path / "side-by-side.log"
    logger = logging.getLogger("side_by_side")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True


def read(lines: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.read_text("utf-8").splitlines()]


def test_a_line_is_a_name_a_time_and_facts_that_are_numbers_and_codes(lines: Path) -> None:
    log.note("saving-failed", trouble=Trouble.STORE_FULL, waiting=3, milliseconds=12, again=True)
    [line] = read(lines)
    assert line.pop("at")
    assert line == {
        "event": "saving-failed",
        "trouble": "store-full",
        "waiting": 3,
        "milliseconds": 12,
        "again": True,
    }


@pytest.mark.parametrize("words", ["my leg hurts", "", b"my leg", 1.5, None, ["my", "leg"], ValueError("my leg")])
def test_a_fact_that_could_be_words_is_refused_and_nothing_is_written(lines: Path, words: object) -> None:
    with pytest.raises(TypeError) as told:
        log.note("answered", said=words)  # type: ignore[arg-type]
    assert "my" not in str(told.value)
    assert read(lines) == []


@pytest.mark.parametrize("name", ["my leg hurts", "", "Leg", "leg\nleg", "pierna-é", "a--b", "-a", "leg7"])
def test_an_event_is_a_name_and_never_a_sentence(lines: Path, name: str) -> None:
    with pytest.raises(TypeError) as told:
        log.note(name)
    assert not name or name not in str(told.value)
    assert read(lines) == []


def test_a_code_cannot_begin_another_line(lines: Path) -> None:
    class Odd(StrEnum):
        ODD = 'a"\nb'

    log.note("odd", code=Odd.ODD)
    assert [line["code"] for line in read(lines)] == ['a"\nb']


def test_starting_again_writes_each_line_once_and_in_the_new_place(lines: Path, tmp_path: Path) -> None:
    log.note("first")
    log.start(tmp_path / "deeper" / "still")
    log.note("second")
    assert [line["event"] for line in read(lines)] == ["first"]
    assert [line["event"] for line in read(tmp_path / "deeper" / "still" / lines.name)] == ["second"]


def test_a_log_that_has_grown_is_put_aside_and_the_oldest_is_forgotten(
    lines: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 200)
    for count in range(40):
        log.note("counted", count=count)
    files = [lines.with_name(f"{lines.name}{end}") for end in (".2", ".1", "")]
    assert sorted(lines.parent.iterdir()) == sorted(files)
    kept = [line["count"] for file in files for line in read(file)]
    assert kept == list(range(40))[-len(kept) :]
    assert all(file.stat().st_size < 300 for file in files)


def test_what_is_noted_goes_to_no_other_log(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    console = logging.StreamHandler()
    logging.getLogger().addHandler(console)
    try:
        log.note("quiet")
    finally:
        logging.getLogger().removeHandler(console)
    assert capsys.readouterr() == ("", "")
    assert [line["event"] for line in read(lines)] == ["quiet"]
