"""Where studies disagree, one on a line: who looked, at whom, compared with what, measured how, and found what.

A table with its heads over it where it is wide enough, else one study under the other with the heads in it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from decision_aid.domain.comparison import Fit
from decision_aid.session.screens.disagreement import DisagreementScreen, LookedAt
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.opening import Opening
from decision_aid.ui.widgets.parts import Dots, Words
from decision_aid.ui.widgets.text import Text

_WEIGHTS, _LEAST, _GAP = (5, 6, 5, 5, 7), 148, 18  # pixels at 100 % of the narrowest column, and between two
_INSIDE = 8  # between the edge of a line and its words: the tint of a marked line reaches past them


class DisagreementTable(Card):
    """Made new for each answer that is opened. ``opened`` gives a finding that was touched, where lines open."""

    opened = Signal(str)

    def __init__(self, theme: Theme, screen: DisagreementScreen) -> None:
        super().__init__(theme, padding=16)
        self._theme, self._across = theme, ColumnsLayout(theme, _WEIGHTS, _LEAST, theme.px(_GAP))
        self._labels: list[QWidget] = []  # shown while the columns stand under each other
        if screen.title:
            self.column.addWidget(Text(theme, screen.title, "heading"))
        if screen.ask:
            self.column.addWidget(Text(theme, screen.ask, "lead"))
        heads = QWidget()
        for head in screen.heads:
            self._across.addWidget(Text(theme, head, "small", strong=True))
        self._across.setContentsMargins(theme.px(_INSIDE), 0, theme.px(_INSIDE), 0)
        heads.setLayout(self._across)
        self._heads = [heads, Divider(theme, strong=True)]  # shown while they stand beside each other
        for part in self._heads:
            self.column.addWidget(part)
        for place, line in enumerate(screen.lines):
            if place:
                self.column.addWidget(Divider(theme))
            self.column.addWidget(self._line(screen, line))
        self.column.addWidget(Divider(theme))
        self.column.addWidget(self._told(screen))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margins = self.column.contentsMargins()
        inside = 2 * self._theme.px(_INSIDE)
        table = self._across.side_by_side(self.width() - margins.left() - margins.right() - inside)
        for part in self._heads:
            part.setVisible(table)
        for label in self._labels:
            label.setVisible(not table)

    def _line(self, screen: DisagreementScreen, line: LookedAt) -> QWidget:
        theme, whole = self._theme, Marked(self._theme) if line.marked else QWidget()
        whole.setAccessibleName(line.accessible)
        across = ColumnsLayout(theme, _WEIGHTS, _LEAST, theme.px(_GAP))
        said: tuple[list[QWidget], ...] = (
            [self._who(line)],
            [Text(theme, line.whom, "small"), self._like_you(line)],
            [Text(theme, line.compared, "small")],
            [Text(theme, line.measured, "small")] if line.measured else [],
            self._found(line),
        )
        for head, texts in zip(screen.heads, said, strict=True):
            across.addWidget(self._under(head, texts))
        inside = theme.px(_INSIDE)
        across.setContentsMargins(inside, inside, inside, inside)
        whole.setLayout(across)
        return whole

    def _who(self, line: LookedAt) -> QWidget:
        theme, opens = self._theme, line.open
        if opens is None:
            return Text(theme, line.who, "small", strong=True)
        words = Words(theme, opens.words, "small", "action", 0, strong=True)
        touch = Opening(theme, opens.accessible, [words], boxed=False, pad=4)
        touch.clicked.connect(lambda: self.opened.emit(opens.id))
        return touch

    def _like_you(self, line: LookedAt) -> QWidget:
        known = line.fit is not Fit.UNKNOWN  # what nobody knows is said, and is not what the eye should meet first
        return Text(self._theme, line.like_you, "small", strong=known, colour="action" if known else "soft")

    def _found(self, line: LookedAt) -> list[QWidget]:
        theme, sure = self._theme, line.certainty
        found: list[QWidget] = [Text(theme, line.found, "small")]
        if line.objection:
            found.append(Text(theme, line.objection, "small", strong=True))
        return [*found, Drawn(theme, sure.accessible, [Dots(theme, sure.dots, sure.words)])]

    def _under(self, head: str, texts: list[QWidget]) -> QWidget:
        whole = QWidget()
        column = column_in(whole, self._theme.px(4))
        if texts:
            label = Text(self._theme, head, "small", colour="soft")
            self._labels.append(label)
            column.addWidget(label)
        for text in texts:
            column.addWidget(text)
        column.addStretch(1)
        return whole

    def _told(self, screen: DisagreementScreen) -> QWidget:
        theme, told = self._theme, QWidget()
        parts = [(screen.why_words, (screen.why,)), (screen.for_you_words, screen.for_you)]
        said = [part for part in parts if part[1]]  # what is for this person can be said over the table instead
        sides = ColumnsLayout(theme, (1,) * len(said), 380, theme.px(36))
        for words, sentences in said:
            side = QWidget()
            column = column_in(side, theme.px(4))
            column.addWidget(Text(theme, words, strong=True))
            for sentence in sentences:
                column.addWidget(Text(theme, sentence))
            column.addStretch(1)
            sides.addWidget(side)
        told.setLayout(sides)
        return told


class Marked(QWidget):
    """A line whose people were like this person, on a tint."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("action_soft"))
