"""Settings, drawn: three choices, where visits are kept, which evidence is in use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from decision_aid.session.desk import Desk
from decision_aid.session.screens import settings
from decision_aid.session.screens.blocks import Touch
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
        screen = settings.screen(desk)
        self.head(screen.title, screen.lead)
        both = QWidget()
        across = ColumnsLayout(theme, (1, 1), 400)
        choices, facts = Card(theme), Card(theme)
        self._choice(choices, screen.language_words, screen.languages, lambda code: desk.change(language=code))
        self._choice(choices, screen.size_words, screen.sizes, lambda size: desk.change(text_size=int(size)))
        self._choice(choices, screen.look_words, screen.looks, lambda look: desk.change(look=look))
        choices.column.addStretch(1)
        facts.column.addWidget(Text(theme, screen.kept_title, "heading"))
        self._kept = Text(theme, "")
        facts.column.addWidget(self._kept)
        facts.column.addSpacing(theme.px(8))
        facts.column.addWidget(Text(theme, screen.pack_title, "heading"))
        self._pack = Text(theme, "")
        facts.column.addWidget(self._pack)
        facts.column.addStretch(1)
        across.addWidget(choices)
        across.addWidget(facts)
        both.setLayout(across)
        self.column.addWidget(both)
        done = Pill(theme, screen.done.words, "primary", screen.done.accessible, "tall")
        done.clicked.connect(lambda: desk.show_settings(False))
        self.column.addWidget(done)
        self.column.addStretch(1)

    def render(self) -> None:
        """Show the facts as they stand; a changed choice builds the window again."""
        screen = settings.screen(self._desk)
        self._kept.say("\n".join(screen.kept))
        self._pack.say("\n".join(screen.pack))

    def _choice(self, card: Card, heading: str, touches: tuple[Touch, ...], change: Callable[[str], None]) -> None:
        card.column.addWidget(Text(self.theme, heading, "heading"))
        group = PillChoice(self.theme, heading, [(t.id, t.words, t.chosen, t.accessible) for t in touches])
        group.touched.connect(change)
        card.column.addWidget(group)
        card.column.addSpacing(self.theme.px(6))
