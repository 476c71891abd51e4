"""Which page fills the window between its bars, and the making of it: Home, the settings, or a step of the visit.

Asked by ``ui.window``. What Home does not need is imported when it is first opened: start-up waits for none of it.
"""

from __future__ import annotations

import linecache
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from decision_aid.session.desk import Desk
from decision_aid.ui.steps.home import HomeStep
from decision_aid.ui.theme import Theme

if TYPE_CHECKING:
    from decision_aid.domain.flow import Step
    from decision_aid.session.visit import Visit
    from decision_aid.ui.steps.summary import ChooseFile

HOME, SETTINGS = "home", "settings"


class Page(Protocol):
    """What fills the window between the bars."""

    def refresh(self) -> None:
        """Show the present state."""


@runtime_checkable
class Written(Protocol):
    """A page people type on."""

    def settle_all(self) -> None:
        """Hand over what was typed and is in its box and nowhere else."""


def name(desk: Desk) -> str:
    """The name of the page that is open: HOME, SETTINGS or that of a step."""
    return SETTINGS if desk.in_settings else desk.visit.place.step if desk.visit else HOME


def make(named: str, theme: Theme, desk: Desk, choose_file: ChooseFile | None) -> Page:
    """The page of this name. ``choose_file`` answers instead of a person where a paper is to be saved.

    PySide reads the source of every imported module once, to see whether it uses Qt, and ``linecache`` would keep all
    of it: 5 MiB over a visit, which nobody reads again. A report of a fault reads the lines it shows anew.
    """
    page = _made(named, theme, desk, choose_file)
    linecache.clearcache()
    return page


def _made(named: str, theme: Theme, desk: Desk, choose_file: ChooseFile | None) -> Page:
    if named == SETTINGS:
        from decision_aid.ui.steps.settings import SettingsStep

        return SettingsStep(theme, desk)
    if desk.visit is None:
        return HomeStep(theme, desk)
    return _step(desk.visit.place.step, theme, desk, desk.visit, choose_file)


def _step(step: Step, theme: Theme, desk: Desk, visit: Visit, choose_file: ChooseFile | None) -> Page:
    from decision_aid.domain.flow import Step

    match step:
        case Step.CONDITION:
            from decision_aid.ui.steps.condition import ConditionStep

            return ConditionStep(theme, visit)
        case Step.TRIED:
            from decision_aid.ui.steps.tried import TriedStep

            return TriedStep(theme, visit)
        case Step.MATTERS:
            from decision_aid.ui.steps.matters import MattersStep

            return MattersStep(theme, visit)
        case Step.COMPARE:
            from decision_aid.ui.steps.compare import CompareStep

            return CompareStep(theme, visit)
        case Step.TALK:
            from decision_aid.ui.steps.talk import TalkStep

            return TalkStep(theme, visit)
        case Step.PLAN:
            from decision_aid.ui.steps.plan import PlanStep

            return PlanStep(theme, visit)
        case Step.SUMMARY:
            from decision_aid.ui.steps.summary import SummaryStep

            summary = SummaryStep(theme, visit, choose_file) if choose_file else SummaryStep(theme, visit)
            summary.kept.connect(desk.keep_visit)
            return summary
