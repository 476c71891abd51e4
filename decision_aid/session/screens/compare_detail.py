"""The full picture of one cell of step 4: every figure with who, compared with what, when, how sure, and its sources.

Called by ``session.screens.compare``. Figures that disagree stand one under another with the reason, none left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.comparison import Column, Comparison
from decision_aid.session.screens.compare_about import status
from decision_aid.session.screens.compare_rows import Legend, cell_sentence, legend
from decision_aid.session.screens.figures import FigureWords, figure_words, window
from decision_aid.session.screens.touch import Touch
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
    keys: tuple[tuple[Legend, ...], ...]  # one for each figure: what the marks in its drawing mean
    beside_words: str
    disagreement_words: str
    disagreement: str
    range_words: str
    certainty_words: str
    fit_words: str
    sources_words: str
    status: str  # the state of the evidence, which no view goes without
    back: Touch
    options_words: str
    options: tuple[Touch, ...]  # the same question for each option shown, this one chosen


def detail_screen(visit: Visit, compared: Comparison) -> DetailScreen | None:
    """The cell that is open; None where none is, or where its option is no longer among the columns."""
    words = visit.words
    row_id, option = visit.place.detail or ("", "")
    row = compared.row(row_id)
    place = next((place for place, column in enumerate(compared.columns) if column.option == option), None)
    if row is None or place is None:
        return None
    cell, column = row.cells[place], compared.columns[place]
    known = [figure for figure in (cell.lead, *cell.beside) if figure]
    drawn_in = window(known)
    figures = tuple(figure_words(words, visit.decision, figure, drawn_in) for figure in known)
    return DetailScreen(
        row=row_id,
        option=option,
        letter=column.letter,
        name=words.text(f"option.{option}.name"),
        ask=words.text(f"row.{row_id}.ask"),
        sentence=cell_sentence(visit, compared, cell),
        figures=figures,
        keys=tuple(legend(words, (figure,)) for figure in figures),
        beside_words=words.say("Also found"),
        disagreement_words=words.say("Why these do not agree"),
        disagreement=words.text(f"disagreement.{cell.disagreement}.why") if cell.disagreement else "",
        range_words=words.say("How far off it may be"),
        certainty_words=words.say("How sure this is"),
        fit_words=words.say("Was their pain like yours?"),
        sources_words=words.say("Where this comes from"),
        status=status(visit),
        back=Touch("back", words.say("Back to the table"), words.say("Back to the table")),
        options_words=words.say("The same question for each option"),
        options=tuple(_option(visit, other, other is column) for other in compared.columns),
    )


def _option(visit: Visit, column: Column, chosen: bool) -> Touch:
    words = visit.words
    named = words.text(f"option.{column.option}.short")
    spoken = words.say("The same question for {letter}, {option}", letter=column.letter, option=named)
    return Touch(column.option, words.say("{letter} · {option}", letter=column.letter, option=named), spoken, chosen)
