"""What can go wrong, in three lanes: bad content, known trouble, our own bug.

Raised everywhere, shown only by the interface and the command line. Carries codes and facts, never words for people
(those are made in ``session``) and never a word a patient wrote.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong in a content pack: where it stands (file, line from 1, 0 for the whole file) and what it is.

    ``mend`` says how to put it right; empty where ``what`` says so itself.
    """

    file: str
    line: int
    what: str
    mend: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}" if self.line else f"{self.file}: {self.what}"


class ContentTrouble(Exception):
    """A pack cannot be used. ``problems`` is never empty and lists all of them, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


class Trouble(StrEnum):
    """Every known trouble by name. Each has a sentence and a next action in ``session.screens.trouble``."""

    STORE_LOCKED = "store-locked"
    STORE_FULL = "store-full"
    STORE_READ_ONLY = "store-read-only"
    STORE_DAMAGED = "store-damaged"
    STORE_TOO_NEW = "store-too-new"
    STORE_WRONG_KEY = "store-wrong-key"
    STORE_UNREACHABLE = "store-unreachable"
    STORE_CONFLICT = "store-conflict"
    KEY_MISSING = "key-missing"
    PACK_MISSING = "pack-missing"
    PACK_DAMAGED = "pack-damaged"
    SETTINGS_UNREADABLE = "settings-unreadable"
    FOLDER_UNREACHABLE = "folder-unreachable"
    PDF_FAILED = "pdf-failed"
    FILE_NOT_WRITTEN = "file-not-written"


ABOUT_THE_PACK = frozenset({Trouble.PACK_MISSING, Trouble.PACK_DAMAGED})
ABOUT_SAVING = frozenset(  # what keeps answers from being saved for now, and goes away by itself or by trying again
    {
        Trouble.STORE_LOCKED,
        Trouble.STORE_FULL,
        Trouble.STORE_READ_ONLY,
        Trouble.STORE_DAMAGED,
        Trouble.STORE_TOO_NEW,
        Trouble.STORE_WRONG_KEY,
        Trouble.STORE_UNREACHABLE,
        Trouble.KEY_MISSING,
    }
)


class KnownTrouble(Exception):
    """Trouble we expect and can name. Work goes on in memory; ``detail`` is for staff and holds no patient words."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
