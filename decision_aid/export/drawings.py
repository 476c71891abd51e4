"""Where a mean difference stands on its scale, as fractions of a window, with the words beside it.

Called by ``export.figures``; drawn by the interface and on paper. Differences of one row share one :class:`Window`, so
that they can be set against each other by eye whatever their scale. It never draws a difference as people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from decision_aid.domain.comparison import Figure
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Difference
from decision_aid.domain.risk import Direction, Size
from decision_aid.export import ranges
from decision_aid.export.sources import author, year
from decision_aid.i18n import Words

_STEP = 10  # hundredths of a scale from one tick to the next


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a scale that is drawn around "no difference", in hundredths of the whole scale."""

    worse: int = 10
    better: int = 30


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """A difference on its scale. Positions are fractions of the window, 0 at the worse end and 1 at the better one.

    ``low`` and ``high`` are None where no range was printed, ``noticed`` where nobody says what people notice.
    """

    zero: float
    value: float
    low: float | None
    high: float | None
    noticed: float | None
    ticks: tuple[float, ...]
    left: str  # "10 more", at the worse end
    right: str  # "30 less", at the better end
    zero_mark: str  # "0", over the line where no difference is
    scale: str  # which scale, and that only a part of it is drawn
    noticed_mark: str  # "15", over the mark
    noticed_words: str  # what the mark means, and who says so
    accessible: str


def window(figures: Iterable[Figure]) -> Window:
    """The smallest window, in tenths of a scale, that holds every difference, range and noticed change."""
    worse, better = Window().worse, Window().better
    for figure in figures:
        size = figure.size
        if size is None:
            continue
        span = Decimal(size.scale_high - size.scale_low)
        for amount, direction in ((size.size, size.direction), *(end for end in (size.least, size.most) if end)):
            reach = _tenths(amount / span)
            if direction is Direction.WORSE:
                worse = max(worse, reach)
            else:
                better = max(better, reach)
        if size.noticed is not None:
            better = max(better, _tenths(size.noticed / span))
    return Window(worse, better)


def _tenths(share: Decimal) -> int:
    return int((share * 100 / _STEP).to_integral_value(ROUND_CEILING)) * _STEP


def scale_words(words: Words, decision: Decision, figure: Figure, drawn: Window) -> ScaleWords | None:
    """The drawing of a difference, or None for figures that are not one."""
    size, difference = figure.size, figure.finding.difference
    if size is None or difference is None:
        return None
    span, whole = size.scale_high - size.scale_low, drawn.worse + drawn.better

    def place(amount: Decimal, direction: Direction) -> float:
        hundredths = float(amount) * 100 / span
        return (drawn.worse + (-hundredths if direction is Direction.WORSE else hundredths)) / whole

    noticed_words = _noticed(words, decision, difference, size)
    scale = words.say(
        "On a scale from {low} to {high}. Only the part around no difference is drawn.",
        low=size.scale_low,
        high=size.scale_high,
    )
    least = None if size.least is None else place(*size.least)
    most = None if size.most is None else place(*size.most)
    return ScaleWords(
        zero=drawn.worse / whole,
        value=place(size.size, size.direction),
        low=least,
        high=most,
        noticed=None if size.noticed is None else place(size.noticed, Direction.BETTER),
        ticks=tuple(tick / whole for tick in range(0, whole + 1, _STEP)),
        left=_end(words, ranges.way(Direction.WORSE, difference.better), _units(drawn.worse, span)),
        right=_end(words, ranges.way(Direction.BETTER, difference.better), _units(drawn.better, span)),
        zero_mark=words.number(0),
        scale=scale,
        noticed_mark=str(size.noticed) if size.noticed is not None else "",
        noticed_words=noticed_words,
        accessible=f"{scale} {noticed_words}".rstrip(),
    )


def _units(hundredths: int, span: int) -> str:
    units = Decimal(hundredths * span) / 100
    return f"{units.normalize():f}"


def _end(words: Words, way: int, units: str) -> str:
    return words.say("{points} less", points=units) if way == ranges.LESS else words.say("{points} more", points=units)


def _noticed(words: Words, decision: Decision, difference: Difference, size: Size) -> str:
    if size.noticed is None:
        return words.say("We have no source for how large a change people notice on this scale.")
    source = decision.sources.get(difference.noticed_source)
    if source is None:
        return words.say("One person would notice a change of about {points} points.", points=size.noticed)
    return words.say(
        "One person would notice a change of about {points} points ({authors}, {year}). "
        "The figure here is an average of many people.",
        points=size.noticed,
        authors=source.authors or author(words, source),
        year=year(words, source),
    )
