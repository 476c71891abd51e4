"""Step 4, Side by side: the options in columns, the questions people ask in rows, and the full picture of any answer.

Drawn by ``ui.steps.compare``. Numbers come finished from ``visit.comparison``. It never ranks, totals or advises: rows
stand in the order of what the patient said matters, columns in the visit's own order, and missing evidence is said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain.comparison import FEWEST_COLUMNS, MOST_COLUMNS, Column, Comparison, pain_weeks
from decision_aid.domain.encounter import AnswerState
from decision_aid.domain.flow import Step
from decision_aid.session.screens import in_light
from decision_aid.session.screens.closer import CloserScreen, closer, closer_touch
from decision_aid.session.screens.compare_about import AboutScreen, about, status
from decision_aid.session.screens.compare_detail import DetailScreen, detail_screen
from decision_aid.session.screens.compare_rows import RowScreen, rows_on, rule
from decision_aid.session.screens.in_light import InLightScreen
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

ABOUT = "about-evidence"  # what ``visit.unfold`` calls the card about the evidence
WHAT = "what-options-are"  # and the sentences that say what each option is
OTHERS = "other-options"  # and the options not side by side


@dataclass(frozen=True, slots=True)
class Chip:
    """An option that can be put beside the others or taken away. ``enabled`` False: ``accessible`` says why not."""

    id: str
    words: str
    accessible: str
    chosen: bool
    enabled: bool


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """An option at the head of its column. ``tried`` is what the patient said about having tried it."""

    option: str
    letter: str
    name: str
    short: str
    what: str
    tried: str
    accessible: str


@dataclass(frozen=True, slots=True)
class CompareScreen:
    """Step 4 as shown. ``nothing`` says why there is nothing to compare, with ``action`` to mend it; else a table.

    ``others`` unfolds the options not shown, with ``chips_reason``; without words they stand there for good.
    ``look`` opens a closer look in place of the table; ``closer`` is the one that is open. ``where`` and ``shown`` are
    what the visit records as seen: the view and its finding ids, in reading order.
    """

    title: str
    lead: str
    nothing: str
    action: Touch | None
    tabs_words: str
    tabs: tuple[Touch, ...]
    chips_words: str
    others_words: str
    chips: tuple[Chip, ...]
    chips_reason: str
    others: Touch
    what: Touch
    columns: tuple[ColumnHead, ...]
    in_light: InLightScreen | None
    rows: tuple[RowScreen, ...]
    rule: str  # how to read rows of different studies, once for all of them
    note: str
    status: str
    about: Touch
    about_card: AboutScreen | None
    detail: DetailScreen | None
    look: Touch | None
    hidden: str  # while the names are hidden, that they are
    names: Touch  # hides the names, or shows them
    closer: CloserScreen | None
    where: str
    shown: tuple[str, ...]


def findings_shown(screen: CompareScreen) -> tuple[str, tuple[str, ...]]:
    """The view and the findings on it, for ``visit.show``; an empty view where there is nothing to compare."""
    return screen.where, screen.shown


def screen(visit: Visit) -> CompareScreen:
    """Side by side for this visit."""
    words, compared = visit.words, visit.comparison
    about_open = ABOUT in visit.place.opened
    empty = CompareScreen(
        title=words.say("Your options, side by side"),
        lead="",
        nothing="",
        action=None,
        tabs_words=words.say("What to compare"),
        tabs=(),
        chips_words=words.say("Options side by side"),
        others_words=words.say("Options to put side by side"),
        chips=(),
        chips_reason="",
        others=Touch(OTHERS, "", ""),
        what=Touch(WHAT, words.say("What these are"), words.say("What each option is"), WHAT in visit.place.opened),
        columns=(),
        in_light=None,
        rows=(),
        rule="",
        note="",
        status=status(visit),
        about=Touch(
            ABOUT,
            words.say("About this evidence"),
            words.say("{status}. About this evidence", status=status(visit)),
            about_open,
        ),
        about_card=about(visit) if about_open else None,
        detail=None,
        look=None,
        hidden="",
        names=Touch("names", words.say("Hide the names"), words.say("Hide the names: see what happened first")),
        closer=None,
        where="",
        shown=(),
    )
    return _without(visit, empty) if compared is None else _with(visit, compared, empty)


def _without(visit: Visit, empty: CompareScreen) -> CompareScreen:
    words = visit.words
    covered = words.listed([words.text(f"condition.{condition.id}.name") for condition in visit.decision.conditions])
    if visit.encounter.answer_to("condition").text:
        nothing = words.say(
            "The evidence here covers: {conditions}. It has nothing on other conditions, so nothing can be compared.",
            conditions=covered,
        )
        action = Touch(Step.CONDITION, words.say("Change the condition"), words.say("Change the condition"))
    else:
        nothing = words.say("No condition is chosen yet. Choose one, and your options will be here, side by side.")
        action = Touch(Step.CONDITION, words.say("Choose the condition"), words.say("Choose the condition"))
    return replace(empty, nothing=nothing, action=action)


def _with(visit: Visit, compared: Comparison, empty: CompareScreen) -> CompareScreen:
    tab = visit.place.section.get(Step.COMPARE, "")
    tab = tab if tab in compared.condition.tabs else compared.condition.tabs[0]
    rows = rows_on(visit, compared, tab)
    detail = detail_screen(visit, compared, visit.words.say("Back to the table"))
    look = closer(visit, compared.condition)
    light = in_light.beside(visit) if tab == in_light.TAB else None
    seen = [cell.figure.finding for row in rows for cell in row.cells if cell.figure]
    seen = [figure.finding for figure in detail.figures] if detail else [*(light.findings if light else ()), *seen]
    shown = replace(
        empty,
        lead=_lead(visit, compared),
        tabs=tuple(_tab(visit, name, tab) for name in compared.condition.tabs),
        chips=_chips(visit, compared),
        chips_reason=_chips_reason(visit, compared),
        others=_others(visit, compared),
        columns=visit.kept.made(
            "heads", (compared, visit.words), lambda: tuple(_head(visit, column) for column in compared.columns)
        ),
        in_light=light,
        rows=rows,
        rule=rule(visit, rows),
        note=_note(visit, compared, tab),
        detail=detail,
        where=f"compare.detail.{detail.row}.{detail.option}" if detail else f"compare.{tab}",
        shown=tuple(dict.fromkeys(seen)),
        look=closer_touch(visit, compared.condition),
    )
    if visit.hidden:
        from decision_aid.session.screens.outcomes_first import without_names

        return without_names(visit, compared, shown)
    return replace(shown, closer=look, where=look.where, shown=look.shown) if look else shown


def _lead(visit: Visit, compared: Comparison) -> str:
    words, encounter = visit.words, visit.encounter
    level, side = compared.condition.level(encounter.answer_to("level").text), encounter.answer_to("side").text
    places = [words.recorded(f"choice.side.{side}", side)] if side else []
    places += [words.text(f"level.{level.id}.name")] if level else []
    unknown = words.say("level and side not known") if compared.condition.levels else words.say("side not known")
    where = ", ".join(places) or unknown
    duration = encounter.answer_to("pain.weeks")
    if duration.text:
        time = words.recorded(f"choice.pain.weeks.{duration.text}", duration.text)
    elif duration.state is AnswerState.NOT_ASKED:
        time = words.say("how long: not asked yet")
    else:
        time = words.say("how long: not known")
    name = words.text(f"condition.{compared.condition.id}.name")
    return words.say("{condition} · {place} · {time}", condition=name, place=where, time=time)


def _tab(visit: Visit, name: str, chosen: str) -> Touch:
    named = visit.words.text(f"tab.{name}")
    return Touch(name, named, visit.words.say("Compare: {tab}", tab=named), name == chosen)


def _chips(visit: Visit, compared: Comparison) -> tuple[Chip, ...]:
    chosen = {column.option for column in compared.columns}
    every = sorted((*compared.columns, *compared.others), key=lambda column: column.letter)
    return tuple(_chip(visit, column, column.option in chosen, len(chosen)) for column in every)


def _chip(visit: Visit, column: Column, chosen: bool, count: int) -> Chip:
    words = visit.words
    short = words.text(f"option.{column.option}.short")
    named = {"letter": column.letter, "option": words.text(f"option.{column.option}.name")}
    if chosen and count > FEWEST_COLUMNS:
        spoken = words.say("{letter}, {option}: shown. Touch to take it away.", **named)
        return Chip(column.option, short, spoken, True, True)
    if chosen:
        spoken = words.say("{letter}, {option}: shown. Two stay side by side.", **named)
        return Chip(column.option, short, spoken, True, False)
    if count < MOST_COLUMNS:
        spoken = words.say("{letter}, {option}: not shown. Touch to put it beside the others.", **named)
        return Chip(column.option, short, spoken, False, True)
    spoken = words.say("{letter}, {option}: not shown. Take one away first: four fit side by side.", **named)
    return Chip(column.option, short, spoken, False, False)


def _chips_reason(visit: Visit, compared: Comparison) -> str:
    words, count = visit.words, len(compared.columns)
    if count == MOST_COLUMNS:
        return words.say("Four fit. Take one away to see another.")
    if count == FEWEST_COLUMNS:
        return words.say("Two always stay. Touch another to add it.")
    return words.say("Touch an option to add it or take it away.")


def _others(visit: Visit, compared: Comparison) -> Touch:
    words, count = visit.words, len(compared.others)
    if len(compared.columns) == FEWEST_COLUMNS or not count:  # neither of the two can go: what can be done stands there
        return Touch(OTHERS, "", "", bool(count))
    said = words.say_count("{count} more option", "{count} more options", count)
    return Touch(OTHERS, said, said, OTHERS in visit.place.opened)


def _head(visit: Visit, column: Column) -> ColumnHead:
    words = visit.words
    name, what = words.text(f"option.{column.option}.name"), words.text(f"option.{column.option}.what")
    tried = in_light.head(visit, column.option)
    spoken = words.say("{letter}, {option}. {what} {tried}", letter=column.letter, option=name, what=what, tried=tried)
    short = words.text(f"option.{column.option}.short")
    return ColumnHead(column.option, column.letter, name, short, what, tried, spoken.rstrip())


def _note(visit: Visit, compared: Comparison, tab: str) -> str:
    if pain_weeks(visit.decision, visit.encounter) is not None:
        return ""
    findings = visit.decision.findings
    depends = any(
        findings[name].from_pain_weeks is not None
        for row in compared.condition.rows
        if row.tab == tab
        for cell in row.cells.values()
        for name in (cell.lead, *cell.beside)
        if name
    )
    if not depends:
        return ""
    return visit.words.say(
        "Some advice is only for pain that has lasted a certain time. "
        "We don’t know how long yours has lasted, so that advice is not shown."
    )
