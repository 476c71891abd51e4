"""A rare harm among all it is counted in: how many blocks of 100 to draw, and how many squares of them there are.

Built by ``session.screens.crowd`` from counts that ``risk`` has finished; rounds nothing and leaves nobody out. Up to
10,000 are drawn one by one. More than that are squares of 10,000, the first of them drawn one by one.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.risk import Count

BLOCK = 100  # ten by ten, as in an icon array
FIELD = 10_000  # the most drawn one by one
MOST_SQUARES = 100


@dataclass(frozen=True, slots=True)
class Crowd:
    """``yes`` of ``of``. ``blocks`` of 100 are drawn one by one; they are the first of so many ``squares``.

    One square means that everybody is drawn.
    """

    yes: int
    of: int
    blocks: int
    squares: int

    @property
    def no(self) -> int:
        """Everyone and everything else."""
        return self.of - self.yes

    @property
    def drawn(self) -> int:
        """How many are drawn one by one."""
        return self.blocks * BLOCK


def crowd(count: Count) -> Crowd | None:
    """The picture of a count out of more than 100; None where it makes no whole blocks, or too many of them."""
    drawn = min(count.of, FIELD)
    squares, left = divmod(count.of, drawn)
    if count.of <= BLOCK or drawn % BLOCK or left or squares > MOST_SQUARES or count.yes > drawn:
        return None
    return Crowd(count.yes, count.of, drawn // BLOCK, squares)
