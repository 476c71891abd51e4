"""The full picture of figures: each with who, compared with what, when, how sure, and its sources.

Called by ``session.screens.compare`` and ``talk`` for a cell, by the other screens for one finding. Figures that
disagree stand one under another with the reason, none left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from decision_aid.domain.comparison import Column, Comparison, Figure
from decision_aid.session.screens import in_light
from decision_aid.session.screens.compare_about import status
from decision_aid.session.screens.compare_rows import Legend, cell_sentence, legend
from decision_aid.session.screens.crowd import CrowdWords, crowd_words
from decision_aid.session.screens.disagreement import DisagreementScreen, disagreement
from decision_aid.session.screens.figure_line import fixed
from decision_aid.session.screens.figures import FigureWords, figure_words, window
from decision_aid.session.screens.in_light import Said
from decision_aid.session.screens.time_line import TimeLineWords, time_line_words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class DetailScreen:
    """Figures in full, lead first, and why they differ. No figures is missing evidence.

    Of a cell it has its ``row``, ``option``, letter and name, and ``options``: the same question for each option
    shown, this one chosen. Elsewhere these are empty.
    """

    row: str
    option: str
    letter: str
    name: str
    ask: str
    sentence: str
    said_words: str
    said: tuple[Said, ...]  # what this person said about having tried the option
    figures: tuple[FigureWords, ...]
    keys: tuple[tuple[Legend, ...], ...]  # one for each figure: what the marks in its drawing mean
    crowds: tuple[CrowdWords | None, ...]  # one for each figure: a rare harm among all the people it is counted in
    time_line: TimeLineWords | None  # of a cell: when all of it was measured
    beside_words: str
    disagreement: DisagreementScreen | None
    range_words: str
    certainty_words: str
    fit_words: str
    sources_words: str
    status: str  # the state of the evidence, which no view goes without
    back: Touch
    options_words: str
    options: tuple[Touch, ...]


def detail_screen(visit: Visit, compared: Comparison, back: str) -> DetailScreen | None:
    """The cell that is open; None where none is, or where its option is no longer among the columns."""
    words = visit.words
    row_id, option = visit.place.detail or ("", "")
    row = compared.row(row_id)
    place = next((place for place, column in enumerate(compared.columns) if column.option == option), None)
    if row is None or place is None:
        return None
    cell, column = row.cells[place], compared.columns[place]
    known = [figure for figure in (cell.lead, *cell.beside) if figure]
    shown = in_full(visit, known, words.text(f"row.{row_id}.ask"), back)
    return replace(
        shown,
        row=row_id,
        option=option,
        letter=column.letter,
        name=words.text(f"option.{option}.name"),
        sentence=cell_sentence(visit, compared, cell),
        said=in_light.on_lines(visit, option),
        time_line=time_line_words(words, [figure.finding for figure in known]),
        disagreement=disagreement(visit, cell, known, shown.figures),
        options=tuple(_option(visit, other, other is column) for other in compared.columns),
    )


def opened(visit: Visit, ask: str, back: str) -> DetailScreen | None:
    """The finding that is open on a step that has no table; None where none is."""
    if visit.place.figure not in visit.decision.findings:
        return None
    return in_full(visit, [fixed(visit, visit.place.figure)], ask, back)


def in_full(visit: Visit, known: Sequence[Figure], ask: str, back: str) -> DetailScreen:
    """These figures in full under the title ``ask``; ``back`` are the words of the way back."""
    words, drawn_in = visit.words, window(known)
    figures = tuple(figure_words(words, visit.decision, figure, drawn_in) for figure in known)
    return DetailScreen(
        row="",
        option="",
        letter="",
        name="",
        ask=ask,
        sentence="",
        said_words=words.say("What you said"),
        said=(),
        figures=figures,
        keys=tuple(legend(words, (figure,)) for figure in figures),
        crowds=tuple(crowd_words(words, figure) for figure in known),
        time_line=None,
        beside_words=words.say("Also found"),
        disagreement=None,
        range_words=words.say("How far off it may be"),
        certainty_words=words.say("How sure this is"),
        fit_words=words.say("Was their pain like yours?"),
        sources_words=words.say("Where this comes from"),
        status=status(visit),
        back=Touch("back", back, back),
        options_words=words.say("The same question for each option"),
        options=(),
    )


def _option(visit: Visit, column: Column, chosen: bool) -> Touch:
    words = visit.words
    named = words.text(f"option.{column.option}.short")
    spoken = words.say("The same question for {letter}, {option}", letter=column.letter, option=named)
    return Touch(column.option, words.say("{letter} · {option}", letter=column.letter, option=named), spoken, chosen)
