"""What an injection can and can't do: what people hear, what can fairly be said, what is for it and what against it.

Called by ``session.screens.closer``. The two sides of a claim stand open or shut together, under heads of one kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from decision_aid.domain.decision import Claim
from decision_aid.session.screens.closer import CLAIMS, CloserScreen
from decision_aid.session.screens.closer_medicine import MedicineScreen, medicine
from decision_aid.session.screens.closer_page import fields_of, fitting, left_out, page
from decision_aid.session.screens.figure_line import FigureLine, figure_line
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """What is for a claim, or what is against it. ``nothing`` says that there is none, ``left_out`` why some is not."""

    title: str
    figures: tuple[FigureLine, ...]
    nothing: str
    left_out: str


@dataclass(frozen=True, slots=True)
class ClaimScreen:
    """A claim as people hear it, and what can fairly be said. ``sides``: for and against it, where it is unfolded."""

    id: str
    said_words: str
    said: str
    fair_words: str
    fair: str
    fold: Touch
    sides: tuple[ClaimSide, ...]


@dataclass(frozen=True, slots=True)
class ClaimsLook(CloserScreen):
    """The claims, under where the medicine goes; None where no option of the condition is drawn."""

    medicine: MedicineScreen | None = None


def look(visit: Visit) -> ClaimsLook:
    """All claims of the pack, in its order."""
    words = visit.words
    claims = tuple(_claim(visit, claim) for claim in visit.decision.claims)
    shown = [line.finding for claim in claims for side in claim.sides for line in side.figures]
    title = words.say("What an injection can and can’t do")
    lead = words.say("What people often hear, what can fairly be said, and the studies on both sides.")
    made = replace(page(visit, CLAIMS, title, lead, shown), claims=claims)
    return ClaimsLook(**fields_of(made), medicine=medicine(visit))


def _claim(visit: Visit, claim: Claim) -> ClaimScreen:
    words, fold = visit.words, f"claim.{claim.id}"
    is_open, said = fold in visit.place.opened, words.text(f"claim.{claim.id}.said")
    supports, contradicts = fitting(visit, claim.supports), fitting(visit, claim.contradicts)
    counts = words.say(
        "For it: {supports} · Against it: {contradicts}",
        supports=words.number(len(supports)),
        contradicts=words.number(len(contradicts)),
    )
    label = words.say("The studies on both sides")
    spoken = words.say("{studies}. {claim} {counts}", studies=label, claim=said, counts=counts)
    sides: tuple[ClaimSide, ...] = ()
    if is_open:
        sides = (
            _side(visit, words.say("What supports it"), claim.supports, supports),
            _side(visit, words.say("What speaks against it"), claim.contradicts, contradicts),
        )
    return ClaimScreen(
        id=claim.id,
        said_words=words.say("What people often hear"),
        said=said,
        fair_words=words.say("What can fairly be said"),
        fair=words.text(f"claim.{claim.id}.fair"),
        fold=Touch(fold, label, spoken, is_open, counts),
        sides=sides,
    )


def _side(visit: Visit, title: str, every: Sequence[str], fitting_ones: Sequence[str]) -> ClaimSide:
    nothing = "" if fitting_ones else visit.words.say("We found nothing on this side.")
    lines = tuple(figure_line(visit, finding) for finding in fitting_ones)
    return ClaimSide(title, lines, nothing, left_out(visit, len(every) - len(fitting_ones)))
