"""The same thing on the screen in another language: so that one script holds a visit in each language.

Used by ``ui.player`` for scripts that are held in another language than they are written in. It asks the session for
what stands on the screen once in each language and goes through both side by side; it translates nothing itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from decision_aid.domain.flow import Step
from decision_aid.i18n import Words
from decision_aid.session.screens import compare, condition, frame, matters, plan, summary, talk, tried
from decision_aid.session.visit import Visit
from decision_aid.ui.steps.summary import SummaryStep
from decision_aid.ui.window import Window

WRITTEN_IN = "en"  # the language of the scripts
ANY = "…"  # in a name: whatever words stand there
_SCREENS = {
    Step.CONDITION: condition.screen,
    Step.TRIED: tried.screen,
    Step.MATTERS: matters.screen,
    Step.COMPARE: compare.screen,
    Step.TALK: talk.screen,
    Step.PLAN: plan.screen,
}


def matching(name: str) -> re.Pattern[str]:
    """What fits a name of a script."""
    return re.compile(".*".join(re.escape(part) for part in name.split(ANY)), re.DOTALL)


def twin(window: Window, name: str) -> str:
    """What the thing called ``name`` in a script is called on the screen now; ``name`` where nothing is."""
    pattern = matching(name)
    return next((there for here, there in _pairs(window) if pattern.fullmatch(here)), name)


def twins(window: Window, words: str) -> list[str]:
    """Everything now on the screen that says ``words`` in the language of scripts; ``words`` where nothing does."""
    return [there for here, there in _pairs(window) if words in here] or [words]


def _pairs(window: Window) -> Iterator[tuple[str, str]]:
    visit = window.desk.visit
    if visit is None or visit.words.language == WRITTEN_IN:
        return iter(())
    spoken = visit.words
    there = tuple(_shown(window, visit))
    visit.words = Words(WRITTEN_IN, visit.decision.texts[WRITTEN_IN])
    try:
        here = tuple(_shown(window, visit))
    finally:
        visit.words = spoken
    return _beside(here, there)


def _shown(window: Window, visit: Visit) -> Iterator[object]:
    yield frame.screen(window.desk)
    if visit.place.step in _SCREENS:
        yield _SCREENS[visit.place.step](visit)
    for step in window.findChildren(SummaryStep):
        if step.isVisible():
            yield summary.screen(visit, step.paper)


def _beside(here: object, there: object) -> Iterator[tuple[str, str]]:
    """Every two words that stand at the same place of two things of one shape."""
    if isinstance(here, str) and isinstance(there, str):
        yield here, there
    elif isinstance(here, tuple) and isinstance(there, tuple):
        for one, other in zip(here, there, strict=False):
            yield from _beside(one, other)
    elif is_dataclass(here) and type(here) is type(there):
        for field in fields(here):
            yield from _beside(getattr(here, field.name), getattr(there, field.name))
