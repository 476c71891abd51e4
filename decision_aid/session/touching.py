"""What a touch makes of what was chosen before it: answers, the options side by side, what was decided.

Called by ``session.visit``, which makes events of it. Plain functions from before to after; they change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from decision_aid.domain import encounter
from decision_aid.domain.comparison import FEWEST_COLUMNS, MOST_COLUMNS
from decision_aid.domain.decision import Question, QuestionKind
from decision_aid.domain.encounter import Answer


def answered(asked: Question, before: Answer, choice: str) -> Answer:
    """The answer after a choice was touched: an id of the question, or a number for scales.

    Touching what is already chosen takes it back (not asked). Raises ValueError for one of several that is not offered.
    """
    if asked.kind is QuestionKind.SEVERAL:
        known(choice, [c.id for c in asked.choices])
        kept = [c.id for c in asked.choices if (c.id in before.several) != (c.id == choice)]
        return encounter.answer(tuple(kept)) if kept else encounter.NOT_ASKED
    given = encounter.answer(int(choice) if asked.kind is QuestionKind.SCALE else choice)
    return encounter.NOT_ASKED if given == before else given


def side_by_side(shown: tuple[str, ...], option: str) -> tuple[str, ...]:
    """The options shown after a touch. Between two and four stay: a fifth or the last but one changes nothing."""
    if option in shown:
        return tuple(o for o in shown if o != option) if len(shown) > FEWEST_COLUMNS else shown
    return (*shown, option) if len(shown) < MOST_COLUMNS else shown


def decided(before: tuple[str, ...], choice: str) -> tuple[str, ...]:
    """What is decided after a choice was touched: options can stand together, "not yet" and "something else" alone."""
    alone = (encounter.NOT_YET, encounter.SOMETHING_ELSE)
    if choice in before:
        return tuple(c for c in before if c != choice)
    return (choice,) if choice in alone else (*(c for c in before if c not in alone), choice)


def known(option: str, options: Iterable[str]) -> None:
    """Raise ValueError for an option that is not one of these."""
    if option not in options:
        raise ValueError("there is no option by that name here")
