"""The measurement runs to its end and names every figure. It never looks at what they are: no test looks at a clock."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "bench.md"


@pytest.mark.full
def test_every_figure_of_the_page_is_measured_and_no_other() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--json", "--rounds", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    named = re.findall(r"^\| `([a-z-]+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [figure["name"] for figure in figures] == named
    assert all(figure["value"] is not None for figure in figures if sys.platform == "linux")
