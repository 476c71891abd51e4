"""Where a figure comes from: who wrote it, where it was printed, who paid, and a mark that says how it was read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.session.screens.figures import SourceWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture
from decision_aid.ui.widgets.text import Text


class ReadingMark(Picture):
    """How the source was read, in a small box; second-hand has a broken edge, so it differs without any colour."""

    def __init__(self, theme: Theme, words: str, accessible: str, second_hand: bool) -> None:
        super().__init__(theme, accessible)
        self._second_hand = second_hand
        self._words = Paragraph.of(theme, words, "small", strong=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self.theme
        return QSize(self._words.natural_width + 2 * theme.px(10), theme.line_height("small") + 2 * theme.px(3))

    def draw(self, painter: QPainter) -> None:
        theme, line = self.theme, self.theme.px(1.5)
        style = Qt.PenStyle.DashLine if self._second_hand else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("ink" if self._second_hand else "edge"), line, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(box, theme.px(6), theme.px(6))
        painter.setPen(theme.colour("ink"))
        self._words.draw(painter, theme.px(10), theme.px(3), self._words.natural_width)


class SourceCard(QWidget):
    """One source in lines of small text."""

    def __init__(self, theme: Theme, source: SourceWords) -> None:
        super().__init__()
        self.setAccessibleName(source.accessible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(12))
        column.setSpacing(theme.px(2))
        column.addWidget(ReadingMark(theme, source.mark, source.reading, source.second_hand))
        column.addSpacing(theme.px(4))
        column.addWidget(Text(theme, source.title, "small", strong=True))
        column.addWidget(Text(theme, source.authors, "small"))
        for words in (source.published, source.link, source.reading, source.funding, source.note):
            if words:
                line = Text(theme, words, "small", colour="soft")
                line.setMinimumWidth(theme.px(120))  # a link is one long word, and may be broken anywhere
                column.addWidget(line)
        column.addStretch(1)
