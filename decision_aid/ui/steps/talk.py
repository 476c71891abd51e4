"""Step 5, drawn: what matters beside what is known, questions, teach-back, leaning and readiness."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens import talk
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.talk import TalkQuestion, TalkScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.known_table import KnownTable
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text


class _Questions(Card):
    """The questions collected so far, and a place for one more."""

    def __init__(self, theme: Theme, visit: Visit, screen: TalkScreen) -> None:
        super().__init__(theme)
        self._theme, self._visit = theme, visit
        self._shown: tuple[TalkQuestion, ...] | None = None
        self.column.addWidget(Text(theme, screen.questions_title, "heading"))
        self._list = QVBoxLayout()
        self.column.addLayout(self._list)
        self._field = Field(theme, screen.ask_accessible, screen.ask_words)
        self.column.addWidget(self._field)
        self._add = Pill(theme, screen.add.words, "outline", screen.add.accessible)
        self._add.clicked.connect(self._ask)
        self.column.addWidget(self._add)

    def render(self, screen: TalkScreen) -> None:
        """Show the list as it stands."""
        self._field.setEnabled(not screen.locked)
        self._add.setEnabled(not screen.locked)
        if screen.questions == self._shown:
            return
        self._shown = screen.questions
        while (item := self._list.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for question in screen.questions:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(Text(self._theme, f"•  {question.words}"), 1)
            remove = Pill(self._theme, question.withdraw.words, "quiet", question.withdraw.accessible)
            revision = int(question.withdraw.id)
            remove.clicked.connect(lambda _=False, revision=revision: self._visit.withdraw(revision))
            remove.setEnabled(not screen.locked)
            row.addWidget(remove)
            self._list.addWidget(line)

    def _ask(self) -> None:
        self._visit.ask(self._field.words())
        self._field.clear()


class TalkStep(Page):
    """How the options fit what matters, and whether the two people understand each other."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        self._views: dict[str, BlockView] = {}
        screen = talk.screen(visit)
        self.head(screen.title, screen.lead)
        self._table = KnownTable(theme)
        self._questions = _Questions(theme, visit, screen)
        sides = QWidget()
        across = ColumnsLayout(theme, (13, 6), 300)
        across.addWidget(self._table)
        across.addWidget(self._questions)
        sides.setLayout(across)
        self.column.addWidget(sides)
        below = QWidget()
        halves = ColumnsLayout(theme, (1, 1), 400)
        halves.addWidget(self._leaning_card(screen))
        halves.addWidget(self._teach_card(screen))
        below.setLayout(halves)
        self.column.addWidget(below)
        self.column.addStretch(1)

    def render(self) -> None:
        """Show the talk as it stands."""
        screen = talk.screen(self._visit)
        self._visit.show("talk", talk.findings_shown(self._visit))
        self._table.render_known(screen)
        self._questions.render(screen)
        for block in self._blocks(screen):
            self._views[block.question].render(block)
        self._leaning.choose_all([place for place, touch in enumerate(screen.leaning) if touch.chosen])
        self._leaning.setEnabled(not screen.locked)

    def _blocks(self, screen: TalkScreen) -> tuple[Block, ...]:
        taught = tuple(block for back in screen.teach for block in (back.said, back.clear))
        return (screen.sure, *screen.ready, *taught)

    def _leaning_card(self, screen: TalkScreen) -> Card:
        theme, card = self.theme, Card(self.theme)
        card.column.addWidget(Text(theme, screen.leaning_title, "heading"))
        choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in screen.leaning]
        self._leaning = PillChoice(theme, screen.leaning_title, choices)
        self._leaning.touched.connect(self._visit.lean)
        card.column.addWidget(self._leaning)
        card.column.addWidget(self._view(screen.sure))
        card.column.addSpacing(theme.px(4))
        card.column.addWidget(Divider(theme))
        card.column.addWidget(Text(theme, screen.ready_title, "heading"))
        card.column.addWidget(Text(theme, screen.ready_about, "small", colour="soft"))
        for block in screen.ready:
            card.column.addWidget(self._view(block, beside=True))
        card.column.addStretch(1)
        return card

    def _teach_card(self, screen: TalkScreen) -> Card:
        theme, card = self.theme, Card(self.theme)
        card.column.addWidget(Text(theme, screen.teach_title, "heading"))
        card.column.addWidget(Text(theme, screen.teach_lead, "small", colour="soft"))
        for back in screen.teach:
            card.column.addWidget(self._view(back.said))
            card.column.addWidget(self._view(back.clear, asks=False))
        card.column.addStretch(1)
        return card

    def _view(self, block: Block, *, beside: bool = False, asks: bool = True) -> BlockView:
        view = BlockView(self.theme, block, beside=beside, asks=asks, joined=beside)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        self._views[block.question] = view
        return view
