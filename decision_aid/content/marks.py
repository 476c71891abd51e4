"""A pack as it stands in its files: what each file says, and on which line every key and every value of it stands.

Made by ``loader``; used by it and by ``checks`` to say where a problem is. Only for authors: the app never loads this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from decision_aid.domain.decision import Decision
from decision_aid.errors import Problem

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
    """The words of one language by flattened key, and where each stands."""

    file: str
    words: Mapping[str, str]
    lines: Mapping[str, int]

    def problem(self, key: str, what: str) -> Problem:
        """A problem with the words of this key, which is named first. An absent key is sought where its like stand."""
        return Problem(self.file, self._line(key), f"{key}: {what}")

    def _line(self, key: str) -> int:
        """The line of a key, else of the first key with the same beginning, else 0."""
        start = key
        while key not in self.lines and "." in start:
            start = start.rpartition(".")[0]
            like = [line for other, line in self.lines.items() if other.startswith(f"{start}.")]
            if like:
                return min(like)
        return self.lines.get(key, 0)


@dataclass(frozen=True, slots=True)
class Draft:
    """A pack not checked yet: what it says, and where it says so."""

    decision: Decision
    documents: Mapping[str, Document]
    texts: Mapping[str, Texts]  # by language; only the languages that have a file

    def problem(self, file: str, path: Path, what: str) -> Problem:
        """A problem at this path of this file."""
        return self.documents[file].problem(path, what)

    def in_finding(self, identity: str, path: Path, what: str) -> Problem:
        """A problem with a finding, which is named first."""
        option = self.decision.findings[identity].option
        return self.problem(f"findings/{option}.yaml", (identity, *path), f"{identity}: {what}")

    def written_questions(self) -> dict[str, int]:
        """Where in ``questions.yaml`` each question stands, by id; of two with one id the last."""
        entries = self.documents["questions.yaml"].data
        assert isinstance(entries, list)
        return {entry["id"]: place for place, entry in enumerate(entries)}
