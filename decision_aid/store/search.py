"""What a search becomes: words for the index, and a span of the order in which visits were opened.

Called by ``store.sqlite``. Made for a million visits: the order of opening is the row number of both the visits and
the index, so the newest matches are read first and reading stops when the page is full; nothing is ever sorted. No
text that a person can type may raise or change what the query means.
"""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from decision_aid.store.port import Search, VisitCard

MOST_WORDS = 16  # of a search; the rest is left out
PLACES = 1000  # visits that can be opened within one second before they spill into the next
EVER = 2**62

_SECONDS_A_DAY = 86_400


def order_of(moment: str) -> int:
    """The first place in the order of opening for a visit opened at this moment (UTC, ISO 8601), else ValueError."""
    read = datetime.fromisoformat(moment)
    return int((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()) * PLACES


def span(search: Search) -> tuple[int, int]:
    """The places in the order of opening, both included, that the days of a search allow."""
    low = order_of(search.day_from) if search.day_from else -EVER
    if not search.day_to:
        return low, EVER
    whole_day = len(search.day_to) == len("2026-11-22")
    return low, order_of(search.day_to) + (_SECONDS_A_DAY if whole_day else 1) * PLACES - 1


def matching(search: Search) -> str:
    """The index query of a search, empty where it asks for no word, condition or decision."""
    parts = []
    words = [word for word in plain(search.words).split() if any(_in_a_word(letter) for letter in word)]
    unfinished = bool(words) and not search.words[-1:].isspace()
    if unfinished and len(words[-1]) == 1:
        words.pop()  # one letter begins nearly everything: wait for the second
        unfinished = False
    if words := [_quoted(word) for word in words]:
        if unfinished:
            words[-1] += "*"
        parts.append(f"words : ({' AND '.join(words[:MOST_WORDS])})")
    if search.condition:
        parts.append(f"condition : {_quoted(_whole(search.condition))}")
    if search.decision:
        parts.append(f"decision : {_quoted(_whole(search.decision))}")
    return " AND ".join(parts)


def indexed(card: VisitCard) -> tuple[str, str, str]:
    """What the index holds of a card: words, condition, decision.

    To take a card out of the index its old texts are given again, so a change here needs a migration that rebuilds it.
    """
    return (
        f"{plain(card.words)} {plain(card.number)} {plain(card.number.lstrip('0'))}",
        " ".join(_whole(name) for name in card.condition.split()),
        " ".join(_whole(name) for name in card.decision.split()),
    )


def plain(text: str) -> str:
    """Text as the index can take it: no character that ends it early, no half of a character."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _whole(name: str) -> str:
    """An id as one word of the index, so that `leg` never finds `leg-pain`."""
    return "x" + plain(name).encode("utf-8").hex()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


def _in_a_word(letter: str) -> bool:
    """Whether the index sees this character at all: letters, digits, and characters of private use."""
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Co"
