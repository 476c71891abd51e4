"""The questions every pack has: made for each treatment, matter, safety question and precaution of it.

Called by ``assembly``; the written questions of a pack come from its ``questions.yaml``. Holds no words: those are
texts of the pack, and questions of one sort share theirs (:func:`shared`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decision_aid.domain.decision import Choice, Question, QuestionKind, Treatment

# Where questions are asked, in the order of a visit. The sections of the step ``tried`` are the treatments themselves.
PLACES = (
    ("condition", "where"),
    ("condition", "pain"),
    ("condition", "safety"),
    ("condition", "care-team"),
    ("tried", ""),
    ("matters", "values"),
    ("matters", "own-words"),
    ("matters", "worth"),
    ("talk", "teach-back"),
    ("talk", "leaning"),
    ("talk", "readiness"),
    ("plan", "plan"),
)
SHARED = {("condition", "safety"): "safety", ("condition", "care-team"): "precaution", ("matters", "values"): "matters"}
YES_NO = (Choice("yes"), Choice("no"))
USE = (Choice("never"), Choice("before"), Choice("now"))
HELP = (Choice("none"), Choice("little"), Choice("half"), Choice("most"))
WEEKS = (Choice("under-6", (0, 6)), Choice("6-12", (6, 12)), Choice("over-12", (13, None)))
LASTED = (Choice("days", (0, 1)), Choice("weeks", (1, 6)), Choice("6-12", (6, 12)), Choice("over-3-months", (13, None)))
MOST_IT_MATTERS = 5


def asked(
    written: Iterable[Question],
    treatments: Iterable[Treatment],
    matters: Iterable[str],
    safety: Iterable[str],
    precautions: Iterable[str],
) -> tuple[Question, ...]:
    """All questions of a pack in the order of a visit: ``written`` ones before made ones in the same place."""
    every = [*written]
    every += [_yes_no(f"safety.{identity}", "safety") for identity in safety]
    every += [_yes_no(f"precaution.{identity}", "care-team") for identity in precautions]
    for treatment in treatments:
        every += _about(treatment)
    every += [
        Question(f"matters.{matter}", "matters", "values", QuestionKind.SCALE, low=0, high=MOST_IT_MATTERS)
        for matter in matters
    ]
    return tuple(sorted(every, key=_place))


def shared(question: Question) -> str:
    """The id under which a question's choices, hint and ends of the scale stand: ``tried.use`` for every treatment."""
    match question.id.split("."):
        case ["tried", _, *_, what]:
            return f"tried.{what}"
        case ["teachback", _, "clear"]:
            return "teachback.clear"
    return SHARED.get((question.step, question.section), question.id)


def ask(question: Question) -> str:
    """The key of the words a question is asked in; empty where the screen itself asks (teach-back, the condition)."""
    words = shared(question)
    if words.startswith("tried."):
        return f"question.{words}.ask"
    if words == "matters":
        return f"matter.{question.id.removeprefix('matters.')}.name"
    return "" if words in ("teachback.clear", "condition") else f"question.{question.id}.ask"


def _place(question: Question) -> int:
    place = (question.step, "" if question.step == "tried" else question.section)
    return PLACES.index(place) if place in PLACES else len(PLACES)  # which the checks refuse


def _yes_no(identity: str, section: str) -> Question:
    return Question(identity, "condition", section, QuestionKind.ONE, YES_NO)


def _about(treatment: Treatment) -> Iterator[Question]:
    """What is asked about one past treatment; injections also by level, date and drug."""

    def about(what: str, kind: QuestionKind, choices: tuple[Choice, ...] = ()) -> Question:
        return Question(f"tried.{treatment.id}.{what}", "tried", treatment.id, kind, choices)

    yield about("use", QuestionKind.ONE, USE)
    yield about("help", QuestionKind.ONE, HELP)
    yield about("percent", QuestionKind.SCALE)  # 0 to 10: tens of per cent
    yield about("weeks", QuestionKind.ONE, WEEKS)
    yield about("lasted", QuestionKind.ONE, LASTED)
    for what in ("problems", "stopped"):
        yield about(what, QuestionKind.TEXT)
    yield about("again", QuestionKind.ONE, YES_NO)
    if treatment.injection:
        for what in ("level", "date", "drug"):
            yield about(what, QuestionKind.TEXT)
