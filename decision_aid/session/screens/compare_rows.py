"""The table of step 4: one question people ask with an answer from every option shown, none of them empty.

Called by ``session.screens.compare``. Says where the figures of a row cannot be set against each other directly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from decision_aid.domain.comparison import Column, ComparedCell, ComparedRow, Comparison, Figure, pain_weeks
from decision_aid.i18n import Words
from decision_aid.session.screens.figures import FigureWords, FindingKind, Window, figure_words, window
from decision_aid.session.visit import Visit

MOST_IMPORTANT = 5  # the highest rating of what matters


@dataclass(frozen=True, slots=True)
class CellScreen:
    """One answer, whole: what is known, or the sentence that says that nothing is. The whole cell opens its detail.

    ``inside`` says what else is found there: that studies disagree, how many more figures. Only what ``opens`` has a
    detail.
    """

    row: str
    option: str
    letter: str
    name: str
    figure: FigureWords | None
    sentence: str
    inside: tuple[str, ...]
    accessible: str
    opens: bool = True


@dataclass(frozen=True, slots=True)
class Legend:
    """What a mark in a drawing means. ``mark``, in the table: have, more, none; average, range, zero, noticed."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class RowScreen:
    """A question people ask. ``notes`` say where its figures cannot be set against each other directly."""

    id: str
    ask: str
    rating: str
    legend: tuple[Legend, ...]
    apart: str  # said first where the figures of the row come from different comparisons
    notes: tuple[str, ...]
    accessible: str
    cells: tuple[CellScreen, ...]
    opens: bool = True  # in full, by touching the question


def rows_on(visit: Visit, compared: Comparison, tab: str) -> tuple[RowScreen, ...]:
    """The rows of a tab, worked out once for as long as nothing but the place changes."""
    sources = (compared, visit.words)
    return visit.kept.made(
        f"rows of {tab}", sources, lambda: tuple(row_screen(visit, compared, row) for row in compared.on(tab))
    )


def row_screen(visit: Visit, compared: Comparison, row: ComparedRow) -> RowScreen:
    """One row over the columns shown."""
    words = visit.words
    ask = words.text(f"row.{row.id}.ask")
    rating = ""
    if row.rating is not None:
        rating = words.say("Matters {rating} of {most} to you", rating=row.rating, most=MOST_IMPORTANT)
    drawn_in = window(cell.lead for cell in row.cells if cell.lead)
    cells = tuple(
        cell_screen(visit, compared, cell, column, ask, drawn_in)
        for cell, column in zip(row.cells, compared.columns, strict=True)
    )
    notes = _notes(visit, row)
    apart = ""
    if notes:
        apart = words.say("Different studies: don’t compare across.")
    key = legend(visit.words, [cell.figure for cell in cells if cell.figure])
    named = words.say("{question} Opens this question in full.", question=spoken_question(ask, rating, apart, notes))
    return RowScreen(row.id, ask, rating, key, apart, notes, named, cells)


def rule(visit: Visit, rows: Sequence[RowScreen]) -> str:
    """How rows of different studies are to be read, said once for all of them; empty where no row is of any."""
    if not any(row.apart for row in rows):
        return ""
    return visit.words.say(
        "The numbers of a row can come from different studies. "
        "Read each one beside the group it was compared with, not across the row."
    )


def spoken_question(ask: str, rating: str, apart: str, notes: tuple[str, ...]) -> str:
    """The question of a row and what stands under it, to be heard as sentences."""
    said = (ask, rating, apart, *notes)
    return " ".join(part if part[-1] in ".?" else f"{part}." for part in said if part)


def cell_screen(
    visit: Visit, compared: Comparison, cell: ComparedCell, column: Column, ask: str, drawn_in: Window
) -> CellScreen:
    """One option's answer to the question ``ask``."""
    words = visit.words
    name = words.text(f"option.{column.option}.name")
    figure = None if (lead := cell.lead) is None else _figure(visit, cell, lead, drawn_in)
    sentence = cell_sentence(visit, compared, cell)
    inside: tuple[str, ...] = (words.say("Studies disagree here."),) if cell.disagreement else ()
    if cell.beside:
        inside += (words.say_count("{count} more figure inside.", "{count} more figures inside.", len(cell.beside)),)
    spoken = words.say(
        "{question} {letter}, {option}. {answer} Opens the full picture.",
        question=ask,
        letter=column.letter,
        option=name,
        answer=" ".join(part for part in (figure.spoken if figure else "", sentence, *inside) if part),
    )
    return CellScreen(cell.row, cell.option, column.letter, name, figure, sentence, inside, spoken)


def _figure(visit: Visit, cell: ComparedCell, lead: Figure, drawn_in: Window) -> FigureWords:
    """The words of an answer, which stay as they are while others are put beside it or taken away."""
    return visit.kept.made(
        f"figure of {cell.row} {cell.option}",
        (lead, drawn_in, visit.words),
        lambda: figure_words(visit.words, visit.decision, lead, drawn_in),
    )


def cell_sentence(visit: Visit, compared: Comparison, cell: ComparedCell) -> str:
    """The pack's words for a cell; where all it knows is about longer pain than this person's, that it is so."""
    words = visit.words
    row = next(row for row in compared.condition.rows if row.id == cell.row)
    if cell.lead is None and cell.option in row.cells and row.cells[cell.option].lead:
        if pain_weeks(visit.decision, visit.encounter) is None:
            return words.say("What is known here depends on how long the pain has lasted. We don’t know that yet.")
        return words.say("What is known here is only about pain that has lasted longer than yours.")
    return words.text(cell.said)


def legend(words: Words, figures: Sequence[FigureWords]) -> tuple[Legend, ...]:
    """The key to these drawings: only marks that are in one of them."""
    found = []
    if any(figure.treated for figure in figures):
        found.append(Legend("have", words.say("happened for these")))
        if any(figure.treated and figure.treated.more for figure in figures):
            found.append(Legend("more", words.say("and for these: more than in the group compared")))
        found.append(Legend("none", words.say("did not for these")))
    if any(figure.scale for figure in figures):
        found.append(Legend("average", words.say("average difference")))
        if any(figure.scale and figure.scale.low is not None for figure in figures):
            found.append(Legend("range", words.say("where the truth may lie")))
        found.append(Legend("zero", words.say("no difference")))
        if any(figure.scale and figure.scale.noticed is not None for figure in figures):
            found.append(Legend("noticed", words.say("least change one person notices")))
    return tuple(found)


def _notes(visit: Visit, row: ComparedRow) -> tuple[str, ...]:
    words = visit.words
    leads = [cell.lead for cell in row.cells if cell.lead]
    found = []
    counted = {_counted(lead.finding.kind) for lead in leads}
    if len(counted) > 1:
        found.append(words.say("Counted in different ways."))
    if len({words.text(f"finding.{lead.finding.id}.compared") for lead in leads}) > 1:
        found.append(words.say("Compared with different things."))
    if row.numbers_differ:
        found.append(words.say("Not all are out of the same number of people."))
    if row.times_differ:
        found.append(words.say("Measured at different times."))
    return tuple(found)


def _counted(kind: FindingKind) -> tuple[bool, bool]:
    return kind is FindingKind.DIFFERENCE, kind is FindingKind.STATEMENT
