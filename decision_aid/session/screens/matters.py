"""Step 3: what matters to the patient, in numbers and in their own words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from decision_aid.session.screens.blocks import Block, block, blocks
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class MattersScreen:
    """Step 3 as shown. The lead says what the ends of the scales mean, once for all of them."""

    title: str
    lead: str
    scales: tuple[Block, ...]
    own_words: tuple[Block, ...]
    own_words_note: str
    worth: tuple[Block, ...]


def screen(visit: Visit) -> MattersScreen:
    """Step 3 for this visit."""
    words = visit.words
    scales = tuple(
        block(visit, f"matters.{matter}", words_from="matters", ask=words.text(f"matter.{matter}.name"))
        for matter in visit.decision.matters
    )
    return MattersScreen(
        title=words.say("What matters most to you?"),
        lead=words.say("There are no right answers. 0 means not at all, 5 means it matters most."),
        scales=tuple(replace(scale, hint="", low_words="", high_words="") for scale in scales),
        own_words=_section(visit, "own-words"),
        own_words_note=words.say("Your own words will be in your summary."),
        worth=_section(visit, "worth"),
    )


def _section(visit: Visit, section: str) -> tuple[Block, ...]:
    return blocks(visit, *(question.id for question in visit.decision.asked_at("matters", section)))
