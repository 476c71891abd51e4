"""Step 6: what was decided, in whose words, what comes next and what to watch for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, takewhile

from decision_aid.domain import encounter
from decision_aid.session.screens.blocks import Block, block, blocks, said
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit

FOLLOW_UP = "plan.follow-up"
_FOLLOW_UPS = (2, 6, 12)  # weeks
_WATCH = "watch."


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The date to look again: some weeks from the visit, or a day earlier or later than what is chosen.

    Ids are ISO dates; that of a date already chosen, and of ``none``, is empty. Only a chosen date can be moved, and
    not back to the day of the visit: ``soonest`` says that it is the day after.
    """

    ask: str
    touches: tuple[Touch, ...]
    chosen_words: str = ""
    earlier: Touch | None = None
    later: Touch | None = None
    none: Touch | None = None
    soonest: bool = False


@dataclass(frozen=True, slots=True)
class PlanScreen:
    """Step 6 as shown. ``decided`` can be several; ``reasons``: the patient's, then the clinician's, labelled so."""

    title: str
    lead: str
    decided_words: str
    decided: tuple[Touch, ...]
    something_else: Block | None
    reasons: tuple[Block, ...]
    steps: Block
    follow_up: FollowUp
    watch_title: str
    watch: tuple[str, ...]
    locked: bool


def screen(visit: Visit) -> PlanScreen:
    """Step 6 for this visit."""
    words = visit.words
    decided = visit.encounter.decided
    other = encounter.SOMETHING_ELSE in decided
    return PlanScreen(
        title=words.say("What is your plan?"),
        lead=words.say("You can choose more than one. “Not yet” is a plan too."),
        decided_words=words.say("What did you decide?"),
        decided=choices(visit, decided),
        something_else=next(iter(blocks(visit, "plan.something-else")), None) if other else None,
        reasons=blocks(visit, "plan.reasons", "plan.recommendation"),
        steps=block(visit, "plan.steps"),
        follow_up=_follow_up(visit),
        watch_title=words.say("Call your care team if"),
        watch=watch(visit),
        locked=visit.encounter.signed,
    )


def choices(visit: Visit, chosen: tuple[str, ...]) -> tuple[Touch, ...]:
    """Every option of the condition in the visit's order, then "not yet" and "something else"."""
    words, compared = visit.words, visit.comparison
    columns = sorted((*compared.columns, *compared.others), key=lambda c: c.letter) if compared else []
    named = [(column.option, words.text(f"option.{column.option}.name")) for column in columns]
    named += [
        (encounter.NOT_YET, words.say("Not yet")),
        (encounter.SOMETHING_ELSE, words.say("Something else")),
    ]
    return tuple(
        Touch(identity, name, words.say("Our plan: {choice}", choice=name), identity in chosen)
        for identity, name in named
    )


def watch(visit: Visit) -> tuple[str, ...]:
    """What to watch for, from the pack."""
    said = (visit.words.optional(f"{_WATCH}{number}") for number in count(1))
    return tuple(takewhile(bool, said))  # numbered from one, none left out


def _follow_up(visit: Visit) -> FollowUp:
    words = visit.words
    chosen = visit.encounter.answer_to(FOLLOW_UP).text
    opened = datetime.fromisoformat(visit.encounter.opened_at).astimezone().date()  # the day it was here
    ask = words.text("question.plan.follow-up.ask")
    touches = []
    for weeks in _FOLLOW_UPS:
        offered = (opened + timedelta(weeks=weeks)).isoformat()
        name = words.say_count("{count} week", "{count} weeks", weeks)
        spoken = words.say_count("In {count} week", "In {count} weeks", weeks)
        here = offered == chosen
        touches.append(Touch("" if here else offered, name, said(words, ask, spoken), here))
    if not chosen:
        return FollowUp(ask, tuple(touches))
    day = date.fromisoformat(chosen)
    earlier, later = (day + timedelta(days=step) for step in (-1, 1))
    return FollowUp(
        ask,
        tuple(touches),
        words.date(chosen),
        Touch(earlier.isoformat(), "−", words.say("One day earlier: {day}", day=words.date(earlier.isoformat()))),
        Touch(later.isoformat(), "+", words.say("One day later: {day}", day=words.date(later.isoformat()))),
        Touch("", words.say("No date"), said(words, ask, words.say("No date"))),
        soonest=earlier <= opened,
    )
