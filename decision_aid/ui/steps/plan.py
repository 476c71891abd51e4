"""Step 6, drawn: what was decided, reasons, next steps, the clinician's own view, follow-up, what to watch for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens import plan
from decision_aid.session.screens.blocks import Block, Touch
from decision_aid.session.screens.plan import FollowUp
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text

_FOLLOW_UP = "plan.follow-up"


class _FollowUpView(QWidget):
    """When to look again: some weeks on, a day earlier or later."""

    def __init__(self, theme: Theme, visit: Visit, shown: FollowUp) -> None:
        super().__init__()
        self._visit = visit
        self._shown: FollowUp | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Text(theme, shown.ask, strong=True))
        self._choice = PillChoice(theme, shown.ask, [(t.id, t.words, t.chosen, t.accessible) for t in shown.touches])
        self._choice.touched.connect(lambda day: visit.write(_FOLLOW_UP, day))
        column.addWidget(self._choice)
        line = QHBoxLayout()
        self._day = Text(theme, "", strong=True)
        self._earlier, self._later = Pill(theme, "−"), Pill(theme, "+")
        self._earlier.clicked.connect(lambda: self._move(self._shown and self._shown.earlier))
        self._later.clicked.connect(lambda: self._move(self._shown and self._shown.later))
        for part in (self._earlier, self._day, self._later):
            line.addWidget(part)
        line.addStretch(1)
        column.addLayout(line)

    def render(self, shown: FollowUp, locked: bool) -> None:
        """Show the date as it stands."""
        self._shown = shown
        self._choice.choose_all([place for place, touch in enumerate(shown.touches) if touch.chosen])
        self._choice.setEnabled(not locked)
        self._day.say(shown.chosen_words)
        self._day.setVisible(bool(shown.chosen_words))
        for pill, touch in ((self._earlier, shown.earlier), (self._later, shown.later)):
            pill.setVisible(bool(shown.chosen_words))
            pill.setEnabled(touch is not None and not locked)
            if touch is not None:
                pill.say(touch.words, touch.accessible)

    def _move(self, to: Touch | None) -> None:
        if to is not None:
            self._visit.write(_FOLLOW_UP, to.id)


class PlanStep(Page):
    """What comes next."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        self._views: dict[str, BlockView] = {}
        screen = plan.screen(visit)
        self.head(screen.title, screen.lead)
        decided = Card(theme)
        decided.column.addWidget(Text(theme, screen.decided_words, strong=True))
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in screen.decided]
        self._decided = PillChoice(theme, screen.decided_words, choices, many=True)
        self._decided.touched.connect(visit.decide)
        decided.column.addWidget(self._decided)
        self._decided_card = decided
        self.column.addWidget(decided)
        sides = QWidget()
        across = ColumnsLayout(theme, (1, 1), 380)
        patient, team = Card(theme), Card(theme)
        for block in screen.patient:
            patient.column.addWidget(self._view(block))
        self._follow_up = _FollowUpView(theme, visit, screen.follow_up)
        patient.column.addWidget(self._follow_up)
        patient.column.addStretch(1)
        team.column.addWidget(Text(theme, screen.clinician_title, "heading"))
        for block in screen.clinician:
            team.column.addWidget(self._view(block))
        team.column.addSpacing(theme.px(6))
        team.column.addWidget(Text(theme, screen.watch_title, "heading"))
        for sentence in screen.watch:
            team.column.addWidget(Text(theme, f"•  {sentence}"))
        team.column.addStretch(1)
        across.addWidget(patient)
        across.addWidget(team)
        sides.setLayout(across)
        self.column.addWidget(sides, 1)

    def render(self) -> None:
        """Show the plan as it stands."""
        screen = plan.screen(self._visit)
        self._decided.choose_all([place for place, touch in enumerate(screen.decided) if touch.chosen])
        self._decided.setEnabled(not screen.locked)
        other = screen.something_else
        if other is not None and other.question not in self._views:
            self._decided_card.column.addWidget(self._view(other))
        for question, view in self._views.items():
            if question == "plan.something-else":
                view.setVisible(other is not None)
        for block in (*screen.patient, *screen.clinician, *((other,) if other else ())):
            self._views[block.question].render(block)
        self._follow_up.render(screen.follow_up, screen.locked)

    def _view(self, block: Block) -> BlockView:
        view = self._views[block.question] = BlockView(self.theme, block)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
