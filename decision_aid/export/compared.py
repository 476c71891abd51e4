"""What was compared, for paper: one row with its people drawn, and what is known of harms, in words.

Called by ``export.summary``. The row is the one the patient rated highest among those where studies counted people;
every option then side by side stands on it, those that nobody studied with the sentence that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.domain.comparison import Column, ComparedCell, ComparedRow, Comparison, pain_weeks
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.export.drawings import Window, window
from decision_aid.export.figures import ArrayWords, FigureWords, figure_words
from decision_aid.export.sheet import Key, Line, People, Section, Side, Table
from decision_aid.i18n import Words

RISKS = "risks"  # the tab whose rows are about harm


def row_printed(compared: Comparison) -> ComparedRow | None:
    """The row that is printed in full: where people were counted in two groups, else in one, else the first of all."""
    rows = compared.rows
    in_two = (row for row in rows if any(cell.lead and cell.lead.icons_compared for cell in row.cells))
    in_one = (row for row in rows if any(cell.lead and cell.lead.icons for cell in row.cells))
    return next(in_two, None) or next(in_one, None) or next(iter(rows), None)


def table(words: Words, decision: Decision, encounter: Encounter, compared: Comparison) -> Table | None:
    """The options side by side on the row printed; None where the condition has no rows."""
    row = row_printed(compared)
    if row is None:
        return None
    drawn_in = window(cell.lead for cell in row.cells if cell.lead)
    sides = tuple(
        _side(words, decision, encounter, compared, cell, column, drawn_in)
        for cell, column in zip(row.cells, compared.columns, strict=True)
    )
    return Table(words.text(f"row.{row.id}.ask"), _about(words, row), _keys(words, sides), sides)


def cell_sentence(
    words: Words, decision: Decision, encounter: Encounter, compared: Comparison, cell: ComparedCell
) -> str:
    """The pack's words for a cell; where all it knows is about longer pain than this person's, that it is so."""
    row = next(row for row in compared.condition.rows if row.id == cell.row)
    if cell.lead is None and cell.option in row.cells and row.cells[cell.option].lead:
        if pain_weeks(decision, encounter) is None:
            return words.say("What is known here depends on how long the pain has lasted. We don’t know that yet.")
        return words.say("What is known here is only about pain that has lasted longer than yours.")
    return words.text(f"cell.{cell.row}.{cell.option}")


def risks(words: Words, decision: Decision, encounter: Encounter, compared: Comparison) -> tuple[Section, ...]:
    """What is known of harms for the same options, a section for each question, without the row printed in full."""
    printed = row_printed(compared)
    return tuple(
        Section(
            words.text(f"row.{row.id}.ask"),
            tuple(
                Line(_harm(words, decision, encounter, compared, cell, column))
                for cell, column in zip(row.cells, compared.columns, strict=True)
            ),
        )
        for row in compared.on(RISKS)
        if row is not printed
    )


def _harm(
    words: Words, decision: Decision, encounter: Encounter, compared: Comparison, cell: ComparedCell, column: Column
) -> str:
    named = words.text(f"option.{column.option}.short")
    if cell.lead is None:
        known = cell_sentence(words, decision, encounter, compared, cell)
    else:
        figure = figure_words(words, decision, cell.lead)
        known = " ".join(part for part in (figure.frame, figure.frame_compared, figure.nobody) if part)
    return words.say("{option}: {known}", option=named, known=known)


def _about(words: Words, row: ComparedRow) -> tuple[Line, ...]:
    found = []
    if row.rating is not None:
        found.append(words.say("I rated this {rating} of 5.", rating=row.rating))
    compared_with = {words.text(f"finding.{cell.lead.finding.id}.compared") for cell in row.cells if cell.lead}
    if len(compared_with) > 1:
        found.append(words.say("Compared with different things."))
    if row.times_differ:
        found.append(words.say("Measured at different times."))
    return (Line(" ".join(found)),) if found else ()


def _keys(words: Words, sides: tuple[Side, ...]) -> tuple[Key, ...]:
    drawn = [people for side in sides for people in side.people]
    keys = []
    if drawn:
        keys.append(Key("have", words.say("had this")))
    if any(people.more for people in drawn):
        keys.append(Key("more", words.say("had this too, beyond the group compared")))
    if drawn:
        keys.append(Key("none", words.say("did not")))
    return tuple(keys)


def _side(
    words: Words,
    decision: Decision,
    encounter: Encounter,
    compared: Comparison,
    cell: ComparedCell,
    column: Column,
    drawn_in: Window,
) -> Side:
    option = words.text(f"option.{column.option}.name")
    name = words.say("{letter} · {option}", letter=column.letter, option=option)
    if cell.lead is None:
        sentence = cell_sentence(words, decision, encounter, compared, cell)
        return Side(name, (), "", None, "", words.say("We don’t know"), (Line(sentence),), ())
    figure = figure_words(words, decision, cell.lead, drawn_in)
    counted = tuple(_people(array) for array in (figure.treated, figure.compared) if array)
    return Side(
        name,
        counted,
        "" if counted else f"{figure.number} {figure.unit}".strip(),
        figure.scale,
        f"{figure.frame} {figure.scale.accessible}" if figure.scale else "",
        "",
        tuple(Line(frame) for frame in (figure.frame, figure.frame_compared) if frame),
        tuple(_facts(words, decision, cell, figure)),
    )


def _people(array: ArrayWords) -> People:
    return People(array.have, array.more, array.none, f"{array.number} {array.of}", array.caption, array.accessible)


def _facts(words: Words, decision: Decision, cell: ComparedCell, figure: FigureWords) -> Iterator[str]:
    if cell.disagreement:
        yield words.say("Studies disagree here.")
    for part in (figure.nobody, figure.difference, figure.range):
        if part:
            yield part
    for fact in figure.facts:
        yield words.say("{label}: {words}", label=fact.label, words=fact.words)
    yield words.say("How sure: {certainty}", certainty=figure.certainty.words)
    for card in figure.sources:
        source = decision.sources[card.id]
        yield words.say("Source: {authors}, {year} ({mark}).", authors=source.authors, year=source.year, mark=card.mark)
