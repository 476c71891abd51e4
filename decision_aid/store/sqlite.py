"""The embedded store: one encrypted SQLite file, or the same in memory for a demonstration.

Opened and called by ``session.recorder`` on its thread, and only there. What is written often is plain SQL inside one
transaction; ``store.schema`` makes the tables. Must never change an event that is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os.path import samestat
from pathlib import Path

from decision_aid.domain.encounter import Event
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store import file, rows, search
from decision_aid.store.key import DataKey, new_key
from decision_aid.store.port import Search, VisitCard
from decision_aid.store.trouble import known_troubles

WAIT = 2.0  # seconds to wait for another program's lock


class SqliteStore:
    """A :class:`~decision_aid.store.port.Store` in one file under one key."""

    def __init__(self, path: Path | None, key: DataKey, wait: float = WAIT) -> None:
        """Open the store at ``path``, or make it there; None keeps it in memory until it is closed."""
        self._path = path
        self._key = key
        self._wait = wait
        self._connection = file.open_memory(key) if path is None else file.open_file(path, key, wait)
        self._about = None if path is None else path.stat()

    @classmethod
    def in_memory(cls) -> SqliteStore:
        """A store for a demonstration, gone when it is closed."""
        return cls(None, new_key())

    def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
        """See the port."""
        if not events or card.number != visit:
            raise ValueError("events are appended with the card of their own visit, and at least one at a time")
        with self._change():
            opened, old = self._row(visit) or (self._place(card.opened_at), None)
            revision = self._one("SELECT coalesce(max(revision), 0) FROM events WHERE visit = ?", opened)
            if revision != expected_revision:
                detail = f"visit {visit} is at revision {revision}, not {expected_revision}"
                raise KnownTrouble(Trouble.STORE_CONFLICT, detail)
            self._put(opened, card, old)
            self._connection.executemany(
                "INSERT INTO events (visit, revision, at, by, kind, about, value, items, state, answer)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(opened, number, *rows.row_of_event(event)) for number, event in enumerate(events, revision + 1)],
            )
        return revision + len(events)

    def load(self, visit: str) -> tuple[Event, ...]:
        """See the port. STORE_DAMAGED if an event is missing between others."""
        with known_troubles(self._path):
            found = self._connection.execute(
                "SELECT revision, at, by, kind, about, value, items, state, answer FROM events"
                " WHERE visit = (SELECT opened FROM visits WHERE number = ?) ORDER BY revision",
                (visit,),
            ).fetchall()
        if [row[0] for row in found] != list(range(1, len(found) + 1)):
            raise KnownTrouble(Trouble.STORE_DAMAGED, f"events of visit {visit} are missing")
        return tuple(rows.event_of_row(row[1:]) for row in found)

    def visits(self, search_for: Search, limit: int, before: str | None = None) -> Sequence[VisitCard]:
        """See the port."""
        low, high = search.span(search_for)
        query = search.matching(search_for)
        with known_troubles(self._path):
            if before is not None:
                row = self._row(before)
                high = min(high, row[0] - 1) if row else low - 1
            if query:
                found = self._connection.execute(
                    "SELECT number, opened_at, changed_at, condition, decision, words, follow_up, signed"
                    " FROM (SELECT rowid AS opened FROM found_by WHERE found_by MATCH ?"
                    "       AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?)"
                    " JOIN visits USING (opened) ORDER BY opened DESC",
                    (query, low, high, limit),
                ).fetchall()
            else:
                found = self._connection.execute(
                    "SELECT number, opened_at, changed_at, condition, decision, words, follow_up, signed"
                    " FROM visits WHERE opened BETWEEN ? AND ? ORDER BY opened DESC LIMIT ?",
                    (low, high, limit),
                ).fetchall()
        return tuple(rows.card_of_row(row) for row in found)

    def next_number(self) -> str:
        """See the port."""
        with self._change():
            self._connection.execute("UPDATE numbers SET last = last + 1")
            last = self._one("SELECT last FROM numbers")
        return f"{last:04d}"

    def purge(self, visit: str) -> None:
        """See the port."""
        with self._change():
            row = self._row(visit)
            if row is not None:
                opened, old = row
                self._take_out_of_index(opened, old)
                self._connection.execute("DELETE FROM events WHERE visit = ?", (opened,))
                self._connection.execute("DELETE FROM visits WHERE opened = ?", (opened,))
        self._empty_log()

    def back_up(self, path: Path) -> None:
        """See the port."""
        if self._path is not None and path.exists() and path.samefile(self._path):
            raise KnownTrouble(Trouble.FILE_NOT_WRITTEN, f"that is the store itself: {path}")
        try:
            with known_troubles(path):
                file.write_copy(self._connection, path, self._key, self._wait)
        except KnownTrouble as trouble:
            if trouble.trouble is Trouble.STORE_DAMAGED:
                raise
            raise KnownTrouble(Trouble.FILE_NOT_WRITTEN, trouble.detail) from trouble

    def restore(self, path: Path) -> None:
        """See the port."""
        with known_troubles(path), file.reading(path, self._key, self._wait) as source:
            file.check_every_page(source, path)
            last = self._one("SELECT last FROM numbers")
            file.copy(source, self._connection)
            file.make_ready(self._connection)
        with self._change():
            self._connection.execute("UPDATE numbers SET last = max(last, ?)", (last,))
        self._empty_log()

    def close(self) -> None:
        """See the port."""
        with known_troubles(self._path):
            self._connection.close()

    @contextmanager
    def _change(self) -> Iterator[None]:
        """All of what is done inside, or nothing; on the disk once this is left."""
        with known_troubles(self._path):
            if self._path is not None and self._about is not None and not samestat(self._path.stat(), self._about):
                # SQLite would go on writing to a file that was deleted or moved away, and nobody would find it there.
                raise KnownTrouble(Trouble.STORE_UNREACHABLE, f"another file is in its place: {self._path}")
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # SQLite itself goes back after some failures
                    self._connection.execute("ROLLBACK")
                raise

    def _row(self, visit: str) -> tuple[int, VisitCard] | None:
        """A visit's place in the order of opening, and its card."""
        row = self._connection.execute(
            "SELECT opened, number, opened_at, changed_at, condition, decision, words, follow_up, signed"
            " FROM visits WHERE number = ?",
            (visit,),
        ).fetchone()
        return (row[0], rows.card_of_row(row[1:])) if row else None

    def _place(self, opened_at: str) -> int:
        """The first free place in the order of opening for a visit opened at this moment."""
        place = search.order_of(opened_at)
        while True:
            end = place + search.PLACES - 1
            last = self._one("SELECT max(opened) FROM visits WHERE opened BETWEEN ? AND ?", place, end)
            if last is None:
                return place
            if last < end:
                return int(last) + 1
            place = end + 1

    def _put(self, opened: int, card: VisitCard, old: VisitCard | None) -> None:
        if old is None:
            self._connection.execute(
                "INSERT INTO visits"
                " (number, opened_at, changed_at, condition, decision, words, follow_up, signed, opened)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*rows.row_of_card(card), opened),
            )
        else:
            self._connection.execute(
                "UPDATE visits SET number = ?, opened_at = ?, changed_at = ?, condition = ?, decision = ?, words = ?,"
                " follow_up = ?, signed = ? WHERE opened = ?",
                (*rows.row_of_card(card), opened),
            )
        words = search.indexed(card)
        if old is not None:
            if search.indexed(old) == words:
                return
            self._take_out_of_index(opened, old)
        self._connection.execute(
            "INSERT INTO found_by (rowid, words, condition, decision) VALUES (?, ?, ?, ?)", (opened, *words)
        )

    def _take_out_of_index(self, opened: int, card: VisitCard) -> None:
        self._connection.execute(
            "INSERT INTO found_by (found_by, rowid, words, condition, decision) VALUES ('delete', ?, ?, ?, ?)",
            (opened, *search.indexed(card)),
        )

    def _empty_log(self) -> None:
        """Carry what the write-ahead log holds into the file and cut it to nothing."""
        with known_troubles(self._path):
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise KnownTrouble(Trouble.STORE_LOCKED, "another program is reading the store")

    def _one(self, query: str, *given: object) -> int:
        """The only value of the only row; None for the maximum of nothing."""
        value: int = self._connection.execute(query, given).fetchone()[0]
        return value
