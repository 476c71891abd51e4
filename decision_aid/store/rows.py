"""Events and cards as rows of the store, and back, character for character.

Called by ``store.sqlite``. SQLite's text is UTF-8, which has no half characters (a lone surrogate, as an interrupted
input method can leave behind): text with one is kept as bytes instead, so that no answer can ever fail to be saved.
"""

from __future__ import annotations

import json
from typing import Any

from decision_aid.domain.encounter import Answer, AnswerState, Driver, Event, Kind, Value
from decision_aid.store.port import VisitCard

Row = tuple[Any, ...]


def row_of_event(event: Event) -> Row:
    """At, by, kind, about, value, items, state, answer."""
    answer = event.answer
    return (
        event.at,
        str(event.by),
        str(event.kind),
        _kept(event.about),
        _kept(event.value),
        _json(event.items) if event.items else "",
        str(answer.state) if answer else "",
        _json(answer.value) if answer and answer.value is not None else "",
    )


def event_of_row(row: Row) -> Event:
    """The event of such a row."""
    at, by, kind, about, value, items, state, answer = row
    return Event(
        at=at,
        by=Driver(by),
        kind=Kind(kind),
        about=_given(about),
        value=_given(value),
        items=tuple(json.loads(_given(items))) if items else (),
        answer=Answer(AnswerState(state), _value(answer) if answer else None) if state else None,
    )


def row_of_card(card: VisitCard) -> Row:
    """Number, opened_at, changed_at, condition, decision, words, follow_up, signed."""
    return (
        card.number,
        card.opened_at,
        card.changed_at,
        card.condition,
        card.decision,
        _kept(card.words),
        card.follow_up,
        int(card.signed),
    )


def card_of_row(row: Row) -> VisitCard:
    """The card of such a row."""
    number, opened_at, changed_at, condition, decision, words, follow_up, signed = row
    return VisitCard(number, opened_at, changed_at, condition, decision, _given(words), follow_up, bool(signed))


def _value(kept: str | bytes) -> Value:
    value: int | str | list[str] = json.loads(_given(kept))
    return tuple(value) if isinstance(value, list) else value


def _json(value: Value) -> str | bytes:
    # Not as ASCII: that would join two half characters into one, which is not what was given.
    return _kept(json.dumps(value, ensure_ascii=False))


def _kept(text: str) -> str | bytes:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def _given(kept: str | bytes) -> str:
    return kept if isinstance(kept, str) else kept.decode("utf-8", "surrogatepass")
