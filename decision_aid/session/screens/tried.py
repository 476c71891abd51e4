"""Step 2: the ledger of what was tried, and what that leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.domain import tried
from decision_aid.domain.encounter import AnswerState
from decision_aid.domain.tried import Entry
from decision_aid.export import attempts
from decision_aid.i18n import Words
from decision_aid.session.screens.blocks import Block, block, said
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import CLEAR, Visit

REST = "tried-rest"  # what ``visit.unfold`` calls the treatments that no option of this problem is about
_MOST_NAMED = 6  # of what nobody asked about yet; more of them would drown the rest


@dataclass(frozen=True, slots=True)
class TriedRow:
    """One treatment. ``help`` is asked once it was tried; the rest is there once the row is unfolded.

    ``given`` says when and how an injection was given, ``details`` how it went, ``own_words`` stand side by side.
    """

    treatment: str
    name: str
    folded: bool  # neither answered nor fitting the problem, and the rest of the list is shut
    use: Block
    help: Block | None
    unfold: Touch | None
    given: tuple[Block, ...]
    details: tuple[Block, ...]
    own_words: tuple[Block, ...]
    number: str  # over the questions about the first injection, once there is another
    more: tuple[FurtherRow, ...]
    add: Touch | None  # to ask about one more injection of this kind


@dataclass(frozen=True, slots=True)
class FurtherRow:
    """One more injection of the same kind. Its touches answer whether there was one at all (``use``)."""

    use: str
    number: str
    remove: Touch
    help: Block
    given: tuple[Block, ...]
    details: tuple[Block, ...]
    own_words: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands in the ledger about some treatments, under its label."""

    label: str
    treatments: str


@dataclass(frozen=True, slots=True)
class TriedScreen:
    """Step 2 as shown. ``rest`` opens and shuts the treatments that no option of this problem is about.

    Rows keep their order whatever is answered, those that fit the problem first, so that nothing moves under a finger.
    """

    title: str
    lead: str
    rows: tuple[TriedRow, ...]
    rest: Touch | None
    left_title: str
    left: tuple[Stands, ...]


def screen(visit: Visit) -> TriedScreen:
    """Step 2 for this visit."""
    words = visit.words
    entries = tried.ledger(visit.decision, visit.encounter)
    first, rest = _parted(visit, entries)
    unanswered = [entry for entry in rest if not entry.asked]
    opened = REST in visit.place.opened
    return TriedScreen(
        title=words.say("What have you tried so far?"),
        lead=words.say("This helps us see what helped, what did not, and what you have not tried yet."),
        rows=(
            *(_row(visit, entry) for entry in first),
            *(_row(visit, entry, folded=not opened and not entry.asked) for entry in rest),
        ),
        rest=_rest(words, len(unanswered), opened=opened) if unanswered else None,
        left_title=words.say("What this tells us so far"),
        left=_left(visit, entries),
    )


def _parted(visit: Visit, entries: tuple[Entry, ...]) -> tuple[list[Entry], list[Entry]]:
    """The treatments that an option of the chosen problem is about, and the others; all are first until one is."""
    condition = visit.condition
    if condition is None:
        return list(entries), []
    fitting = {treatment for option in condition.options for treatment in visit.decision.options[option].tried}
    first = [entry for entry in entries if entry.treatment.id in fitting]
    return first, [entry for entry in entries if entry not in first]


def _rest(words: Words, count: int, *, opened: bool) -> Touch:
    label = words.say_count("{count} more treatment", "{count} more treatments", count)
    if opened:
        label = words.say("Fewer treatments")
    return Touch(REST, label, label, opened)


def _row(visit: Visit, entry: Entry, *, folded: bool = False) -> TriedRow:
    words, identity = visit.words, entry.treatment.id
    name = words.text(f"treatment.{identity}.name")
    opened = f"tried.{identity}" in visit.place.opened and entry.tried

    def asked(*fields: str) -> tuple[Block, ...]:
        return tuple(_block(visit, identity, name, field) for field in fields) if opened else ()

    unfold = None
    if entry.tried:
        label = words.say("Less") if opened else words.say("More")
        spoken = words.say("More details: {treatment}", treatment=name)
        if opened:
            spoken = words.say("Fewer details: {treatment}", treatment=name)
        unfold = Touch(f"tried.{identity}", label, spoken, opened)
    several = opened and entry.treatment.injection
    course = ("weeks",) if entry.treatment.conservative else ()
    stopped = ("stopped",) if entry.treatment.conservative and entry.use.text == "before" else ()
    return TriedRow(
        identity,
        name,
        folded,
        _block(visit, identity, name, "use"),
        _block(visit, identity, name, "help") if entry.tried else None,
        unfold,
        given=asked("level", "date", "drug") if entry.treatment.injection else (),
        details=asked("percent", "lasted", *course, "again"),
        own_words=asked("problems", *stopped),
        number=_number(words, entry) if several and entry.more else "",
        more=tuple(_further(visit, further, name) for further in entry.more) if several else (),
        add=_add(visit, entry, name) if several else None,
    )


def _number(words: Words, entry: Entry) -> str:
    return words.say("Number {number}", number=entry.number)


def _further(visit: Visit, entry: Entry, name: str) -> FurtherRow:
    """An injection after the first. Whether they would do it again was said for all of them."""
    words = visit.words
    named = words.say("{treatment}, number {number}", treatment=name, number=entry.number)

    def asked(*fields: str) -> tuple[Block, ...]:
        return tuple(_block(visit, entry.key.removeprefix("tried."), named, field) for field in fields)

    remove = words.say("Take it off the list: {treatment}", treatment=named)
    return FurtherRow(
        f"{entry.key}.use",
        _number(words, entry),
        Touch(CLEAR, words.say("Take it off the list"), remove),
        asked("help")[0],
        given=asked("level", "date", "drug"),
        details=asked("percent", "lasted"),
        own_words=asked("problems"),
    )


def _add(visit: Visit, entry: Entry, name: str) -> Touch | None:
    """The touch for one more of these; its id is the question that it answers with "before"."""
    question = f"{tried.next_key(visit.encounter, entry.treatment)}.use"
    if visit.decision.question(question) is None or visit.encounter.signed:
        return None
    words = visit.words
    return Touch(question, words.say("Add another of these"), words.say("Add another: {treatment}", treatment=name))


def _block(visit: Visit, treatment: str, name: str, field: str) -> Block:
    asked = block(visit, f"tried.{treatment}.{field}", words_from=f"tried.{field}", about=name)
    return _in_per_cent(visit.words, asked) if field == "percent" else asked


def _in_per_cent(words: Words, asked: Block) -> Block:
    shown = tuple(
        touch._replace(
            words=words.number(int(touch.words) * attempts.TENTHS),
            accessible=said(
                words, asked.spoken, words.say("{percent} percent", percent=int(touch.words) * attempts.TENTHS)
            ),
        )
        for touch in asked.touches
    )
    return replace(asked, touches=shown)


def _left(visit: Visit, entries: tuple[Entry, ...]) -> tuple[Stands, ...]:
    """What stands in the ledger; it draws no conclusion and says what nobody said."""
    words, unsure, silent = visit.words, AnswerState.DONT_KNOW, AnswerState.RATHER_NOT_SAY
    again = words.say("Would do again:")
    tried_ones = [each for entry in entries for each in entry.each]
    found: tuple[tuple[str, list[Entry]], ...] = (
        (words.say("Helped by half or more:"), [e for e in tried_ones if e.help.text in ("half", "most")]),
        (words.say("Helped a little:"), [e for e in tried_ones if e.help.text == "little"]),
        (words.say("Did not help:"), [e for e in tried_ones if e.help.text == "none"]),
        (words.say("Tried, not known if it helped:"), [e for e in tried_ones if e.help.state is unsure]),
        (words.say("Tried, would rather not say if it helped:"), [e for e in tried_ones if e.help.state is silent]),
        (
            words.say("Tried, not asked yet if it helped:"),
            [e for e in tried_ones if e.help.state is AnswerState.NOT_ASKED and e.percent.number is None],
        ),
        (again, [e for e in entries if e.tried and e.again.text == "yes"]),
        (words.say("Never tried:"), [e for e in entries if e.use.text == "never"]),
        (words.say("Not known if tried:"), [e for e in entries if e.use.state is unsure]),
        (words.say("Would rather not say if tried:"), [e for e in entries if e.use.state is silent]),
        (words.say("Not asked yet:"), [e for e in entries if not e.asked]),
    )

    def named(chosen: list[Entry], several: bool) -> str:
        if chosen == list(entries):
            return words.say("Everything on this list")
        if len(chosen) > _MOST_NAMED and not any(entry.asked for entry in chosen):
            return words.say_count("{count} treatment on this list", "{count} treatments on this list", len(chosen))
        return words.listed([name(entry, several) for entry in chosen])

    def name(entry: Entry, several: bool) -> str:
        return attempts.named(words, entry, entry.number > 1 or (several and bool(entry.more)))

    relief = [
        words.say("{treatment}: {percent} percent", treatment=name(e, True), percent=e.percent.number * attempts.TENTHS)
        for e in tried_ones
        if e.percent.number is not None
    ]
    taken = (Stands(words.say("Pain it took away:"), "; ".join(relief)),) if relief else ()
    said = tuple(Stands(label, named(chosen, several=label is not again)) for label, chosen in found if chosen)
    at = sum(bool(chosen) for _, chosen in found[:6])
    return (*said[:at], *taken, *said[at:])
