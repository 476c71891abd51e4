"""Questions as blocks that any step can show: one shape for choices, scales and own words.

Made by the other modules of ``session.screens``; drawn by ``ui.widgets.block``. Every block offers the four kinds of
answer: a value, "don't know", "rather not say", and not asked (touch again, or clear).
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Question, QuestionKind
from decision_aid.domain.encounter import Answer, AnswerState
from decision_aid.i18n import Words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import CLEAR, DONT_KNOW, RATHER_NOT_SAY, Visit


@dataclass(frozen=True, slots=True)
class Block:
    """A question as shown. ``ask`` is drawn, ``spoken`` is the same question standing alone.

    ``touches`` for choices and scales, ``text`` for own words and dates. ``others`` are the answers that are not a
    value, and clearing once there is an answer. The id of a touch is what :meth:`Visit.touch` takes; one of ``others``
    that is already given clears it.
    """

    question: str
    kind: QuestionKind
    ask: str
    spoken: str
    hint: str = ""
    touches: tuple[Touch, ...] = ()
    text: str = ""
    low_words: str = ""
    high_words: str = ""
    others: tuple[Touch, ...] = ()
    others_words: str = ""
    locked: bool = False


def block(
    visit: Visit, identity: str, *, words_from: str = "", ask: str = "", about: str = "", unsure: bool = False
) -> Block:
    """The block for one question of the pack. ``words_from`` names the question whose words it shares.

    ``about``: what a shared question is about, said where its neighbours cannot be seen. ``unsure``: "don't know"
    stands beside the choices and not behind them.
    """
    words = visit.words
    question = visit.decision.question(identity)
    if question is None:
        raise ValueError(f"the pack asks no question {identity!r}")
    source = words_from or identity
    ask = ask or words.text(f"question.{source}.ask")
    spoken = words.say("{treatment}: {question}", treatment=about, question=ask) if about else ask
    given = visit.encounter.answer_to(identity)
    dont_know, *others = _others(words, spoken, given)
    return Block(
        identity,
        question.kind,
        ask,
        spoken,
        hint=words.optional(f"question.{source}.hint"),
        touches=(*_touches(visit, question, source, spoken), *((dont_know,) if unsure else ())),
        text=given.text if question.kind in (QuestionKind.TEXT, QuestionKind.DATE) else "",
        low_words=words.optional(f"question.{source}.low"),
        high_words=words.optional(f"question.{source}.high"),
        others=tuple(others if unsure else (dont_know, *others)),
        others_words=words.say("Other answers to: {question}", question=spoken),
        locked=visit.encounter.signed,
    )


def blocks(visit: Visit, *identities: str) -> tuple[Block, ...]:
    """The blocks for those of these questions that the pack asks."""
    return tuple(block(visit, identity) for identity in identities if visit.decision.question(identity))


def said(words: Words, ask: str, answer: str) -> str:
    """The question and an answer as one thing to say."""
    if ask.endswith(("?", ".", "!")):
        return words.say("{question} {answer}", question=ask, answer=answer)
    return words.say("{question}: {answer}", question=ask, answer=answer)


def _touches(visit: Visit, question: Question, source: str, spoken: str) -> tuple[Touch, ...]:
    words, given = visit.words, visit.encounter.answer_to(question.id)
    if question.kind is QuestionKind.SCALE:
        return tuple(
            Touch(
                str(n),
                str(n),
                said(words, spoken, words.say("{number} of {highest}", number=n, highest=question.high)),
                given.number == n,
            )
            for n in range(question.low, question.high + 1)
        )
    return tuple(
        Touch(
            choice.id,
            named := words.text(f"choice.{source}.{choice.id}"),
            said(words, spoken, named),
            choice.id in given.several or choice.id == given.text,
        )
        for choice in question.choices
    )


def _others(words: Words, spoken: str, given: Answer) -> tuple[Touch, ...]:
    """Don't know, rather not say and, once something is answered, clearing it."""
    named = (
        (DONT_KNOW, words.say("Don’t know"), given.state is AnswerState.DONT_KNOW),
        (RATHER_NOT_SAY, words.say("Rather not say"), given.state is AnswerState.RATHER_NOT_SAY),
    )
    others = tuple(
        Touch(CLEAR if chosen else identity, name, said(words, spoken, name), chosen)
        for identity, name, chosen in named
    )
    if given.state is AnswerState.NOT_ASKED:
        return others
    clear = words.say("Clear the answer")
    return (*others, Touch(CLEAR, clear, said(words, spoken, clear)))
