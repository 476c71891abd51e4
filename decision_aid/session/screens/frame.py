"""What stands around whatever is open: top bar, notices, and the bars of a visit while one is. Drawn by ``ui.window``.

Home shows it before the first paint, so the parts of a visit are in ``visit_bars`` and imported with the first visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from decision_aid.errors import ABOUT_SAVING
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.desk import Desk
from decision_aid.session.screens import trouble
from decision_aid.session.screens.touch import Touch
from decision_aid.session.screens.trouble import TroubleScreen
from decision_aid.settings import TEXT_SIZES

if TYPE_CHECKING:
    from decision_aid.session.screens.visit_bars import VisitBars


class FrameScreen(NamedTuple):
    """The bars. ``visit`` is None at Home and in the settings."""

    title: str
    home: Touch
    languages: tuple[Touch, ...]
    smaller: Touch
    larger: Touch
    troubles: tuple[TroubleScreen, ...]
    visit: VisitBars | None


def screen(desk: Desk) -> FrameScreen:
    """The frame for whatever is open now."""
    words = desk.words
    return FrameScreen(
        title="Side by Side",
        home=Touch("home", words.say("Home"), words.say("Home: back to the list of visits")),
        languages=tuple(
            Touch(code, LANGUAGES[code], LANGUAGES[code]) for code in desk.languages if code != words.language
        ),
        smaller=Touch("smaller", "A−", words.say("Smaller text"), desk.settings.text_size == TEXT_SIZES[0]),
        larger=Touch("larger", "A+", words.say("Larger text"), desk.settings.text_size == TEXT_SIZES[-1]),
        troubles=_troubles(words, desk),
        visit=_visit(desk),
    )


def _visit(desk: Desk) -> VisitBars | None:
    if desk.visit is None or desk.in_settings:
        return None
    from decision_aid.session.screens import visit_bars

    return visit_bars.bars(desk.visit, troubled=any(known.trouble in ABOUT_SAVING for known in desk.troubles.known))


def _troubles(words: Words, desk: Desk) -> tuple[TroubleScreen, ...]:
    """Those of the desk first and in its order, so that the place of one tells which it is."""
    found = [trouble.screen(words, known) for known in desk.troubles.known]
    if desk.troubles.fault is not None:
        reopens = desk.visit is not None and desk.visit.recorded
        found.append(trouble.fault(words, desk.troubles.fault, reopens=reopens))
    if desk.closing.leaving:
        found.append(trouble.leaving(words))
    if desk.closing.left_over:
        found.append(trouble.unsaved(words, desk.closing.left_over))
    if desk.closing.unadded:
        found.append(trouble.unadded(words, desk.closing.unadded))
    return tuple(found)
