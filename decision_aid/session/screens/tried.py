"""Step 2: the ledger of what was tried, and what that leaves."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain import tried
from decision_aid.domain.tried import Entry
from decision_aid.session.screens.blocks import Block, Touch, block
from decision_aid.session.visit import Visit

_MORE = ("percent", "weeks", "lasted", "problems", "stopped", "again")
_INJECTION = ("level", "date", "drug")


@dataclass(frozen=True, slots=True)
class TriedRow:
    """One treatment. ``help`` is asked once it was tried; ``details`` are there once the row is unfolded."""

    treatment: str
    name: str
    use: Block
    help: Block | None
    unfold: Touch | None
    details: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TriedScreen:
    """Step 2 as shown."""

    title: str
    lead: str
    rows: tuple[TriedRow, ...]
    left_title: str
    left: tuple[str, ...]


def screen(visit: Visit) -> TriedScreen:
    """Step 2 for this visit."""
    words = visit.words
    entries = tried.ledger(visit.decision, visit.encounter)
    return TriedScreen(
        title=words.say("What have you tried so far?"),
        lead=words.say("This helps us see what helped, what did not, and what you have not tried yet."),
        rows=tuple(_row(visit, entry) for entry in entries),
        left_title=words.say("What this tells us so far"),
        left=_left(visit, entries),
    )


def _row(visit: Visit, entry: Entry) -> TriedRow:
    words, identity = visit.words, entry.treatment.id
    name = words.text(f"treatment.{identity}.name")
    opened = f"tried.{identity}" in visit.place.opened and entry.tried
    fields = (*(_INJECTION if entry.treatment.injection else ()), *_MORE)
    unfold = None
    if entry.tried:
        label = words.say("Less") if opened else words.say("More")
        spoken = words.say("Fewer details: {treatment}", treatment=name)
        if not opened:
            spoken = words.say("More details: {treatment}", treatment=name)
        unfold = Touch(f"tried.{identity}", label, spoken, opened)
    return TriedRow(
        identity,
        name,
        _block(visit, identity, name, "use"),
        _block(visit, identity, name, "help") if entry.tried else None,
        unfold,
        tuple(_block(visit, identity, name, field) for field in fields) if opened else (),
    )


def _block(visit: Visit, treatment: str, name: str, field: str) -> Block:
    asked = visit.words.text(f"question.tried.{field}.ask")
    ask = visit.words.say("{treatment}: {question}", treatment=name, question=asked)
    return block(visit, f"tried.{treatment}.{field}", words_from=f"tried.{field}", ask=ask)


def _left(visit: Visit, entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """What stands in the ledger, as sentences; it draws no conclusion."""
    words = visit.words

    def named(chosen: list[Entry]) -> str:
        return words.listed([words.text(f"treatment.{entry.treatment.id}.name") for entry in chosen])

    some = [entry for entry in entries if entry.tried]
    half = [entry for entry in some if entry.help.text in ("half", "most")]
    little = [entry for entry in some if entry.help.text == "little"]
    no_help = [entry for entry in some if entry.help.text == "none"]
    again = [entry for entry in some if entry.again.text == "yes"]
    never = [entry for entry in entries if entry.use.text == "never"]
    open_ones = [entry for entry in entries if not entry.asked]
    sentences = (
        (half, words.say("Helped by half or more: {treatments}.", treatments=named(half))),
        (little, words.say("Helped a little: {treatments}.", treatments=named(little))),
        (no_help, words.say("Did not help: {treatments}.", treatments=named(no_help))),
        (again, words.say("You would do again: {treatments}.", treatments=named(again))),
        (never, words.say("Never tried: {treatments}.", treatments=named(never))),
        (open_ones, words.say("Not asked yet: {treatments}.", treatments=named(open_ones))),
    )
    return tuple(sentence for chosen, sentence in sentences if chosen)
