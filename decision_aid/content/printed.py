"""A finding as its source printed it, in labelled facts of plain English for authors and reviewers of a pack.

Called by ``differences`` and by ``export.report``. Nothing here rounds or works anything out: a figure stands as the
file has it, to the last zero, and what is not given is said with its reason. Never shown to a patient.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from decision_aid.domain.evidence import (
    Better,
    CertaintyLevel,
    Difference,
    Finding,
    FindingKind,
    Judge,
    Reading,
    Share,
    Span,
    Unsaid,
)

LANGUAGES = {"en": "English", "es": "Spanish"}  # of packs, named for authors and reviewers
KINDS = {
    FindingKind.PROPORTION: "people counted in both groups",
    FindingKind.DIFFERENCE: "mean difference on a scale",
    FindingKind.COURSE: "people counted in one group, compared with nobody",
    FindingKind.RATE: "harm with its denominator, compared with nobody",
    FindingKind.STATEMENT: "statement in words",
}
READINGS = {
    Reading.FULL_TEXT: "the full text",
    Reading.SUMMARY_TABLE: "the table of findings",
    Reading.ABSTRACT: "the abstract",
    Reading.SECOND_HAND: "second-hand: what others wrote about it",
}
_JUDGES = {Judge.AUTHORS: "rated by the authors", Judge.EVIDENCE_TEAM: "rated by the authors of this pack"}
_REASONS = {
    Unsaid.NOT_SEEN: "not given: what we read does not show it",
    Unsaid.NOT_PRINTED: "not given: the study gives none",
    Unsaid.IN_WORDS: "said in the words of the finding",
    Unsaid.DOES_NOT_APPLY: "does not apply",
}
_NO_REASON = "not given, and no reason is noted"


def facts(finding: Finding) -> dict[str, str]:
    """What the pack holds about one finding, label -> words, in the order a reviewer asks."""
    return dict(_facts(finding))


def figure(finding: Finding) -> str:
    """The figure alone, in one line: both groups, the mean difference, or the values of a statement."""
    parts = [_share(part) for part in (finding.treated, finding.compared) if part]
    if finding.difference:
        parts.append(_mean(finding.difference))
    said = " against ".join(parts)
    values = ", ".join(f"{name} {value}" for name, value in finding.values.items())
    return "; ".join(part for part in (said, values) if part) or "words only"


def reason(finding: Finding, what: str) -> str:
    """Why the finding does not give ``pain``, ``people``, ``weeks`` or ``range``."""
    return _REASONS[finding.unsaid[what]] if what in finding.unsaid else _NO_REASON


def interval(finding: Finding) -> Span | None:
    """The one interval a finding has: of the difference of shares, of a mean difference, or of a single share."""
    if finding.gap:
        return finding.gap
    if finding.difference:
        return finding.difference.range
    return finding.treated.range if finding.treated else None


def certainty(finding: Finding) -> str:
    """How sure, and whose word that is."""
    level = finding.certainty.replace("-", " ")
    if finding.certainty is CertaintyLevel.NOT_RATED:
        return "not rated by anybody"
    return f"{level}, {_JUDGES.get(finding.judge, 'and nobody is named')}"


def _facts(finding: Finding) -> Iterator[tuple[str, str]]:
    yield "Kind", KINDS[finding.kind]
    if finding.treated:
        yield "Treated", _share(finding.treated)
    if finding.compared:
        yield "Compared", _share(finding.compared)
    if finding.difference:
        yield "Mean difference", _mean(finding.difference)
    if finding.kind is FindingKind.STATEMENT and not finding.values:
        yield "Figures", "none: words only"
    for name, value in finding.values.items():
        yield f"Value “{name}”", value
    yield "Range", _range(finding)
    if finding.difference and finding.difference.noticed is not None:
        noticed, source = finding.difference.noticed, finding.difference.noticed_source
        yield "Least change noticed", f"{_number(noticed)}, by {source or 'no source'}"
    yield "Pain before", _pain(finding)
    people = finding.population.people
    yield "People", f"{people:,}" if people is not None else reason(finding, "people")
    yield "Measured", f"{_weeks(finding.weeks)} after the start" if finding.weeks else reason(finding, "weeks")
    yield "Certainty", certainty(finding)
    yield "Read", READINGS[finding.read]
    if finding.from_pain_weeks is not None:
        yield "Shown only", f"to people in pain for {finding.from_pain_weeks} weeks or longer"
    if finding.review_by:
        yield "Look again by", finding.review_by


def _range(finding: Finding) -> str:
    span = interval(finding)
    if span is None:
        return reason(finding, "range")
    whose = " (worked out for this pack from the study’s counts)" if finding.gap and finding.gap_is_ours else ""
    return f"{_number(span.low)} to {_number(span.high)}{whose}"


def _share(share: Share) -> str:
    inside = []
    if share.count is not None and share.people is not None:
        inside.append(f"{share.count:,} of {share.people:,}")
    elif share.people is not None:
        inside.append(f"{share.people:,} counted")
    if share.range is not None:
        inside.append(f"range {_number(share.range.low)} to {_number(share.range.high)}")
    said = f"{_number(share.value)} of {share.out_of:,}"
    return f"{said} ({'; '.join(inside)})" if inside else said


def _mean(difference: Difference) -> str:
    better = "lower" if difference.better is Better.LOWER else "higher"
    return (
        f"{_number(difference.value)} on a scale from {difference.low} to {difference.high}, where {better} is better"
    )


def _pain(finding: Finding) -> str:
    low, high = finding.population.pain_from_weeks, finding.population.pain_to_weeks
    if low is not None and high is not None:
        return _weeks(Span(low, high))
    if low is not None:
        return f"{_number(low)} weeks or longer"
    return f"up to {_number(high)} weeks" if high is not None else reason(finding, "pain")


def _weeks(span: Span) -> str:
    if span.low != span.high:
        return f"{_number(span.low)} to {_number(span.high)} weeks"
    return f"{_number(span.low)} week{'' if span.low == 1 else 's'}"


def _number(number: Decimal) -> str:
    return f"{number:f}"
