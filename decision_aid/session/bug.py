"""A report of a fault in this program: what failed and where, without a word a patient wrote.

Made by ``session.desk`` when anything unexpected is raised. Holds the kind of error and the places in our own code, never
the values, which could be somebody's words. It stays on this computer until a person has read it and copies it.
"""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from decision_aid import __version__


def text(error: BaseException, moment: str) -> str:
    """The whole report."""
    lines = [f"Side by Side {__version__}, Python {platform.python_version()}, {platform.system()}", moment]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        for frame in traceback.extract_tb(seen.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def keep(folder: Path, reference: str, report: str) -> Path:
    """Write the report beside the others and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"report-{reference}.txt"
    path.write_text(report, "utf-8")
    return path
