"""Killed at any moment of a visit, the program has every answer that it showed as saved when it is opened again."""

import json
import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from decision_aid.domain.encounter import replay
from decision_aid.store import local

ROOT = Path(__file__).parents[2]
KILLS = 10


def held_and_killed(opened: str, sentences: int, moment: float) -> list[list[Any]]:
    """Open this at Home, hold the visit until it said so many times that all is saved, and kill it a moment later."""
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("holding.py")), opened],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout
        assert program.stderr
        said = [program.stdout.readline() for _ in range(1 + sentences)]
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(timeout=moment)
        program.kill()
        said += program.stdout.read().splitlines(keepends=True)
        assert program.stderr.read() == b""
    return [json.loads(line) for line in said if line.endswith(b"\n")]


def test_every_answer_shown_as_saved_is_there_when_the_visit_is_opened_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_HOME", str(tmp_path))
    chance = random.Random(20261122)
    opened, shown, stored = "Start a visit", 0, 0
    for kill in range(KILLS):
        (first, answers), *acknowledged = held_and_killed(opened, chance.randint(1, 20), chance.uniform(0, 0.05))
        if kill:
            assert first == stored, "what is stored is what is opened"
        assert first >= shown, "what was shown as saved is opened again"
        with closing(local.open_store()) as store:
            events = store.load("0001")
        stored = len(events)
        for revision, answers in acknowledged:
            assert revision <= stored
            assert {question: answer.value for question, answer in replay(events[:revision]).answers.items()} == answers
        opened, shown = "Open visit 0001…", acknowledged[-1][0]
    assert stored > 5 * KILLS
