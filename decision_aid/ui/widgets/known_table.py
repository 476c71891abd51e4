"""What matters, row by row, beside what is known about each option on that point. No totals and no ranks to draw.

A table with the letters at its head where it is wide enough, else one option under the other, each with its letter.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.session.screens.known_cells import KnownCell, KnownRow
from decision_aid.session.screens.talk import TalkScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.known_parts import known_parts
from decision_aid.ui.widgets.letter import Letter
from decision_aid.ui.widgets.opening import Opening
from decision_aid.ui.widgets.text import Text

_LEAST = 150  # pixels at 100 % of the narrowest column of a table, where no word at its head is longer
_GAP = 18


class KnownTable(Card):
    """Made again only when its words change, so a touch elsewhere costs nothing. ``opened``: row and option."""

    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._shown: object = None
        self._head: list[QWidget] = []  # shown while the options stand side by side
        self._named: list[QWidget] = []  # shown while they stand under each other
        self._across: list[ColumnsLayout] = []
        self._least = _LEAST

    def show_known(self, screen: TalkScreen) -> None:
        """Show these rows."""
        shown = (screen.columns, screen.rows, screen.nothing)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._head, self._named, self._across = [], [], []
        if screen.nothing:
            self.column.addWidget(Text(self._theme, screen.nothing, colour="soft"))
        if screen.rows:
            self._head = [self._columns(screen), Divider(self._theme, strong=True)]
            for part in self._head:
                self.column.addWidget(part)
        for place, row in enumerate(screen.rows):
            if place:
                self.column.addWidget(Divider(self._theme))
            self.column.addWidget(self._row(row))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """Say the options once over the table, or in every cell where they stand under each other."""
        margins = self.column.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        table = bool(self._across) and self._across[0].side_by_side(room)
        for part in self._head:
            part.setVisible(table)
        for part in self._named:
            part.setVisible(not table)

    def _line(self, first: QWidget, others: list[QWidget]) -> QWidget:
        whole = QWidget()
        weights = (11,) + (10,) * len(others)
        across = ColumnsLayout(self._theme, weights, self._least, self._theme.px(_GAP))
        self._across.append(across)
        for part in (first, *others):
            across.addWidget(part)
        whole.setLayout(across)
        return whole

    def _columns(self, screen: TalkScreen) -> QWidget:
        named = [self._named_option(letter, option) for letter, option in screen.columns]
        self._least = max(_LEAST, *(ceil(one.minimumSizeHint().width() / self._theme.scale) for one in named))
        return self._line(Text(self._theme, screen.matters_head, strong=True), named)

    def _row(self, row: KnownRow) -> QWidget:
        theme, first = self._theme, QWidget()
        column = column_in(first, theme.px(2))
        column.addWidget(Text(theme, row.name, strong=True))
        if row.rating:
            column.addWidget(Text(theme, row.rating, "small", colour="soft"))
        if row.about:
            column.addSpacing(theme.px(6))
            column.addWidget(Text(theme, row.about, "small"))
        if row.note:
            column.addWidget(Text(theme, row.note, "small", colour="soft"))
        column.addStretch(1)
        return self._line(first, [self._cell(cell) for cell in row.cells])

    def _cell(self, cell: KnownCell) -> QWidget:
        whole = QWidget()
        column = column_in(whole, self._theme.px(3))
        named = self._named_option(cell.letter, cell.name)
        self._named.append(named)
        column.addWidget(named)
        parts, open_it = known_parts(self._theme, cell), cell.open
        if open_it is None:
            column.addWidget(
                Drawn(self._theme, cell.accessible, parts, around=QMargins(*(3 * (self._theme.px(6),)), 0))
            )
        else:
            touch = Opening(self._theme, open_it.accessible, parts, boxed=False, pad=6)
            touch.clicked.connect(lambda: self.opened.emit(open_it.id, cell.option))
            column.addWidget(touch)
        column.addStretch(1)
        return whole

    def _named_option(self, letter: str, option: str) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(8))
        line.addWidget(Letter(self._theme, letter))
        line.addWidget(Text(self._theme, option, "small", strong=True), 1)
        return whole
