"""Figures of whole processes: how soon Home is there, and the most memory held. Called by ``__main__``."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.bench.child import MEASURES_MEMORY, Run, run
from tests.bench.figure import Figure

EMPTY, START, HOME, VISIT = "empty_window", "first_paint", "home", "whole_visit"
AGAINST = "empty window"


def figures(home: Path, rounds: int) -> list[Figure]:
    """Start-up and memory, from processes started in turn after one of each that is not counted."""
    arguments = {EMPTY: (), START: (), HOME: (), VISIT: (str(home / "patient-copy.pdf"),)}
    runs: dict[str, list[Run]] = {program: [] for program in arguments}
    for turn in range(rounds + 1):
        for program, given in arguments.items():
            done = run(program, home, *given)
            if turn:
                runs[program].append(done)
    return [*_start(runs, rounds), *_memory(runs, rounds)]


def _start(runs: dict[str, list[Run]], rounds: int) -> list[Figure]:
    empty, start = (median(done.took for done in runs[program]) for program in (EMPTY, START))
    empty_painted, painted = (median(done.said["painted"] for done in runs[program]) for program in (EMPTY, START))
    complete = median(done.said["complete"] for done in runs[HOME])
    parts = {"until painted": painted, "until painted, empty window": empty_painted}
    return [
        Figure("first-paint", "First paint of Home, and end", start, "ms", rounds, empty, AGAINST, 1.5, True, parts),
        Figure(
            "home-complete", "Home with evidence and visits", complete, "ms", rounds, empty_painted, "until painted"
        ),
    ]


def _memory(runs: dict[str, list[Run]], rounds: int) -> list[Figure]:
    figures = []
    for program, name, words, bound in (
        (HOME, "memory-home", "Most memory at Home", 1.6),
        (VISIT, "memory-visit", "Most memory of a whole visit", 3.0),
    ):
        held, empty = (median(done.memory for done in runs[one]) for one in (program, EMPTY))
        value = held if MEASURES_MEMORY else None
        figures.append(Figure(name, words, value, "MiB", rounds, empty or None, AGAINST, bound, of_ratio=True))
    return figures
