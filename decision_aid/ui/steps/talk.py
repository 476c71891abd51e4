"""Step 5, drawn: what matters beside what is known, questions, leaning, teach-back and readiness."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens import talk
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.talk import TalkScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.asked_questions import AskedQuestions
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.jumps import Jumps
from decision_aid.ui.widgets.known_table import KnownTable
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.rows import Rows
from decision_aid.ui.widgets.text import Text


class TalkStep(Page):
    """How the options fit what matters, and whether the two people understand each other."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        screen = talk.screen(visit)
        jumps = Jumps(theme, screen.jumps_words)
        super().__init__(theme, jumps)
        self._visit = visit
        self._views: dict[str, BlockView] = {}
        self.head(screen.title, screen.lead)
        self._table = KnownTable(theme)
        self._table.opened.connect(visit.open_detail)
        self.close_figure, self.open_other = visit.close_detail, visit.open_detail
        self.column.addWidget(self._table)
        self._lower = Pill(theme, "")
        self._lower.clicked.connect(lambda: visit.unfold(talk.LOWER))
        self.column.addWidget(self._lower, 0, Qt.AlignmentFlag.AlignLeft)
        self._questions = AskedQuestions(theme, screen)
        self._questions.asked.connect(visit.ask)
        self._questions.withdrawn.connect(visit.withdraw)
        sides = QWidget()
        across = ColumnsLayout(theme, (2, 3), 340, theme.px(16))
        across.addWidget(self._questions)
        across.addWidget(self._leaning_card(screen))
        sides.setLayout(across)
        self.column.addWidget(sides)
        teach, ready = self._teach_card(screen), self._ready_card(screen)
        self.column.addWidget(teach)
        self.column.addWidget(ready)
        for words, part in (
            (screen.questions_title, self._questions),
            (screen.teach_title, teach),
            (screen.ready_title, ready),
        ):
            jumps.add(words, part)

    def refresh(self) -> None:
        """Show the talk as it stands."""
        screen = talk.screen(self._visit)
        self._visit.show(*talk.seen(self._visit, screen.detail))
        self._table.show_known(screen)
        self._lower.setVisible(screen.lower is not None)
        if screen.lower is not None:
            self._lower.say(screen.lower.words, screen.lower.accessible)
        self._questions.refresh(screen)
        taught = tuple(block for back in screen.teach for block in (back.said, back.clear) if block)
        for block in (*screen.sure, *screen.ready, *taught):
            self._views[block.question].refresh(block)
        self._leaning.choose_all([place for place, touch in enumerate(screen.leaning) if touch.chosen])
        self._leaning.setEnabled(not screen.locked)
        self.show_prompts(screen.prompts, self._visit.unfold, self._lower)
        self.show_in_full(screen.detail)

    def settle_all(self) -> None:
        super().settle_all()
        self._questions.ask()

    def _leaning_card(self, screen: TalkScreen) -> Card:
        card = Card(self.theme)
        card.column.addWidget(Text(self.theme, screen.leaning_title, "heading"))
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in screen.leaning]
        self._leaning = PillChoice(self.theme, screen.leaning_title, choices)
        self._leaning.touched.connect(self._visit.lean)
        card.column.addWidget(self._leaning)
        card.column.addSpacing(self.theme.px(4))
        for block in screen.sure:
            card.column.addWidget(self._view(block))
        card.column.addStretch(1)
        return card

    def _teach_card(self, screen: TalkScreen) -> Card:
        theme, card, prompts = self.theme, Card(self.theme), QWidget()
        card.column.addWidget(Text(theme, screen.teach_title, "heading"))
        card.column.addWidget(Text(theme, screen.teach_lead, "small", colour="soft"))
        across = ColumnsLayout(theme, (1,) * len(screen.teach), 320, theme.px(24))
        for back in screen.teach:
            prompt = QWidget()
            column = QVBoxLayout(prompt)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(Theme.GAP))
            column.addWidget(self._view(back.said))
            if back.clear is not None:
                column.addWidget(self._view(back.clear, asks=False, joined=True))
            across.addWidget(prompt)
        prompts.setLayout(across)
        card.column.addWidget(prompts)
        return card

    def _ready_card(self, screen: TalkScreen) -> Card:
        rows = Rows(self.theme, 3)
        rows.column.addSpacing(self.theme.px(8))
        rows.column.addWidget(Text(self.theme, screen.ready_title, "heading"))
        rows.column.addWidget(Text(self.theme, screen.ready_about, "small", colour="soft"))
        rows.column.addSpacing(self.theme.px(4))
        for block in screen.ready:
            rows.add(self._view(block, beside=(3, 2), joined=True))
        return rows

    def _view(
        self, block: Block, *, beside: tuple[int, int] | None = None, asks: bool = True, joined: bool = False
    ) -> BlockView:
        view = BlockView(self.theme, block, beside=beside, asks=asks, joined=joined)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        self._views[block.question] = view
        return view
