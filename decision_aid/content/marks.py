"""A pack as it stands in its files: what each file says, and on which line every key and every value of it stands.

Made by ``loader``; used by it and by ``checks`` to say where a problem is. Only for authors: the app never loads this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from decision_aid.domain.decision import Decision
from decision_aid.errors import Problem

Place = tuple[str, tuple[str, int]]  # words, and the file and line they stand on
Path = tuple[str | int, ...]  # keys and places from the top of a file: ("valat", "treated", "value")


@dataclass(frozen=True, slots=True)
class Document:
    """One file: ``data`` as plain dicts, lists and scalars, and the line (from 1) of every path in it."""

    file: str
    data: object
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of this path, or of the nearest part above it that is there; 0 in an empty file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)

    def problem(self, path: Path, what: str) -> Problem:
        """A problem at this path."""
        return Problem(self.file, self.line(path), what)


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language by flattened key, each with the file and the line it stands on."""

    folder: str
    places: Mapping[str, Place]

    @property
    def words(self) -> Mapping[str, str]:
        """The words alone."""
        return _Words(self.places)

    def problem(self, key: str, what: str) -> Problem:
        """A problem with the words of this key, which is named first. An absent key is sought where its like stand."""
        return Problem(*self._place(key), f"{key}: {what}")

    def _place(self, key: str) -> tuple[str, int]:
        """Where a key stands, else where the first with the same beginning does, else nowhere in particular."""
        start = key
        while key not in self.places and "." in start:
            start = start.rpartition(".")[0]
            like = [place for other, (_, place) in self.places.items() if other.startswith(f"{start}.")]
            if like:
                return min(like)
        return self.places[key][1] if key in self.places else (self.folder, 0)


class _Words(Mapping[str, str]):
    """The words of keys and places."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    def __getitem__(self, key: str) -> str:
        return self._places[key][0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack not checked yet: what it says, and where it says so."""

    decision: Decision
    documents: Mapping[str, Document]
    texts: Mapping[str, Texts]  # by language; only the languages that have a file
    today: date | None = None  # the day of the check; None leaves out what only a day can tell

    def problem(self, file: str, path: Path, what: str) -> Problem:
        """A problem at this path of this file."""
        return self.documents[file].problem(path, what)

    def in_finding(self, identity: str, path: Path, what: str) -> Problem:
        """A problem with a finding, which is named first."""
        finding = self.decision.findings[identity]
        file = f"findings/{finding.condition or 'general'}/{finding.option}.yaml"
        return self.problem(file, (identity, *path), f"{identity}: {what}")

    def in_entry(self, folder: str, identity: str, path: Path, what: str) -> Problem:
        """A problem with a source or a disagreement, which stand by id in the files of a folder."""
        for file, document in sorted(self.documents.items()):
            if file.startswith(f"{folder}/") and (identity,) in document.lines:
                return document.problem((identity, *path), f"{identity}: {what}")
        return Problem(f"{folder}/", 0, f"{identity}: {what}")

    def written_questions(self) -> dict[str, int]:
        """Where in ``questions.yaml`` each question stands, by id; of two with one id the last."""
        entries = self.documents["questions.yaml"].data
        assert isinstance(entries, list)
        return {entry["id"]: place for place, entry in enumerate(entries)}
