"""Writes what happens in a visit to the store, on a thread of its own, and says when it is there to stay.

Built by ``app`` with the way to open the store; ``session.desk`` sets what it wants to hear, then calls
:meth:`Recorder.start`. The thread alone opens, uses and closes the store, so nothing heavy is imported before the first
paint and no touch ever waits for a disk. Must never lose an event it was given, reorder those of a visit, say that one
is durable before the store has said so, or put an event into a log.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from threading import Condition, Thread
from typing import Any, TypeVar

from decision_aid.domain.encounter import Event
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.session.unsaved import Unsaved, Write
from decision_aid.store.port import Store, VisitCard

T = TypeVar("T")
Failed = Callable[[KnownTrouble], None]

FIRST_WAIT, LONGEST_WAIT = 0.25, 15.0  # seconds between tries by itself; each wait is twice the one before

# After these the open file may be the wrong one or gone, so the next try opens it again. A full disk is not among them.
_OPEN_AGAIN = frozenset({Trouble.STORE_UNREACHABLE, Trouble.STORE_DAMAGED, Trouble.STORE_READ_ONLY})


@dataclass(frozen=True, slots=True)
class _Ask:
    """Something to be done with the store, or while it is ``closed``. ``job`` gives back what is then to be called."""

    job: Callable[[Any], Callable[[], None]]
    failed: Failed | None
    closed: bool = False


def _nobody_listens(*what: object) -> None:
    """What is told before the session says whom to tell."""


class Recorder:
    """The only road to the store. Its methods may be called from any thread and return at once, except ``close``.

    What it tells, it tells on its own thread: ``on_durable(visit, revision)`` for each record, once its last event is
    on the disk to stay; ``on_trouble(trouble)`` when saving begins to fail or fails in another way, and for what was
    asked and failed; ``on_recovered()`` when all goes well again; ``on_bug(error)`` for what has no name, with its
    events kept. ``unsaved`` may be read from any thread: what is not durable yet.
    """

    def __init__(self, open_store: Callable[[], Store], on_bug: Callable[[Exception], None]) -> None:
        self.on_bug = on_bug
        self.on_durable: Callable[[str, int], None] = _nobody_listens
        self.on_trouble: Callable[[KnownTrouble], None] = _nobody_listens
        self.on_recovered: Callable[[], None] = _nobody_listens
        self._open_store = open_store
        self.unsaved = Unsaved()
        self._asks: deque[_Ask] = deque()
        self._changed = Condition()  # guards the next three; never held while the store works
        self._thread: Thread | None = None
        self._closing = False
        self._now = False  # try at once, whatever the wait
        self._asked = False  # a person asked for it
        # Only the thread reads and changes these.
        self._store: Store | None = None
        self._trouble: KnownTrouble | None = None  # why the last try did not open the store, or did not write
        self._stopped = False  # a bug kept the store from opening: not tried again by itself
        self._told: Trouble | None = None
        self._tell_again = False  # in this turn: a person waits to hear
        self._wait, self._next_try = FIRST_WAIT, 0.0

    def start(self) -> None:
        """Open the store and begin to write. After a ``close`` that left events over, this goes on with them."""
        with self._changed:
            self._closing = False
            self._wake(now=True)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="recorder")
                self._thread.start()

    def record(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> None:
        """Take events to be written; ``expected_revision`` counts those recorded before, whether durable yet or not."""
        if not events:
            raise ValueError("there is nothing to record")
        self.unsaved.add(visit, events, expected_revision, card)
        self._wake()

    def ask(self, job: Callable[[Store], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """Have ``job`` done with the store, after what was recorded before; then ``then`` is called with what it gave.

        It is tried once: a known trouble goes to ``failed``, or to ``on_trouble`` if there is none.
        """
        self._asks.append(_Ask(lambda store: partial(then, job(store)), failed))
        self._wake()

    def while_closed(self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None) -> None:
        """The same for a job that needs the store closed, to move its file; afterwards it is opened again."""
        self._asks.append(_Ask(lambda _: partial(then, job()), failed, closed=True))
        self._wake()

    def retry_now(self) -> None:
        """Try again at once, also what a bug had stopped, and tell what still fails. For a conflict: ``take_back``."""
        self._asked = True
        self._wake(now=True)

    def take_back(self, visit: str) -> tuple[Event, ...]:
        """Give back the events of a visit that are held after a conflict, and forget them here."""
        events = self.unsaved.take_back(visit)
        self._wake(now=True)
        return events

    def close(self, timeout: float) -> int:
        """Write what can be written, close the store and end the thread; give the number of events not written.

        Waits at most ``timeout`` seconds. What could not be written is still here: ``start`` goes on with it.
        """
        with self._changed:
            self._closing = True
            self._wake(now=True)
            thread = self._thread
        if thread is not None:
            thread.join(timeout)
        return self.unsaved.count()

    def _wake(self, now: bool = False) -> None:
        with self._changed:
            self._now = self._now or now
            self._changed.notify_all()

    # -- the thread ---------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            while self._wait_for_work():
                self._turn()
            self._let_go()
            with self._changed:
                if self._closing and not self._now:
                    self._thread = None
                    return

    def _wait_for_work(self) -> bool:
        """Wait until there is something to do; False once all was tried and the recorder is to close."""
        with self._changed:
            while not self._now and not self._asks:
                if self._closing:
                    return False
                wanted = not self._stopped and (self._store is None or bool(self.unsaved.to_try()))
                if wanted and self._due():
                    return True
                self._changed.wait(self._next_try - time.monotonic() if wanted else None)
            return True

    def _due(self) -> bool:
        return self._trouble is None or time.monotonic() >= self._next_try

    def _turn(self) -> None:
        with self._changed:
            now, self._now = self._now, False
            self._tell_again, self._asked = self._asked, False
            asks = len(self._asks)  # before these are done, what was recorded before them is written or has failed
        if now:
            self.unsaved.let_try_again()
        ready = self._open() if self._store is None else now or self._due()
        well = ready and self._write_all()
        for _ in range(asks):
            well = self._answer() or well
        settled = self._trouble is None and not self.unsaved.in_conflict()
        if self._told is not None and settled and (well or self._told is Trouble.STORE_CONFLICT):
            self._told = None
            self._tell(self.on_recovered)

    def _open(self) -> bool:
        try:
            self._store = self._open_store()
        except KnownTrouble as trouble:
            self._fail(trouble)
        except Exception as bug:  # noqa: BLE001 - whatever it is, the events are kept and a person is told
            self._stopped = True
            self._report(bug)
        else:
            self._stopped = False
        return self._store is not None

    def _write_all(self) -> bool:
        """Write all that is not held. Whether there was something to do or to get over, and all of it went well."""
        visits = self.unsaved.to_try()
        try:
            for visit in visits:
                while batch := self.unsaved.batch(visit):
                    self._write(visit, batch)
        except KnownTrouble as trouble:
            self._fail(trouble)
            return False
        before, self._trouble, self._wait = self._trouble, None, FIRST_WAIT
        return bool(visits) or before is not None

    def _write(self, visit: str, batch: Sequence[Write]) -> None:
        """Write these, or hold their line, or raise the trouble that keeps everything from being written."""
        try:
            done = self._append(visit, batch)
        except KnownTrouble as trouble:
            if trouble.trouble is not Trouble.STORE_CONFLICT:
                raise
            self.unsaved.hold(visit, trouble)
            self._announce(trouble)
        except Exception as bug:  # noqa: BLE001 - as above
            self.unsaved.hold(visit, bug)
            self._report(bug)
        else:
            self.unsaved.written(visit, len(done))
            for write in done:
                self._tell(self.on_durable, visit, write.reaches)

    def _append(self, visit: str, batch: Sequence[Write]) -> Sequence[Write]:
        """Put a batch into the store; give the writes that are there now, at least one."""
        assert self._store is not None
        events = tuple(event for write in batch for event in write.events)
        try:
            self._store.append(visit, events, batch[0].stands_on, batch[-1].card)
        except KnownTrouble as trouble:
            if trouble.trouble is not Trouble.STORE_CONFLICT:
                raise
            # An earlier try that ended in trouble may have been written all the same: cut off just after the commit.
            there = self._store.load(visit)
            batch = list(takewhile(lambda write: there[write.stands_on : write.reaches] == write.events, batch))
            if not batch:
                raise
        return batch

    def _answer(self) -> bool:
        """Do the next thing that was asked; whether it went well."""
        ask = self._asks.popleft()
        if ask.closed:
            self._let_go()
            self._wake(now=True)
        elif self._store is None:
            if self._trouble is not None:
                self._refuse(ask, self._trouble)
            return False
        try:
            then = ask.job(self._store)
        except KnownTrouble as trouble:
            if trouble.trouble in _OPEN_AGAIN:
                self._let_go()
            self._refuse(ask, trouble)
        except Exception as bug:  # noqa: BLE001 - as above
            self._report(bug)
        else:
            self._tell(then)
            return True
        return False

    def _refuse(self, ask: _Ask, trouble: KnownTrouble) -> None:
        if ask.failed is None:
            self._announce(trouble)
        else:
            self._tell(ask.failed, trouble)

    def _fail(self, trouble: KnownTrouble) -> None:
        """Nothing can be written for now: try again later, each time after a longer wait."""
        self._trouble = trouble
        self._next_try = time.monotonic() + self._wait
        self._wait = min(2 * self._wait, LONGEST_WAIT)
        if trouble.trouble in _OPEN_AGAIN:
            self._let_go()
        if trouble.trouble is not self._told or self._tell_again:
            self._announce(trouble)

    def _announce(self, trouble: KnownTrouble) -> None:
        self._told = trouble.trouble
        self._tell(self.on_trouble, trouble)

    def _let_go(self) -> None:
        store, self._store = self._store, None
        try:
            if store is not None:
                store.close()
        except KnownTrouble:
            return  # it is open no longer, and what was written before is on the disk
        except Exception as bug:  # noqa: BLE001 - as above
            self._report(bug)

    def _tell(self, listener: Callable[..., None], *what: object) -> None:
        try:
            listener(*what)
        except Exception as bug:  # noqa: BLE001 - a listener's bug must not stop the writing
            self._report(bug)

    def _report(self, bug: Exception) -> None:
        try:
            self.on_bug(bug)
        except Exception as second:  # noqa: BLE001 - nobody is left to tell but the log, and no words go there
            logging.getLogger(__name__).critical("a fault could not be reported: %s", type(second).__name__)
