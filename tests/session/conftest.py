"""A room with a desk for each test that asks for one; what one room leaves on the disk, the next finds."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from decision_aid import paths
from decision_aid.domain.decision import Decision
from tests.session.room import Room

Make = Callable[..., Room]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Rooms in one folder, one after the other."""
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    rooms: list[Room] = []

    def made(load_pack: Callable[[], Decision] | None = None) -> Room:
        rooms.append(Room(load_pack))
        return rooms[-1]

    yield made
    for room in rooms:
        room.close()


@pytest.fixture
def room(make: Make, decision: Decision) -> Room:
    """A room with the shipped pack, before the first paint."""
    return make(lambda: decision)
