"""Step 1, drawn: condition cards and the touchable spine, pain, safety questions, the care team's checklist."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens import condition
from decision_aid.session.screens.condition import SECTIONS, ConditionScreen, SpineScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.choice_card import ChoiceCard
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.skin_view import SkinView
from decision_aid.ui.widgets.spine_view import SpineView
from decision_aid.ui.widgets.text import Text


class _SpineCard(Card):
    """The drawing, what is chosen on it, and where that nerve is felt."""

    def __init__(self, theme: Theme, visit: Visit, screen: SpineScreen) -> None:
        super().__init__(theme, padding=16)
        self._visit = visit
        self._caption = Text(theme, screen.caption, "heading")
        self.column.addWidget(self._caption)
        across = ColumnsLayout(theme, (1, 1), 250, theme.px(12))
        body, picture, felt = QWidget(), QWidget(), QWidget()
        sides = QVBoxLayout(picture)
        sides.setContentsMargins(0, 0, 0, 0)
        names = QHBoxLayout()
        names.addWidget(Text(theme, screen.left_words, "small", strong=True, colour="soft", wrap=False))
        names.addStretch(1)
        names.addWidget(Text(theme, screen.right_words, "small", strong=True, colour="soft", wrap=False))
        sides.addLayout(names)
        self._spine = SpineView(theme, screen, 356)
        self._spine.touched.connect(self._choose)
        sides.addWidget(self._spine, 0, Qt.AlignmentFlag.AlignHCenter)
        sides.addStretch(1)
        column = QVBoxLayout(felt)
        column.setContentsMargins(0, 0, 0, 0)
        self._skin = SkinView(theme, screen, 236)
        column.addWidget(self._skin, 0, Qt.AlignmentFlag.AlignHCenter)
        self._nerve, self._where = Text(theme, ""), Text(theme, "", colour="soft")
        column.addWidget(self._nerve)
        column.addWidget(self._where)
        column.addStretch(1)
        across.addWidget(picture)
        across.addWidget(felt)
        body.setLayout(across)
        self.column.addWidget(body, 1)
        self.render_spine(screen)

    def render_spine(self, screen: SpineScreen) -> None:
        """Show what is chosen."""
        self._caption.say(screen.caption)
        self._spine.render_spine(screen)
        self._skin.render_skin(screen)
        self._nerve.say(screen.nerve_words)
        self._where.say(screen.skin_words)

    def _choose(self, level: str, side: str) -> None:
        self._visit.choose("level", level)
        self._visit.choose("side", side)


class ConditionStep(Page):
    """Which problem, where, how bad; safety; what the care team checks. One section is shown at a time."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        screen = condition.screen(visit)
        self._tabs = PillChoice(theme, screen.title, [(t.id, t.words, t.chosen, t.accessible) for t in screen.sections])
        self._tabs.touched.connect(visit.open_section)
        self.column.addWidget(self._tabs)
        self._sections: dict[str, _Section] = {}

    def render(self) -> None:
        """Show the open section as it stands."""
        screen = condition.screen(self._visit)
        self.head(screen.title, screen.lead)
        self._tabs.choose(SECTIONS.index(screen.section))
        if screen.section not in self._sections:
            section = self._sections[screen.section] = _Section(self.theme, self._visit)
            self.column.addWidget(section, 1)
        for name, section in self._sections.items():
            section.setVisible(name == screen.section)
        self._sections[screen.section].render(screen)


class _Section(QWidget):
    """One section: what it needs is made when it is first shown."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._views: dict[str, BlockView] = {}
        self._cards: dict[str, ChoiceCard] = {}
        self._spine: _SpineCard | None = None
        across = ColumnsLayout(theme, (5, 6), 470)
        self._left = QWidget()
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self._questions = Card(theme)
        self._column.addWidget(self._questions)
        self._outside = Text(theme, "")
        self._column.addWidget(self._outside)
        self._footnote = Text(theme, "", "small", colour="soft")
        self._column.addWidget(self._footnote)
        self._column.addStretch(1)
        across.addWidget(self._left)
        self._across = across
        self.setLayout(across)

    def render(self, screen: ConditionScreen) -> None:
        """Show this section as it stands."""
        for place, touch in enumerate(screen.conditions):
            if touch.id not in self._cards:
                card = self._cards[touch.id] = ChoiceCard(self._theme, touch.words, touch.detail, touch.chosen)
                card.clicked.connect(lambda _=False, chosen=touch.id: self._visit.touch("condition", chosen))
                self._column.insertWidget(place, card)
            self._cards[touch.id].setChecked(touch.chosen)
        beside = screen.section in ("safety", "care-team")
        for place, block in enumerate(screen.blocks):
            if block.question not in self._views:
                if place and beside:
                    self._questions.column.addWidget(Divider(self._theme))
                view = self._views[block.question] = BlockView(self._theme, block, beside=beside, joined=beside)
                view.touched.connect(self._visit.touch)
                view.written.connect(self._visit.write)
                self._questions.column.addWidget(view)
            self._views[block.question].render(block)
        self._questions.setVisible(bool(screen.blocks))
        if screen.spine is not None and self._spine is None:
            self._spine = _SpineCard(self._theme, self._visit, screen.spine)
            self._across.addWidget(self._spine)
        if screen.spine is not None and self._spine is not None:
            self._spine.render_spine(screen.spine)
        if self._spine is not None:
            self._spine.setVisible(screen.spine is not None)
        self._outside.say(screen.not_covered)
        self._outside.setVisible(bool(screen.not_covered))
        self._footnote.say(screen.footnote)
        self._footnote.setVisible(bool(screen.footnote))
