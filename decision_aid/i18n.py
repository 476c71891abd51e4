"""Words in the person's language: interface sentences (gettext), pack texts, dates, lists, numbers.

Made by ``session`` and ``export`` for one language; switching language means making another one. Sentences are whole,
with named placeholders; nothing is glued together and nothing is translated by machine.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gettext

LANGUAGES = {"en": "English", "es": "Español"}  # each in its own words, so that whoever needs it can read it
_CATALOGUES = Path(__file__).parent.parent / "resources" / "locale"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    import gettext  # English, which needs no catalogue, starts without it

    return gettext.translation("side_by_side", _CATALOGUES, [language])


class Words:
    """Everything said in one language. ``texts`` is the pack's own text for that language, by key."""

    def __init__(self, language: str, texts: Mapping[str, str] | None = None) -> None:
        self.language = language
        self._texts = {} if texts is None else texts

    def say(self, sentence: str, /, **names: object) -> str:
        """An interface sentence with its placeholders filled."""
        said = sentence if self.language == "en" else _catalogue(self.language).gettext(sentence)
        return said.format(**names)

    def say_count(self, singular: str, plural: str, count: int, /, **names: object) -> str:
        """A sentence that depends on a number; the number is ``{count}``."""
        if self.language == "en":
            said = singular if count == 1 else plural
        else:
            said = _catalogue(self.language).ngettext(singular, plural, count)
        return said.format(count=self.number(count), **names)

    def text(self, key: str, /, **names: object) -> str:
        """The pack's words for a key. Raises KeyError for a key the checks should have refused."""
        return self._texts[key].format(**names) if names else self._texts[key]

    def optional(self, key: str, /) -> str:
        """The pack's words for a key that may be absent; empty then."""
        return self._texts.get(key, "")

    def recorded(self, key: str, identity: str, /) -> str:
        """The pack's words for something a visit holds; its id where the visit was held with another pack."""
        return self._texts.get(key, identity)

    def number(self, number: int) -> str:
        """A whole number with its thousands set apart, as people in US clinics write it in either language."""
        return f"{number:,}"

    def listed(self, items: Sequence[str]) -> str:
        """``a, b and c``. Spanish says "e" for "y" before an i sound ("ejercicio e inyección", but "agua y hielo")."""
        if len(items) < 2:
            return "".join(items)
        first, last = ", ".join(items[:-1]), items[-1]
        if self.language == "es" and re.match(r"h?[ií](?![aeo])", last.lower()):
            return f"{first} e {last}"
        return self.say("{items} and {last}", items=first, last=last)

    def date(self, iso: str) -> str:
        """An ISO date (or the date part of a time) written out."""
        day = date.fromisoformat(iso[:10])
        return self.say("{month} {day}, {year}", month=self._month(day.month), day=day.day, year=day.year)

    def _month(self, month: int) -> str:
        names = (
            self.say("January"),
            self.say("February"),
            self.say("March"),
            self.say("April"),
            self.say("May"),
            self.say("June"),
            self.say("July"),
            self.say("August"),
            self.say("September"),
            self.say("October"),
            self.say("November"),
            self.say("December"),
        )
        return names[month - 1]
