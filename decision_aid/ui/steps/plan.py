"""Step 6, drawn: what was decided, reasons, next steps, the clinician's own view, follow-up, what to watch for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.session.screens import plan
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.plan import PlanScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.follow_up_choice import FollowUpChoice
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text


class PlanStep(Page):
    """What comes next."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        self._views: dict[str, BlockView] = {}
        screen = plan.screen(visit)
        self.head(screen.title, screen.lead)
        self._decided_card = Card(theme, padding=14)
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in screen.decided]
        self._decided = PillChoice(theme, screen.decided_words, choices, many=True)
        self._decided.touched.connect(visit.decide)
        self._decided_card.column.addWidget(self._decided)
        self.column.addWidget(self._decided_card)
        sides = QWidget()
        across = ColumnsLayout(theme, (9, 11, 12), 280, theme.px(16))
        for card in (self._reasons(screen), self._next(screen), self._watch(screen)):
            across.addWidget(card)
        sides.setLayout(across)
        self.column.addWidget(sides)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the plan as it stands."""
        screen = plan.screen(self._visit)
        self._decided.choose_all([place for place, touch in enumerate(screen.decided) if touch.chosen])
        self._decided.setEnabled(not screen.locked)
        other = screen.something_else
        if other is not None and other.question not in self._views:
            self._decided_card.column.addWidget(self._view(other))
        if "plan.something-else" in self._views:
            self._views["plan.something-else"].setVisible(other is not None)
        for block in (*screen.reasons, screen.steps, *((other,) if other else ())):
            self._views[block.question].refresh(block)
        self._follow_up.refresh(screen.follow_up, screen.locked)

    def _reasons(self, screen: PlanScreen) -> Card:
        card = Card(self.theme, padding=14)
        card.column.setSpacing(self.theme.px(12))
        for block in screen.reasons:
            card.column.addWidget(self._view(block))
        card.column.addStretch(1)
        return card

    def _next(self, screen: PlanScreen) -> Card:
        card = Card(self.theme, padding=14)
        card.column.setSpacing(self.theme.px(12))
        card.column.addWidget(self._view(screen.steps))
        self._follow_up = FollowUpChoice(self.theme, screen.follow_up)
        self._follow_up.chosen.connect(lambda day: self._visit.write(plan.FOLLOW_UP, day))
        card.column.addWidget(self._follow_up)
        card.column.addStretch(1)
        return card

    def _watch(self, screen: PlanScreen) -> Card:
        theme, card = self.theme, Card(self.theme, "soft", padding=14)
        card.column.addWidget(Text(theme, screen.watch_title, strong=True))
        for sentence in screen.watch:
            line = QHBoxLayout()
            line.setSpacing(theme.px(10))
            line.addWidget(Text(theme, "•", colour="action", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(theme, sentence), 1, Qt.AlignmentFlag.AlignTop)
            card.column.addLayout(line)
        card.column.addStretch(1)
        return card

    def _view(self, block: Block) -> BlockView:
        view = self._views[block.question] = BlockView(self.theme, block, lines=2)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
