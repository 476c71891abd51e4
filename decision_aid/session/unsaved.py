"""The events that are not in the store yet: in order, visit by visit, in memory.

Kept by ``session.recorder``, which fills it from the interface's thread and empties it from its own. Must never drop an
event except when told it is written or when a person takes it back.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock

from decision_aid.domain.encounter import Event
from decision_aid.errors import KnownTrouble
from decision_aid.store.port import VisitCard


@dataclass(frozen=True, slots=True)
class Write:
    """Some events of one visit that were recorded together; they follow the event numbered ``stands_on``."""

    events: tuple[Event, ...]
    stands_on: int
    card: VisitCard

    @property
    def reaches(self) -> int:
        """The revision the visit is at once these are written."""
        return self.stands_on + len(self.events)


@dataclass(slots=True)
class _Line:
    writes: deque[Write] = field(default_factory=deque)
    held: KnownTrouble | Exception | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(event for write in self.writes for event in write.events)


class Unsaved:
    """One line of writes for each visit that has any. A line can be held: then it is kept, and not tried."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lines: dict[str, _Line] = {}

    def add(self, visit: str, events: Sequence[Event], stands_on: int, card: VisitCard) -> None:
        """Put a write at the end of its visit's line."""
        with self._lock:
            self._lines.setdefault(visit, _Line()).writes.append(Write(tuple(events), stands_on, card))

    def to_try(self) -> tuple[str, ...]:
        """The visits with a line that is not held, the one that waits longest first."""
        with self._lock:
            return tuple(visit for visit, line in self._lines.items() if line.held is None)

    def batch(self, visit: str) -> tuple[Write, ...]:
        """The writes at the head of a line that follow one another without a gap, to go into one transaction."""
        with self._lock:
            line = self._lines.get(visit)
            batch: list[Write] = []
            for write in line.writes if line is not None and line.held is None else ():
                if batch and write.stands_on != batch[-1].reaches:
                    break
                batch.append(write)
            return tuple(batch)

    def written(self, visit: str, writes: int) -> None:
        """The first so many writes of a line are in the store."""
        with self._lock:
            line = self._lines[visit]
            for _ in range(writes):
                line.writes.popleft()
            if not line.writes:
                del self._lines[visit]

    def hold(self, visit: str, why: KnownTrouble | Exception) -> None:
        """Keep a line as it is: a conflict, or a bug."""
        with self._lock:
            self._lines[visit].held = why

    def let_try_again(self) -> None:
        """What a bug holds may be tried again. A conflict stays: trying cannot settle it."""
        with self._lock:
            for line in self._lines.values():
                if not isinstance(line.held, KnownTrouble):
                    line.held = None

    def in_conflict(self) -> tuple[str, ...]:
        """The visits whose line a conflict holds."""
        with self._lock:
            return tuple(visit for visit, line in self._lines.items() if isinstance(line.held, KnownTrouble))

    def take_back(self, visit: str) -> tuple[Event, ...]:
        """The events of a line that a conflict holds, which is then forgotten; none if there is no conflict."""
        with self._lock:
            line = self._lines.get(visit)
            return self._lines.pop(visit).events if line and isinstance(line.held, KnownTrouble) else ()

    def following(self, visit: str, revision: int) -> tuple[Event, ...]:
        """The events of a visit that go on from this revision, held by a bug or not; none if they stand elsewhere."""
        with self._lock:
            line = self._lines.get(visit)
            return line.events if line and line.writes[0].stands_on == revision else ()

    def count(self, visit: str | None = None) -> int:
        """How many events of a visit, or of all visits, are not written."""
        with self._lock:
            lines = self._lines.values() if visit is None else filter(None, [self._lines.get(visit)])
            return sum(len(line.events) for line in lines)
