"""One treatment of the ledger on a line, with its details under it once they are wanted. Part of step 2."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.tried import TriedRow
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.further_use import FurtherUseView
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text

_BESIDE = (2, 5)  # shares of the width of a detail's question and of its control


class TriedRowView(Card):
    """``touched`` and ``written`` as a block's; ``unfolded`` gives what is to be unfolded or folded."""

    touched = Signal(str, str)
    written = Signal(str, str)
    unfolded = Signal(str)

    def __init__(self, theme: Theme, row: TriedRow) -> None:
        super().__init__(theme, padding=8)
        self._theme = theme
        self._row: TriedRow | None = None
        self._help: BlockView | None = None  # made, like the details, when the treatment turns out to have been tried
        self._views: dict[str, BlockView] = {}
        self._details: QVBoxLayout | None = None
        self._number = Text(theme, "", strong=True)
        self._more: dict[str, FurtherUseView] = {}
        self._add: Pill | None = None  # only for what can be had more than once
        self._next = ""  # the question that one more of these answers
        self.column.setContentsMargins(theme.px(18), theme.px(8), theme.px(10), theme.px(8))
        name = Text(theme, row.name, strong=True)
        answers = QWidget()
        line = ColumnsLayout(theme, (0, 1, 0), 440, theme.px(6))
        self._use, self._helped, self._unfold = self._view(row.use), QWidget(), Pill(theme, "", "quiet")
        self._help_line = QVBoxLayout(self._helped)
        self._help_line.setContentsMargins(0, 0, 0, 0)
        self._unfold.clicked.connect(self._turn)
        for part in (self._use, self._helped, self._unfold):
            line.addWidget(part)
        answers.setLayout(line)
        head = QWidget()
        across = ColumnsLayout(theme, (5, 16), 240, theme.px(12))
        across.addWidget(name)
        across.addWidget(answers)
        head.setLayout(across)
        self.column.addWidget(head)
        self.refresh(row)

    def refresh(self, row: TriedRow) -> None:
        """Show this treatment as it stands."""
        if row == self._row:
            return
        self._row = row
        self._use.refresh(row.use)
        if row.help is not None and self._help is None:
            self._help = self._view(row.help)
            self._help_line.addWidget(self._help)
        if row.help is not None and self._help is not None:
            self._help.refresh(row.help)
        self._helped.setVisible(row.help is not None)
        self._unfold.setVisible(row.unfold is not None)
        if row.unfold is not None:
            self._unfold.say(row.unfold.words, row.unfold.accessible)
        if row.details and self._details is None:
            self._details = self._make_details(row)
        shown = {block.question: block for block in (*row.given, *row.details, *row.own_words)}
        for question, view in self._views.items():
            if question in shown:
                view.refresh(shown[question])
            view.setVisible(question in shown)
        if self._details is not None:
            self._show_more(row, self._details)

    def _show_more(self, row: TriedRow, details: QVBoxLayout) -> None:
        """Show the injections after the first, and the touch for one more."""
        self._number.say(row.number)
        self._number.setVisible(bool(row.number))
        for further in row.more:
            view = self._more.get(further.use)
            if view is None or view.number != further.number:  # every name in it says the number
                made = FurtherUseView(self._theme, further)
                made.touched.connect(self.touched)
                made.written.connect(self.written)
                if view is None:
                    details.insertWidget(details.count() - (self._add is not None), made)
                else:
                    details.replaceWidget(view, made)
                    view.hide()
                    view.deleteLater()
                view = self._more[further.use] = made
            view.refresh(further)
        here = {further.use for further in row.more}
        for use, view in self._more.items():
            view.setVisible(use in here)
        if self._add is not None:
            self._add.setVisible(row.add is not None)
            self._next = row.add.id if row.add is not None else ""

    def _make_details(self, row: TriedRow) -> QVBoxLayout:
        details = QVBoxLayout()
        details.setContentsMargins(0, self._theme.px(6), self._theme.px(8), self._theme.px(8))
        details.setSpacing(self._theme.px(12))
        details.addWidget(self._number)
        if row.given:
            details.addWidget(self._side_by_side(row.given, 1))
        for block in row.details:
            self._views[block.question] = self._view(block, beside=_BESIDE, asks=True)
            details.addWidget(self._views[block.question])
        details.addWidget(self._side_by_side(row.own_words, 2))
        if row.add is not None:
            self._add = Pill(self._theme, row.add.words, "outline", row.add.accessible, sign="plus")
            self._add.clicked.connect(lambda: self.touched.emit(self._next, "before"))
            details.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(details)
        return details

    def _side_by_side(self, blocks: Sequence[Block], lines: int) -> QWidget:
        whole = QWidget()
        columns = ColumnsLayout(self._theme, (1,) * len(blocks), 240, self._theme.px(16))
        for block in blocks:
            self._views[block.question] = self._view(block, asks=True, lines=lines)
            columns.addWidget(self._views[block.question])
        whole.setLayout(columns)
        return whole

    def _view(
        self, block: Block, *, beside: tuple[int, int] | None = None, asks: bool = False, lines: int = 3
    ) -> BlockView:
        view = BlockView(self._theme, block, beside=beside, asks=asks, joined=True, lines=lines)
        view.touched.connect(self.touched)
        view.written.connect(self.written)
        return view

    def _turn(self) -> None:
        if self._row is not None and self._row.unfold is not None:
            self.unfolded.emit(self._row.unfold.id)
