"""Rules about figures: each kind of finding has the numbers it is drawn from, and the numbers agree with each other.

Called through ``checks.check``. Compares what sources printed; never corrects it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from decision_aid.content.marks import Draft
from decision_aid.domain.evidence import CertaintyLevel, Finding, FindingKind, Judge, Share, Span
from decision_aid.errors import Problem

FIGURES = ("treated", "compared", "difference", "gap")
NEEDED = {
    FindingKind.PROPORTION: ("treated", "compared"),
    FindingKind.DIFFERENCE: ("difference",),
    FindingKind.COURSE: ("treated",),
    FindingKind.RATE: ("treated",),
    FindingKind.STATEMENT: (),
}
ALLOWED = {**NEEDED, FindingKind.PROPORTION: ("treated", "compared", "gap")}


def kinds_have_their_figures(draft: Draft) -> Iterator[Problem]:
    """A proportion has both groups, a difference its scale, a course or rate one group, a statement none."""
    for finding in draft.decision.findings.values():
        for name in FIGURES:
            there = getattr(finding, name) is not None
            if name in NEEDED[finding.kind] and not there:
                yield draft.in_finding(finding.id, (), f"a finding of kind {finding.kind} needs {name}")
            if there and name not in ALLOWED[finding.kind]:
                yield draft.in_finding(finding.id, (name,), f"a finding of kind {finding.kind} has no {name}")
        if finding.gap_is_ours and finding.gap is None:
            yield draft.in_finding(finding.id, ("gap_is_ours",), "there is no gap to be ours")


def denominators_fit(draft: Draft) -> Iterator[Problem]:
    """Groups side by side are out of the same number; only harms with a real rate are out of more than a hundred."""
    for finding in draft.decision.findings.values():
        treated, compared = finding.treated, finding.compared
        if treated and compared and treated.out_of != compared.out_of:
            yield draft.in_finding(finding.id, ("compared", "out_of"), "both groups must be out of the same number")
        elif treated and treated.out_of != 100 and finding.kind is not FindingKind.RATE:
            yield draft.in_finding(finding.id, ("treated", "out_of"), f"a {finding.kind} is out of 100")


def shares_agree(draft: Draft) -> Iterator[Problem]:
    """A share is no more than the whole, lies in its range, and is what its own counts come to once rounded."""
    for finding in draft.decision.findings.values():
        for name, share in (("treated", finding.treated), ("compared", finding.compared)):
            for path, what in _share_faults(share) if share else ():
                yield draft.in_finding(finding.id, (name, *path), what)


def _share_faults(share: Share) -> Iterator[tuple[tuple[str, ...], str]]:
    if share.value > share.out_of:
        yield ("value",), f"{share.value} is more than {share.out_of}"
    if share.range and not share.range.low <= share.value <= share.range.high:
        yield ("range",), f"{share.value} lies outside its range"
    if share.range and share.range.high > share.out_of:
        yield ("range",), f"the range goes beyond {share.out_of}"
    if share.count is not None and share.people is not None:
        if share.count > share.people:
            yield ("count",), f"{share.count} is more than the {share.people} people"
        elif not _rounds_to(Decimal(share.count * share.out_of) / share.people, share.value):
            yield ("count",), f"{share.count} of {share.people} people is not {share.value} out of {share.out_of}"


def differences_fit_their_scale(draft: Draft) -> Iterator[Problem]:
    """A difference is smaller than its scale, lies in its range, and the change people notice has a source."""
    for finding in draft.decision.findings.values():
        if finding.difference is None:
            continue
        found, length = finding.difference, finding.difference.high - finding.difference.low
        if length <= 0:
            yield draft.in_finding(finding.id, ("difference", "high"), "the scale must rise from low to high")
            continue
        for name, value in (("value", found.value), ("noticed", found.noticed)):
            if value is not None and abs(value) > length:
                what = f"{value} does not fit a scale from {found.low} to {found.high}"
                yield draft.in_finding(finding.id, ("difference", name), what)
        if found.range and not found.range.low <= found.value <= found.range.high:
            yield draft.in_finding(finding.id, ("difference", "range"), f"{found.value} lies outside its range")
        if (found.noticed is None) != (not found.noticed_source):
            what = "the change people notice and its source go together: noticed, noticed_source"
            yield draft.in_finding(finding.id, ("difference",), what)


def ranges_run_upwards(draft: Draft) -> Iterator[Problem]:
    """The low end of every range comes first, and the gap holds the difference between its two groups."""
    for finding in draft.decision.findings.values():
        for path, span in _spans(finding):
            if span.low > span.high:
                yield draft.in_finding(finding.id, path, f"{span.low} is more than {span.high}")
        start, end = finding.population.pain_from_weeks, finding.population.pain_to_weeks
        if start is not None and end is not None and start > end:
            yield draft.in_finding(finding.id, ("population", "pain_to_weeks"), f"{start} is more than {end}")
        if finding.gap and finding.treated and finding.compared:
            between = finding.treated.value - finding.compared.value
            if not finding.gap.low <= between <= finding.gap.high:
                yield draft.in_finding(finding.id, ("gap",), f"the difference, {between}, lies outside the gap")


def certainty_has_a_judge(draft: Draft) -> Iterator[Problem]:
    """Somebody rated it and said how sure they are, or nobody did; not one without the other."""
    for finding in draft.decision.findings.values():
        if (finding.certainty is CertaintyLevel.NOT_RATED) != (finding.judge is Judge.NOBODY):
            what = "certainty not-rated and judge nobody go together, and only together"
            yield draft.in_finding(finding.id, ("judge",), what)


def dates_are_in_order(draft: Draft) -> Iterator[Problem]:
    """A pack is reviewed after it is published, and cites nothing printed later."""
    info = draft.decision.info
    published = date.fromisoformat(info.published)
    if date.fromisoformat(info.review_by) <= published:
        yield draft.problem("pack.yaml", ("review_by",), "review_by must be after published")
    for source in draft.decision.sources.values():
        if source.year > published.year:
            what = f"{source.id}: {source.year} is after the pack was published"
            yield draft.problem("sources.yaml", (source.id, "year"), what)


def _spans(finding: Finding) -> Iterator[tuple[tuple[str, ...], Span]]:
    for name in ("treated", "compared", "difference"):
        part = getattr(finding, name)
        if part is not None and part.range is not None:
            yield (name, "range"), part.range
    for name in ("weeks", "gap"):
        span = getattr(finding, name)
        if span is not None:
            yield (name,), span


def _rounds_to(exact: Decimal, printed: Decimal) -> bool:
    """Whether a figure printed with so many places can be this one, whichever way the half was rounded."""
    exponent = printed.as_tuple().exponent
    assert isinstance(exponent, int)
    return abs(exact - printed) <= Decimal(5).scaleb(exponent - 1)
