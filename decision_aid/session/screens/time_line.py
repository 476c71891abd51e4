"""When the figures of one answer were measured, on one line, with the same said in words and the gaps said too.

Made by ``session.screens.compare_detail`` for the full picture of an answer, and only there; drawn by
``ui.widgets.time_line``. A gap is what was not found here: it is never said that nobody anywhere has looked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from decision_aid.domain.evidence import Finding, Span, Unsaid
from decision_aid.domain.time_line import END, LATER, STRETCH, USUAL, Gap, Mark, TimeLine, Unit, named, time_line
from decision_aid.i18n import Words
from decision_aid.session.screens.compare_rows import Legend
from decision_aid.session.screens.figures import Fact

_WITHOUT_TIME = (Unsaid.DOES_NOT_APPLY,)  # advice, a rule, a price: nothing was measured


@dataclass(frozen=True, slots=True)
class Tick:
    """A usual time on the line; the last one names the whole stretch of what is later."""

    place: int
    words: str


@dataclass(frozen=True, slots=True)
class TimeLineWords:
    """The line from 0 to ``end``: ``marks`` on ``lanes``, ``gaps`` between them, ``ticks`` under it, all of it said.

    ``keys`` are to the marks lead, other, bar and gap.
    ``undated`` are the figures whose time is not known in weeks: what they counted, and when in words.
    """

    title: str
    end: int
    later: int  # where the stretch without further ticks begins
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    lanes: int
    gaps: tuple[Gap, ...]
    keys: tuple[Legend, ...]
    stretched: str
    said: tuple[Fact, ...]  # every mark in words
    gaps_words: str
    gaps_said: tuple[str, ...]
    undated_words: str
    undated: tuple[Fact, ...]
    accessible: str


def time_line_words(words: Words, findings: Sequence[Finding]) -> TimeLineWords | None:
    """The line of these findings, lead first; None where no time of them is known in weeks."""
    line = time_line(findings)
    if line is None:
        return None
    title = words.say("When it was measured")
    said = _said(words, line)
    gaps_said = tuple(_gap(words, gap) for gap in line.gaps)
    undated = _undated(words, findings)
    if gaps_said and undated:
        gaps_said += (words.say("A result with its time only in words may fall in a gap."),)
    undated_words = words.say("Time known only in words, not on the line") if undated else ""
    unknown = (words.say("{label}: {words}", label=fact.label, words=fact.words) for fact in undated)
    marked = (words.say("{label}: {words}", label=fact.label, words=fact.words) for fact in said)
    spoken = (f"{title}.", *marked, *gaps_said, *((f"{undated_words}.", *unknown) if undated else ()))
    return TimeLineWords(
        title=title,
        end=END,
        later=LATER,
        ticks=_ticks(words),
        marks=line.marks,
        lanes=line.lanes,
        gaps=line.gaps,
        keys=_keys(words, line),
        stretched=words.say("Early weeks are drawn wider than later ones."),
        said=said,
        gaps_words=words.say("Gaps") if gaps_said else "",
        gaps_said=gaps_said,
        undated_words=undated_words,
        undated=undated,
        accessible=" ".join(spoken),
    )


def _ticks(words: Words) -> tuple[Tick, ...]:
    usual = (Tick(number * STRETCH, _time(words, week)) for number, week in enumerate(USUAL, start=1))
    return (Tick(0, words.say("Start")), *usual, Tick((LATER + END) // 2, words.say("Longer")))


def _keys(words: Words, line: TimeLine) -> tuple[Legend, ...]:
    keys = []
    if any(mark.lead for mark in line.marks):
        keys.append(Legend("lead", words.say("the figure in the table")))
    if not all(mark.lead for mark in line.marks):
        keys.append(Legend("other", words.say("another figure found")))
    if any(mark.start != mark.end for mark in line.marks):
        keys.append(Legend("bar", words.say("measured from one time to another")))
    if line.gaps:
        keys.append(Legend("gap", words.say("we found nothing measured")))
    return tuple(keys)


def _said(words: Words, line: TimeLine) -> tuple[Fact, ...]:
    """Every mark in words, the lead first; figures measured at one time are counted together."""
    others: dict[str, int] = {}
    lead = ""
    for mark in line.marks:
        when = when_measured(words, mark.weeks)
        if mark.lead:
            lead = when
        else:
            others[when] = others.get(when, 0) + 1
    times = words.listed(
        [words.say_count("{when}", "{when} ({count} figures)", count, when=when) for when, count in others.items()]
    )
    said = ((words.say("The figure in the table"), lead), (words.say("Also found"), times))
    return tuple(Fact(label, f"{when[:1].upper()}{when[1:]}.") for label, when in said if when)


def when_measured(words: Words, weeks: Span) -> str:
    """When something was measured, as the end of a sentence."""
    if weeks.low == weeks.high:
        if weeks.low == 0:
            return words.say("on the first day")
        return words.say("after {time}", time=_time(words, weeks.low))
    if weeks.low == 0:
        return words.say("up to {time}", time=_time(words, weeks.high))
    return words.say("from {first} to {last}", first=_time(words, weeks.low), last=_time(words, weeks.high))


def _gap(words: Words, gap: Gap) -> str:
    if gap.before is None and gap.after is not None:
        if gap.after == 0:
            return words.say("We found nothing measured after the first day.")
        return words.say("We found nothing measured after {time}.", time=_time(words, gap.after))
    assert gap.before is not None
    before = _time(words, gap.before)
    if gap.after is None:
        return words.say("We found nothing measured before {time}.", time=before)
    if gap.after == 0:
        return words.say("We found nothing measured between the first day and {time}.", time=before)
    after = _time(words, gap.after)
    return words.say("We found nothing measured between {first} and {last}.", first=after, last=before)


def _time(words: Words, week: Decimal) -> str:
    time = named(week)
    if time.amount % 1:
        amount = f"{time.amount:f}"
        if time.unit is Unit.YEARS:
            return words.say("{amount} years", amount=amount)
        return words.say("{amount} weeks", amount=amount)
    count = int(time.amount)
    if time.unit is Unit.DAYS:
        return words.say_count("{count} day", "{count} days", count)
    if time.unit is Unit.WEEKS:
        return words.say_count("{count} week", "{count} weeks", count)
    if time.unit is Unit.MONTHS:
        return words.say_count("{count} month", "{count} months", count)
    return words.say_count("{count} year", "{count} years", count)


def _undated(words: Words, findings: Sequence[Finding]) -> tuple[Fact, ...]:
    return tuple(
        Fact(words.text(f"finding.{found.id}.title"), words.text(f"finding.{found.id}.when"))
        for found in findings
        if found.weeks is None and found.unsaid.get("weeks") not in _WITHOUT_TIME
    )
