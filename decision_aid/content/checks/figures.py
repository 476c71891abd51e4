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
        if source.year is not None and source.year > published.year:
            yield draft.in_entry("sources", source.id, ("year",), f"{source.year} is after the pack was published")


def nothing_is_past_its_review(draft: Draft) -> Iterator[Problem]:
    """On the day of the check, neither the pack nor a finding of it is past the date it was to be looked at again."""
    today = draft.today.isoformat() if draft.today else ""
    due = draft.decision.info.review_by
    if today > due:
        yield draft.problem("pack.yaml", ("review_by",), f"the pack was to be looked at again by {due}")
    for finding in draft.decision.findings.values():
        if finding.review_by and today > finding.review_by:
            what = f"this was to be looked at again by {finding.review_by}"
            yield draft.in_finding(finding.id, ("review_by",), what)


def nothing_is_left_unsaid(draft: Draft) -> Iterator[Problem]:
    """Every finding gives how long the pain had lasted, how many people, the time and the range, or why it does not."""
    for finding in draft.decision.findings.values():
        for name, there in _given(finding).items():
            if not there and name not in finding.unsaid:
                what = f"{name} is not given, and unsaid does not say why"
                yield draft.in_finding(finding.id, (), what)
            elif there and name in finding.unsaid:
                yield draft.in_finding(finding.id, ("unsaid", name), f"{name} is given, so there is nothing to explain")


def rows_are_out_of_one_number(draft: Draft) -> Iterator[Problem]:
    """What leads the cells of a row is out of one number; only harms with a real rate keep their own, and are told."""
    for condition in draft.decision.conditions:
        for place, row in enumerate(condition.rows):
            leads = [draft.decision.findings.get(cell.lead) for cell in row.cells.values()]
            plain = {
                lead.treated.out_of for lead in leads if lead and lead.treated and lead.kind is not FindingKind.RATE
            }
            if len(plain) > 1:
                what = f"{row.id}: its cells are out of {', '.join(str(number) for number in sorted(plain))}"
                yield draft.problem(f"conditions/{condition.id}.yaml", ("rows", place), what)


def splits_are_against_a_dummy(draft: Draft) -> Iterator[Problem]:
    """What would have happened anyway is told from people counted in two groups, of an option of the condition."""
    for condition in draft.decision.conditions:
        for place, one in enumerate(condition.anyway):
            at, file = ("anyway", place), f"conditions/{condition.id}.yaml"
            if one.option not in condition.options:
                yield draft.problem(file, (*at, "option"), f"{one.option} is not an option of this condition")
            if one.alone and not one.split:
                yield draft.problem(file, (*at, "alone"), "there is no split for this to stand beside")
            wanted = (("split", (FindingKind.PROPORTION,)), ("alone", (FindingKind.PROPORTION, FindingKind.COURSE)))
            for name, kinds in wanted:
                found = getattr(one, name)
                finding = draft.decision.findings.get(found)
                if found and (finding is None or finding.kind not in kinds):
                    what = f"{found} is not a finding of kind {' or '.join(kinds)}"
                    yield draft.problem(file, (*at, name), what)


def _given(finding: Finding) -> dict[str, bool]:
    studied = finding.population
    ranges = [span for _, span in _spans(finding) if span is not finding.weeks]
    return {
        "pain": studied.pain_from_weeks is not None or studied.pain_to_weeks is not None,
        "people": studied.people is not None,
        "weeks": finding.weeks is not None,
        "range": bool(ranges),
    }


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
