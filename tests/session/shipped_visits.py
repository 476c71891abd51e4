"""Visits on the shipped pack, for tests of what its screens say."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache

from decision_aid.cli import SHIPPED_PACK
from decision_aid.content import library
from decision_aid.domain.decision import Condition, Decision
from decision_aid.domain.flow import Step
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

DISC = "lumbar-disc"
OPENED = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)

#: Own words that break forms elsewhere: signs of every plane, both directions, great length, controls, markup.
HARD_WORDS = (
    "Camino con mi perro 🐕‍🦺 «ñandú» 👍🏽",
    "أريد أن أمشي مرة أخرى",
    "a\u0000b\u0007c\u001b[31m\u200e\u202e\ufeff",
    "word " * 2000,
    "<b>bold</b> {braces} %s %(name)s {0} $x",
)


@cache
def pack() -> Decision:
    """The evidence pack as a clinic gets it."""
    return library.installed(SHIPPED_PACK)


PROBLEMS = tuple(condition.id for condition in pack().conditions)


def held(step: Step = Step.CONDITION, section: str = "", language: str = "en", condition: str = DISC) -> Visit:
    """A new visit standing on this step, its condition chosen."""
    visit = Visit(pack(), language=language, clock=lambda: OPENED)
    if condition:
        visit.touch("condition", condition)
    visit.go(step)
    if section:
        visit.open_section(section)
    return visit


def touches(shown: object) -> Iterator[Touch]:
    """Everything on a screen that can be touched, in its order."""
    if isinstance(shown, Touch):
        yield shown
    elif isinstance(shown, tuple):
        for part in shown:
            yield from touches(part)
    elif is_dataclass(shown):
        for part in fields(shown):
            yield from touches(getattr(shown, part.name))


def groups(condition: Condition, first: int = 0) -> list[tuple[str, ...]]:
    """All its options from the ``first``, four beside each other, then three, two: one left over stands with that."""
    options, found, place = (*condition.options[first:], *condition.options[:first]), [], 0
    for size in (4, 3, 2, *(len(options) * (4,))):
        group = options[place : place + size]
        place += size
        if group:
            found.append(group if len(group) > 1 else (options[0], *group))
    return found
