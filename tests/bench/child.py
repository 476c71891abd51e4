"""Runs one program of this folder as a process of its own, in a home of its own, and measures it from outside.

Called by the modules that measure. Imports no Qt: a process begins with the memory of the one that started it, so this
one stays small.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
MEASURES_MEMORY = sys.platform == "linux"


@dataclass(frozen=True, slots=True)
class Run:
    """One whole process: its milliseconds, those until it said each word, its last line, and its peak MiB."""

    took: float
    said: dict[str, float]
    last: str
    memory: float

    @property
    def data(self) -> Any:
        """What its last line holds."""
        return json.loads(self.last)


def run(program: str, home: Path, *arguments: str) -> Run:
    """Run ``program`` of this folder with everything it keeps inside ``home``; RuntimeError where it fails."""
    command = [sys.executable, "-P", str(HERE / f"{program}.py"), *arguments]
    said: dict[str, float] = {}
    line = ""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=_surroundings(home), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said[line.strip()] = (time.perf_counter() - start) * 1000
        memory = _wait(process)
    took = (time.perf_counter() - start) * 1000
    if process.returncode:
        raise RuntimeError(f"{program} ended with {process.returncode}")
    return Run(took, said, line, memory)


def _wait(process: subprocess.Popen[str]) -> float:
    """Wait for the end; the most memory it held, in MiB, or 0 where that is not known."""
    if not MEASURES_MEMORY:
        process.wait()
        return 0.0
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_maxrss / 1024  # Linux counts in KiB


def _surroundings(home: Path) -> dict[str, str]:
    """No screen, nobody's files or keyring, and bytecode that is kept, as ``./run`` has it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "SIDE_BY_SIDE_HOME": str(home),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",  # so the key is in a file of that home
    }
