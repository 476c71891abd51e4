"""A note in sections, to be read before it is copied: small headings in colour, lines as they will be pasted.

Step 7 shows the chart note in it. It is given finished words and rebuilds only when they changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.text import Text

Sections: TypeAlias = Iterable[tuple[str, Iterable[str]]]  # heading, lines


class NoteView(Card):
    """Shows a note on a card."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=24)
        self._theme = theme
        self._shown: object = None
        self.column.setSpacing(theme.px(2))

    def show_note(self, sections: Sections) -> None:
        """Show this note."""
        whole = tuple((heading, tuple(lines)) for heading, lines in sections)
        if whole == self._shown:
            return
        self._shown = whole
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (heading, lines) in enumerate(whole):
            if place:
                self.column.addSpacing(self._theme.px(8))
            self.column.addWidget(Text(self._theme, heading, "small", strong=True, colour="action"))
            for line in lines:
                self.column.addWidget(Text(self._theme, line, "small"))
        self.column.addStretch(1)
