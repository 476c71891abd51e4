"""The parts of a compiled pack, read from its file when something in them is first asked for.

Used by ``library``. A visit is about one condition in one language; what the pack says of the others stays on the disk.
It must never answer from a file that is not the one that was checked: the file stays open, and each part is held to the
digest it had then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO, TypeVar
from weakref import finalize

import msgspec

from decision_aid.errors import KnownTrouble, Trouble

Thing = TypeVar("Thing")
Place = tuple[int, int, bytes]  # where a part starts, how long it is, its SHA-256

READ_AHEAD = 65536  # bytes; the file's own block size can be a megabyte, which a desk that shows Home does not need
FIRST = b'{"content": "%s",\n'
LAST = b'"end": null}\n'


def written(parts: Mapping[str, object]) -> bytes:
    """A file of these parts: JSON with one member for each part, each beginning on a line of its own."""
    body = b"".join(msgspec.json.encode(name) + b": " + _readable(part) + b",\n" for name, part in parts.items())
    return FIRST % hashlib.sha256(body).hexdigest().encode() + body + LAST


def _readable(part: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(part, order="deterministic"), indent=1)


class Shelf:
    """The parts of one file. Raises KnownTrouble PACK_DAMAGED where the file is not exactly what was written."""

    def __init__(self, file: Path) -> None:
        self._lock = Lock()  # papers are made on a thread of their own
        self._places: dict[str, Place] = {}
        self._file = file.open("rb", buffering=0)
        finalize(self, self._file.close)
        with file.open("rb", buffering=READ_AHEAD) as lines:
            first = lines.readline(len(FIRST) + 64)
            if self._find(lines, len(first)) != first:
                raise _damaged()

    def _find(self, lines: BinaryIO, start: int) -> bytes:
        """Note where each part stands, a part at a time. Returns the first line a whole file has."""
        whole, part, place = hashlib.sha256(), bytearray(), start
        for line in lines:
            if line.startswith(b'"') and part:
                whole.update(part)
                name = part[1:80].partition(b'": ')[0].decode("utf-8", "replace")
                self._places[name] = (place, len(part), hashlib.sha256(part).digest())
                place += len(part)
                part.clear()
            if line == LAST:
                return FIRST % whole.hexdigest().encode() if not lines.read(1) else b""
            part += line
        return b""

    def part(self, name: str, kind: type[Thing]) -> Thing:
        """One part as this kind of thing. Raises KnownTrouble PACK_DAMAGED where it is none, or was changed since."""
        start, length, digest = self._places.get(name, (0, 0, b""))
        with self._lock:
            self._file.seek(start)
            data = self._file.read(length)
        if hashlib.sha256(data).digest() != digest:
            raise _damaged()
        try:
            return msgspec.json.decode(data.partition(b": ")[2].rstrip(b",\n"), type=kind)
        except msgspec.DecodeError as error:
            raise KnownTrouble(Trouble.PACK_DAMAGED, f"{name} cannot be understood: {error}") from error


class Kept(Mapping[str, Thing]):
    """Things by their id, which stand in several parts. ``index`` gives the part of each id."""

    def __init__(self, shelf: Shelf, kind: Any, index: Mapping[str, str]) -> None:
        self._shelf = shelf
        self._kind = kind
        self._index = index
        self._read: dict[str, dict[str, Thing]] = {}

    def _part(self, name: str) -> dict[str, Thing]:
        if name not in self._read:
            self._read[name] = self._shelf.part(name, self._kind)
        return self._read[name]

    def __getitem__(self, identity: str) -> Thing:
        return self._part(self._index[identity])[identity]

    def __contains__(self, identity: object) -> bool:
        return identity in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


class Said(Mapping[str, str]):
    """The words of one language by key. ``part_of`` gives the part a key stands in, if it stands anywhere."""

    def __init__(self, shelf: Shelf, parts: tuple[str, ...], part_of: Callable[[str], str]) -> None:
        self._shelf = shelf
        self._parts = parts
        self._part_of = part_of
        self._read: dict[str, dict[str, str]] = {}

    def _part(self, name: str) -> dict[str, str]:
        if name not in self._read:
            self._read[name] = self._shelf.part(name, dict[str, str])
        return self._read[name]

    def __getitem__(self, key: str) -> str:
        return self._part(self._part_of(key))[key]

    def __iter__(self) -> Iterator[str]:
        return (key for name in self._parts for key in self._part(name))

    def __len__(self) -> int:
        return sum(len(self._part(name)) for name in self._parts)


def _damaged() -> KnownTrouble:
    return KnownTrouble(Trouble.PACK_DAMAGED, "the compiled pack was changed after it was compiled")
