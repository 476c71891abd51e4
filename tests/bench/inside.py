"""Figures from inside one process: steps, step 4 and its touches, saving answers, the PDF. Called by ``__main__``."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from statistics import median

from tests.bench.child import run
from tests.bench.figure import Figure, quantile

PAPERS_FOR_EACH_ROUND = 3


def figures(home: Path, rounds: int) -> list[Figure]:
    """Step changes, step 4, saving, and the PDF."""
    return [*_steps(home, rounds), *_table(home, rounds), *_saving(home, rounds), _paper(home, rounds)]


def _steps(home: Path, rounds: int) -> list[Figure]:
    data = run("steps", home, str(rounds)).data
    again: dict[str, list[float]] = data["again"]
    every = list(chain.from_iterable(again.values()))
    parts = {"p95": quantile(every, 0.95)} | {f"to {step}": median(took) for step, took in again.items()}
    first = list(data["first"].values())
    return [
        Figure("step-change", "Change of step", median(every), "ms", len(every), bound=33, parts=parts),
        Figure("step-first", "First opening of a step", median(first), "ms", len(first), parts=data["first"]),
    ]


def _table(home: Path, rounds: int) -> list[Figure]:
    cold = list(chain.from_iterable(run("table", home, "0").data["open"]["step 4"] for _ in range(rounds)))
    data = run("table", home, str(rounds)).data
    return [
        Figure("table-cold", "First opening of step 4", median(cold), "ms", rounds, bound=100, parts=_spread(cold)),
        _slowest("table-again", "Step 4 again", data["again"], 33),
        _slowest("view", "A closer look or a full picture", data["view"], 50),
        _slowest("touch", "Answer to a touch", data["touch"], 16.7),
    ]


def _slowest(name: str, words: str, took: dict[str, list[float]], bound: float) -> Figure:
    """The median of what takes longest; every other has its own part."""
    medians = {what: median(times) for what, times in took.items()}
    every = list(chain.from_iterable(took.values()))
    parts = {**_spread(every), **medians}
    return Figure(name, words, max(medians.values()), "ms", len(every), bound=bound, parts=parts)


def _spread(times: list[float]) -> dict[str, float]:
    return {"least": min(times), "most": max(times)}


def _saving(home: Path, rounds: int) -> list[Figure]:
    data = run("saving", home, str(rounds)).data
    durable, bare = data["durable"], data["bare"]
    with_saving, without = (median(max(gaps) for gaps in data[how]) for how in ("recording", "silent"))
    return [
        Figure(
            "durable",
            "Answer to durable, p99",
            quantile(durable, 0.99),
            "ms",
            len(durable),
            quantile(bare, 0.99),
            "bare commit",
            bound=15,
            parts={"median": median(durable), "median of a bare commit": median(bare)},
        ),
        Figure(
            "stall",
            "Longest stall that saving adds",
            max(0.0, with_saving - without),
            "ms",
            rounds,
            bound=16,
            parts={"longest gap while saving": with_saving, "longest gap without saving": without},
        ),
    ]


def _paper(home: Path, rounds: int) -> Figure:
    data = run("papers", home, str(rounds * PAPERS_FOR_EACH_ROUND)).data
    ours, bare = data["pdf"], data["bare"]
    return Figure(
        "patient-pdf", "Patient's PDF", median(ours), "ms", len(ours), median(bare), "bare page", 2.0, of_ratio=True
    )
