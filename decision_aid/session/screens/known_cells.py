"""What is known about each option on one point of the talk, and what was tried: the rows of the table of step 5.

Made for ``session.screens.talk``. A gap is said as a gap, and a row of what was tried is rated by nobody.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain.comparison import Comparison, Figure
from decision_aid.i18n import Words
from decision_aid.session.screens import in_light
from decision_aid.session.screens.compare_rows import CellScreen
from decision_aid.session.screens.in_light import InLight, InLightScreen
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class KnownCell:
    """What is known about one option on one point: a figure where there is one, always a sentence.

    ``counted`` says of what it is the figure, ``against`` is the other frame of a count. ``note`` stands under the
    sentence: that nobody was compared, that it may be no difference, how sure anyone is.
    """

    option: str
    letter: str
    name: str
    figure: str  # "51 of 100", "5 points less", or empty
    counted: str
    against: str  # "49 did not", or empty
    says: str
    note: str
    missing: bool
    accessible: str
    finding: str = ""
    lines: tuple[str, ...] = ()  # ``says`` in parts that begin on a line of their own, where it is long
    open: Touch | None = None  # the full picture, where there is a figure or a row of the table that says more


@dataclass(frozen=True, slots=True)
class KnownRow:
    """One thing that matters, with the patient's rating, and what is known on that point for each column.

    ``about`` is the question the cells answer, ``note`` says where their figures cannot be set against each other.
    """

    matter: str
    name: str
    rating: str
    about: str
    note: str
    cells: tuple[KnownCell, ...]


def tried(visit: Visit, light: InLightScreen) -> KnownRow:
    """What was tried, after what matters: facts that nobody rated."""
    cells = tuple(_known_of(visit, each) for each in light.sides)
    return KnownRow("tried", light.title, "", light.lead, "", cells)


def _known_of(visit: Visit, light: InLight) -> KnownCell:
    words, lines = visit.words, in_light.in_words(visit, light.option)
    cell = _known(words, light.option, light.letter, light.name, " ".join(lines), note=light.known)
    cell = replace(cell, lines=lines)
    if light.open is None:
        return cell
    spoken = words.say(
        "{matter}: {answer} Opens the full picture.", matter=words.say("What you tried"), answer=cell.accessible
    )
    return replace(cell, open=Touch(light.open.id, words.say("See the study"), spoken))


def cell_of(words: Words, matter: str, cell: CellScreen, lead: Figure | None) -> KnownCell:
    """What is known on what matters, and the way to its full picture. The id of ``open`` is the row."""
    known = _said(words, cell, lead)
    if lead is None:
        return known
    spoken = words.say("{matter}: {answer} Opens the full picture.", matter=matter, answer=known.accessible)
    return replace(known, finding=lead.finding.id, open=Touch(cell.row, words.say("See the study"), spoken))


def _said(words: Words, cell: CellScreen, lead: Figure | None) -> KnownCell:
    said = cell.figure
    if said is None or lead is None:
        return _known(words, cell.option, cell.letter, cell.name, cell.sentence)
    against, note = "", _sentences(said.nobody, said.elsewhere, said.nothing, said.certainty.words)
    if not said.number:
        return _known(words, cell.option, cell.letter, cell.name, cell.sentence, note=note)
    if lead.treated is not None:
        against = words.say("{no} did not", no=words.number(lead.treated.no))
    figure = words.say("{number} {unit}", number=said.number, unit=said.unit)
    return _known(words, cell.option, cell.letter, cell.name, cell.sentence, figure, said.title, against, note)


def _known(
    words: Words,
    option: str,
    letter: str,
    name: str,
    says: str,
    figure: str = "",
    counted: str = "",
    against: str = "",
    note: str = "",
) -> KnownCell:
    answer = _sentences(figure, counted, against, says, note)
    spoken = words.say("{letter}, {option}. {answer}", letter=letter, option=name, answer=answer)
    return KnownCell(option, letter, name, figure, counted, against, says, note, not note, spoken)


def _sentences(*parts: str) -> str:
    return " ".join(part if part[-1] in ".!?" else f"{part}." for part in parts if part)


def gaps(visit: Visit, compared: Comparison) -> tuple[KnownCell, ...]:
    """The cells of a point that no row of the table speaks to: nobody knows, said for every option."""
    words = visit.words
    unknown = words.say("We don’t know. No study we read looked at this.")
    return tuple(
        _known(words, column.option, column.letter, words.text(f"option.{column.option}.name"), unknown)
        for column in compared.columns
    )
