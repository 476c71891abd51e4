"""The table of step 4 with the names hidden: outcomes first, then the options they belong to.

Called by ``session.screens.compare`` while ``visit.hidden`` holds an order. Every word here is either about all options
alike or made of the figure's numbers: nothing drawn or spoken may tell which option it is. Paper never hides.
"""

from __future__ import annotations

from dataclasses import replace

from decision_aid.domain.comparison import ComparedCell, ComparedRow, Comparison, Figure
from decision_aid.domain.encounter import OUTCOMES_FIRST
from decision_aid.domain.evidence import FindingKind
from decision_aid.i18n import Words
from decision_aid.session.screens.compare import ColumnHead, CompareScreen
from decision_aid.session.screens.compare_rows import CellScreen, RowScreen, legend, spoken_question
from decision_aid.session.screens.figures import ArrayWords, FigureWords, Window, figure_words, window
from decision_aid.session.screens.time_line import when_measured
from decision_aid.session.screens.untelling import counted
from decision_aid.session.visit import Visit

_LETTERS = "WXYZ"  # never those that the options bear by name: these belong to no option, and say so


def without_names(visit: Visit, compared: Comparison, screen: CompareScreen) -> CompareScreen:
    """The same screen with its options in an order of their own and nothing that names them."""
    words = visit.words
    rows = {row.id: row for row in compared.rows}
    shown = tuple(_row(visit, rows[row.id], row) for row in screen.rows)
    tab = next(tab.id for tab in screen.tabs if tab.chosen)
    return replace(
        screen,
        chips=(),
        chips_reason="",
        columns=tuple(_head(words, letter) for letter in _LETTERS[: len(visit.hidden)]),
        rows=shown,
        what=screen.what._replace(words="", accessible="", chosen=False),
        look=None,
        in_light=None,
        closer=None,
        detail=None,
        hidden=words.say("Names are hidden, so that you see first what happened. Each letter is one of your options."),
        names=screen.names._replace(
            words=words.say("Show the names"), accessible=words.say("Show the names of the options"), chosen=True
        ),
        where=f"{OUTCOMES_FIRST}.{tab}",
        shown=tuple(cell.figure.finding for row in shown for cell in row.cells if cell.figure),
    )


def _head(words: Words, letter: str) -> ColumnHead:
    named = words.say("Option {letter}", letter=letter)
    return ColumnHead(letter, letter, named, named, "", "", words.say("{option}, name hidden", option=named))


def _row(visit: Visit, row: ComparedRow, named: RowScreen) -> RowScreen:
    cells = {cell.option: cell for cell in row.cells}
    in_order = [cells[option] for option in visit.hidden]
    drawn_in = window(cell.lead for cell in in_order if cell.lead)
    hidden = tuple(
        _cell(visit, cell, letter, named.ask, drawn_in) for cell, letter in zip(in_order, _LETTERS, strict=False)
    )
    key = legend(visit.words, [cell.figure for cell in hidden if cell.figure])
    spoken = spoken_question(named.ask, named.rating, named.apart, named.notes)
    return replace(named, cells=hidden, legend=key, accessible=spoken, opens=False)


def _cell(visit: Visit, cell: ComparedCell, letter: str, ask: str, drawn_in: Window) -> CellScreen:
    words = visit.words
    named = words.say("Option {letter}", letter=letter)
    figure = None
    if cell.lead is None:
        sentence = words.say("We don’t know")
    elif cell.lead.finding.kind is FindingKind.STATEMENT:
        sentence = words.say("Told in words. Show the names.")
    elif not (of_what := counted(visit.decision, words.language, cell.lead.finding.id)):
        sentence = words.say("This would tell which option it is. Show the names.")
    else:
        whole = figure_words(words, visit.decision, cell.lead, drawn_in)
        when = _when(words, cell)
        figure = _untold(words, whole, cell.lead, of_what)
        sentence = " ".join(part for part in (whole.range, when) if part)
    spoken = words.say(
        "{question} {option}. {answer}",
        question=ask,
        option=named,
        answer=" ".join(part for part in (figure.spoken if figure else "", sentence) if part),
    )
    return CellScreen(cell.row, letter, letter, named, figure, sentence, (), spoken, opens=False)


def _when(words: Words, cell: ComparedCell) -> str:
    assert cell.lead is not None
    weeks = cell.lead.finding.weeks
    if weeks is None:
        return words.say("When: shown with the names.")
    return words.say("Measured {when}.", when=when_measured(words, weeks))


def _untold(words: Words, whole: FigureWords, lead: Figure, of_what: str) -> FigureWords:
    """The figure with its numbers and drawings, and no words of its own but what was counted."""
    this, others = words.say("this option"), words.say("the group it was compared with")
    frame, frame_compared = _frames(words, whole, lead, of_what)
    certainty = replace(whole.certainty, whose="", why="")
    said = (frame, frame_compared, whole.nobody, whole.elsewhere, whole.difference, certainty.accessible)
    spoken = " ".join(part if part[-1] in ".?!" else f"{part}." for part in said if part)
    return replace(
        whole,
        title=of_what,
        frame=frame,
        frame_compared=frame_compared,
        treated=_array(whole.treated, this, frame),
        compared=_array(whole.compared, others, frame_compared),
        certainty=certainty,
        fit="",
        facts=(),
        note="",
        sources=(),
        spoken=spoken,
        accessible=spoken,
    )


def _frames(words: Words, whole: FigureWords, lead: Figure, of_what: str) -> tuple[str, str]:
    """Both frames of the group, and of the group compared where people were counted in it too."""
    if lead.treated is None:
        said = words.say(
            "{counted}, set against the group it was compared with: {number} {unit}.",
            counted=of_what,
            number=whole.number,
            unit=whole.unit,
        )
        return said, ""
    named = {"yes": words.number(lead.treated.yes), "of": words.number(lead.treated.of)}
    said = words.say(
        "{counted}: {yes} of {of}. Not so for {no}.", counted=of_what, no=words.number(lead.treated.no), **named
    )
    if not whole.frame_compared or lead.compared is None:
        return said, ""
    named = {"yes": words.number(lead.compared.yes), "of": words.number(lead.compared.of)}
    others = words.say(
        "In the group it was compared with: {yes} of {of}. Not so for {no}.",
        no=words.number(lead.compared.no),
        **named,
    )
    return said, others


def _array(drawn: ArrayWords | None, caption: str, frame: str) -> ArrayWords | None:
    return None if drawn is None else replace(drawn, caption=caption, frame=frame, accessible=frame)
