"""How the evidence stands on a day: reviewed here or not, past its date or not, its translation checked or not.

Said by every screen (``session.screens``) and every paper (``export.summary``, ``export.chart``) in the same sentences,
none of which ends with a stop. Decides nothing: a pack past its date is still shown, and said to be past it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aid.content import library
from decision_aid.domain.decision import PackInfo
from decision_aid.i18n import Words


@dataclass(frozen=True, slots=True)
class Standing:
    """What must be said of the evidence wherever it is shown. Empty words: there is no such thing to say."""

    unreviewed: str
    unchecked: str  # the translation into the language spoken now
    late: str

    @property
    def said(self) -> tuple[str, ...]:
        """All there is to say, the review first."""
        return tuple(words for words in (self.unreviewed, self.unchecked, self.late) if words)


def standing(words: Words, info: PackInfo, today: date) -> Standing:
    """What is to be said of this pack on this day in this language."""
    unchecked = words.language in info.unchecked
    return Standing(
        "" if library.reviewed(info) else words.say("Evidence not yet reviewed here"),
        words.say("Translation not yet checked by a qualified person") if unchecked else "",
        {
            library.Status.CURRENT: "",
            library.Status.DUE: words.say("This evidence is past its review date"),
            library.Status.EXPIRED: words.say("This evidence is out of date: its review was due over a year ago"),
        }[library.status(info, today)],
    )
