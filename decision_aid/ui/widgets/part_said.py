"""What the touched part of a drawing is, in words: its name and a sentence.

Room for the longest is kept from the start, so nothing moves from part to part. Part of ``ui.widgets.plate``.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from decision_aid.session.screens.drawings import Part
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph

_ACROSS, _ABOVE, _CORNER = 12, 8, 8
_COMFORTABLE = 420


class PartSaid(QLabel):
    """``at_first`` stands here until a part is touched. A QLabel, because assistive technology reads those out."""

    def __init__(self, theme: Theme, parts: Sequence[Part], at_first: str) -> None:
        super().__init__()
        self._theme = theme
        self._first = Paragraph.of(theme, at_first, "small")
        self._parts = [
            (Paragraph.of(theme, part.name, "small", strong=True), Paragraph.of(theme, part.says, "small"))
            for part in parts
        ]
        self._shown: tuple[Paragraph, ...] = (self._first,)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(at_first)

    def say(self, part: int) -> None:
        """Say this part."""
        self._shown = self._parts[part]
        self.setText("\n".join(words.words for words in self._shown))
        self.update()

    def sizeHint(self) -> QSize:
        width = self._theme.px(_COMFORTABLE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(words.longest_word() for said in (*self._parts, (self._first,)) for words in said)
        return QSize(longest + 2 * self._theme.px(_ACROSS), self._theme.line_height("small"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * self._theme.px(_ACROSS)
        tallest = max(sum(words.height(room) for words in said) for said in (*self._parts, (self._first,)))
        return tallest + 2 * self._theme.px(_ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("action_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), px(_CORNER), px(_CORNER))
        painter.setPen(theme.colour("ink"))
        room = self.width() - 2 * px(_ACROSS)
        y = (self.height() - sum(words.height(room) for words in self._shown)) / 2
        for words in self._shown:
            words.draw(painter, px(_ACROSS), round(y), room)
            y += words.height(room)
