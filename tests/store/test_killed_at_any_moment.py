"""A program killed at any moment loses no answer that was called durable, and leaves a store that goes on."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from decision_aid.store.key import new_key
from decision_aid.store.sqlite import SqliteStore
from tests.store.answering import VISIT
from tests.store.visits import found

ROOT = Path(__file__).parents[2]
KILLS = 50
MOST_ANSWERS = 60


def run_and_kill(store: Path, key: str, answers: int, moment: float) -> list[int]:
    """Let the program call so many answers durable, kill it a moment (seconds) later; the revisions it called durable.

    With no answers to wait for, the moment is counted from when the program began, before it imported anything.
    """
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("answering.py")), str(store), key],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout
        assert program.stderr
        assert program.stdout.readline() == b"started\n"
        told = [program.stdout.readline() for _ in range(answers)]
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(timeout=moment)
        program.kill()
        told += program.stdout.read().splitlines(keepends=True)
        assert program.stderr.read() == b""
    return [int(line) for line in told if line.endswith(b"\n")]


def test_every_answer_called_durable_is_there_in_order_after_each_of_fifty_kills(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    path, key = tmp_path / "visits.db", new_key()
    durable, kept, killed_before_any, killed_with_more = 0, 0, 0, 0
    for kill in range(KILLS):
        if kill % 3:  # while writing
            answers_first, moment = chance.randint(1, MOST_ANSWERS), chance.uniform(0, 0.03)
        else:  # while importing, opening, making the tables, loading
            answers_first, moment = 0, chance.uniform(0, 0.25)
        revisions = run_and_kill(path, key.secret.hex(), answers_first, moment)
        if revisions:
            assert revisions == list(range(kept + 1, kept + 1 + len(revisions))), "none skipped, none told twice"
            durable = revisions[-1]
        else:
            killed_before_any += 1
        if not path.exists():  # killed before there was a store: then nothing can have been called durable
            assert durable == 0
            continue
        with closing(SqliteStore(path, key)) as store:
            answers = [event.answer.number for event in store.load(VISIT) if event.answer]
            assert found(store, words=f"answer {len(answers)}") == ([VISIT] if answers else []), (
                "the card is of the same moment"
            )
        assert answers == list(range(1, len(answers) + 1)), f"kill {kill}"
        assert len(answers) >= durable, f"kill {kill}"
        killed_with_more += len(answers) > durable
        kept = len(answers)
    assert killed_before_any > 0, "no kill came before the first answer"
    assert killed_with_more > 0, "no kill came between the disk and the telling"
    assert kept > 10 * KILLS
    assert sorted(file.name for file in tmp_path.iterdir() if not file.name.startswith(".")) == ["visits.db"]
