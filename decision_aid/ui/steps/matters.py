"""Step 3, drawn: the scales, own words, and what would make a treatment worth it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from decision_aid.session.screens import matters
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.matters import MattersScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.rows import Rows
from decision_aid.ui.widgets.text import Text

_BESIDE = (4, 5)


class MattersStep(Page):
    """What matters most to the patient."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        screen = matters.screen(visit)
        self.head(screen.title, screen.lead)
        self._views: dict[str, BlockView] = {}
        sides = QWidget()
        across = ColumnsLayout(theme, (21, 11), 340, theme.px(16))
        across.addWidget(self._scales(screen))
        across.addWidget(self._own_words(screen))
        sides.setLayout(across)
        self.column.addWidget(sides)
        if screen.worth:
            self.column.addWidget(self._worth(screen))
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the answers as they stand."""
        screen = matters.screen(self._visit)
        for block in (*screen.scales, *screen.own_words, *screen.worth):
            self._views[block.question].refresh(block)

    def _scales(self, screen: MattersScreen) -> Rows:
        rows = Rows(self.theme, 2)
        for block in screen.scales:
            rows.add(self._view(block, beside=_BESIDE))
        rows.column.addStretch(1)
        return rows

    def _own_words(self, screen: MattersScreen) -> Card:
        card = Card(self.theme)
        card.column.setSpacing(self.theme.px(14))
        for place, block in enumerate(screen.own_words):
            card.column.addWidget(self._view(block, lines=3 if place else 7))
        card.column.addWidget(Text(self.theme, screen.own_words_note, "small", colour="soft"))
        card.column.addStretch(1)
        return card

    def _worth(self, screen: MattersScreen) -> Card:
        card, questions = Card(self.theme), QWidget()
        across = ColumnsLayout(self.theme, (1,) * len(screen.worth), 400, self.theme.px(20))
        for block in screen.worth:
            across.addWidget(self._view(block))
        questions.setLayout(across)
        card.column.addWidget(questions)
        return card

    def _view(self, block: Block, beside: tuple[int, int] | None = None, lines: int = 3) -> BlockView:
        view = self._views[block.question] = BlockView(self.theme, block, beside=beside, lines=lines)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
