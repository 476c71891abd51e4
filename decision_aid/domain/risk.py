"""The only place that rounds: "x out of n", both frames, differences on their scale, ranges.

``comparison`` calls it once per figure; every screen, voice, paper and file gets the results. Halves round away from
zero, as a reader would expect of 12.5. Never turns a mean difference into people.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from decision_aid.domain.evidence import Better, Difference, Share, Span


class Direction(StrEnum):
    """How the treated group fared against the compared one, or an end of the range did."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"


def rounded(value: Decimal, places: int = 0) -> Decimal:
    """``value`` to this many decimal places, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


PEOPLE = {"people": 1, "thousand": 10}  # how a frame asks for whole people: of 100, of 1,000 -> times the percentage


class Printed(str):
    """A number as its source printed it. A frame fills it in as it stands, or a percentage as whole people.

    ``{found:people}`` are those of 100, ``{found:thousand}`` those of 1,000 where fewer than whole ones of 100 differ.
    """

    __slots__ = ()

    def __format__(self, form: str) -> str:
        if form in PEOPLE:
            return str(rounded(Decimal(self) * PEOPLE[form]))
        return super().__format__(form)


@dataclass(frozen=True, slots=True)
class Count:
    """Both frames: ``yes`` of ``of`` and the ``no`` that are left. Whole people, always adding up."""

    yes: int
    of: int

    @property
    def no(self) -> int:
        """Everyone else."""
        return self.of - self.yes


@dataclass(frozen=True, slots=True)
class Icons:
    """An icon array of 100: who would have it anyway (``have``), who more (``more``), who not (``none``)."""

    have: int
    more: int
    none: int

    def __post_init__(self) -> None:
        if min(self.have, self.more, self.none) < 0 or self.have + self.more + self.none != 100:
            raise ValueError(f"{self.have} + {self.more} + {self.none} is not an array of 100 people")


def count(share: Share) -> Count:
    """A share as whole people."""
    return Count(int(rounded(share.value)), share.out_of)


def icons(treated: Count, compared: Count | None = None) -> Icons:
    """The treated group's array. "More" is what it has beyond the compared group; without one everybody is ``have``.

    Raises ValueError for anything not out of 100: rare harms are never drawn as an array.
    """
    if treated.of != 100 or (compared is not None and compared.of != 100):
        raise ValueError("icon arrays are drawn out of 100 only")
    have = treated.yes if compared is None else min(treated.yes, compared.yes)
    return Icons(have, treated.yes - have, treated.no)


@dataclass(frozen=True, slots=True)
class Layers:
    """The treated group as 100: ``alone`` by themselves, ``dummy`` more with a dummy, ``treated`` more still, ``none``.

    Where nobody was left alone ``alone`` is None, and ``dummy`` came with a dummy: through it or through time.
    """

    alone: int | None
    dummy: int
    treated: int
    none: int


def layers(treated: Count, dummy: Count, alone: Count | None = None) -> Layers:
    """What of the treated group would have come anyway. No layer is less than nobody, and none is lent to another.

    Raises ValueError for anything not out of 100.
    """
    if any(group.of != 100 for group in (treated, dummy, alone or dummy)):
        raise ValueError("layers are drawn out of 100 only")
    first = 0 if alone is None else min(alone.yes, treated.yes)
    second = max(0, min(dummy.yes, treated.yes) - first)
    return Layers(None if alone is None else first, second, treated.yes - first - second, treated.no)


@dataclass(frozen=True, slots=True)
class Size:
    """A mean difference as shown: how much (never negative), and for whom it was better.

    ``least``/``most`` bound the range, least favourable end first; each end has its own direction. ``beyond`` is the
    side of no difference on which the whole printed range lies, told from its ends before they are rounded; SAME where
    it reaches no difference or none was printed. ``noticed`` is the smallest change people notice. Numbers carry their
    final decimals: whole on scales of 24 and more, else tenths.
    """

    size: Decimal
    direction: Direction
    scale_low: int
    scale_high: int
    least: tuple[Decimal, Direction] | None
    most: tuple[Decimal, Direction] | None
    beyond: Direction
    noticed: Decimal | None

    @property
    def could_be_nothing(self) -> bool:
        """Whether the printed range includes no difference at all (or nobody printed one)."""
        return self.beyond is Direction.SAME


def _directed(value: Decimal, better: Better, places: int) -> tuple[Decimal, Direction]:
    exact = -value if better is Better.LOWER else value
    shown = rounded(abs(exact), places)
    if shown == 0:
        return shown, Direction.SAME
    return shown, Direction.BETTER if exact > 0 else Direction.WORSE


def size(difference: Difference) -> Size:
    """A difference as shown, on its own scale."""
    places = 0 if difference.high - difference.low >= 24 else 1
    shown, direction = _directed(difference.value, difference.better, places)
    least = most = None
    beyond = Direction.SAME
    if difference.range is not None:
        ends = (difference.range.high, difference.range.low)
        if difference.better is Better.HIGHER:
            ends = (difference.range.low, difference.range.high)
        least, most = (_directed(end, difference.better, places) for end in ends)
        if not includes_nothing(difference.range):
            beyond = Direction.BETTER if (ends[0] < 0) is (difference.better is Better.LOWER) else Direction.WORSE
    noticed = None if difference.noticed is None else rounded(difference.noticed, places)
    return Size(shown, direction, difference.low, difference.high, least, most, beyond, noticed)


def includes_nothing(span: Span) -> bool:
    """Whether an interval includes no difference, as its source printed it: an end of 0.2 is not yet nothing."""
    return span.low <= 0 <= span.high


def gap(span: Span) -> tuple[int, int]:
    """The interval of "how many more in every 100", as whole people; negative means fewer."""
    return int(rounded(span.low)), int(rounded(span.high))


def share_range(share: Share) -> tuple[int, int] | None:
    """The interval printed around a share, as whole people out of the same number; None where none was printed."""
    return None if share.range is None else (int(rounded(share.range.low)), int(rounded(share.range.high)))
