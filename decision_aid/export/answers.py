"""An answer as words, whatever kind of question it belongs to: the choice, the number, the list, or "don't know".

Used by the parts of ``export`` that retell what people said. Nothing is added to an answer, and nobody's words are
changed.
"""

from __future__ import annotations

from collections.abc import Mapping

from decision_aid.content import questions
from decision_aid.domain.decision import Decision, QuestionKind
from decision_aid.domain.encounter import AnswerState, Encounter
from decision_aid.i18n import Words


def inside(name: str) -> str:
    """A name or a short answer as it stands inside a sentence: without its capital, unless it is an abbreviation."""
    first, rest = name[:1], name[1:]
    return name if rest[:1].isupper() else first.lower() + rest


def term(texts: Mapping[str, str], key: str, name: str = "name") -> str:
    """The clinical term for a key, or the words patients see where the pack has none: those under ``key.name``."""
    return texts.get(f"{key}.note") or texts[f"{key}.{name}" if name else key]


def recorded(texts: Mapping[str, str], key: str, name: str = "name") -> str:
    """The term for something a visit holds: the last part of the key where the visit was held with another pack."""
    return term(texts, key, name) if (f"{key}.{name}" if name else key) in texts else key.rpartition(".")[2]


def said(words: Words, decision: Decision, encounter: Encounter, question: str) -> str:
    """The answer to a question; empty where nobody asked, or where the person would rather not say."""
    asked = decision.question(question)
    given = encounter.answer_to(question)
    if asked is None or given.state in (AnswerState.NOT_ASKED, AnswerState.RATHER_NOT_SAY):
        return ""
    if given.state is AnswerState.DONT_KNOW:
        return words.say("don’t know")
    key = f"choice.{questions.shared(asked)}"
    match asked.kind:
        case QuestionKind.ONE:
            return inside(words.recorded(f"{key}.{given.text}", given.text))
        case QuestionKind.SEVERAL:
            return words.listed([inside(words.recorded(f"{key}.{choice}", choice)) for choice in given.several])
        case QuestionKind.SCALE:
            return words.say("{number} of {highest}", number=given.number, highest=asked.high)
        case QuestionKind.DATE:
            return words.date(given.text)
        case QuestionKind.TEXT:
            return given.text
