"""A desk with everything real around it: its recorder and thread, its encrypted file, its key, its settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from queue import SimpleQueue

from decision_aid import paths
from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import library
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Event
from decision_aid.errors import Trouble
from decision_aid.session.desk import Desk
from decision_aid.session.recorder import Recorder
from decision_aid.session.visit import Visit
from decision_aid.store import local
from decision_aid.store.key import data_key
from decision_aid.store.port import Search, Store, VisitCard
from decision_aid.store.sqlite import SqliteStore
from decision_aid.store.trouble import known_troubles

PATIENCE = 20.0  # seconds after which a test fails instead of waiting on
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Room:
    """A desk whose other threads are heard only when the test says so: what they deliver waits in a queue."""

    def __init__(self, load_pack: Callable[[], Decision] | None = None) -> None:
        self.now = NOON
        self.at_opening: list[str] = []  # SQL for whenever the store is opened
        self.appending: Callable[[], None] = lambda: None  # done before each append
        self.delivered: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.told = 0
        self.recorder = Recorder(self.open_store, self.on_bug)
        self.desk = Desk(
            load_pack=load_pack or (lambda: library.installed(SHIPPED_PACK)),
            recorder=lambda: self.recorder,
            settings_path=lambda: paths.settings_folder() / "settings.json",
            deliver=self.delivered.put,
            set_aside=local.set_aside,
            data_folder=lambda: str(paths.data_folder()),
            key_place=lambda: local.key_place() or "",
            reports=paths.log_folder,
            clock=self.clock,
        )
        self.desk.listeners.append(self.listen)

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def listen(self) -> None:
        self.told += 1

    def on_bug(self, error: Exception) -> None:
        self.delivered.put(lambda: self.desk.troubles.report_fault(error))

    def open_store(self) -> Store:
        path = paths.store_file()
        with known_troubles(path):
            key = data_key(path)
        store = Watched(path, key, wait=0.05)
        store.room = self
        for statement in self.at_opening:
            store._connection.execute(statement)
        return store

    # -- what a test does -------------------------------------------------------------------------------------------

    def paint(self) -> Room:
        """What happens after the first paint."""
        self.desk.open_pack()
        self.desk.start_saving()
        return self

    def until(self, true: Callable[[], object]) -> None:
        """Let the desk hear what is delivered until this is true."""
        while not true():
            self.delivered.get(timeout=PATIENCE)()

    def hear_all(self) -> None:
        """Let the recorder finish all it was given so far, well or badly, and the desk hear all of it."""
        done: list[object] = []
        self.recorder.ask(
            lambda store: None,
            lambda found: self.delivered.put(lambda: done.append(found)),
            lambda trouble: self.delivered.put(lambda: done.append(trouble)),
        )
        self.until(lambda: done)

    def start(self) -> Visit:
        """A new visit, opened and on the disk if it can be."""
        self.desk.start_visit()
        self.until(lambda: self.desk.visit)
        return self.visit

    def open(self, number: str) -> Visit:
        self.desk.open_visit(number)
        self.until(lambda: self.desk.visit is not None and self.desk.visit.number == number)
        return self.visit

    def leave(self) -> None:
        self.desk.leave_visit()
        self.hear_all()

    @property
    def visit(self) -> Visit:
        visit = self.desk.visit
        assert visit is not None
        return visit

    def all_saved(self) -> bool:
        return self.visit.saved_revision == len(self.visit.events)

    def troubles(self) -> list[Trouble]:
        return [known.trouble for known in self.desk.troubles.known]

    def sql(self, statement: str) -> list[tuple[int, ...]]:
        """Run SQL on the store that the recorder has open."""
        rows: list[list[tuple[int, ...]]] = []

        def job(store: Store) -> list[tuple[int, ...]]:
            assert isinstance(store, SqliteStore)
            found: list[tuple[int, ...]] = store._connection.execute(statement).fetchall()
            return found

        self.recorder.ask(job, lambda found: self.delivered.put(lambda: rows.append(found)))
        self.until(lambda: rows)
        return rows[0]

    def close(self) -> int:
        return self.desk.close(PATIENCE)


class Watched(SqliteStore):
    """The real store, with something done first."""

    room: Room

    def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
        self.room.appending()
        return super().append(visit, events, expected_revision, card)


def file() -> Path:
    return paths.store_file()


def elsewhere() -> SqliteStore:
    """The same file, opened by somebody else."""
    return SqliteStore(file(), data_key(file()), wait=0.05)


def kept(number: str) -> tuple[Event, ...]:
    """The events of a visit as they are on the disk, read by somebody else."""
    with closing(elsewhere()) as store:
        return store.load(number)


def listed(words: str = "") -> list[str]:
    """The numbers of the visits on the disk, the newest first."""
    with closing(elsewhere()) as store:
        return [card.number for card in store.visits(Search(words=words), 1000)]
