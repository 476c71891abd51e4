"""Files that appear whole or not at all, and that only their owner can read.

Used by the store for its key, for a new store and for backups: write to a fresh file beside the place, then put it
there. Raises OSError as the file system gives it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from tempfile import mkstemp


@contextmanager
def fresh_file(place: Path) -> Iterator[Path]:
    """An empty file (0600) beside ``place``, gone at the end unless it was put somewhere."""
    for left in place.parent.glob(f".{escape(place.name)}.*"):
        left.unlink(missing_ok=True)  # of a program that was killed
    handle, name = mkstemp(dir=place.parent, prefix=f".{place.name}.")
    os.close(handle)
    fresh = Path(name)
    try:
        yield fresh
    finally:
        fresh.unlink(missing_ok=True)


def put_first(fresh: Path, place: Path) -> None:
    """Put a finished file in its place, unless something is there by now: then that stays."""
    try:
        os.link(fresh, place)
    except OSError:  # taken, or a file system without hard links, such as that of a memory stick
        if not place.exists():
            fresh.rename(place)
    _sync(place.parent)


def put_over(fresh: Path, place: Path) -> None:
    """Put a finished file in its place, over what is there."""
    fresh.replace(place)
    _sync(place.parent)


def _sync(folder: Path) -> None:
    """Make the names in a folder last through a power cut; Windows does so by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
