"""A small valid pack to break, one edit at a time, and what is then said about it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from decision_aid.content import loader
from decision_aid.domain.decision import Decision
from decision_aid.errors import ContentTrouble

TINY = Path(__file__).parents[1] / "packs" / "tiny"


class Pack:
    """A copy of the tiny pack in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def edit(self, file: str, old: str, new: str) -> None:
        """Put `new` where `old` stands, which must be in the file once."""
        path = self.folder / file
        said = path.read_text("utf-8")
        assert said.count(old) == 1, f"{old!r} stands {said.count(old)} times in {file}"
        path.write_text(said.replace(old, new), "utf-8")

    def add(self, file: str, more: str) -> None:
        """Put `more` at the end of a file."""
        path = self.folder / file
        path.write_text(path.read_text("utf-8") + more, "utf-8")

    def load(self, today: date | None = None) -> Decision:
        """The checked pack, on this day or on none in particular."""
        return loader.load(self.folder, today)

    def problems(self, today: date | None = None) -> list[str]:
        """Everything the loader says, as people read it."""
        try:
            self.load(today)
        except ContentTrouble as trouble:
            return [str(problem) for problem in trouble.problems]
        return []


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    shutil.copytree(TINY, tmp_path / "pack")
    return Pack(tmp_path / "pack")


@pytest.fixture
def broken(pack: Pack) -> Callable[[str, str, str], list[str]]:
    """What is said about the tiny pack after one edit."""

    def after(file: str, old: str, new: str) -> list[str]:
        pack.edit(file, old, new)
        return pack.problems()

    return after
