"""When the findings of one answer were measured: places on one line, and the stretches in which none of them was.

Built by ``session.screens.time_line`` for the full picture of an answer. Places are whole numbers; the times beside
them are the weeks of the pack, named in the unit they were printed in. It never reads a time out of words, and a time
from one point to another counts as measured all along, so that no gap is claimed where there may be none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from decision_aid.domain.evidence import Finding, Span
from decision_aid.domain.risk import rounded

#: The usual times, in weeks. They stand equally far apart, so early weeks are drawn wider than later ones.
USUAL = (Decimal(2), Decimal(6), Decimal(13), Decimal(26), Decimal(52))
STRETCH = 100  # from one usual time to the next
LATER = len(USUAL) * STRETCH  # where the stretch of everything later begins
END = LATER + 200
_LATER = ((Decimal(104), LATER + 60), (Decimal(260), LATER + 120), (Decimal(520), END - 20))
_PLACES = ((Decimal(0), 0), *((week, (n + 1) * STRETCH) for n, week in enumerate(USUAL)), *_LATER)
_APART = 40  # marks of one lane stand at least so far apart, that they never touch at any size


class Unit(StrEnum):
    """What a time is named in."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Time:
    """A time after the start as people name it."""

    amount: Decimal
    unit: Unit


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on the line: a point where ``start`` is ``end``, else a bar. Lane 0 is nearest to the line."""

    finding: str
    start: int
    end: int
    lane: int
    lead: bool
    weeks: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without a measurement in which at least one usual time passed; None is an end of the line."""

    start: int
    end: int
    after: Decimal | None  # weeks
    before: Decimal | None


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The dated findings of one answer on so many lanes, the lead and then the earliest first; and the gaps."""

    marks: tuple[Mark, ...]
    lanes: int
    gaps: tuple[Gap, ...]


def place(week: Decimal) -> int:
    """Where a week stands on the line, 0 to END; everything after ten years stands at the end."""
    for (low, first), (high, last) in pairwise(_PLACES):
        if week <= high:
            return first + int(rounded((week - low) * (last - first) / (high - low)))
    return END


def named(week: Decimal) -> Time:
    """A time in the unit a pack's author had in hand: days, whole weeks, months, or years and their tenths."""
    months = week * 12 / 52
    whole = rounded(months)
    if week >= 104 and (week * 10) % 52 == 0:
        return Time((week / 52).normalize(), Unit.YEARS)
    if week < 4 and week % 1:
        return Time(rounded(week * 7), Unit.DAYS)
    if (week % 13 == 0 or week % 1) and abs(months - whole) < Decimal("0.06"):
        return Time(whole, Unit.MONTHS)
    return Time(week.normalize(), Unit.WEEKS)


def time_line(findings: Sequence[Finding]) -> TimeLine | None:
    """The line of these findings, the first of which is the lead; None where no time of them is known in weeks."""
    dated = [(found, found.weeks) for found in findings if found.weeks is not None]
    if not dated:
        return None
    lead = findings[0].id
    dated.sort(key=lambda pair: (pair[0].id != lead, pair[1].low, pair[1].high))
    lanes: list[list[Mark]] = []
    marks = []
    for found, weeks in dated:
        start, end = place(weeks.low), place(weeks.high)
        lane = next((lane for lane, marks_there in enumerate(lanes) if _free(marks_there, start, end)), len(lanes))
        mark = Mark(found.id, start, end, lane, found.id == lead, weeks)
        marks.append(mark)
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(mark)
    return TimeLine(tuple(marks), len(lanes), _gaps(sorted((weeks for _, weeks in dated), key=lambda span: span.low)))


def _free(marks: Sequence[Mark], start: int, end: int) -> bool:
    return all(end + _APART <= mark.start or mark.end + _APART <= start for mark in marks)


def _gaps(spans: Sequence[Span]) -> tuple[Gap, ...]:
    """``spans`` stand in order of their beginning."""
    gaps, reached = [], None
    for span in spans:
        if any((reached is None or week > reached) and week < span.low for week in USUAL):
            gaps.append(Gap(0 if reached is None else place(reached), place(span.low), reached, span.low))
        reached = span.high if reached is None else max(reached, span.high)
    if reached is not None and reached <= USUAL[-1]:
        gaps.append(Gap(place(reached), END, reached, None))
    return tuple(gaps)
