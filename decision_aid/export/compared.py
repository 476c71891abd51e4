"""What was compared, for paper: one row with its people drawn, and under each option what is known of its risks.

Called by ``export.summary``. The row is the one the patient rated highest among those where studies counted people;
every option then side by side stands on it, those that nobody studied with the sentence that says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.domain.comparison import Column, ComparedCell, ComparedRow, Comparison, Figure, pain_weeks
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.domain.evidence import Finding, FindingKind
from decision_aid.export import sources
from decision_aid.export.answers import inside
from decision_aid.export.drawings import Window, window
from decision_aid.export.figures import ArrayWords, FigureWords, figure_words
from decision_aid.export.sheet import Key, Line, People, Side, Table
from decision_aid.export.sources import author, year
from decision_aid.i18n import Words

RISKS = "risks"  # the tab whose rows are about harm
_NOBODY_COMPARED = (FindingKind.COURSE, FindingKind.RATE)


def row_printed(compared: Comparison) -> ComparedRow | None:
    """The row that is printed: where people were counted in two groups, else in one, else the first of all."""
    rows = compared.rows
    in_two = (row for row in rows if any(cell.lead and cell.lead.icons_compared for cell in row.cells))
    in_one = (row for row in rows if any(cell.lead and cell.lead.icons for cell in row.cells))
    return next(in_two, None) or next(in_one, None) or next(iter(rows), None)


def studies(words: Words, decision: Decision, compared: Comparison) -> str:
    """What the figures on the patient's copy rest on, in one paragraph."""
    return sources.studies(words, decision, (figure.finding for figure in figures_printed(compared)))


def figures_printed(compared: Comparison) -> tuple[Figure, ...]:
    """The figures that stand on the patient's copy: those of the row printed, then what leads each risk."""
    row = row_printed(compared)
    rows = [row, *(risk for risk in compared.on(RISKS) if risk.id != row.id)] if row else []
    leads = [cell.lead for known in rows for cell in known.cells if cell.lead]
    return tuple({figure.finding.id: figure for figure in leads}.values())


def table(words: Words, decision: Decision, encounter: Encounter, compared: Comparison) -> Table | None:
    """The options side by side on the row printed; None where the condition has no rows."""
    row = row_printed(compared)
    if row is None:
        return None
    writer = _Writer(words, decision, encounter, compared)
    drawn_in = window(cell.lead for cell in row.cells if cell.lead)
    sides = tuple(writer.side(cell, column, drawn_in) for cell, column in zip(row.cells, compared.columns, strict=True))
    return Table(
        words.say("What we compared: {question}", question=words.text(f"row.{row.id}.ask")),
        _about(words, row),
        _keys(words, sides),
        sides,
    )


def cell_sentence(
    words: Words, decision: Decision, encounter: Encounter, compared: Comparison, cell: ComparedCell
) -> str:
    """The pack's words for a cell; where all it knows is about longer pain than this person's, that it is so."""
    row = next(row for row in compared.condition.rows if row.id == cell.row)
    if cell.lead is None and cell.option in row.cells and row.cells[cell.option].lead:
        if pain_weeks(decision, encounter) is None:
            return words.say("What is known here depends on how long the pain has lasted. We don’t know that yet.")
        return words.say("What is known here is only about pain that has lasted longer than yours.")
    return words.text(cell.said)


def _about(words: Words, row: ComparedRow) -> tuple[Line, ...]:
    found = []
    if row.rating is not None:
        found.append(words.say("I rated this {rating} of 5.", rating=row.rating))
    compared_with = {words.text(f"finding.{cell.lead.finding.id}.compared") for cell in row.cells if cell.lead}
    if len(compared_with) > 1 and row.times_differ:
        found.append(words.say("Not all were compared with the same thing, nor measured at the same time."))
    elif len(compared_with) > 1:
        found.append(words.say("Not all were compared with the same thing."))
    elif row.times_differ:
        found.append(words.say("Not all were measured at the same time."))
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


class _Writer:
    """Writes the sides of one table. Made for one paper and thrown away."""

    def __init__(self, words: Words, decision: Decision, encounter: Encounter, compared: Comparison) -> None:
        self._words = words
        self._decision = decision
        self._encounter = encounter
        self._compared = compared

    def side(self, cell: ComparedCell, column: Column, drawn_in: Window) -> Side:
        """One option: what the row printed says of it, and its risks."""
        words = self._words
        option = words.text(f"option.{column.option}.name")
        name = words.say("{letter} · {option}", letter=column.letter, option=option)
        label, risks = self._risks(column, cell.row)
        if cell.lead is None:
            sentence = cell_sentence(words, self._decision, self._encounter, self._compared, cell)
            return Side(name, (), "", None, "", words.say("We don’t know"), (Line(sentence),), (), label, risks)
        figure = figure_words(words, self._decision, cell.lead, drawn_in)
        counted = tuple(_people(array) for array in (figure.treated, figure.compared) if array)
        return Side(
            name,
            counted,
            "" if counted else f"{figure.number} {figure.unit}".strip(),
            figure.scale,
            f"{figure.frame} {figure.scale.accessible}" if figure.scale else "",
            "",
            tuple(Line(frame) for frame in figure.frames),
            tuple(self._facts(cell, cell.lead, figure)),
            label,
            risks,
        )

    def _facts(self, cell: ComparedCell, lead: Figure, figure: FigureWords) -> Iterator[str]:
        """What qualifies the figure. The group compared is named beside its people already, where people are drawn."""
        words, finding = self._words, lead.finding
        if cell.disagreement:
            yield words.say("Studies disagree here.")
        yield from (part for part in (figure.nobody, figure.elsewhere, figure.difference) if part)
        if lead.gap or lead.treated_range or (lead.size and lead.size.least):
            yield figure.range
        elif lead.treated or lead.size:
            yield words.say("No range was given.")
        key = f"finding.{finding.id}"
        yield _stopped(words.say("Studied: {who}", who=words.text(f"{key}.who")))
        if figure.compared is None and not figure.nobody:
            yield _stopped(words.say("Compared with: {what}", what=words.text(f"{key}.compared")))
        yield _stopped(words.text(f"{key}.when"))
        yield _stopped(words.say("How sure: {certainty}", certainty=inside(figure.certainty.words)))
        for source in finding.sources:
            named = self._decision.sources[source]
            mark = next(card.mark for card in figure.sources if card.id == source)
            said = {"author": author(words, named), "year": year(words, named)}
            yield words.say("{author}, {year} ({mark}).", **said, mark=inside(mark))

    def _risks(self, column: Column, printed: str) -> tuple[str, tuple[Line, ...]]:
        """What is known of harms, with whose count it is; what nobody counted comes last."""
        words = self._words
        cells = [cell for row in self._compared.on(RISKS) if row.id != printed for cell in row.cells]
        cells = [cell for cell in cells if cell.option == column.option]
        leads = [cell.lead for cell in cells if cell.lead]
        said = [self._risk(lead.finding, figure_words(words, self._decision, lead)) for lead in leads]
        unknown = [inside(words.text(f"row.{cell.row}.short")) for cell in cells if cell.lead is None]
        if unknown:
            said.append(words.say("No figure found for: {questions}.", questions=words.listed(unknown)))
        label = words.say("Risks")
        if leads and all(lead.finding.kind in _NOBODY_COMPARED for lead in leads):
            label = words.say("Risks (nobody was compared)")
        return label, tuple(Line(sentence) for sentence in said)

    def _risk(self, finding: Finding, figure: FigureWords) -> str:
        source = self._decision.sources[finding.sources[0]]
        words, said = self._words, " ".join(figure.frames)
        printed = {"author": author(words, source), "year": year(words, source)}
        return words.say("{figure} ({author}, {year})", figure=said, **printed)


def _people(array: ArrayWords) -> People:
    return People(array.have, array.more, array.none, f"{array.number} {array.of}", array.caption, array.accessible)


def _stopped(sentence: str) -> str:
    return sentence if sentence[-1] in ".!?…" else f"{sentence}."
