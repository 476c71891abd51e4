"""A figure in one dense line for the chart: what was counted, in whom, the numbers, and whose study it is.

Called by ``export.chart``. Takes its numbers from the figure, which ``domain.comparison`` has finished; rounds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decision_aid.domain.comparison import Figure
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import CertaintyLevel, Difference, FindingKind, Judge, Reading
from decision_aid.domain.risk import Count, Direction
from decision_aid.export.note import plain

_JUDGES = {Judge.AUTHORS: "authors", Judge.EVIDENCE_TEAM: "this aid's authors"}


def sentence(texts: Mapping[str, str], decision: Decision, figure: Figure) -> str:
    """The figure as one line, without line breaks."""
    finding = figure.finding
    sources = (decision.sources[source] for source in finding.sources)
    cited = plain("; ".join(f"{source.authors} {source.year}" for source in sources))
    if finding.read is Reading.SECOND_HAND:
        cited += ", second-hand"
    certainty = "certainty not rated"
    if finding.certainty is not CertaintyLevel.NOT_RATED:
        certainty = f"certainty {finding.certainty} ({_JUDGES.get(finding.judge, 'unnamed')})"
    return "; ".join((f"{texts[f'finding.{finding.id}.title']} [{cited}]", *_numbers(texts, figure), certainty))


def _numbers(texts: Mapping[str, str], figure: Figure) -> Iterator[str]:
    finding = figure.finding
    if figure.treated is not None:
        yield _of(figure.treated)
        if figure.compared is None and finding.kind is not FindingKind.STATEMENT:
            yield "no comparison group"
    if figure.compared is not None:
        yield f"against {_of(figure.compared)} ({texts[f'finding.{finding.id}.compared']})"
    if figure.gap is not None:
        low, high = figure.gap
        yield f"95% CI of the difference {low} to {high}{' (our calculation)' if finding.gap_is_ours else ''}"
    if figure.size is not None and finding.difference is not None:
        yield _mean(texts, figure, finding.difference)
    if finding.kind is FindingKind.STATEMENT:
        yield texts[f"finding.{finding.id}.frame"].format(**finding.values)


def _of(count: Count) -> str:
    return f"{count.yes:,} of {count.of:,}"


def _mean(texts: Mapping[str, str], figure: Figure, difference: Difference) -> str:
    size = figure.size
    assert size is not None
    words = {Direction.BETTER: "better", Direction.WORSE: "worse", Direction.SAME: "no difference"}
    found = f"mean difference {size.size} {words[size.direction]} on {difference.low}-{difference.high}"
    if size.least is not None and size.most is not None:
        (least, first), (most, second) = size.least, size.most
        found += f" (95% CI {least} {words[first]} to {most} {words[second]})"
    if size.noticed is not None:
        found += f", least change noticed {size.noticed}"
    return f"{found}, against: {texts[f'finding.{figure.finding.id}.compared']}"
