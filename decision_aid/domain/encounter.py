"""A visit as a list of events, and the state they add up to.

``session.visit`` makes the events, ``store`` keeps them, everything else reads the :class:`Encounter` they replay to.
Knows no clock (times arrive as text) and no content pack (question and option ids are opaque here). An event is never
changed or removed: undo is itself an event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from decision_aid.domain.time_spent import Spent, between

Value = int | str | tuple[str, ...]


class Driver(StrEnum):
    """Who held the visit when something happened."""

    PATIENT = "patient"
    CLINICIAN = "clinician"
    BOTH = "both"


class Kind(StrEnum):
    """The closed list of things that can happen in a visit."""

    OPENED = "opened"  # about: pack digest, value: language, items: option ids in this visit's order
    DROVE = "drove"  # by: who drives from now on
    ANSWERED = "answered"  # about: question id, answer
    SHOWN = "shown"  # about: step or view, items: finding ids in the order they were shown
    COMPARED = "compared"  # items: option ids side by side, in order
    LANGUAGE = "language"  # value: language code
    ASKED = "asked"  # a question to talk over; value: the words
    WITHDREW = "withdrew"  # about: the revision of an ASKED event taken off the list
    LEANED = "leaned"  # about: option id or NOT_SURE
    DECIDED = "decided"  # items: option ids, or NOT_YET, SOMETHING_ELSE
    SIGNED = "signed"  # value: by whom, as written
    ADDED = "added"  # addendum after signing; value: the words
    EXPORTED = "exported"  # about: what left (patient-pdf, chart-note, …)
    UNDID = "undid"  # about: the revision of the event taken back


class AnswerState(StrEnum):
    """Four kinds of answer. Only VALUE carries one."""

    NOT_ASKED = "not-asked"
    DONT_KNOW = "dont-know"
    RATHER_NOT_SAY = "rather-not-say"
    VALUE = "value"


NOT_SURE = "not-sure"
NOT_YET = "not-yet"
SOMETHING_ELSE = "something-else"
OUTCOMES_FIRST = "compare.outcomes-first"  # SHOWN: names were hidden; items: option ids in the order they stood in
NAMES_SHOWN = "compare.names-shown"  # SHOWN: and named again; items: the same
UNDOABLE = frozenset({Kind.ANSWERED, Kind.COMPARED, Kind.ASKED, Kind.WITHDREW, Kind.LEANED, Kind.DECIDED})
AFTER_SIGNING = frozenset({Kind.DROVE, Kind.SHOWN, Kind.LANGUAGE, Kind.COMPARED, Kind.ADDED, Kind.EXPORTED})


class NotAllowed(ValueError):
    """An event that cannot happen here: malformed, or after signing. The message names the kind, never the words."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question; ``value`` is None unless the state is VALUE."""

    state: AnswerState = AnswerState.NOT_ASKED
    value: Value | None = None

    def __post_init__(self) -> None:
        if (self.state is AnswerState.VALUE) != (self.value is not None):
            raise NotAllowed(f"an answer in state {self.state} must {'' if self.value is None else 'not '}have a value")

    @property
    def number(self) -> int | None:
        """The value where it is a whole number."""
        return self.value if isinstance(self.value, int) else None

    @property
    def text(self) -> str:
        """The value where it is one word or text, else empty."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def several(self) -> tuple[str, ...]:
        """The value where it is a choice of several, else empty."""
        return self.value if isinstance(self.value, tuple) else ()


NOT_ASKED = Answer()
DONT_KNOW = Answer(AnswerState.DONT_KNOW)
RATHER_NOT_SAY = Answer(AnswerState.RATHER_NOT_SAY)


def answer(value: Value) -> Answer:
    """An answer that is a value."""
    return Answer(AnswerState.VALUE, value)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. ``at`` is UTC, ISO 8601 to the second (``2026-11-22T15:04:05Z``)."""

    at: str
    by: Driver
    kind: Kind
    about: str = ""
    value: str = ""
    items: tuple[str, ...] = ()
    answer: Answer | None = None

    def __post_init__(self) -> None:
        if (self.kind is Kind.ANSWERED) != (self.answer is not None):
            raise NotAllowed(f"{self.kind} events {'need' if self.answer is None else 'cannot hold'} an answer")
        if self.kind in (Kind.ANSWERED, Kind.SHOWN, Kind.LEANED, Kind.EXPORTED, Kind.UNDID, Kind.WITHDREW) and (
            not self.about
        ):
            raise NotAllowed(f"{self.kind} events say what they are about")


@dataclass(frozen=True, slots=True)
class Shown:
    """Evidence that was on the screen: which step or view, which findings, in order, who drove, from when, how long.

    No two are told apart by their times. ``ended`` False: it was on the screen at the last event there is.
    """

    where: str
    findings: tuple[str, ...]
    by: Driver
    at: str = field(default="", compare=False)
    spent: Spent = field(default=Spent(), compare=False)
    ended: bool = field(default=False, compare=False)


def _empty() -> Mapping[str, Answer]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Encounter:
    """The state a visit's events add up to. ``revision`` is how many events there are, undone ones included."""

    revision: int = 0
    opened_at: str = ""
    changed_at: str = ""
    pack: str = ""
    language: str = "en"
    driver: Driver = Driver.BOTH
    order: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=_empty)
    questions: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    leaning: str = ""
    decided: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()
    signed_at: str = ""
    signed_by: str = ""
    addenda: tuple[tuple[str, str], ...] = ()
    exported: tuple[str, ...] = ()

    def answer_to(self, question: str) -> Answer:
        """The answer to a question; NOT_ASKED where nobody asked."""
        return self.answers.get(question, NOT_ASKED)

    @property
    def signed(self) -> bool:
        """Whether the summary was signed: from then on only addenda are taken."""
        return bool(self.signed_at)

    def later(self, event: Event) -> Encounter:
        """One more event happened and nothing changed but the time: what is on the screen has been there for longer."""
        last = tuple(
            replace(seen, spent=seen.spent.and_then(between(self.changed_at, event.at))) for seen in self.shown[-1:]
        )
        return replace(self, revision=self.revision + 1, changed_at=event.at, shown=(*self.shown[:-1], *last))

    def after(self, event: Event) -> Encounter:
        """The state once one more event happened; the event's own revision is ``self.revision + 1``.

        Raises NotAllowed for an event that cannot happen in this state. UNDID is not foldable one by one: use
        :func:`replay`, which is the one place that knows what was taken back.
        """
        if self.signed and event.kind not in AFTER_SIGNING:
            raise NotAllowed(f"{event.kind} cannot happen after signing")
        if event.kind is Kind.ADDED and not self.signed:
            raise NotAllowed("an addendum belongs after the signature")
        if event.kind is Kind.OPENED and self.opened_at:
            raise NotAllowed("a visit is opened once")
        state = self.later(event)
        number = state.revision
        match event.kind:
            case Kind.OPENED:
                return replace(
                    state,
                    opened_at=event.at,
                    pack=event.about,
                    language=event.value,
                    driver=event.by,
                    order=event.items,
                )
            case Kind.DROVE:
                return replace(state, driver=event.by)
            case Kind.ANSWERED:
                assert event.answer is not None
                return replace(state, answers=MappingProxyType({**self.answers, event.about: event.answer}))
            case Kind.SHOWN:
                before = tuple(replace(last, ended=True) for last in state.shown[-1:])
                seen = Shown(event.about, event.items, event.by, event.at)
                return replace(state, shown=(*state.shown[:-1], *before, seen))
            case Kind.COMPARED:
                return replace(state, columns=event.items)
            case Kind.LANGUAGE:
                return replace(state, language=event.value)
            case Kind.ASKED:
                return replace(state, questions=MappingProxyType({**self.questions, number: event.value}))
            case Kind.WITHDREW:
                kept = {key: words for key, words in self.questions.items() if str(key) != event.about}
                return replace(state, questions=MappingProxyType(kept))
            case Kind.LEANED:
                return replace(state, leaning=event.about)
            case Kind.DECIDED:
                return replace(state, decided=event.items)
            case Kind.SIGNED:
                return replace(state, signed_at=event.at, signed_by=event.value)
            case Kind.ADDED:
                return replace(state, addenda=(*self.addenda, (event.at, event.value)))
            case Kind.EXPORTED:
                return replace(state, exported=(*self.exported, event.about))
            case Kind.UNDID:
                raise NotAllowed("what was undone is known only to a replay")


def replay(events: Iterable[Event]) -> Encounter:
    """The state a whole list of events adds up to, in order. The same list always gives the same state."""
    listed = tuple(events)
    undone, _ = _taken_back(listed)
    state = Encounter()
    for number, event in enumerate(listed, start=1):
        taken_back = number in undone or event.kind is Kind.UNDID
        state = state.later(event) if taken_back else state.after(event)
    return state


def last_undoable(events: Iterable[Event]) -> int | None:
    """The revision of the newest event that can be taken back, or None. Nothing can be once the visit is signed."""
    _, open_ones = _taken_back(events)
    return max(open_ones, default=None)


def _taken_back(events: Iterable[Event]) -> tuple[set[int], set[int]]:
    """The revisions that were taken back, and those that still can be.

    Raises NotAllowed for taking back what was never there, cannot be taken back, was already, or was signed.
    """
    undone: set[int] = set()
    open_ones: set[int] = set()
    signed = False
    for number, event in enumerate(events, start=1):
        if event.kind is Kind.UNDID:
            target = int(event.about) if event.about.isdecimal() else 0
            if target not in open_ones:
                raise NotAllowed("there is nothing there to take back")
            open_ones.remove(target)
            undone.add(target)
        elif event.kind is Kind.SIGNED:
            open_ones.clear()
            signed = True
        elif event.kind in UNDOABLE and not signed:
            open_ones.add(number)
    return undone, open_ones
