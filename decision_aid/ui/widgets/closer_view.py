"""A closer look in place of the table of step 4: the way back, all looks as tabs, its title, and its own part.

Made when it is opened and gone with it. A figure that is opened takes its place, and going back finds it as it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.closer import ANYWAY, CLAIMS, EXPERTS, CloserScreen, folded
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text

if TYPE_CHECKING:
    from decision_aid.ui.widgets.closer_anyway import AnywayBlocks
    from decision_aid.ui.widgets.closer_claims import Claims
    from decision_aid.ui.widgets.closer_experts import Experts
    from decision_aid.ui.widgets.closer_source import SourceTests


class CloserView(Page):
    """Tells the visit what was touched; ``refresh`` shows what changed."""

    def __init__(self, theme: Theme, visit: Visit, screen: CloserScreen) -> None:
        super().__init__(theme, inside=True, under=Text(theme, screen.status, "small", colour="soft"))
        self._made_for = folded(screen)
        self.close_figure = visit.close_detail
        self.back_touch = Pill(theme, screen.back.words, "outline", screen.back.accessible)
        self.back_touch.clicked.connect(lambda: visit.look_closer(""))
        tabs = [(look.id, look.words, look.chosen, look.accessible) for look in screen.looks]
        self._looks = PillChoice(theme, screen.looks_words, tabs, before=self.back_touch)
        self._looks.touched.connect(visit.look_closer)
        self.column.insertWidget(0, self._looks)
        self.head(screen.title, screen.lead)
        if screen.note:
            self.column.addWidget(Text(theme, screen.note))
        self._own = _own(theme, visit, screen)
        self._own.opened.connect(visit.open_figure)
        self._own.turned.connect(visit.unfold)
        self.column.addWidget(self._own)
        self.column.addStretch(1)
        self.refresh(screen)

    def chosen_look(self) -> QWidget:
        """The tab of this look."""
        return next(tab for tab in self._looks.touches if tab.isChecked())

    def fits(self, screen: CloserScreen) -> bool:
        """Whether this look differs from the one shown only in what is unfolded and which figure is open."""
        return folded(screen) == self._made_for

    def refresh(self, screen: CloserScreen) -> None:
        """Show this state of the same look."""
        self._own.refresh(screen)
        self.show_in_full(screen.detail)


def _own(theme: Theme, visit: Visit, screen: CloserScreen) -> Claims | AnywayBlocks | Experts | SourceTests:
    if screen.view == CLAIMS:
        from decision_aid.ui.widgets.closer_claims import Claims

        claims = Claims(theme, screen)
        claims.pointed.connect(visit.point)
        return claims
    if screen.view == ANYWAY:
        from decision_aid.ui.widgets.closer_anyway import AnywayBlocks

        return AnywayBlocks(theme, screen)
    if screen.view == EXPERTS:
        from decision_aid.ui.widgets.closer_experts import Experts

        return Experts(theme, screen)
    from decision_aid.ui.widgets.closer_source import SourceTests

    tests = SourceTests(theme, screen)
    tests.asked.connect(visit.ask)
    tests.withdrawn.connect(visit.withdraw)
    return tests
