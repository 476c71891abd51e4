"""The picture of a rare harm among all it is counted in, with the same numbers in words. Never without its denominator.

Made by ``session.screens.compare_detail`` for the full picture of a rate out of more than 100; drawn by
``ui.widgets.crowd_picture``. Some studies count people and some injections, so the words here name neither.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.comparison import Figure
from decision_aid.domain.crowd import BLOCK, Crowd, crowd
from decision_aid.domain.evidence import FindingKind
from decision_aid.i18n import Words
from decision_aid.session.screens.compare_rows import Legend


@dataclass(frozen=True, slots=True)
class CrowdWords:
    """``crowd`` in numbers. ``scale`` says what a dot, a block and a square stand for.

    ``keys`` are to the marks affected and spared, and say how many there are of each.
    """

    crowd: Crowd
    number: str  # "5", at the first of those affected
    of: str  # "of 10,000", over the whole
    keys: tuple[Legend, ...]
    scale: tuple[str, ...]
    accessible: str


def crowd_words(words: Words, figure: Figure) -> CrowdWords | None:
    """The picture of a rate out of more than 100; None for every other figure."""
    if figure.finding.kind is not FindingKind.RATE or figure.treated is None:
        return None
    drawn = crowd(figure.treated)
    if drawn is None:
        return None
    yes, no, of = (words.number(number) for number in (drawn.yes, drawn.no, drawn.of))
    keys = (
        Legend("affected", words.say("{yes} of {of}: this happened", yes=yes, of=of)),
        Legend("spared", words.say("{no} of {of}: it did not", no=no, of=of)),
    )
    scale = _scale(words, drawn)
    spoken = " ".join((words.say("Drawn to scale."), *(f"{key.words}." for key in keys), *scale))
    return CrowdWords(drawn, yes, words.say("of {of}", of=of), keys, scale, spoken)


def _scale(words: Words, drawn: Crowd) -> tuple[str, ...]:
    named = {"of": words.number(drawn.of), "blocks": words.number(drawn.blocks), "block": words.number(BLOCK)}
    if drawn.squares == 1:
        return (words.say("Each dot is one of the {of}. They stand in {blocks} blocks of {block}.", **named),)
    squares, people = words.number(drawn.squares), words.number(drawn.drawn)
    return (
        words.say(
            "The {squares} squares are {of} in all, {people} in each. Only the first square is drawn large.",
            squares=squares,
            people=people,
            **named,
        ),
        words.say("There, each dot is one of the {of}. They stand in {blocks} blocks of {block}.", **named),
        words.say("Each one it happened to is drawn in the large square. In the other squares it happened to none."),
    )
