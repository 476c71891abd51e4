"""In light of what was tried: what this person said of each option, beside what is known about doing it again.

Made for step 4 (``compare``, ``compare_detail``) and step 5 (``talk``). What was said stands in the words of the
patient's copy. Both sides are facts next to each other: nothing is set off against anything, and what nobody answered
is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain import tried
from decision_aid.domain.comparison import Column, ComparedCell, Comparison, Figure
from decision_aid.domain.encounter import AnswerState
from decision_aid.domain.tried import Entry
from decision_aid.export import attempts
from decision_aid.i18n import Words
from decision_aid.session.screens.compare_rows import cell_sentence
from decision_aid.session.screens.figure_line import studies
from decision_aid.session.screens.figures import figure_words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

AGAIN = "repeat"  # the row of a pack that says whether an option can be done again
TAB = "before"  # the tab on which all of this stands
RELIEF_ASKED = {"half", "lasted"}  # what the values of a rule are called that asks for so much relief for so long


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one treatment, a fact on a line; ``name`` where an option has more than one."""

    name: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InLight:
    """One option: what was said, and what is known about doing it again, each rule with its source.

    ``open`` leads to the full picture of that question; its id is the row. None where the pack has no such row.
    """

    option: str
    letter: str
    name: str
    said: tuple[Said, ...]
    known_words: str
    known: str
    rules: tuple[str, ...]
    inside: str  # how many more figures the full picture has
    open: Touch | None
    accessible: str


@dataclass(frozen=True, slots=True)
class InLightScreen:
    """All options side by side, and what stands in the ledger about the others, in the order of this visit."""

    title: str
    lead: str
    others: tuple[tuple[str, str], ...]  # label, options
    sides: tuple[InLight, ...]
    findings: tuple[str, ...]


def beside(visit: Visit) -> InLightScreen | None:
    """What was tried beside the options shown; None as long as nobody answered anything about it."""
    words, compared = visit.words, visit.comparison
    if compared is None or not answered(visit):
        return None
    return InLightScreen(
        title=words.say("What you tried"),
        lead=words.say("What you said, and what is known about doing it again."),
        others=_others(visit, compared),
        sides=tuple(side(visit, compared, column) for column in compared.columns),
        findings=tuple(
            dict.fromkeys(rule.finding.id for column in compared.columns for rule in _rules(_cell(compared, column)))
        ),
    )


def answered(visit: Visit) -> bool:
    """Whether anybody answered whether anything was tried."""
    return any(entry.asked for entry in tried.ledger(visit.decision, visit.encounter))


def head(visit: Visit, option: str) -> str:
    """The same kind of short line for every option, once anything was answered."""
    if not answered(visit):
        return ""
    words = visit.words
    had = [each for entry in _entries(visit, option) for each in entry.each]
    if not had:
        return _not_tried(visit, option) if _entries(visit, option) or _waiting(visit, option) else ""
    helped = [_helped(words, each) for each in had]
    if not any(each.help.text or each.percent.number is not None for each in had):
        return words.say_count("Tried.", "Tried {count} times.", len(had))
    if len(had) == 1:
        return words.say("Tried. It helped: {help}.", help=helped[0])
    first, *later = helped
    then = words.say("first {help}", help=first), *(words.say("then {help}", help=help_) for help_ in later)
    return words.say("Tried {count} times. It helped: {help}.", count=len(had), help=", ".join(then))


def in_words(visit: Visit, option: str) -> tuple[str, ...]:
    """What was said of one option, a sentence for each time it was had; none as long as nobody answered anything."""
    if not answered(visit):
        return ()
    return tuple(
        _sentence(f"{said.name}: {'; '.join(said.facts)}" if said.name else _capital("; ".join(said.facts)))
        for said in _said(visit, option)
    )


def on_lines(visit: Visit, option: str) -> tuple[Said, ...]:
    """The same, a fact on a line for each time it was had; none as long as nobody answered anything."""
    if not answered(visit):
        return ()
    return tuple(Said(one.name, tuple(map(_capital, one.facts))) for one in _said(visit, option))


def side(visit: Visit, compared: Comparison, column: Column) -> InLight:
    """One option."""
    words, cell = visit.words, _cell(compared, column)
    name = words.text(f"option.{column.option}.name")
    said = on_lines(visit, column.option)
    known = cell_sentence(visit, compared, cell) if cell is not None else ""
    rules = tuple(_rule(visit, rule) for rule in _rules(cell))
    more = (len(cell.beside) + (cell.lead is not None) - len(rules)) if cell is not None else 0
    inside = words.say_count("{count} more figure inside.", "{count} more figures inside.", more) if more else ""
    known_words = words.say("Doing it again") if known else ""
    spoken = words.say(
        "{letter}, {option}. What you said: {said} {known}",
        letter=column.letter,
        option=name,
        said=" ".join(in_words(visit, column.option)),
        known=" ".join((f"{known_words}:", known, *rules, inside)).rstrip() if known else "",
    ).rstrip()
    open_it = Touch(AGAIN, "", words.say("{answer} Opens the full picture.", answer=spoken)) if known else None
    return InLight(column.option, column.letter, name, said, known_words, known, rules, inside, open_it, spoken)


def _entries(visit: Visit, option: str) -> tuple[Entry, ...]:
    return tried.for_option(visit.decision, visit.encounter, visit.decision.options[option])


def _helped(words: Words, entry: Entry) -> str:
    """How one of them helped, as short as it can be said."""
    if entry.help.text:
        helped = words.text(f"choice.tried.help.{entry.help.text}")
        return helped[:1].lower() + helped[1:]  # a choice begins a line on its own page
    if entry.percent.number is not None:
        return words.say("{percent} percent", percent=entry.percent.number * attempts.TENTHS)
    return words.say("not answered")


def _said(visit: Visit, option: str) -> tuple[Said, ...]:
    words, entries = visit.words, _entries(visit, option)
    had = [each for entry in entries for each in entry.each]
    if not had:
        return (Said("", (_not_tried(visit, option),)),)
    return tuple(
        Said(
            _named(visit, each, entries) if len(had) > 1 else "",
            attempts.facts(words, visit.decision, visit.encounter, each),
        )
        for each in had
    )


def _named(visit: Visit, entry: Entry, entries: tuple[Entry, ...]) -> str:
    """Which of several: by its number where all are of one kind, as the option's own name says that."""
    if len(entries) == 1:
        return visit.words.say("Number {number}", number=entry.number)
    return attempts.named(visit.words, entry, several=entry.number > 1 or bool(entry.more))


def _not_tried(visit: Visit, option: str) -> str:
    words, entries = visit.words, _entries(visit, option)
    if _waiting(visit, option):
        return words.say("What you do now.")
    if not entries:
        return words.say("Nothing was asked about this one.")
    if all(entry.use.text == "never" for entry in entries):
        return words.say("Not tried yet.")
    if any(entry.use.state is AnswerState.DONT_KNOW for entry in entries):
        return words.say("Not known if tried.")
    if any(entry.use.state is AnswerState.RATHER_NOT_SAY for entry in entries):
        return words.say("Would rather not say.")
    return words.say("Not asked yet.")


def _waiting(visit: Visit, option: str) -> bool:
    """Whether the option is to go on as now, of which nobody asks whether it was tried."""
    return visit.decision.options[option].waiting


def _others(visit: Visit, compared: Comparison) -> tuple[tuple[str, str], ...]:
    """The options that are not side by side: what of them was tried, what is left, what nobody knows."""
    words = visit.words
    tried_ones = words.say("Tried, not shown here:")
    left = words.say("Not tried yet, not shown here:")
    unknown = words.say("Not known or not asked, not shown here:")
    found: dict[str, list[str]] = {}
    for column in sorted(compared.others, key=lambda column: column.letter):
        entries = _entries(visit, column.option)
        if any(entry.tried for entry in entries):
            label = tried_ones
        elif entries and all(entry.use.text == "never" for entry in entries):
            label = left
        else:
            label = unknown
        found.setdefault(label, []).append(words.text(f"option.{column.option}.short"))
    return tuple((label, ", ".join(found[label])) for label in (tried_ones, left, unknown) if label in found)


def _cell(compared: Comparison, column: Column) -> ComparedCell | None:
    row = compared.row(AGAIN)
    return next((cell for cell in row.cells if cell.option == column.option), None) if row is not None else None


def _rules(cell: ComparedCell | None) -> list[Figure]:
    """Of what is known about doing it again, the rules that ask for relief first: how much, and for how long."""
    known = [figure for figure in (cell.lead, *cell.beside) if figure] if cell is not None else []
    return [figure for figure in known if figure.finding.values.keys() >= RELIEF_ASKED]


def _rule(visit: Visit, rule: Figure) -> str:
    said = figure_words(visit.words, visit.decision, rule)
    return visit.words.say(
        "{title}: {rule} {source}.",
        title=said.title,
        rule=" ".join(said.frames),
        source=studies(visit, rule.finding.id),
    )


def _capital(fact: str) -> str:
    return fact[:1].upper() + fact[1:]


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
