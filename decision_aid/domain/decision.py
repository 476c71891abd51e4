"""What a content pack says: conditions, options, rows of questions, cells, and everything a visit may ask.

Filled by ``content.loader``; read by ``comparison``, ``flow``, ``tried`` and the session. Holds no sentence-building
and no figures of its own: figures live in findings, words in ``texts``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from decision_aid.domain.encounter import Answer, AnswerState
from decision_aid.domain.evidence import Disagreement, Finding, Source


class QuestionKind(StrEnum):
    """How a question is answered."""

    ONE = "one"  # one of the choices
    SEVERAL = "several"  # any number of the choices
    SCALE = "scale"  # a whole number from low to high
    TEXT = "text"  # own words
    DATE = "date"  # ISO date


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer. ``weeks`` says how long it stands for where a question is about time (from, to or None)."""

    id: str
    weeks: tuple[int, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Something a visit may ask. Words are text ``question.<id>`` and ``choice.<id>.<choice>``."""

    id: str
    step: str
    section: str
    kind: QuestionKind
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 10

    def accepts(self, answer: Answer) -> bool:
        """Whether the answer is one this question can have."""
        if answer.state is not AnswerState.VALUE:
            return True
        known = {choice.id for choice in self.choices}
        match self.kind:
            case QuestionKind.ONE:
                return answer.text in known
            case QuestionKind.SEVERAL:
                return isinstance(answer.value, tuple) and set(answer.value) <= known
            case QuestionKind.SCALE:
                return answer.number is not None and self.low <= answer.number <= self.high
            case QuestionKind.TEXT:
                return isinstance(answer.value, str)
            case QuestionKind.DATE:
                return _is_day(answer.text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the spine and the nerve root a disc there usually presses."""

    id: str
    nerve: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known for one option on one row: the lead finding, others beside it, and why they differ.

    No lead means missing evidence; the cell's text then says so in a sentence.
    """

    lead: str = ""
    beside: tuple[str, ...] = ()
    disagreement: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A question people ask (text ``row.<id>``), on one tab, answered for every option."""

    id: str
    tab: str
    matters: tuple[str, ...]  # what the patient may have rated that this row speaks to
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition with the options that fit it, in the pack's order (each visit shuffles its own)."""

    id: str
    options: tuple[str, ...]
    first_shown: tuple[str, ...]
    levels: tuple[Level, ...]
    tabs: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A way forward. ``waiting`` marks the one that is not a treatment but a full choice all the same."""

    id: str
    waiting: bool = False
    tried: tuple[str, ...] = ()  # treatments of the ledger that count as having tried this


@dataclass(frozen=True, slots=True)
class Treatment:
    """A line of the ledger of past treatments. ``conservative`` counts toward weeks of care before a procedure."""

    id: str
    conservative: bool = False
    injection: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """Whether a clinician at this site signed the pack. ``by`` empty: not yet reviewed here."""

    by: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What a person may want to know about the pack itself; dates are ISO."""

    id: str
    version: str
    published: str
    review_by: str
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    funding: str
    interests: str
    review: Review = field(default_factory=Review)


@dataclass(frozen=True, slots=True)
class Decision:
    """A whole checked pack. ``digest`` is the SHA-256 of its sources; ``texts`` is language -> key -> words."""

    info: PackInfo
    digest: str
    conditions: tuple[Condition, ...]
    options: dict[str, Option]
    findings: dict[str, Finding]
    sources: dict[str, Source]
    disagreements: dict[str, Disagreement]
    questions: tuple[Question, ...]
    matters: tuple[str, ...]
    treatments: tuple[Treatment, ...]
    safety: tuple[str, ...]
    precautions: tuple[str, ...]
    texts: dict[str, dict[str, str]]

    def condition(self, identity: str) -> Condition | None:
        """The condition with this id, or None where the pack has no such condition."""
        return next((condition for condition in self.conditions if condition.id == identity), None)

    def question(self, identity: str) -> Question | None:
        """The question with this id, or None."""
        return next((question for question in self.questions if question.id == identity), None)
