"""Where it hurts, on the body from the front and from behind: the places, which are chosen, and the area of a nerve.

Called by ``session.screens.condition``; drawn by ``ui.widgets.body_card``. Where a pack asks the question with a choice
that is not on the drawing there is no drawing, and the question stands among the others. It knows no anatomy: what a
place is called is the pack's.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.export.answers import inside
from decision_aid.session.screens.blocks import Block, block
from decision_aid.session.screens.spine import spine
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

QUESTION = "pain.where"
WORDS = "pain.where.words"  # what ``visit.unfold`` calls the places as words


def _sides(*names: str) -> tuple[str, ...]:
    return tuple(f"{name}-{side}" for name in names for side in ("right", "left"))


#: The places on each view, from the top down.
PLACES: dict[str, tuple[str, ...]] = {
    "front": (
        "neck-front",
        "trunk-front",
        *_sides("shoulder", "upper-arm", "forearm", "hand", "groin", "thigh", "shin", "foot"),
    ),
    "behind": (
        "neck-behind",
        "low-back",
        *_sides("shoulder-behind", "upper-back", "upper-arm-behind", "forearm-behind"),
        *_sides("buttock", "thigh-behind", "calf", "heel"),
    ),
}


@dataclass(frozen=True, slots=True)
class BodyView:
    """One view: its name, the words over its sides from left to right, and its places."""

    id: str
    words: str
    sides: tuple[str, str]
    places: tuple[Touch, ...]
    accessible: str


@dataclass(frozen=True, slots=True)
class BodyScreen:
    """``said``: the chosen places in words. ``nerve`` is outlined on each of ``sides``, and ``key`` says so.

    ``fold`` opens the same places as words; they are shown while it is chosen. ``block`` is the question itself.
    """

    block: Block
    views: tuple[BodyView, ...]
    said: str
    nerve: str
    sides: tuple[str, ...]
    key: str
    fold: Touch


def body(visit: Visit) -> BodyScreen | None:
    """The drawing, if the pack asks where it hurts in places that are on it."""
    question = visit.decision.question(QUESTION)
    drawn = {place for places in PLACES.values() for place in places}
    if question is None or not {choice.id for choice in question.choices} <= drawn:
        return None
    words = visit.words
    asked = block(visit, QUESTION)
    at = spine(visit)
    nerve, sides = (at.nerve, at.sides) if at and at.nerve else ("", ())
    opened = WORDS in visit.place.opened
    shut, show = words.say("Hide the list"), words.say("Choose from a list")
    named = shut if opened else show
    return BodyScreen(
        block=asked,
        views=tuple(_view(visit, view, asked) for view in PLACES),
        said=_said(visit, asked),
        nerve=nerve if sides else "",
        sides=sides,
        key=words.say("Dashed line: the skin that nerve {nerve} often serves. People differ.", nerve=nerve)
        if sides
        else "",
        fold=Touch(WORDS, named, words.say("{question} {answer}", question=asked.spoken, answer=named), opened),
    )


def _view(visit: Visit, view: str, asked: Block) -> BodyView:
    """The patient's right is on the left of the picture from the front, and on its right from behind."""
    words, touches = visit.words, {touch.id: touch for touch in asked.touches}
    left, right = words.say("Left"), words.say("Right")
    named = words.say("From the front") if view == "front" else words.say("From behind")
    places = tuple(_place(visit, touches[place]) for place in PLACES[view] if place in touches)
    return BodyView(
        view,
        named,
        (right, left) if view == "front" else (left, right),
        places,
        words.say("The body from the front. {chosen}", chosen=_said(visit, asked))
        if view == "front"
        else words.say("The body from behind. {chosen}", chosen=_said(visit, asked)),
    )


def _place(visit: Visit, touch: Touch) -> Touch:
    words = visit.words
    state = (
        words.say("{place}: chosen", place=touch.words)
        if touch.chosen
        else words.say("{place}: not chosen", place=touch.words)
    )
    return touch._replace(accessible=state)


def _said(visit: Visit, asked: Block) -> str:
    words = visit.words
    chosen = [touch.words for touch in asked.touches if touch.chosen]
    if chosen:
        return words.say("You touched: {places}.", places=words.listed([inside(place) for place in chosen]))
    return words.say("No place touched yet.")
