"""Would have happened anyway: a block of 100 for each option where a study tells it, the plain sentence elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.closer_anyway import AnywayBlock, AnywayDrawing
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.closer_cards import Cards
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.icon_array import IconArray
from decision_aid.ui.widgets.key_lines import KeyLines
from decision_aid.ui.widgets.text import Text


class AnywayCard(Card):
    """One option. ``opened`` gives a finding."""

    opened = Signal(str)

    def __init__(self, theme: Theme, block: AnywayBlock) -> None:
        super().__init__(theme, padding=24)
        self._theme = theme
        self.column.setSpacing(theme.px(16))
        badge = Badge(theme, block.letter, block.name)
        self.column.addWidget(Drawn(theme, f"{block.letter}, {block.name}", [badge], 420))
        if block.drawing is None:
            unknown = QWidget()
            told = column_in(unknown, theme.px(4))
            told.addWidget(Text(theme, block.unknown, strong=True))
            told.addWidget(Text(theme, block.said))
            self.column.addWidget(unknown)
            return
        across = ColumnsLayout(theme, (9, 11), 430, theme.px(36))
        across.addWidget(self._drawn(block.drawing))
        across.addWidget(self._told(block, block.drawing))
        self.column.addLayout(across)

    def _drawn(self, drawing: AnywayDrawing) -> QWidget:
        theme, whole = self._theme, QWidget()
        column = column_in(whole, theme.px(12))
        column.addWidget(Text(theme, drawing.counted, strong=True))
        people = (drawing.have, drawing.more, drawing.none)
        across = ColumnsLayout(theme, (0, 1), 150, theme.px(20))
        across.addWidget(IconArray(theme, *people, drawing.accessible, side=230, dummy=drawing.dummy))
        lines = [KeyLines(theme, [line], self.devicePixelRatioF()) for line in drawing.key]
        key = QWidget()
        under = column_in(key, 0)
        under.addWidget(Drawn(theme, ", ".join(line.words for line in drawing.key), lines, 200))
        under.addStretch(1)
        across.addWidget(key)
        column.addLayout(across)
        column.addStretch(1)
        return whole

    def _told(self, block: AnywayBlock, drawing: AnywayDrawing) -> QWidget:
        theme, whole = self._theme, QWidget()
        column = column_in(whole, theme.px(10))
        if drawing.not_more:
            column.addWidget(Text(theme, drawing.not_more, strong=True))
        lines = FigureLines(theme, block.studies)
        lines.opened.connect(self.opened)
        column.addWidget(lines)
        column.addWidget(Text(theme, block.caution, strong=True))
        column.addWidget(Text(theme, block.said))
        column.addStretch(1)
        return whole


class AnywayBlocks(Cards):
    """A card for each option."""

    def __init__(self, theme: Theme, screen: CloserScreen) -> None:
        super().__init__(theme)
        for block in screen.blocks:
            card = AnywayCard(theme, block)
            card.opened.connect(self.opened)
            self.column.addWidget(card)
