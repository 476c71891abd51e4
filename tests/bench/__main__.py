"""Measures how long Side by Side takes and how much memory it holds, beside what it must stay within.

``./run bench [--json] [--rounds N]``. Every figure is paired with something bare, measured in turn in the same minutes.
It is a measurement and no test: it ends with 0 whatever it finds. See docs/bench.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.bench import inside, whole
from tests.bench.child import ROOT, run
from tests.bench.figure import Figure, table

ROUNDS = 9


def figures(rounds: int) -> list[Figure]:
    """Everything that is measured, on a desk made for it on the disk this folder is on."""
    (ROOT / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=ROOT / "build") as folder:
        home = Path(folder)
        run("held", home)
        return [*whole.figures(home, rounds), *inside.figures(home, rounds)]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="./run bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print the figures for programs")
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, help=f"how often everything is measured; default {ROUNDS}"
    )
    given = parser.parse_args()
    if given.rounds < 1:
        parser.error("--rounds must be at least 1")
    measured = figures(given.rounds)
    said = json.dumps([figure.as_data() for figure in measured], indent=1) if given.json else table(measured)
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
