"""What was worked out from things that never change, kept until it is asked for with others.

Held by ``session.visit``: drawing a screen again after each touch would else work everything out anew. Never holds more
than the newest of each name, and never guesses: it looks whether it is given the same things again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

Made = TypeVar("Made")


class Kept:
    """The newest of each name, beside what it was made from."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[object, ...], object]] = {}

    def made(self, name: str, sources: tuple[object, ...], make: Callable[[], Made]) -> Made:
        """What ``make`` gives; what it gave before, if it was from the same. The ``sources`` must never change."""
        known = self._made.get(name)
        if known is None or known[0] != sources:  # the same object equals itself without a look inside
            known = self._made[name] = (sources, make())
        return cast(Made, known[1])
