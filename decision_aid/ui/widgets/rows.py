"""A card of rows with a hairline between them: questions to answer one after another."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider


class Rows(Card):
    """``apart``: pixels at 100 % between a row and the hairline above or below it."""

    def __init__(self, theme: Theme, apart: int = 4) -> None:
        super().__init__(theme)
        self._theme = theme
        sides, ends = theme.px(20), theme.px(10)
        self.column.setContentsMargins(sides, ends, sides, ends)
        self.column.setSpacing(theme.px(apart))

    def add(self, row: QWidget) -> None:
        """One more row under the others."""
        if self.column.count():
            self.column.addWidget(Divider(self._theme))
        self.column.addWidget(row)
