"""Step 3, drawn: the scales, own words, and what would make a treatment worth it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from decision_aid.session.screens import matters
from decision_aid.session.screens.blocks import Block
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.text import Text


class MattersStep(Page):
    """What matters most to the patient."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        screen = matters.screen(visit)
        self.head(screen.title, screen.lead)
        self._views: dict[str, BlockView] = {}
        sides = QWidget()
        across = ColumnsLayout(theme, (21, 11), 340)
        scales, own = Card(theme), Card(theme)
        for place, block in enumerate(screen.scales):
            if place:
                scales.column.addWidget(Divider(theme))
            scales.column.addWidget(self._view(block, beside=True))
        scales.column.addStretch(1)
        for block in screen.own_words:
            own.column.addWidget(self._view(block))
        own.column.addSpacing(theme.px(6))
        own.column.addWidget(Text(theme, screen.worth_title, "heading"))
        for block in screen.worth:
            own.column.addWidget(self._view(block))
        own.column.addStretch(1)
        across.addWidget(scales)
        across.addWidget(own)
        sides.setLayout(across)
        self.column.addWidget(sides, 1)

    def render(self) -> None:
        """Show the answers as they stand."""
        screen = matters.screen(self._visit)
        for block in (*screen.scales, *screen.own_words, *screen.worth):
            self._views[block.question].render(block)

    def _view(self, block: Block, beside: bool = False) -> BlockView:
        view = self._views[block.question] = BlockView(self.theme, block, beside=beside)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
