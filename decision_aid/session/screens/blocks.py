"""Questions as blocks that any step can show: one shape for choices, scales and own words.

Made by the other modules of ``session.screens``; drawn by ``ui.widgets.block``. Every block offers the four kinds of
answer: a value, "don't know", "rather not say", and not asked (touch again, or clear).
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Question, QuestionKind
from decision_aid.domain.encounter import AnswerState
from decision_aid.i18n import Words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import CLEAR, DONT_KNOW, RATHER_NOT_SAY, Visit


@dataclass(frozen=True, slots=True)
class Block:
    """A question as shown. ``touches`` for choices and scales, ``text`` for own words and dates.

    ``others`` are the answers that are not a value; ``state_words`` says which of them was given, else empty.
    """

    question: str
    kind: QuestionKind
    ask: str
    hint: str = ""
    touches: tuple[Touch, ...] = ()
    text: str = ""
    low_words: str = ""
    high_words: str = ""
    others: tuple[Touch, ...] = ()
    others_words: str = ""
    state_words: str = ""
    locked: bool = False


def block(visit: Visit, identity: str, *, words_from: str = "", ask: str = "") -> Block:
    """The block for one question of the pack. ``words_from`` names the question whose words it shares."""
    words = visit.words
    question = visit.decision.question(identity)
    if question is None:
        raise ValueError(f"the pack asks no question {identity!r}")
    source = words_from or identity
    ask = ask or words.text(f"question.{source}.ask")
    given = visit.encounter.answer_to(identity)
    state_words = {
        AnswerState.DONT_KNOW: words.say("Don’t know"),
        AnswerState.RATHER_NOT_SAY: words.say("Rather not say"),
    }.get(given.state, "")
    return Block(
        identity,
        question.kind,
        ask,
        hint=words.optional(f"question.{source}.hint"),
        touches=_touches(visit, question, source, ask),
        text=given.text if question.kind in (QuestionKind.TEXT, QuestionKind.DATE) else "",
        low_words=words.optional(f"question.{source}.low"),
        high_words=words.optional(f"question.{source}.high"),
        others=_others(visit, ask, given.state),
        others_words=words.say("Other answers to: {question}", question=ask),
        state_words=state_words,
        locked=visit.encounter.signed,
    )


def _touches(visit: Visit, question: Question, source: str, ask: str) -> tuple[Touch, ...]:
    words, given = visit.words, visit.encounter.answer_to(question.id)
    if question.kind is QuestionKind.SCALE:
        return tuple(
            Touch(
                str(n),
                str(n),
                _spoken(words, ask, words.say("{number} of {highest}", number=n, highest=question.high)),
                given.number == n,
            )
            for n in range(question.low, question.high + 1)
        )
    return tuple(
        Touch(
            choice.id,
            named := words.text(f"choice.{source}.{choice.id}"),
            _spoken(words, ask, named),
            choice.id in given.several or choice.id == given.text,
        )
        for choice in question.choices
    )


def _spoken(words: Words, ask: str, answer: str) -> str:
    """The question and an answer as one thing to say."""
    if ask.endswith(("?", ".", "!")):
        return words.say("{question} {answer}", question=ask, answer=answer)
    return words.say("{question}: {answer}", question=ask, answer=answer)


def _others(visit: Visit, ask: str, state: AnswerState) -> tuple[Touch, ...]:
    words = visit.words
    named = (
        (DONT_KNOW, words.say("Don’t know"), state is AnswerState.DONT_KNOW),
        (RATHER_NOT_SAY, words.say("Rather not say"), state is AnswerState.RATHER_NOT_SAY),
        (CLEAR, words.say("Clear"), False),
    )
    return tuple(
        Touch(identity, name, _spoken(words, ask, name), chosen)
        for identity, name, chosen in named
    )
