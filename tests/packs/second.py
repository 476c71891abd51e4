"""The second pack, of another decision: for tests that no code knows the shipped one."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from decision_aid.content import library
from decision_aid.domain.decision import Decision, Question, QuestionKind
from decision_aid.session.visit import Visit

SECOND = Path(__file__).parent / "facet-joint-pain"
MOMENT = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@cache
def second() -> Decision:
    """The pack as it would be installed."""
    return library.installed(SECOND)


def begun(decision: Decision, language: str = "en") -> Visit:
    """A visit that is kept, its clock standing still, with nothing answered."""
    return Visit(decision, number="0007", language=language, keep=lambda *kept: None, clock=lambda: MOMENT)


def answered(decision: Decision, language: str = "en") -> Visit:
    """A visit about the first condition in which every question of the pack is answered, the last way there is."""
    visit = begun(decision, language)
    for question in decision.questions:
        _answer(visit, question)
    condition = decision.conditions[0]
    visit.touch("condition", condition.id)
    if decision.question("level"):
        visit.choose("level", condition.levels[0].id)
    visit.ask("Ñandú?")
    visit.lean(condition.options[-1])
    for option in condition.options[:2]:
        visit.decide(option)
    return visit


def _answer(visit: Visit, question: Question) -> None:
    match question.kind:
        case QuestionKind.TEXT:
            visit.write(question.id, f"My words on {question.id}")
        case QuestionKind.DATE:
            visit.write(question.id, "2026-12-06")
        case QuestionKind.SCALE:
            visit.touch(question.id, str(question.high))
        case QuestionKind.SEVERAL:
            for choice in question.choices:
                visit.touch(question.id, choice.id)
        case QuestionKind.ONE:
            visit.choose(question.id, question.choices[-1].id)
