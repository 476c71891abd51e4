"""The card about the evidence itself: version, dates, who wrote it, who paid, whether it was reviewed here."""

from __future__ import annotations

from decision_aid.session.screens.compare_about import AboutScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.labelled import Facts
from decision_aid.ui.widgets.text import Text


class AboutCard(Card):
    """Its facts side by side."""

    def __init__(self, theme: Theme, about: AboutScreen) -> None:
        super().__init__(theme)
        self.about = about
        self.column.addWidget(Text(theme, about.title, "heading"))
        self.column.addWidget(Facts(theme, about.facts, least=280))
