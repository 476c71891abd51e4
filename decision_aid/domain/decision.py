"""What a content pack says: conditions, options, rows of questions, cells, and everything a visit may ask.

Filled by ``content.loader``; read by ``comparison``, ``flow``, ``tried`` and the session. Holds no sentence-building
and no figures of its own: figures live in findings, words in ``texts``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from decision_aid.domain.encounter import Answer, AnswerState
from decision_aid.domain.evidence import Disagreement, Finding, Source

# An injection after the first of its kind: the same questions again, as often as there were injections.
_FURTHER = re.compile(r"tried\.(?P<treatment>[^.]+)\.([2-9]|[1-9][0-9])\.(?P<field>[^.]+)")


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
    """Something a visit may ask. Words are text ``question.<id>`` and ``choice.<id>.<choice>``.

    ``conditions`` are those it is asked about; none named means all of them.
    """

    id: str
    step: str
    section: str
    kind: QuestionKind
    choices: tuple[Choice, ...] = ()
    low: int = 0
    high: int = 10
    conditions: tuple[str, ...] = ()

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
    """A level of the spine, and the nerve root usually pressed on there; empty where none is the usual one."""

    id: str
    nerve: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known for one option on one row: the lead finding, others beside it, and why they differ.

    No lead means missing evidence; the cell's text then says so in a sentence. ``words`` is the condition whose text
    ``cell.<words>.<row>.<option>`` says it, where that is another one, of which the same is known.
    """

    lead: str = ""
    beside: tuple[str, ...] = ()
    disagreement: str = ""
    words: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """The findings of this cell, the lead first."""
        return (self.lead, *self.beside) if self.lead else ()


@dataclass(frozen=True, slots=True)
class Row:
    """A question people ask (text ``row.<id>``), on one tab, answered for every option."""

    id: str
    tab: str
    matters: tuple[str, ...]  # what the patient may have rated that this row speaks to
    cells: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Anyway:
    """What would have happened anyway, for one option: how much came by itself, from a dummy, from the treatment.

    ``split`` is a proportion whose compared group had a dummy; ``alone`` a finding about people who had neither, from
    the same study or one said to fit. Empty: unknown. Text ``anyway.<condition>.<option>`` says what can be said.
    """

    option: str
    split: str = ""
    alone: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition with the options that fit it, in the pack's order (each visit shuffles its own).

    ``course`` are findings about what usually happens without a procedure.
    """

    id: str
    options: tuple[str, ...]
    first_shown: tuple[str, ...]
    levels: tuple[Level, ...]
    tabs: tuple[str, ...]
    rows: tuple[Row, ...]
    course: tuple[str, ...] = ()
    anyway: tuple[Anyway, ...] = ()

    def level(self, identity: str) -> Level | None:
        """Its level with this id; None where there is none, as after an answer about another condition."""
        return next((level for level in self.levels if level.id == identity), None)

    def said(self, row: Row, option: str) -> str:
        """The key of the words of one cell."""
        words = row.cells[option].words if option in row.cells else ""
        return f"cell.{words or self.id}.{row.id}.{option}"


@dataclass(frozen=True, slots=True)
class Option:
    """A way forward. ``waiting`` marks the one that is not a treatment but a full choice all the same.

    ``family`` is the option it is a kind of, whose findings may stand for it too; empty where it is of its own kind.
    """

    id: str
    waiting: bool = False
    tried: tuple[str, ...] = ()  # treatments of the ledger that count as having tried this
    family: str = ""


@dataclass(frozen=True, slots=True)
class Treatment:
    """A line of the ledger of past treatments. ``conservative`` counts toward weeks of care before a procedure."""

    id: str
    conservative: bool = False
    injection: bool = False


@dataclass(frozen=True, slots=True)
class Precaution:
    """A reason for the care team to take extra care, the options it concerns and what is known about it.

    Words for the care team are text ``precaution.<id>.note`` and ``precaution.<id>.care``. It never decides anything.
    """

    id: str
    options: tuple[str, ...]
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """Something often said about injections, and what speaks for and against it.

    Text ``claim.<id>.said`` is the claim, ``claim.<id>.fair`` what can fairly be said instead.
    """

    id: str
    supports: tuple[str, ...]
    contradicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """An injection used as a test of one structure, for some conditions, and how often a yes held up.

    Text ``diagnostic.<id>.ask``, ``.about``, and what would be done on a yes and on a no: ``.yes``, ``.no``.
    """

    id: str
    conditions: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A sentence that helps the care team open or close a part of the talk. Text ``prompt.<id>``."""

    id: str
    step: str


@dataclass(frozen=True, slots=True)
class Review:
    """Whether a clinician at this site signed the pack. ``by`` empty: not yet reviewed here.

    ``of`` is the SHA-256 of what was signed (``content.signing``).
    """

    by: str = ""
    at: str = ""
    of: str = ""


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
    intended_use: str = ""
    update_policy: str = ""
    tested_with: str = ""  # who has tried the pack with patients and clinicians, or that nobody has
    changes: tuple[str, ...] = ()  # what users notice in this version
    unchecked: tuple[str, ...] = ()  # languages whose translation no qualified person has checked
    review: Review = field(default_factory=Review)


@dataclass(frozen=True, slots=True)
class Decision:
    """A whole checked pack. ``digest`` is the SHA-256 of its sources; ``texts`` is language -> key -> words."""

    info: PackInfo
    digest: str
    conditions: tuple[Condition, ...]
    options: dict[str, Option]
    findings: Mapping[str, Finding]
    sources: Mapping[str, Source]
    disagreements: dict[str, Disagreement]
    questions: tuple[Question, ...]
    matters: tuple[str, ...]
    treatments: tuple[Treatment, ...]
    safety: tuple[str, ...]
    precautions: tuple[Precaution, ...]
    texts: Mapping[str, Mapping[str, str]]
    claims: tuple[Claim, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    prompts: tuple[Prompt, ...] = ()

    def condition(self, identity: str) -> Condition | None:
        """The condition with this id, or None where the pack has no such condition."""
        return next((condition for condition in self.conditions if condition.id == identity), None)

    def asked(self, condition: str) -> tuple[Question, ...]:
        """The questions asked about this condition, or about none in particular where it is empty."""
        return tuple(known for known in self.questions if not known.conditions or condition in known.conditions)

    def asked_at(self, step: str, section: str) -> tuple[Question, ...]:
        """The questions of one section of a step, in their order."""
        return tuple(known for known in self.questions if (known.step, known.section) == (step, section))

    def question(self, identity: str) -> Question | None:
        """The question with this id, or None. ``tried.shot.2.help`` is asked like ``tried.shot.help``."""
        found = next((question for question in self.questions if question.id == identity), None)
        if found is None and (first := _FURTHER.fullmatch(identity)) is not None:
            injections = [treatment.id for treatment in self.treatments if treatment.injection]
            same = self.question(f"tried.{first['treatment']}.{first['field']}")
            if same is not None and first["treatment"] in injections:
                return replace(same, id=identity)
        return found
