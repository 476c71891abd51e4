"""How long something was on the screen, from the times of what was recorded, and no longer than that can carry.

Called by ``domain.encounter`` as it adds events up. Knows no clock. Nobody can tell reading from being away: a stretch
without a touch counts up to :data:`MOST`, and says that it was cut; a clock that went backwards counts nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

MOST = 300  # seconds of a stretch without a touch that are still counted


@dataclass(frozen=True, slots=True)
class Spent:
    """``seconds`` counted. ``cut``: it may have been longer, since a stretch was not counted to its end."""

    seconds: int = 0
    cut: bool = False

    def and_then(self, other: Spent) -> Spent:
        """Both, one after the other."""
        return Spent(self.seconds + other.seconds, self.cut or other.cut)


def between(before: str, after: str) -> Spent:
    """What counts from one recorded time to the next; nothing where one is missing or the clock was set back."""
    if not before or not after:
        return Spent()
    passed = int((datetime.fromisoformat(after) - datetime.fromisoformat(before)).total_seconds())
    return Spent(min(max(passed, 0), MOST), passed > MOST)
