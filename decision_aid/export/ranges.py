"""How far off a figure may be, in whole sentences: differences on a scale, more or fewer people, shares.

Called by ``export.figures`` only. Numbers come finished from ``domain.risk``; this module chooses the sentence and
never rounds or builds a sentence from pieces. A range nobody printed is said to be missing, never guessed. An end that
is shown as 0 is "no difference" only where the range as printed reaches it, else "almost no difference".
"""

from __future__ import annotations

from decimal import Decimal

from decision_aid.domain import risk
from decision_aid.domain.comparison import Figure
from decision_aid.domain.evidence import Better, Finding
from decision_aid.domain.risk import Direction, Size
from decision_aid.export import missing
from decision_aid.i18n import Words

LESS, SAME, MORE = -1, 0, 1


def way(direction: Direction, better: Better) -> int:
    """LESS, SAME or MORE of what was measured, whichever of them was good for the person."""
    if direction is Direction.SAME:
        return SAME
    return LESS if (direction is Direction.BETTER) == (better is Better.LOWER) else MORE


def size_unit(words: Words, size: Size, better: Better) -> str:
    """What stands after the big number of a difference."""
    direction = way(size.direction, better)
    if direction == SAME:
        return (
            words.say("points: no difference") if size.could_be_nothing else words.say("points: almost no difference")
        )
    if size.size == 1:
        return words.say("point less") if direction == LESS else words.say("point more")
    return words.say("points less") if direction == LESS else words.say("points more")


def size_range(words: Words, size: Size, better: Better, finding: Finding) -> str:
    """How small or large the true difference may be."""
    if size.least is None or size.most is None:
        return missing.no_range(words, finding)
    (least, first), (most, second) = size.least, size.most
    ends = (way(first, better), way(second, better))
    low, high = min(least, most), max(least, most)
    if not size.could_be_nothing and SAME in ends:
        return _almost(words, ends, way(size.beyond, better), high)
    return {
        (LESS, LESS): words.say("It could be from {low} to {high} points less.", low=low, high=high),
        (MORE, MORE): words.say("It could be from {low} to {high} points more.", low=low, high=high),
        (MORE, LESS): words.say("It could be from {least} points more to {most} less.", least=least, most=most),
        (LESS, MORE): words.say("It could be from {least} points less to {most} more.", least=least, most=most),
        (SAME, LESS): words.say("It could be from no difference to {most} points less.", most=most),
        (SAME, MORE): words.say("It could be from no difference to {most} points more.", most=most),
        (LESS, SAME): words.say("It could be from {least} points less to no difference.", least=least),
        (MORE, SAME): words.say("It could be from {least} points more to no difference.", least=least),
        (SAME, SAME): words.say("It could be no more than a fraction of a point either way."),
    }[ends]


def _almost(words: Words, ends: tuple[int, int], side: int, far: Decimal) -> str:
    """A range that stops short of no difference by less than what is shown, on this ``side`` of it."""
    if ends == (SAME, SAME):
        return {
            LESS: words.say("It could be no more than a fraction of a point less."),
            MORE: words.say("It could be no more than a fraction of a point more."),
        }[side]
    near_first = ends[0] == SAME
    return {
        (True, LESS): words.say("It could be from almost no difference to {most} points less.", most=far),
        (True, MORE): words.say("It could be from almost no difference to {most} points more.", most=far),
        (False, LESS): words.say("It could be from {least} points less to almost no difference.", least=far),
        (False, MORE): words.say("It could be from {least} points more to almost no difference.", least=far),
    }[near_first, side]


def size_nothing(words: Words, size: Size) -> str:
    """Said where a printed range includes no difference; empty otherwise."""
    if size.least is None or not size.could_be_nothing:
        return ""
    return words.say("So there may be no difference at all.")


def may_be_nothing(figure: Figure) -> bool:
    """Whether a printed range includes no difference. Without a range nobody can say."""
    if figure.size is not None:
        return figure.size.least is not None and figure.size.could_be_nothing
    return figure.finding.gap is not None and risk.includes_nothing(figure.finding.gap)


def gap_size(words: Words, more: int, of: int) -> str:
    """How many more or fewer people than in the group compared, in every ``of``."""
    every = words.number(of)
    if more == 0:
        return words.say("No more and no fewer: the two groups came out the same.")
    if more > 0:
        return words.say_count("{count} more in every {of}.", "{count} more in every {of}.", more, of=every)
    return words.say_count("{count} fewer in every {of}.", "{count} fewer in every {of}.", -more, of=every)


def gap_range(words: Words, figure: Figure) -> tuple[str, str]:
    """How many more or fewer it may be, and where that range comes from (empty where there is none)."""
    if figure.gap is None:
        return missing.no_range(words, figure.finding), ""
    sentence = _reaching(words, figure.gap) if may_be_nothing(figure) else _short_of(words, figure)
    if figure.finding.gap_is_ours:
        return sentence, words.say("We worked out this range ourselves from the study’s counts.")
    return sentence, words.say("This range is the study’s own.")


def _reaching(words: Words, gap: tuple[int, int]) -> str:
    """A range of people that includes no difference."""
    low, high = words.number(abs(gap[0])), words.number(abs(gap[1]))
    return {
        (True, True): words.say(
            "The true number could be between {low} fewer and {high} more, so it may be no difference.",
            low=low,
            high=high,
        ),
        (False, True): words.say(
            "The true number could be between none and {high} more, so it may be no difference.", high=high
        ),
        (True, False): words.say(
            "The true number could be between {low} fewer and none, so it may be no difference.", low=low
        ),
        (False, False): words.say("The true number may be no difference."),
    }[gap[0] < 0, gap[1] > 0]


def _short_of(words: Words, figure: Figure) -> str:
    """A range of people that stops short of no difference, be it by less than what is shown."""
    assert figure.gap is not None
    assert figure.finding.gap is not None
    more = figure.finding.gap.low > 0
    low, high = (words.number(abs(end)) for end in figure.gap)
    match figure.gap:
        case (0, 0) if more:
            return words.say("The true number could be less than 1 more.")
        case (0, 0):
            return words.say("The true number could be less than 1 fewer.")
        case (0, _):
            return words.say("The true number could be between almost none and {high} more.", high=high)
        case (_, 0):
            return words.say("The true number could be between {low} fewer and almost none.", low=low)
        case _ if more:
            return words.say("The true number could be between {low} and {high} more.", low=low, high=high)
        case _:
            return words.say("The true number could be between {high} and {low} fewer.", low=low, high=high)


def share_range(words: Words, ends: tuple[int, int] | None, of: int, finding: Finding) -> str:
    """How many people it may truly be, for a figure without a comparison group."""
    if ends is None:
        return missing.no_range(words, finding)
    return words.say(
        "The true number could be between {low} and {high} of {of}.",
        low=words.number(ends[0]),
        high=words.number(ends[1]),
        of=words.number(of),
    )
