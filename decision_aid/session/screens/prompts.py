"""Sentences that help the care team open or close a part of the talk: a short list for each step, shut at first."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class PromptsScreen:
    """``open`` opens and shuts the list; ``prompts`` are there while it is open."""

    open: Touch
    lead: str
    prompts: tuple[str, ...]


def prompts(visit: Visit) -> PromptsScreen | None:
    """The prompts of the step that is open; None where the pack has none for it."""
    words, step = visit.words, visit.place.step
    here = [prompt for prompt in visit.decision.prompts if prompt.step == step]
    if not here:
        return None
    name = f"prompts.{step}"
    opened = name in visit.place.opened
    label = words.say("Hide the prompts") if opened else words.say("Prompts for the care team")
    return PromptsScreen(
        open=Touch(name, label, label, opened),
        lead=words.say("Say it your own way, or leave it."),
        prompts=tuple(words.text(f"prompt.{prompt.id}") for prompt in here) if opened else (),
    )
