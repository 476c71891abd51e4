"""A note in sections, to be read before it is copied: small headings in colour, lines as they will be pasted.

Step 7 shows the chart note in it. It is given finished words and rebuilds only when they changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.pane import Pane
from decision_aid.ui.widgets.text import Text

Sections: TypeAlias = Iterable[tuple[str, Iterable[str]]]  # heading, lines


class NoteView(Pane):
    """Shows a note on a card. The keyboard stops on it, to scroll it."""

    def __init__(self, theme: Theme, accessible: str) -> None:
        self._card = Card(theme, padding=24)
        self._card.column.setSpacing(theme.px(2))
        super().__init__(theme, self._card, on="ground")
        self._shown: object = None
        self._ring: FocusRing | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible)

    def show_note(self, sections: Sections) -> None:
        """Show this note."""
        whole = tuple((heading, tuple(lines)) for heading, lines in sections)
        if whole == self._shown:
            return
        self._shown = whole
        column = self._card.column
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (heading, lines) in enumerate(whole):
            if place:
                column.addSpacing(self._theme.px(8))
            column.addWidget(Text(self._theme, heading, "small", strong=True, colour="action"))
            for line in lines:
                column.addWidget(Text(self._theme, line, "small"))
        column.addStretch(1)
        self.stand()

    def content_height(self, width: int) -> int:
        return self._card.heightForWidth(width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if FocusRing.wanted(event.reason()) and self._ring is None:
            self._ring = FocusRing(self._theme, self, self._theme.px(Theme.RADIUS))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._ring is not None:
            self._ring.leave()
            self._ring = None
