"""Evidence in dense lines for the chart: what was counted, the numbers, whose study it is, what was shown and printed.

Called by ``export.chart``. Takes its numbers from the figure, which ``domain.comparison`` has finished; rounds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from decision_aid.domain.comparison import ComparedRow, Comparison, Figure, pain_weeks
from decision_aid.domain.comparison import figure as fixed
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import NAMES_SHOWN, OUTCOMES_FIRST, Encounter, Shown
from decision_aid.domain.evidence import CertaintyLevel, Difference, FindingKind, Judge, Reading
from decision_aid.domain.risk import Count, Direction
from decision_aid.domain.time_spent import MOST, Spent
from decision_aid.export.answers import inside, term
from decision_aid.export.compared import studies
from decision_aid.export.figures import figure_words
from decision_aid.export.note import plain
from decision_aid.export.ranges import may_be_nothing
from decision_aid.export.sheet import Line
from decision_aid.export.sources import cited as named
from decision_aid.i18n import Words

CHART_LANGUAGE = "en"  # of US charts, whatever language the visit was held in

_FULL_PICTURE = ".detail."  # how the visit names the full picture of a row and an option, after the step
_ONE_FIGURE = "figure."  # and that of one finding
_VIEWS = {
    "talk": "Beside what matters",
    "condition.know": "What usually happens",
    "condition.care-team": "For the care team",
    "compare.claims": "What an injection can and cannot do",
    "compare.anyway": "Would have happened anyway",
    "compare.experts": "Why experts disagree",
    "compare.source": "Can an injection find the source",
    "summary.sources": "Where the numbers come from",
}
_JUDGES = {Judge.AUTHORS: "authors", Judge.EVIDENCE_TEAM: "this aid's authors"}
_WORDS = {Direction.BETTER: "better", Direction.WORSE: "worse", Direction.SAME: "no difference"}


def brief(texts: Mapping[str, str], decision: Decision, figure: Figure) -> str:
    """What was counted, the bare numbers and the study, for a list of what was shown."""
    finding = figure.finding
    numbers = ""
    if figure.treated is not None:
        numbers = f" {_of(figure.treated)}" + (f" v {_of(figure.compared)}" if figure.compared else "")
    if figure.size is not None and finding.difference is not None:
        numbers = f" {_mean(figure, finding.difference)}"
    return f"{texts[f'finding.{finding.id}.title']}{numbers} ({cited(decision, figure)}){_elsewhere(texts, figure)}"


def sentence(texts: Mapping[str, str], decision: Decision, figure: Figure) -> str:
    """The figure with what it was compared with, its range and its certainty."""
    finding = figure.finding
    certainty = "certainty not rated"
    if finding.certainty is not CertaintyLevel.NOT_RATED:
        certainty = f"certainty {finding.certainty} ({_JUDGES.get(finding.judge, 'unnamed')})"
    title = texts[f"finding.{finding.id}.title"]
    said = "; ".join((f"{title} ({cited(decision, figure)})", *_numbers(texts, decision, figure), certainty))
    return f"{said}{_elsewhere(texts, figure)}"


def shown(
    texts: Mapping[str, str], decision: Decision, encounter: Encounter, compared: Comparison | None
) -> Iterator[Line]:
    """What was on the screen, view by view in the order they were opened, how often and how long.

    Studies, with numbers where open in full; before them the options in order, and where outcomes came before names.
    """
    if compared is not None:
        every = sorted((*compared.columns, *compared.others), key=lambda column: column.letter)
        named = (f"{column.letter} {term(texts, f'option.{column.option}')}" for column in every)
        yield Line(f"Order of options, drawn by lot for this visit: {'; '.join(named)}")
    yield from _passes(texts, encounter)
    views: dict[str, list[Shown]] = {}
    for seen in encounter.shown:
        if seen.where not in (OUTCOMES_FIRST, NAMES_SHOWN):
            views.setdefault(seen.where, []).append(seen)
    weeks = pain_weeks(decision, encounter)

    def study(identity: str, in_full: bool) -> str:
        finding = decision.findings.get(identity)
        if finding is None:
            return identity  # recorded under an older pack
        figure = fixed(finding, weeks, encounter.answer_to("condition").text)
        return brief(texts, decision, figure) if in_full else cited(decision, figure)

    timed = False
    for where, seen_there in views.items():
        findings = dict.fromkeys(finding for seen in seen_there for finding in seen.findings)
        studies = dict.fromkeys(study(finding, _in_full(where)) for finding in findings)
        if studies:
            timed = True
            yield Line(f"{_view(texts, where)}: {'; '.join(studies)} [{_how_long(seen_there)}]")
    if timed:
        yield Line(f"Times run to the next view; more than {MOST // 60} min without a touch is cut there and marked +")
    else:
        yield Line("none recorded")


def _passes(texts: Mapping[str, str], encounter: Encounter) -> Iterator[Line]:
    """Each time outcomes stood without the names of their options: which options, in which order, how long."""
    for place, begun in enumerate(encounter.shown):
        if begun.where == OUTCOMES_FIRST:
            after = encounter.shown[place + 1 :]
            during = [begun, *takewhile(lambda seen: seen.where.startswith(f"{OUTCOMES_FIRST}."), after)]
            options = (term(texts, f"option.{option}") for option in begun.findings if f"option.{option}.name" in texts)
            ended = "then the names" if len(after) >= len(during) else "names not shown since"
            yield Line(
                f"Outcomes before names ({_how_long(during, once=True)}, {ended}), in order: {'; '.join(options)}"
            )


def _how_long(seen: Sequence[Shown], *, once: bool = False) -> str:
    """How often and how long these were on the screen together: "2x, 3 min"."""
    spent = Spent()
    for one in seen:
        spent = spent.and_then(one.spent)
    minutes = f"{(spent.seconds + 30) // 60}" if spent.seconds >= 30 else "<1"
    long = f"{minutes}{'+' if spent.cut else ''} min"
    if not spent.seconds and not any(one.ended for one in seen):
        long = "time not known"
    return long if once or len(seen) == 1 else f"{len(seen)}x, {long}"


def in_full(encounter: Encounter) -> tuple[str, ...]:
    """The findings that were open in full, of which :func:`shown` gives the numbers."""
    return tuple(finding for seen in encounter.shown if _in_full(seen.where) for finding in seen.findings)


def printed(texts: Mapping[str, str], decision: Decision, compared: Comparison, row: ComparedRow) -> Iterator[Line]:
    """The row on the patient's copy, an option a line, then all that the figures of that copy rest on."""
    for cell, column in zip(row.cells, compared.columns, strict=True):
        known = "no study shown" if cell.lead is None else sentence(texts, decision, cell.lead)
        yield Line(f"{column.letter} {term(texts, f'option.{column.option}')}: {known}")
    yield Line(plain(studies(Words(CHART_LANGUAGE, texts), decision, compared)).rstrip("."))


def _in_full(where: str) -> bool:
    return where.startswith(_ONE_FIGURE) or _FULL_PICTURE in where


def _view(texts: Mapping[str, str], where: str) -> str:
    if where.startswith(_ONE_FIGURE):
        return "In full"
    if _FULL_PICTURE in where:
        row, _, option = where.partition(_FULL_PICTURE)[2].partition(".")
        name = term(texts, f"option.{option}") if f"option.{option}.name" in texts else option
        return f"In full, {name}, {texts.get(f'row.{row}.ask', row)}"
    if where in _VIEWS:
        return _VIEWS[where]
    tab, hidden = where.removeprefix("compare."), ""
    if where.startswith(f"{OUTCOMES_FIRST}."):
        tab, hidden = where.removeprefix(f"{OUTCOMES_FIRST}."), ", names hidden"
    return f"{texts.get(f'tab.{tab}', tab)}{hidden}"


def cited(decision: Decision, figure: Figure) -> str:
    """The studies of a figure by author and year, and whether they were read second-hand."""
    sources = (decision.sources[source] for source in figure.finding.sources)
    words = Words(CHART_LANGUAGE, {})
    cited = plain("; ".join(named(words, source) for source in sources))
    return f"{cited}, second-hand" if figure.finding.read is Reading.SECOND_HAND else cited


def _elsewhere(texts: Mapping[str, str], figure: Figure) -> str:
    """That the people studied had another condition, in clinical terms."""
    studied = figure.finding.condition
    return f" (studied in: {inside(term(texts, f'condition.{studied}'))})" if figure.elsewhere else ""


def _numbers(texts: Mapping[str, str], decision: Decision, figure: Figure) -> Iterator[str]:
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
        yield figure_words(Words(CHART_LANGUAGE, texts), decision, figure).frame.rstrip(".")


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
