"""Four closer looks at the evidence, in place of the table of step 4: what each is, and which of them is open.

Called by ``session.screens.compare``. What a look says is made by a module of its own, read only when it is opened:
``closer_claims``, ``closer_anyway``, ``closer_experts``, ``closer_source``. Nothing here favours an option.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from decision_aid.domain.decision import Condition
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

if TYPE_CHECKING:
    from decision_aid.session.screens.closer_anyway import AnywayBlock
    from decision_aid.session.screens.closer_claims import ClaimScreen
    from decision_aid.session.screens.closer_experts import OptionPoints
    from decision_aid.session.screens.closer_source import SourceTest
    from decision_aid.session.screens.compare_detail import DetailScreen

CLAIMS, ANYWAY, EXPERTS, SOURCE = "claims", "anyway", "experts", "source"


@dataclass(frozen=True, slots=True)
class CloserScreen:
    """A closer look. Of ``claims``, ``blocks``, ``points`` and ``tests`` only its own are filled.

    ``detail`` is the figure of it that is open in full; ``where`` and ``shown`` are what the visit records as seen.
    """

    view: str
    title: str
    lead: str
    note: str
    status: str  # the state of the evidence, which no view goes without
    back: Touch
    claims: tuple[ClaimScreen, ...] = ()
    blocks: tuple[AnywayBlock, ...] = ()
    jumps: str = ""  # the name of the touches that go from option to option
    points: tuple[OptionPoints, ...] = ()
    tests: tuple[SourceTest, ...] = ()
    detail: DetailScreen | None = None
    where: str = ""
    shown: tuple[str, ...] = ()
    looks_words: str = ""
    looks: tuple[Touch, ...] = ()  # all the closer looks there are, this one chosen
    pointed: tuple[str, str] = ("", "")  # the way in of the medicine that is shown, and its part that is lit


def looks(visit: Visit, condition: Condition) -> tuple[Touch, ...]:
    """The closer looks there are for this condition: one is left out only where the evidence has nothing for it."""
    words, decision = visit.words, visit.decision
    there = {
        CLAIMS: bool(decision.claims),
        ANYWAY: bool(condition.anyway),
        EXPERTS: any(cell.disagreement for row in condition.rows for cell in row.cells.values()),
        SOURCE: any(condition.id in test.conditions for test in decision.diagnostics),
    }
    named = {
        CLAIMS: words.say("Can and can’t do"),
        ANYWAY: words.say("Better anyway"),
        EXPERTS: words.say("Experts disagree"),
        SOURCE: words.say("Finding the source"),
    }
    spoken = {
        CLAIMS: words.say("Look closer: what an injection can and can’t do"),
        ANYWAY: words.say("Look closer: what would have happened anyway"),
        EXPERTS: words.say("Look closer: why experts disagree"),
        SOURCE: words.say("Look closer: can an injection find the source of the pain?"),
    }
    chosen = visit.place.closer
    return tuple(Touch(look, named[look], spoken[look], look == chosen) for look, found in there.items() if found)


def closer_touch(visit: Visit, condition: Condition) -> Touch | None:
    """The one touch that leads to them: to the look opened last, else to the first; None where there is no look."""
    words, there = visit.words, [look.id for look in looks(visit, condition)]
    if not there:
        return None
    seen = [view.where.removeprefix("compare.") for view in visit.encounter.shown]
    look = next((where for where in reversed(seen) if where in there), there[0])
    return Touch(look, words.say("A closer look"), words.say("A closer look at the evidence"))


def closer(visit: Visit, condition: Condition) -> CloserScreen | None:
    """The closer look that is open; None where none is, or where this condition has nothing for it."""
    there = looks(visit, condition)
    if not any(look.chosen for look in there):
        return None
    return replace(
        _open(visit, condition),
        looks_words=visit.words.say("A closer look"),
        looks=there,
        pointed=visit.place.pointed,
    )


def _open(visit: Visit, condition: Condition) -> CloserScreen:
    open_now = visit.place.closer
    if open_now == CLAIMS:
        from decision_aid.session.screens import closer_claims

        return closer_claims.look(visit)
    if open_now == ANYWAY:
        from decision_aid.session.screens import closer_anyway

        return closer_anyway.look(visit, condition)
    if open_now == EXPERTS:
        from decision_aid.session.screens import closer_experts

        return closer_experts.look(visit, condition)
    from decision_aid.session.screens import closer_source

    return closer_source.look(visit, condition)


def folded(look: CloserScreen) -> CloserScreen:
    """The same look with nothing unfolded, pointed at or open in full: what a view of it is made for."""
    claims = tuple(replace(claim, fold=claim.fold._replace(chosen=False), sides=()) for claim in look.claims)
    points = tuple(
        replace(
            about,
            points=tuple(replace(one, fold=one.fold._replace(chosen=False), table=None) for one in about.points),
        )
        for about in look.points
    )
    return replace(look, claims=claims, points=points, detail=None, where="", shown=(), pointed=("", ""))
