"""Runs a look at the real window in a process of its own and gives back what it found, for the tests of every size.

Called by tests that list every widget of a window, those that Qt makes by itself too: asked about these, PySide now and
then crashes in releaseWrapper when they go. Only such a crash is tried again; any other end fails the test.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from signal import SIGSEGV

ROOT = Path(__file__).resolve().parents[2]
TRIES = 3


def found_by(script: str, case: Sequence[object]) -> list[str]:
    """What this script of this folder finds wrong in a case."""
    command = [sys.executable, str(Path(__file__).with_name(script)), *map(str, case)]
    here = os.environ | {"PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=here, check=False)
    for _ in range(TRIES - 1):
        if ended.returncode == -SIGSEGV:
            ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=here, check=False)
    assert ended.returncode == 0, (case, ended.returncode, ended.stderr)
    found: list[str] = json.loads(ended.stdout)
    return found
