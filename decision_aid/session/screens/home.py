"""Home: start a visit, quick compare, the list of visits with search, and which evidence pack is in use."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from decision_aid.i18n import Words
from decision_aid.session.desk import Desk
from decision_aid.session.screens.touch import Touch

if TYPE_CHECKING:
    from decision_aid.store.port import VisitCard


class VisitLine(NamedTuple):
    """One visit in the list."""

    number: str
    condition: str
    decision: str
    when: str
    due: bool  # a follow-up date has come
    open: Touch


class HomeScreen(NamedTuple):
    """Home as shown. ``nothing`` says why the list is empty, where it is."""

    start: Touch
    quick: Touch
    ready: bool  # whether a visit can be started (the pack is there)
    heading: str
    search_words: str
    search_accessible: str
    visits: tuple[VisitLine, ...]
    nothing: str
    more: Touch | None
    pack: str
    settings: Touch


def screen(desk: Desk) -> HomeScreen:
    """Home for this desk."""
    words = desk.words
    return HomeScreen(
        start=Touch("start", words.say("Start a visit"), words.say("Start a visit")),
        quick=Touch(
            "quick",
            words.say("Quick compare: a few minutes, no record"),
            words.say("Quick compare, no record is kept"),
        ),
        ready=desk.decision is not None or not desk.pack_was_read,
        heading=words.say("Visits"),
        search_words=words.say("Search visits: words, number or decision"),
        search_accessible=words.say("Search visits"),
        visits=tuple(_line(desk, words, card) for card in desk.found.cards),
        nothing=_nothing(desk, words),
        more=Touch("more", more := words.say("Show more visits"), more) if desk.found.goes_on else None,
        pack=pack_line(desk, words),
        settings=Touch("settings", words.say("Settings"), words.say("Settings")),
    )


def pack_line(desk: Desk, words: Words) -> str:
    """Which evidence is in use, its date, when it is due, and whether anybody here has reviewed it."""
    if desk.decision is None:
        return ""
    from decision_aid.export.standing import standing  # the pack comes after the first paint

    info = desk.decision.info
    stands = standing(words, info, desk.today)
    checked, due = words.date(info.published), words.date(info.review_by)
    name = words.optional("pack.name") or info.id
    known = {"name": name, "version": info.version, "checked": checked, "due": due, "who": info.review.by}
    dated = _dated(words, known, overdue=bool(stands.late))
    return " ".join((dated, *(f"{said}." for said in (stands.unchecked, stands.late) if said)))


def _dated(words: Words, known: dict[str, str], *, overdue: bool) -> str:
    if known["who"] and overdue:
        return words.say(
            "Evidence: {name} {version}, checked {checked}. Reviewed here by {who}. Its next review was due {due}.",
            **known,
        )
    if known["who"]:
        return words.say(
            "Evidence: {name} {version}, checked {checked}. Reviewed here by {who}. Next review {due}.", **known
        )
    if overdue:
        return words.say(
            "Evidence: {name} {version}, checked {checked}. Not yet reviewed here. Its review was due {due}.", **known
        )
    return words.say(
        "Evidence: {name} {version}, checked {checked}. Not yet reviewed here. Next review {due}.", **known
    )


def _nothing(desk: Desk, words: Words) -> str:
    if desk.found.cards or not desk.found.were_read:
        return ""
    if desk.found.words.strip():
        return words.say("No visit matches these words.")
    return words.say("No visits yet. The first one starts above.")


def _line(desk: Desk, words: Words, card: VisitCard) -> VisitLine:
    condition = words.optional(f"condition.{card.condition}.name") or words.say("Condition not chosen yet")
    decision = _decision(words, card)
    due = bool(card.follow_up) and card.follow_up <= desk.today.isoformat()
    when = _when(words, desk.moment(), card.changed_at)
    if due:
        when = words.say("Follow-up due {day}", day=words.date(card.follow_up))
    spoken = words.say(
        "Open visit {number}: {condition}. {decision}. {when}",
        number=card.number,
        condition=condition,
        decision=decision,
        when=when,
    )
    return VisitLine(card.number, condition, decision, when, due, Touch(card.number, words.say("Open"), spoken))


def _decision(words: Words, card: VisitCard) -> str:
    from decision_aid.domain import encounter  # the first list comes after the first paint

    chosen = card.decision.split()
    if encounter.NOT_YET in chosen or not chosen:
        return words.say("Not decided yet")
    if encounter.SOMETHING_ELSE in chosen:
        return words.say("Decided: something else")
    named = [words.optional(f"option.{option}.short") or option for option in chosen]
    return words.say("Decided: {options}", options=words.listed(named))


def _when(words: Words, moment: datetime, changed_at: str) -> str:
    changed = datetime.fromisoformat(changed_at).astimezone(moment.tzinfo)
    if changed.date() == moment.date():
        time = f"{changed.hour % 12 or 12}:{changed:%M}"  # by a clock of twelve hours, as both languages say it here
        return words.say("Today {time} AM", time=time) if changed.hour < 12 else words.say("Today {time} PM", time=time)
    if changed.date() == moment.date() - timedelta(days=1):
        return words.say("Yesterday")
    return words.date(changed.date().isoformat())
