"""Why experts disagree: every point in dispute about the options of a condition, and who looked at whom.

Called by ``session.screens.closer``. A point unfolds into the table that the full picture of its answer has. It takes
no side and leaves out no study that the table of step 4 would show, unless somebody asks for people like this person
alone; then it says how many are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from decision_aid.domain import comparison
from decision_aid.domain.comparison import Column, ComparedCell, Figure, Fit
from decision_aid.domain.decision import Condition
from decision_aid.export.answers import inside
from decision_aid.session.screens.closer import EXPERTS, CloserScreen
from decision_aid.session.screens.closer_page import page
from decision_aid.session.screens.disagreement import DisagreementScreen, LikeYou, LookedAt, disagreement
from decision_aid.session.screens.figures import FigureWords, figure_words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

ONLY_LIKE_YOU = "experts.only-like-you"  # unfolded while only findings about people like this person are shown


@dataclass(frozen=True, slots=True)
class Point:
    """One point in dispute. ``fold`` has the question; ``table`` is there while it is unfolded.

    ``like_you`` says how many studied people with pain as long as this person's, ``objection`` that somebody objects.
    """

    fold: Touch
    studies: str
    like_you: str
    objection: str
    table: DisagreementScreen | None


@dataclass(frozen=True, slots=True)
class OptionPoints:
    """The points in dispute about one option."""

    letter: str
    name: str
    short: str
    points: tuple[Point, ...]


def look(visit: Visit, condition: Condition) -> CloserScreen:
    """Every disagreement about the options, those side by side now first."""
    words = visit.words
    compared = visit.comparison
    columns = (*compared.columns, *compared.others) if compared else ()
    every = (_about(visit, condition, column) for column in columns)
    points = tuple(about for about in every if about.points)
    tables = [point.table for about in points for point in about.points if point.table]
    note = _of_all(visit, condition, columns)
    title = words.say("Why experts disagree")
    lead = words.say("They looked at different people, compared different things, and counted in different ways.")
    shown = [line.finding for table in tables for line in table.lines]
    made = page(visit, EXPERTS, title, lead, shown)
    return replace(made, note=note, points=points, jumps=words.say("Go to an option"))


def _of_all(visit: Visit, condition: Condition, columns: Sequence[Column]) -> str:
    """How many of all findings in dispute are about people like this person; that it is not known without a time."""
    words, weeks = visit.words, comparison.pain_weeks(visit.decision, visit.encounter)
    if weeks is None:
        return words.say("We don’t know how long your pain has lasted, so we can’t tell whose people were like you.")
    cells = (
        comparison.compared_cell(visit.decision, condition, row, column.option, weeks)
        for column in columns
        for row in condition.rows
        if column.option in row.cells
    )
    at_odds = {figure.finding.id: figure for cell in cells if cell.disagreement for figure in _at_odds(visit, cell)}
    alike = sum(_like_this_person(figure) for figure in at_odds.values())
    counted = words.say_count(
        "{count} of the {of} findings below is about people with your problem for about that long. It is shaded.",
        "{count} of the {of} findings below are about people with your problem for about that long. They are shaded.",
        alike,
        of=words.number(len(at_odds)),
    )
    return f"{_lasted(visit)} {counted}"


def _at_odds(visit: Visit, cell: ComparedCell) -> list[Figure]:
    known = visit.decision.disagreements[cell.disagreement]
    return [figure for figure in (cell.lead, *cell.beside) if figure and figure.finding.id in known.findings]


def _like_this_person(figure: Figure) -> bool:
    """Whether the people studied had this person's problem, for about as long."""
    return figure.fit is Fit.LIKE_YOU and not figure.elsewhere


def _lasted(visit: Visit) -> str:
    words, said = visit.words, visit.encounter.answer_to("pain.weeks").text
    return words.say("Your pain has lasted {time}.", time=inside(words.recorded(f"choice.pain.weeks.{said}", said)))


def _about(visit: Visit, condition: Condition, column: Column) -> OptionPoints:
    words = visit.words
    weeks = comparison.pain_weeks(visit.decision, visit.encounter)
    cells = (
        comparison.compared_cell(visit.decision, condition, row, column.option, weeks)
        for row in condition.rows
        if column.option in row.cells
    )
    name = words.text(f"option.{column.option}.name")
    points = tuple(_point(visit, cell, name) for cell in cells if cell.disagreement)
    return OptionPoints(column.letter, name, words.text(f"option.{column.option}.short"), points)


def _point(visit: Visit, cell: ComparedCell, name: str) -> Point:
    words, fold = visit.words, f"experts.{cell.row}.{cell.option}"
    is_open, known = fold in visit.place.opened, visit.decision.disagreements[cell.disagreement]
    every = [figure for figure in (cell.lead, *cell.beside) if figure]
    at_odds = _at_odds(visit, cell)
    ask = words.optional(f"disagreement.{known.id}.ask") or words.text(f"row.{cell.row}.ask")
    studies = words.say_count("{count} finding", "{count} findings", len(at_odds))
    objects = any(figure.finding.id in known.objections for figure in at_odds)
    objection = words.say("Somebody objects here.") if objects else ""
    like_you = _like_you(visit, at_odds)
    said = ". ".join(part.rstrip(".") for part in (studies, like_you, objection) if part)
    spoken = words.say("{option}: {question} {said}.", option=name, question=ask, said=said)
    table = None
    if is_open:
        told = [figure_words(words, visit.decision, figure) for figure in every]
        full = disagreement(visit, cell, every, told)
        assert full is not None
        alike = {figure.finding.id for figure in at_odds if _like_this_person(figure)}
        lines = tuple(replace(_openable(visit, line, told), marked=line.finding in alike) for line in full.lines)
        people = _people(visit, ask, len(alike), len(lines))
        if people.hidden:
            lines = tuple(line for line in lines if line.marked)
        table = replace(full, title="", ask="", for_you=(), lines=lines, people=people)
    return Point(Touch(fold, ask, spoken, is_open), studies, like_you, objection, table)


def _openable(visit: Visit, line: LookedAt, told: Sequence[FigureWords]) -> LookedAt:
    said = next(figure.spoken for figure in told if figure.finding == line.finding)
    spoken = visit.words.say("{figure} {study}. Opens the full picture.", figure=said, study=line.who)
    return replace(line, open=Touch(line.finding, line.who, spoken))


def _like_you(visit: Visit, figures: list[Figure]) -> str:
    words = visit.words
    if comparison.pain_weeks(visit.decision, visit.encounter) is None:
        return ""
    count = sum(figure.fit is Fit.LIKE_YOU for figure in figures)
    if not count:
        return words.say("none about pain known to be as long as yours")
    return words.say_count("{count} about pain as long as yours", "{count} about pain as long as yours", count)


def _people(visit: Visit, ask: str, alike: int, of: int) -> LikeYou:
    """For how many of a point's findings people like this person were studied, and the touch that leaves those."""
    words, chosen = visit.words, ONLY_LIKE_YOU in visit.place.opened
    if comparison.pain_weeks(visit.decision, visit.encounter) is None:
        unknown = words.say("We don’t know how long your pain has lasted, so we can’t tell whose people were like you.")
        return LikeYou(words.say("For you"), unknown, None, "")
    lasted = _lasted(visit)
    if not alike:
        none = words.say("None of these findings is known to be about people with your problem for that long.")
        return LikeYou(words.say("For you"), f"{lasted} {none}", None, "")
    counted = words.say_count(
        "{count} of these {of} findings is about people with your problem for about that long.",
        "{count} of these {of} findings are about people with your problem for about that long.",
        alike,
        of=words.number(of),
    )
    only, hidden = None, ""
    if alike < of:
        label = words.say("Show all findings") if chosen else words.say("Show only people like you")
        only = Touch(ONLY_LIKE_YOU, label, words.say("{touch}: {question}", touch=label, question=ask), chosen)
        if chosen:
            hidden = words.say_count(
                "{count} other finding is not shown now.", "{count} other findings are not shown now.", of - alike
            )
    return LikeYou(words.say("For you"), f"{lasted} {counted}", only, hidden)
