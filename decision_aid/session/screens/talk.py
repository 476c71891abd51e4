"""Step 5: what matters, in the patient's order, beside what is known; questions, teach-back, leaning, readiness.

Nothing here is added up or ranked: a row is one thing the patient rated, a cell is what is known on that point, and a
gap is said as a gap.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain import encounter
from decision_aid.domain.comparison import ComparedRow, Comparison
from decision_aid.session.screens import in_light, known_cells
from decision_aid.session.screens.blocks import Block, block, blocks
from decision_aid.session.screens.compare_detail import DetailScreen, detail_screen
from decision_aid.session.screens.compare_rows import row_screen
from decision_aid.session.screens.known_cells import KnownRow
from decision_aid.session.screens.prompts import PromptsScreen, prompts
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

LOWER = "rated-lower"  # what ``visit.unfold`` calls the rows of what was rated low, where many things were rated
_MOST_ROWS, _LOW = 4, 2  # with more rows than that, those rated this or lower fold
_CLEAR = ".clear"  # how the question whether a teach-back was clear is called after the teach-back itself


@dataclass(frozen=True, slots=True)
class TalkQuestion:
    """A question to talk over, and how to take it off the list."""

    words: str
    withdraw: Touch


@dataclass(frozen=True, slots=True)
class TeachBack:
    """A prompt in the patient's own words, and whether it was clear or went over again, where the pack asks that."""

    said: Block
    clear: Block | None


@dataclass(frozen=True, slots=True)
class TalkScreen:
    """Step 5 as shown."""

    title: str
    lead: str
    jumps_words: str
    matters_head: str
    columns: tuple[tuple[str, str], ...]  # letter, option
    rows: tuple[KnownRow, ...]
    lower: Touch | None  # opens and shuts what was rated low
    nothing: str
    questions_title: str
    questions: tuple[TalkQuestion, ...]
    ask_words: str
    ask_accessible: str
    add: Touch
    teach_title: str
    teach_lead: str
    teach: tuple[TeachBack, ...]
    leaning_title: str
    leaning: tuple[Touch, ...]
    sure: tuple[Block, ...]
    ready_title: str
    ready_about: str
    ready: tuple[Block, ...]
    prompts: PromptsScreen | None
    detail: DetailScreen | None
    locked: bool


def screen(visit: Visit) -> TalkScreen:
    """Step 5 for this visit."""
    words, compared = visit.words, visit.comparison
    rows = tuple(_rows(visit, compared)) if compared else ()
    light = in_light.beside(visit)
    return TalkScreen(
        title=words.say("How the options fit what matters to you"),
        lead=words.say("What you rated highest comes first. Nothing is added up or ranked."),
        jumps_words=words.say("On this page"),
        matters_head=words.say("What matters to you"),
        columns=tuple((c.letter, words.text(f"option.{c.option}.short")) for c in compared.columns) if compared else (),
        rows=(*rows, *([known_cells.tried(visit, light)] if light else [])),
        lower=_lower(visit) if compared else None,
        nothing=_nothing(visit, rows),
        questions_title=words.say("Your questions"),
        questions=tuple(_question(visit, revision, asked) for revision, asked in visit.encounter.questions.items()),
        ask_words=words.say("Write a question here"),
        ask_accessible=words.say("A question to talk over"),
        add=Touch("add", words.say("Add the question"), words.say("Add the question to the list")),
        teach_title=words.say("In your own words"),
        teach_lead=words.say(
            "This is not a test of you. It shows us whether we explained it well. The care team marks each one."
        ),
        teach=tuple(
            _teach_back(visit, prompt) for prompt in _asked(visit, "teach-back") if not prompt.endswith(_CLEAR)
        ),
        leaning_title=words.say("Where are you leaning now?"),
        leaning=_leaning(visit, compared),
        sure=blocks(visit, *_asked(visit, "leaning")),
        ready_title=words.text("ready.title"),
        ready_about=words.text("ready.about"),
        ready=blocks(visit, *_asked(visit, "readiness")),
        prompts=prompts(visit),
        detail=detail_screen(visit, compared, words.say("Back to the talk")) if compared else None,
        locked=visit.encounter.signed,
    )


def seen(visit: Visit, detail: DetailScreen | None) -> tuple[str, tuple[str, ...]]:
    """What the visit records as seen: the view, and the findings on it."""
    if detail is not None:
        return f"talk.detail.{detail.row}.{detail.option}", tuple(figure.finding for figure in detail.figures)
    return "talk", findings_shown(visit)


def findings_shown(visit: Visit) -> tuple[str, ...]:
    """The findings whose figures stand on this step, in order."""
    if visit.comparison is None:
        return ()
    shown = [
        cell.lead.finding.id
        for _, row in _matched(visit, visit.comparison)
        if row is not None
        for cell in row.cells
        if cell.lead is not None
    ]
    return tuple(dict.fromkeys(shown))


def _rated(visit: Visit) -> tuple[list[str], list[str]]:
    """What the patient rated above nothing, highest first; and of it, where there is much, what was rated low."""
    ratings = {matter: visit.encounter.answer_to(f"matters.{matter}").number for matter in visit.decision.matters}
    rated = sorted((m for m in ratings if ratings[m]), key=lambda matter: -(ratings[matter] or 0))
    lower = [matter for matter in rated if (ratings[matter] or 0) <= _LOW]
    return rated, lower if len(rated) > _MOST_ROWS and lower != rated else []


def _lower(visit: Visit) -> Touch | None:
    """The touch for what was rated low: nothing rated higher is ever folded."""
    words, lower, opened = visit.words, _rated(visit)[1], LOWER in visit.place.opened
    if not lower:
        return None
    said = words.say_count("{count} more thing, rated lower", "{count} more things, rated lower", len(lower))
    if opened:
        said = words.say("Only what you rated higher")
    return Touch(LOWER, said, said, opened)


def _matched(visit: Visit, compared: Comparison) -> list[tuple[str, ComparedRow | None]]:
    """What the patient rated and is not folded, highest first, each with the first row that speaks to it."""
    rated, lower = _rated(visit)
    if LOWER not in visit.place.opened:
        rated = [matter for matter in rated if matter not in lower]
    speaks = {row.id: row.matters for row in compared.condition.rows}
    order = [row.id for row in compared.condition.rows]
    rows = sorted(compared.rows, key=lambda row: order.index(row.id))
    return [(matter, next((row for row in rows if matter in speaks[row.id]), None)) for matter in rated]


def _rows(visit: Visit, compared: Comparison) -> list[KnownRow]:
    words = visit.words
    found = []
    for matter, row in _matched(visit, compared):
        number = visit.encounter.answer_to(f"matters.{matter}").number
        about, note, cells = "", "", known_cells.gaps(visit, compared)
        if row is not None:
            shown = row_screen(visit, compared, row)
            about, note = shown.ask, " ".join(shown.notes)
            cells = tuple(
                known_cells.cell_of(words, words.text(f"matter.{matter}.name"), cell, compared_cell.lead)
                for cell, compared_cell in zip(shown.cells, row.cells, strict=True)
            )
        name = words.text(f"matter.{matter}.name")
        found.append(KnownRow(matter, name, words.say("You rated it {number} of 5", number=number), about, note, cells))
    return found


def _nothing(visit: Visit, rows: tuple[KnownRow, ...]) -> str:
    words = visit.words
    if visit.comparison is None:
        return words.say("Choose a condition in step 1 first. Then you will see here what is known.")
    if not rows:
        return words.say("Nothing is rated yet. Go to “What matters” and rate what is important to you.")
    return ""


def _question(visit: Visit, revision: int, asked: str) -> TalkQuestion:
    words = visit.words
    remove = words.say("Remove this question: {question}", question=asked)
    return TalkQuestion(asked, Touch(str(revision), words.say("Remove"), remove))


def _asked(visit: Visit, section: str) -> tuple[str, ...]:
    return tuple(question.id for question in visit.decision.asked_at("talk", section))


def _teach_back(visit: Visit, prompt: str) -> TeachBack:
    said = block(visit, prompt)
    if visit.decision.question(f"{prompt}{_CLEAR}") is None:
        return TeachBack(said, None)
    clear = block(visit, f"{prompt}{_CLEAR}", words_from="teachback.clear", ask=said.ask)
    name = visit.words.say("Was it clear? {question}", question=said.ask)
    # The clinician marks it: clear, gone over again, or neither yet. There is nothing else to say.
    return TeachBack(said, replace(clear, spoken=name, others=()))


def _leaning(visit: Visit, compared: Comparison | None) -> tuple[Touch, ...]:
    words = visit.words
    columns = sorted((*compared.columns, *compared.others), key=lambda c: c.letter) if compared else []
    named = [(c.option, words.text(f"option.{c.option}.short"), words.text(f"option.{c.option}.name")) for c in columns]
    unsure = words.say("Not sure yet")
    return tuple(
        Touch(option, short, words.say("Leaning: {choice}", choice=name), visit.encounter.leaning == option)
        for option, short, name in (*named, (encounter.NOT_SURE, unsure, unsure))
    )
