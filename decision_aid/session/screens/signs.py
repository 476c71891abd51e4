"""The safety questions on a short first step: to be read at a glance, to be answered when they are unfolded.

Made for ``condition`` on a way that asks no more than the comparison needs. The signs themselves are never folded away:
whoever has one of them needs care before any comparison, and reading costs no touch. Answering each is left to a touch.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.session.screens.blocks import Block, block
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

SIGNS = "safety-signs"  # what ``visit.unfold`` calls the answers


@dataclass(frozen=True, slots=True)
class SignsScreen:
    """The signs in a person's words; their questions as ``blocks`` in place of those while ``fold`` is unfolded."""

    title: str
    lead: str
    signs: tuple[str, ...]
    fold: Touch
    blocks: tuple[Block, ...]
    footnote: str


def signs(visit: Visit) -> SignsScreen:
    """The safety questions of the pack, in its order."""
    words, opened = visit.words, SIGNS in visit.place.opened
    asks = {f"safety.{sign}": words.text(f"question.safety.{sign}.ask") for sign in visit.decision.safety}
    said = words.say("Hide the answers") if opened else words.say("Answer one by one")
    spoken = words.say("Hide the answers to the safety questions")
    return SignsScreen(
        title=words.say("Is any of this true for you?"),
        lead=words.say("If so, tell your care team first. It may need care soon."),
        signs=() if opened else tuple(asks.values()),
        fold=Touch(SIGNS, said, spoken if opened else words.say("Answer the safety questions one by one"), opened),
        blocks=tuple(block(visit, sign, words_from="safety", ask=ask, unsure=True) for sign, ask in asks.items())
        if opened
        else (),
        footnote=words.text("safety.limits") if opened else "",
    )
