"""Decision + encounter -> columns and rows with finished integers. Numbers are fixed here, once, for everyone.

Built by ``session`` for the screens and by ``export.summary`` for paper. There is no field here to rank, score or total
by, and there never will be: rows stand in the order of what the patient said matters, columns in the visit's order.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_uppercase

from decision_aid.domain import risk
from decision_aid.domain.decision import Cell, Condition, Decision, Row
from decision_aid.domain.encounter import Encounter
from decision_aid.domain.evidence import Finding, FindingKind

FEWEST_COLUMNS, MOST_COLUMNS = 2, 4


class Fit(StrEnum):
    """Whether a study looked at people whose pain had lasted as long as this person's."""

    LIKE_YOU = "like-you"
    UNLIKE_YOU = "unlike-you"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """One finding, finished: whole people, an array where people were counted out of 100, or a size on a scale."""

    finding: Finding
    fit: Fit
    elsewhere: bool = False  # the people studied had another condition
    treated: risk.Count | None = None
    compared: risk.Count | None = None
    icons: risk.Icons | None = None
    icons_compared: risk.Icons | None = None
    size: risk.Size | None = None
    gap: tuple[int, int] | None = None
    treated_range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """One option's answer on one row. ``lead`` None is missing evidence and is said in a sentence, that of ``said``."""

    row: str
    option: str
    said: str  # the key of its words
    lead: Figure | None
    beside: tuple[Figure, ...]
    disagreement: str


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row over the options chosen, in column order.

    ``times_differ``: the leads were not measured at one time; ``numbers_differ``: they are not out of one number.
    """

    id: str
    tab: str
    rating: int | None  # how much the patient said this matters, highest of what the row speaks to
    cells: tuple[ComparedCell, ...]
    times_differ: bool
    numbers_differ: bool


@dataclass(frozen=True, slots=True)
class Column:
    """An option with the letter it keeps for the whole visit."""

    option: str
    letter: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything side by side: ``columns`` shown now, ``others`` that can be put beside them, ``rows`` of all tabs."""

    condition: Condition
    columns: tuple[Column, ...]
    others: tuple[Column, ...]
    rows: tuple[ComparedRow, ...]

    def row(self, identity: str) -> ComparedRow | None:
        """The row with this id, or None."""
        return next((row for row in self.rows if row.id == identity), None)

    def on(self, tab: str) -> tuple[ComparedRow, ...]:
        """The rows of one tab, in order."""
        return tuple(row for row in self.rows if row.tab == tab)


def pain_weeks(decision: Decision, encounter: Encounter) -> tuple[int, int | None] | None:
    """How long the pain has lasted, in weeks (from, to), or None where unknown."""
    question = decision.question("pain.weeks")
    said = encounter.answer_to("pain.weeks").text
    if question is None or not said:
        return None
    return next((choice.weeks for choice in question.choices if choice.id == said), None)


def fit(finding: Finding, weeks: tuple[int, int | None] | None) -> Fit:
    """Whether the people studied had been in pain about as long as this person."""
    studied = finding.population
    if weeks is None or (studied.pain_from_weeks is None and studied.pain_to_weeks is None):
        return Fit.UNKNOWN
    low, high = weeks
    too_short = studied.pain_from_weeks is not None and high is not None and high <= studied.pain_from_weeks
    too_long = studied.pain_to_weeks is not None and low >= studied.pain_to_weeks
    return Fit.UNLIKE_YOU if too_short or too_long else Fit.LIKE_YOU


def figure(finding: Finding, weeks: tuple[int, int | None] | None, condition: str = "") -> Figure:
    """A finding with its numbers fixed, for a person in pain for so long, in a visit about this condition."""
    treated = None if finding.treated is None else risk.count(finding.treated)
    compared = None if finding.compared is None else risk.count(finding.compared)
    drawn = finding.kind in (FindingKind.PROPORTION, FindingKind.COURSE, FindingKind.RATE)
    hundred = drawn and treated is not None and treated.of == 100
    return Figure(
        finding,
        fit(finding, weeks),
        bool(condition and finding.condition) and finding.condition != condition,
        treated,
        compared,
        risk.icons(treated, compared) if hundred and treated is not None else None,
        risk.icons(compared) if hundred and compared is not None else None,
        None if finding.difference is None else risk.size(finding.difference),
        None if finding.gap is None else risk.gap(finding.gap),
        None if finding.treated is None else risk.share_range(finding.treated),
    )


def compared_cell(
    decision: Decision, condition: Condition, row: Row, option: str, weeks: tuple[int, int | None] | None
) -> ComparedCell:
    """One option's answer on one row, for a person in pain for so long, whether or not its column is shown."""
    cell = row.cells.get(option, Cell())
    kept = [found for name in cell.named if applies(found := decision.findings[name], weeks)]
    figures = [figure(found, weeks, condition.id) for found in kept]
    lead = figures[0] if figures else None
    disagreement = decision.disagreements.get(cell.disagreement)
    at_odds = set(disagreement.findings if disagreement else ()) & {found.id for found in kept}
    disputed = cell.disagreement if len(at_odds) > 1 else ""
    return ComparedCell(row.id, option, condition.said(row, option), lead, tuple(figures[1:]), disputed)


def applies(finding: Finding, weeks: tuple[int, int | None] | None) -> bool:
    """Whether a finding is shown to a person in pain for so long; some are only about pain that has lasted longer."""
    if finding.from_pain_weeks is None:
        return True
    return weeks is not None and weeks[0] >= finding.from_pain_weeks


def _times(cells: Iterable[ComparedCell]) -> set[tuple[object, object]]:
    spans = (cell.lead.finding.weeks for cell in cells if cell.lead is not None)
    return {(span.low, span.high) for span in spans if span is not None}


def _out_of(cells: Iterable[ComparedCell]) -> set[int]:
    return {cell.lead.treated.of for cell in cells if cell.lead is not None and cell.lead.treated is not None}


Answers = MutableMapping[tuple[str, str], ComparedCell]  # row, option: one condition's, for one time in pain


def build(decision: Decision, condition: Condition, encounter: Encounter, known: Answers | None = None) -> Comparison:
    """The whole comparison for one encounter: rows rated highest first, columns in the visit's own order.

    ``known`` are answers worked out before; those worked out now are added to it. They stay as they are while options
    are put beside them or taken away.
    """
    answers: Answers = {} if known is None else known
    order = [option for option in encounter.order if option in condition.options]
    order += [option for option in condition.options if option not in order]
    letters = dict(zip(order, ascii_uppercase, strict=False))
    shown = [option for option in order if option in encounter.columns][:MOST_COLUMNS]
    if len(shown) < FEWEST_COLUMNS:  # nothing chosen yet, or what was belongs to another condition or pack
        shown = [option for option in order if option in condition.first_shown]
    weeks = pain_weeks(decision, encounter)
    ratings = {matter: encounter.answer_to(f"matters.{matter}").number for matter in decision.matters}
    rows = []
    for row in condition.rows:
        for option in shown:
            if (row.id, option) not in answers:
                answers[row.id, option] = compared_cell(decision, condition, row, option, weeks)
        cells = tuple(answers[row.id, option] for option in shown)
        rated = [ratings[matter] for matter in row.matters if ratings.get(matter) is not None]
        best = max((rating for rating in rated if rating is not None), default=None)
        rows.append(ComparedRow(row.id, row.tab, best, cells, len(_times(cells)) > 1, len(_out_of(cells)) > 1))
    rows.sort(key=lambda row: -(row.rating or 0))  # a stable sort: equal ratings keep the order of the pack
    return Comparison(
        condition,
        tuple(Column(option, letters[option]) for option in shown),
        tuple(Column(option, letters[option]) for option in order if option not in shown),
        tuple(rows),
    )
