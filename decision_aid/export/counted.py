"""A figure in one dense line for the chart: what was counted, the numbers, and whose study it is.

Called by ``export.chart``. Takes its numbers from the figure, which ``domain.comparison`` has finished; rounds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decision_aid.domain.comparison import Figure
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import CertaintyLevel, Difference, FindingKind, Judge, Reading, Source
from decision_aid.domain.risk import Count, Direction
from decision_aid.export.note import plain
from decision_aid.export.ranges import may_be_nothing

_JUDGES = {Judge.AUTHORS: "authors", Judge.EVIDENCE_TEAM: "this aid's authors"}
_WORDS = {Direction.BETTER: "better", Direction.WORSE: "worse", Direction.SAME: "no difference"}


def author(source: Source) -> str:
    """The first author by surname, the society that wrote it, or the journal where what we read named nobody."""
    if not source.authors:
        return source.journal
    first, *others = source.authors.split(",")
    *name, last = first.split()
    return " ".join(name) if name and (others or last.isupper()) and last.isupper() else first


def brief(texts: Mapping[str, str], decision: Decision, figure: Figure) -> str:
    """What was counted, the bare numbers and the study, for a list of what was shown."""
    finding = figure.finding
    numbers = ""
    if figure.treated is not None:
        numbers = f" {_of(figure.treated)}" + (f" v {_of(figure.compared)}" if figure.compared else "")
    if figure.size is not None and finding.difference is not None:
        numbers = f" {_mean(figure, finding.difference)}"
    return f"{texts[f'finding.{finding.id}.title']}{numbers} ({cited(decision, figure)})"


def sentence(texts: Mapping[str, str], decision: Decision, figure: Figure) -> str:
    """The figure with what it was compared with, its range and its certainty."""
    finding = figure.finding
    certainty = "certainty not rated"
    if finding.certainty is not CertaintyLevel.NOT_RATED:
        certainty = f"certainty {finding.certainty} ({_JUDGES.get(finding.judge, 'unnamed')})"
    title = texts[f"finding.{finding.id}.title"]
    return "; ".join((f"{title} ({cited(decision, figure)})", *_numbers(texts, figure), certainty))


def cited(decision: Decision, figure: Figure) -> str:
    """The studies of a figure by author and year, and whether they were read second-hand."""
    sources = (decision.sources[source] for source in figure.finding.sources)
    cited = plain("; ".join(f"{author(source)} {source.year}" for source in sources))
    return f"{cited}, second-hand" if figure.finding.read is Reading.SECOND_HAND else cited


def _numbers(texts: Mapping[str, str], figure: Figure) -> Iterator[str]:
    finding = figure.finding
    compared = texts[f"finding.{finding.id}.compared"].rstrip(".")
    if figure.treated is not None:
        yield _of(figure.treated)
        if figure.compared is None and finding.kind is not FindingKind.STATEMENT:
            yield "no comparison group"
    if figure.compared is not None:
        yield f"against {_of(figure.compared)} ({compared})"
    if figure.gap is not None:
        low, high = figure.gap
        excluded = ", 0 excluded" if 0 in figure.gap and not may_be_nothing(figure) else ""
        yield f"95% CI of the difference {low} to {high}{excluded}{' (our calculation)' if finding.gap_is_ours else ''}"
    if figure.size is not None and finding.difference is not None:
        yield f"{_mean(figure, finding.difference)}{_range(figure)}; against: {compared}"
    if finding.kind is FindingKind.STATEMENT:
        yield texts[f"finding.{finding.id}.frame"].format(**finding.values).rstrip(".")


def _of(count: Count) -> str:
    return f"{count.yes:,}/{count.of:,}"


def _mean(figure: Figure, difference: Difference) -> str:
    size = figure.size
    assert size is not None
    if size.direction is Direction.SAME:
        return f"no mean difference on {difference.low}-{difference.high}"
    return f"mean {size.size} {_WORDS[size.direction]} on {difference.low}-{difference.high}"


def _range(figure: Figure) -> str:
    size = figure.size
    assert size is not None
    found = ""
    if size.least is not None and size.most is not None:
        ends = tuple(f"{end} {_WORDS[way]}" if end else "0" for end, way in (size.least, size.most))
        excluded = ", 0 excluded" if "0" in ends and not size.could_be_nothing else ""
        found = f" (95% CI {ends[0]} to {ends[1]}{excluded})"
    return found + (f"; least change noticed {size.noticed}" if size.noticed is not None else "")
