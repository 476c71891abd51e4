"""Settings, drawn: three choices, where visits are kept, which evidence is in use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from decision_aid.session.desk import Desk
from decision_aid.session.screens import settings
from decision_aid.session.screens.touch import Touch
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text


class SettingsStep(Page):
    """What this computer remembers about itself."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(theme)
        self._desk = desk
        self._facts: dict[str, Text] = {}
        screen = settings.screen(desk)
        self.head(screen.title, screen.lead)
        both = QWidget()
        across = ColumnsLayout(theme, (1, 1), 400, theme.px(16))
        choices, facts = Card(theme), Card(theme)
        self._choice(choices, screen.language_words, screen.languages, lambda code: desk.change(language=code))
        self._choice(choices, screen.size_words, screen.sizes, lambda size: desk.change(text_size=int(size)))
        self._choice(choices, screen.look_words, screen.looks, lambda look: desk.change(look=look))
        choices.column.addStretch(1)
        for title in (screen.kept_title, screen.pack_title):
            facts.column.addWidget(Text(theme, title, "heading"))
            self._facts[title] = Text(theme, "")
            facts.column.addWidget(self._facts[title])
            facts.column.addSpacing(theme.px(8))
        facts.column.addStretch(1)
        across.addWidget(choices)
        across.addWidget(facts)
        both.setLayout(across)
        self.column.addWidget(both)
        done = Pill(theme, screen.done.words, "primary", screen.done.accessible, "tall")
        done.clicked.connect(lambda: desk.show_settings(False))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the facts as they stand; a changed choice builds the window again."""
        screen = settings.screen(self._desk)
        for title, sentences in ((screen.kept_title, screen.kept), (screen.pack_title, screen.pack)):
            words = "\n".join(sentences)
            if self._facts[title].text() != words:
                self._facts[title].say(words)

    def _choice(self, card: Card, heading: str, touches: tuple[Touch, ...], change: Callable[[str], None]) -> None:
        card.column.addWidget(Text(self.theme, heading, "heading"))
        group = PillChoice(self.theme, heading, [(t.id, t.words, t.chosen, t.accessible) for t in touches])
        group.touched.connect(change)
        card.column.addWidget(group)
        card.column.addSpacing(self.theme.px(10))
