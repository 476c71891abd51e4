"""Closing a desk, or a quick compare, without losing a word: what would be lost is said first, and a person decides.

Held by ``session.desk`` as ``closing``; asked by the window and by the frame. It also keeps, while the program runs,
what was typed to be added to signed visits that were left. Nothing of that is ever written by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decision_aid.domain.flow import Step
    from decision_aid.session.desk import Desk
    from decision_aid.session.visit import Visit


class Closing:
    """``typed``: of visits left with something to be added, what is in their boxes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wanted = False  # whether somebody wanted to close while something would be lost
        self._asked: tuple[Visit, int, Step] | None = None  # where somebody wanted to leave what nobody keeps
        self.typed: dict[str, dict[str, str]] = {}

    def leave(self) -> None:
        """Go Home. A quick compare in which anything was said stays open, and whether to keep it is asked first."""
        visit = self._desk.visit
        if visit is not None and not visit.recorded and visit.can_undo:
            self._asked = (visit, len(visit.events), visit.place.step)
            self._desk.tell()
        else:
            self._desk.leave_visit()

    @property
    def leaving(self) -> bool:
        """Whether somebody wanted to leave what nobody keeps, and has not gone on with it since."""
        visit = self._desk.visit
        return visit is not None and self._asked == (visit, len(visit.events), visit.place.step)

    def may_close(self, timeout: float) -> bool:
        """Write what is left. False if something would be lost and nobody was told: then it is said, and all goes on.

        Lost would be what could not be saved, and what was written to be added to a signed visit and was not added.
        """
        left = self._desk.close(timeout)
        if self._wanted or not (left or self._additions()):
            return True
        self._wanted = True
        self._desk.start_log()
        self._desk.recorder.start()
        self._desk.tell()
        return False

    @property
    def left_over(self) -> int:
        """How many answers closing would lose, once somebody wanted to close."""
        return self._desk.recorder.unsaved.count() if self._wanted else 0

    @property
    def unadded(self) -> tuple[str, ...]:
        """The visits with something written to be added and not added, once somebody wanted to close."""
        return tuple(self._additions()) if self._wanted else ()

    def put_down(self) -> None:
        """The open visit is left: what is in its boxes stays there."""
        self._asked = None
        visit = self._desk.visit
        if visit is not None and visit.addition:
            self.typed[visit.number] = visit.place.typed

    def look_again(self) -> None:
        """Something was saved: where nothing would be lost any more, nothing need be said of it."""
        if self._wanted and not self.left_over and not self._additions():
            self._wanted = False
            self._desk.tell()

    def _additions(self) -> list[str]:
        visit = self._desk.visit
        here = {visit.number} if visit is not None and visit.addition else set()
        return sorted(here | self.typed.keys())
