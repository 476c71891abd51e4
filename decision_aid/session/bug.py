"""A report of a fault in this program: what failed and where, without a word a patient wrote.

Made by ``session.desk`` when anything unexpected is raised. Holds the kind of error and the places in our own code,
never the values, which could be somebody's words. It stays on this computer until a person has read and copies it.
"""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from decision_aid import __version__


def text(error: BaseException, moment: str) -> str:
    """The whole report."""
    lines = [f"Side by Side {__version__}, Python {platform.python_version()}, {platform.system()}", moment]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        frames = traceback.extract_tb(seen.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines) + "\n"


def keep(reports: Callable[[], Path], error: BaseException, moment: datetime) -> str:
    """Write a report beside the others, never over one, and say where it lies; empty if it could not be written."""
    try:
        folder = reports()
        folder.mkdir(parents=True, exist_ok=True)
        path, number = folder / f"report-{moment:%Y%m%d-%H%M%S}.txt", 1
        while path.exists():
            number += 1
            path = folder / f"report-{moment:%Y%m%d-%H%M%S}-{number}.txt"
        path.write_text(text(error, moment.isoformat()), "utf-8")
    except OSError:
        return ""
    return str(path)
