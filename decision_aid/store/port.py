"""The port every store answers, and the small records that pass through it.

``session.recorder`` is its only caller and calls it from one thread. Every expected failure is a
:class:`~decision_aid.errors.KnownTrouble`; anything else that comes out of a store is our bug. A store keeps events and
cards as they were given: it must never read meaning into an event, drop one, or reorder them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from decision_aid.domain.encounter import Event


@dataclass(frozen=True, slots=True)
class VisitCard:
    """What a list of visits shows of one, and what it is found by. Made by the session after each change.

    ``condition`` and ``decision`` are ids with spaces between; ``words`` is everything the visit is to be found by, in
    every language; times are UTC, ISO 8601, ``opened_at`` the same for the life of the visit; ``follow_up`` is a day
    or empty.
    """

    number: str
    opened_at: str
    changed_at: str
    condition: str = ""
    decision: str = ""
    words: str = ""
    follow_up: str = ""
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Search:
    """What a list of visits is narrowed to; an empty field narrows nothing.

    ``words``: as typed so far, any characters at all; every word must be there, and the last may be unfinished.
    ``condition``, ``decision``: one id each. ``day_from``, ``day_to``: when the visit was opened, both included: a
    day, or a moment in UTC where the caller's day begins or ends at another hour; ValueError if it is neither.
    """

    words: str = ""
    condition: str = ""
    decision: str = ""
    day_from: str = ""
    day_to: str = ""


class Store(Protocol):
    """Somewhere visits are kept."""

    def append(self, visit: str, events: Sequence[Event], expected_revision: int, card: VisitCard) -> int:
        """Add events to a visit and put its card in place, all or nothing; give the new revision.

        When it returns they are on the disk to stay. The first events of a new visit expect revision 0. STORE_CONFLICT
        if the visit is no longer at ``expected_revision``. ValueError for no events at all, or for the card of another
        visit.
        """
        ...

    def load(self, visit: str) -> tuple[Event, ...]:
        """All events of a visit, in order; none for a visit that is not here."""
        ...

    def visits(self, search: Search, limit: int, before: str | None = None) -> Sequence[VisitCard]:
        """At most ``limit`` visits, the last opened first.

        ``before``: the number of the visit that ended the page above; there are no more visits before one since purged.
        """
        ...

    def next_number(self) -> str:
        """A visit number (0001, 0002 …) that was never given before and never will be again, used or not."""
        ...

    def purge(self, visit: str) -> None:
        """Remove a visit so that nothing of it is left in the store. Backups made earlier still hold it.

        Purging a visit that is not here is no error: after STORE_LOCKED the visit may be gone already, with its traces
        still to be removed, and purging it again does that.
        """
        ...

    def back_up(self, path: Path) -> None:
        """Write a checked copy of the whole store, under the same key, over ``path``; FILE_NOT_WRITTEN if it cannot."""
        ...

    def restore(self, path: Path) -> None:
        """Replace everything by what a backup holds. The backup is checked first, and everything stays if it fails.

        Numbers given since the backup was made are not given again.
        """
        ...

    def close(self) -> None:
        """Let go of the store. Nothing may be called afterwards."""
        ...
