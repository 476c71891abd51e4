"""Step 1, drawn: condition cards and the touchable spine, pain, safety questions, the care team's checklist."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens import condition
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.condition import SECTIONS, ConditionScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.rows import Rows
from decision_aid.ui.widgets.spine_card import SpineCard
from decision_aid.ui.widgets.text import Text

_YES_NO, _FREE = (3, 2), (3, 7)  # shares of the width: long questions with short answers, and the other way round


class ConditionStep(Page):
    """Which problem, where, how bad; safety; what the care team checks. One section is shown at a time."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        screen = condition.screen(visit)
        tabs = [(tab.id, tab.words, tab.chosen, tab.accessible) for tab in screen.sections]
        self._tabs = PillChoice(theme, screen.sections_words, tabs)
        super().__init__(theme, self._tabs)
        self._visit = visit
        self._tabs.touched.connect(visit.open_section)
        self._sections: dict[str, Where | Asked] = {}

    def refresh(self) -> None:
        """Show the open section as it stands."""
        screen = condition.screen(self._visit)
        self.head(screen.title, screen.lead)
        self._tabs.choose(SECTIONS.index(screen.section))
        for tab, touch in zip(self._tabs.touches, screen.sections, strict=True):
            tab.setAccessibleName(touch.accessible)
        if screen.section not in self._sections:
            make = Where if screen.section == "where" else Asked
            section = self._sections[screen.section] = make(self.theme, self._visit, screen)
            self.column.addWidget(section, 1)
        for name, section in self._sections.items():
            section.setVisible(name == screen.section)
        self._sections[screen.section].refresh(screen)


class Where(QWidget):
    """The problem, the side and the level, beside the drawing that can be touched for the last two."""

    def __init__(self, theme: Theme, visit: Visit, screen: ConditionScreen) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._views: dict[str, BlockView] = {}
        chosen = QWidget()
        self._column = QVBoxLayout(chosen)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._cards = [ChoiceCard(theme, touch.words, touch.detail, touch.chosen) for touch in screen.conditions]
        for card, touch in zip(self._cards, screen.conditions, strict=True):
            card.clicked.connect(lambda _=False, touch=touch: visit.touch("condition", touch.id))
            self._column.addWidget(card)
        self._outside = Text(theme, "")
        self._column.addWidget(self._outside)
        self._questions = Card(theme, padding=12)
        self._column.addWidget(self._questions)
        self._column.addStretch(1)
        self._questions.column.addStretch(1)
        across = ColumnsLayout(theme, (6, 7), 470, theme.px(16))
        across.addWidget(chosen)
        self._spine: SpineCard | None = None
        if screen.spine is not None:
            self._spine = SpineCard(theme, screen.spine)
            self._spine.touched.connect(self._choose)
            across.addWidget(self._spine)
        self.setLayout(across)

    def refresh(self, screen: ConditionScreen) -> None:
        """Show this section as it stands."""
        for card, touch in zip(self._cards, screen.conditions, strict=True):
            card.choose(touch.chosen)
            card.setEnabled(not screen.locked)
        for block in screen.blocks:
            if block.question not in self._views:
                view = self._views[block.question] = BlockView(self._theme, block, joined=True)
                view.touched.connect(self._visit.touch)
                self._questions.column.insertWidget(len(self._views) - 1, view)
            self._views[block.question].refresh(block)
        self._questions.setVisible(bool(screen.blocks))
        self._column.setStretchFactor(self._questions, int(bool(screen.blocks)))  # both sides end on one line
        self._column.setStretch(self._column.count() - 1, int(not screen.blocks))
        self._outside.say(screen.not_covered)
        self._outside.setVisible(bool(screen.not_covered))
        if self._spine is not None and screen.spine is not None:
            self._spine.refresh(screen.spine)

    def _choose(self, level: str, side: str) -> None:
        self._visit.choose("level", level)
        self._visit.choose("side", side)


class Asked(QWidget):
    """A section of questions, each with its control beside it."""

    def __init__(self, theme: Theme, visit: Visit, screen: ConditionScreen) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        yes_no = screen.section in ("safety", "care-team")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        rows = Rows(theme, 3 if yes_no else 8)
        self._views = {block.question: self._view(block, yes_no) for block in screen.blocks}
        for view in self._views.values():
            rows.add(view)
        column.addWidget(rows)
        self._footnote = Text(theme, screen.footnote, "small", colour="soft")
        column.addWidget(self._footnote)
        self._footnote.setVisible(bool(screen.footnote))  # not before: alone it would be a window
        column.addStretch(1)

    def refresh(self, screen: ConditionScreen) -> None:
        """Show this section as it stands."""
        for block in screen.blocks:
            self._views[block.question].refresh(block)

    def _view(self, block: Block, yes_no: bool) -> BlockView:
        view = BlockView(self._theme, block, beside=_YES_NO if yes_no else _FREE, joined=yes_no)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        return view
