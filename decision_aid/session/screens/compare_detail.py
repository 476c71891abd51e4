"""The full picture of one cell of step 4: every figure with who, compared with what, when, how sure, and its sources.

Called by ``session.screens.compare``. Figures that disagree stand one under another with the reason, none left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.comparison import Column, Comparison
from decision_aid.session.screens.blocks import Touch
from decision_aid.session.screens.compare_rows import cell_sentence
from decision_aid.session.screens.figures import FigureWords, figure_words, window
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class DetailScreen:
    """The full picture of one cell: its figures, lead first, and why they differ. No figures is missing evidence."""

    row: str
    option: str
    letter: str
    name: str
    ask: str
    sentence: str
    figures: tuple[FigureWords, ...]
    beside_words: str
    disagreement_words: str
    disagreement: str
    certainty_words: str
    range_words: str
    fit_words: str
    sources_words: str
    back: Touch
    previous: Touch | None
    following: Touch | None


def detail_screen(visit: Visit, compared: Comparison) -> DetailScreen | None:
    """The cell that is open; None where none is, or where its option is no longer among the columns."""
    words = visit.words
    row_id, option = visit.place.detail or ("", "")
    row = compared.row(row_id)
    place = next((place for place, column in enumerate(compared.columns) if column.option == option), None)
    if row is None or place is None:
        return None
    cell, column = row.cells[place], compared.columns[place]
    figures = tuple(figure for figure in (cell.lead, *cell.beside) if figure)
    drawn_in = window(figures)
    return DetailScreen(
        row=row_id,
        option=option,
        letter=column.letter,
        name=words.text(f"option.{option}.name"),
        ask=words.text(f"row.{row_id}.ask"),
        sentence=cell_sentence(visit, compared, cell),
        figures=tuple(figure_words(words, visit.decision, figure, drawn_in) for figure in figures),
        beside_words=words.say("Also found"),
        disagreement_words=words.say("Why these do not agree"),
        disagreement=words.text(f"disagreement.{cell.disagreement}") if cell.disagreement else "",
        certainty_words=words.say("How sure"),
        range_words=words.say("How far off it may be"),
        fit_words=words.say("Pain as long as yours?"),
        sources_words=words.say("Where this comes from"),
        back=Touch("back", words.say("Back to the table"), words.say("Back to the table")),
        previous=_neighbour(visit, compared.columns, place - 1),
        following=_neighbour(visit, compared.columns, place + 1),
    )


def _neighbour(visit: Visit, columns: tuple[Column, ...], place: int) -> Touch | None:
    if not 0 <= place < len(columns):
        return None
    column, words = columns[place], visit.words
    named = words.text(f"option.{column.option}.short")
    spoken = words.say("The same question for {letter}, {option}", letter=column.letter, option=named)
    return Touch(column.option, words.say("{letter} · {option}", letter=column.letter, option=named), spoken)
