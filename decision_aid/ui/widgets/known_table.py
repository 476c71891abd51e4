"""What matters, row by row, beside what is known about each option on that point. No totals and no ranks to draw."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.talk import KnownCell, KnownRow, TalkScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.letter import Letter
from decision_aid.ui.widgets.text import Text


class KnownTable(Card):
    """Made again only when its words change, so a touch elsewhere costs nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._shown: object = None

    def render_known(self, screen: TalkScreen) -> None:
        """Show these rows."""
        shown = (screen.columns, screen.rows, screen.nothing)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        theme = self._theme
        if screen.nothing:
            self.column.addWidget(Text(theme, screen.nothing, colour="soft"))
        for place, row in enumerate(screen.rows):
            if place:
                self.column.addWidget(Divider(theme))
            self.column.addWidget(self._row(row, dict(screen.columns)))
        self.column.addStretch(1)

    def _row(self, row: KnownRow, options: dict[str, str]) -> QWidget:
        theme, whole = self._theme, QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(Text(theme, row.name, strong=True), 1)
        head.addWidget(Text(theme, row.rating, strong=True, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        if row.about:
            column.addWidget(Text(theme, row.about, "small", colour="soft"))
        cells = QWidget()
        across = ColumnsLayout(theme, (1,) * max(len(row.cells), 1), 170, theme.px(14))
        for cell in row.cells:
            across.addWidget(self._cell(cell, options.get(cell.letter, "")))
        cells.setLayout(across)
        column.addWidget(cells)
        return whole

    def _cell(self, cell: KnownCell, option: str) -> QWidget:
        theme, whole = self._theme, QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        named = QHBoxLayout()
        named.setSpacing(theme.px(8))
        named.addWidget(Letter(theme, cell.letter))
        named.addWidget(Text(theme, option, "small", strong=True), 1)
        column.addLayout(named)
        if cell.figure:
            column.addWidget(Text(theme, cell.figure, strong=True, tabular=True))
        column.addWidget(Text(theme, cell.says, "small", colour="soft" if cell.missing else "ink"))
        column.addStretch(1)
        return whole
