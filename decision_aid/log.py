"""A local log of what the program did: names of events, codes and counts as JSON lines. Patient words never reach it.

Started and written by ``session.desk``, from the first paint on. ``note`` takes the name of an event and facts that are
numbers, truth values or our own enumerations; free text is refused, so that nothing a person wrote can slip in.
"""

from __future__ import annotations

import json
import logging
import re
from contextlib import suppress
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

LARGEST, KEPT = 1_000_000, 3  # bytes at which a file is put aside; files, the one being written among them

_LOG = logging.getLogger("side_by_side")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


class _Line(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {"at": self.formatTime(record), "event": record.getMessage(), **getattr(record, "facts", {})}
        return json.dumps(line, sort_keys=False)


class _File(logging.FileHandler):
    """A few files of limited size. That of ``logging.handlers`` does as much, and loads sockets and pickles first."""

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self.stream.tell() >= LARGEST:
            self.stream.close()
            self.stream = None  # opened again by the next line
            self._put_aside()
        super().emit(record)

    def _put_aside(self) -> None:
        file = Path(self.baseFilename)
        files = [file, *(file.with_name(f"{file.name}.{number}") for number in range(1, KEPT))]
        with suppress(OSError):  # then this one goes on growing
            for newer, older in reversed([*pairwise(files)]):
                if newer.exists():
                    newer.replace(older)


def start(folder: Path) -> None:
    """Write to ``side-by-side.log`` in this folder, at most three files of 1 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = _File(folder / "side-by-side.log", encoding="utf-8")
    handler.setFormatter(_Line())
    stop()
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def stop() -> None:
    """Close the log; notes go nowhere until it is started again."""
    for handler in _LOG.handlers[:]:
        _LOG.removeHandler(handler)
        handler.close()


def note(event: str, **facts: int | bool | StrEnum) -> None:
    """One line in the log. ``event`` is a name of ours (``visit-opened``). Raises TypeError for what could be words."""
    if not _NAME.fullmatch(event):
        raise TypeError("the log takes the name of an event, not words")
    for name, fact in facts.items():
        if not isinstance(fact, int | StrEnum):
            raise TypeError(f"the log takes numbers and codes, not the words in {name!r}")
    _LOG.info(event, extra={"facts": {name: str(f) if isinstance(f, StrEnum) else f for name, f in facts.items()}})
