"""Events and cards to put into a store, and strategies that make any there can be."""

from dataclasses import replace

from hypothesis import strategies as st

from decision_aid.domain.encounter import (
    DONT_KNOW,
    NOT_ASKED,
    RATHER_NOT_SAY,
    Answer,
    Driver,
    Event,
    Kind,
    answer,
)
from decision_aid.store.port import Search, Store, VisitCard

ODD_TEXTS = {
    "emoji": "me duele 😖👩🏽‍⚕️🇺🇸",
    "right-to-left": "\u200fכאב ברגל\u200e ألم في الساق",
    "ten-thousand": "La pierna izquierda. " * 500,
    "control": "".join(map(chr, range(32))) + "\x7f\x85",
    "nul": "before\0after\0",
    "combining": "e\u0301 Zalgo\u0336\u0337 \ufeff\u2028",
    "half-a-character": "\ud83d and \ude00 alone",
    "two-halves": "\ud83d\ude00",
    "quotes": "'; DROP TABLE visits; -- \"\\%_",
}

ODD_SEARCHES = [
    *[
        '"',
        '""',
        "'",
        "*",
        "-",
        "+",
        "^a",
        "(",
        ")",
        "%",
        "_",
        'a"b',
        '"ab',
        'ab"*',
        "NEAR(",
        "words:a",
        "{a}",
        "AND",
        "NOT",
    ],
    *('ab" OR "cd', "NEAR(a b)", "a AND", "\0", "a\0b", '"\0', "\ud83d", "\u0301", "😖", "ألم", " "),
    *("a" * 10_000, "a " * 10_000),
]


def opened(at: str = "2026-11-22T15:04:05Z") -> Event:
    return Event(at=at, by=Driver.BOTH, kind=Kind.OPENED, about="pack-digest", value="en", items=("wait", "injection"))


def answered(value: int | str | tuple[str, ...], question: str = "matters.companion") -> Event:
    return Event("2026-11-22T15:05:00Z", Driver.PATIENT, Kind.ANSWERED, question, answer=answer(value))


def card(number: str, opened_at: str = "2026-11-22T15:04:05Z", **more: str | bool) -> VisitCard:
    return replace(VisitCard(number, opened_at, opened_at), **more)  # type: ignore[arg-type]


def keep(store: Store, *events: Event, **about: str) -> str:
    """One more visit in the store; its number."""
    number = store.next_number()
    store.append(number, events or (opened(),), 0, card(number, **about))
    return number


def found(store: Store, **search: str) -> list[str]:
    """The numbers of the visits that a search finds."""
    return [kept.number for kept in store.visits(Search(**search), limit=100)]


ANY_TEXT = st.text(st.characters(), max_size=40)
VALUES = st.integers() | ANY_TEXT | st.lists(ANY_TEXT, max_size=4).map(tuple)
ANSWERS: st.SearchStrategy[Answer] = st.sampled_from([NOT_ASKED, DONT_KNOW, RATHER_NOT_SAY]) | VALUES.map(answer)


@st.composite
def any_event(draw: st.DrawFn) -> Event:
    kind = draw(st.sampled_from(Kind))
    return Event(
        at=draw(st.datetimes().map(lambda moment: moment.isoformat(timespec="seconds") + "Z")),
        by=draw(st.sampled_from(Driver)),
        kind=kind,
        about=draw(ANY_TEXT.filter(bool)),
        value=draw(ANY_TEXT),
        items=tuple(draw(st.lists(ANY_TEXT, max_size=5))),
        answer=draw(ANSWERS) if kind is Kind.ANSWERED else None,
    )
