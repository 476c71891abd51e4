"""One more injection of the same kind, under the first in its row of the ledger. Part of step 2."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.tried import FurtherRow
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text

_BESIDE = (2, 5)  # shares of the width of a question and of its control, as in the row above


class FurtherUseView(QWidget):
    """``touched`` and ``written`` as a block's. Taking it off the list is an answer too."""

    touched = Signal(str, str)
    written = Signal(str, str)

    def __init__(self, theme: Theme, row: FurtherRow) -> None:
        super().__init__()
        self._theme = theme
        self._row = row
        self._views: dict[str, BlockView] = {}
        self.number = row.number
        remove = Pill(theme, row.remove.words, "quiet", row.remove.accessible, size="note")
        remove.clicked.connect(lambda: self.touched.emit(self._row.use, self._row.remove.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(14), 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Spread(theme, Text(theme, row.number, strong=True), remove))
        column.addWidget(self._side_by_side(row.given))
        for block in (row.help, *row.details):
            column.addWidget(self._view(block, _BESIDE))
        for block in row.own_words:
            column.addWidget(self._view(block))
        self.refresh(row)

    def refresh(self, row: FurtherRow) -> None:
        """Show this injection as it stands."""
        self._row = row
        for block in (row.help, *row.given, *row.details, *row.own_words):
            self._views[block.question].refresh(block)

    def _side_by_side(self, blocks: tuple[Block, ...]) -> QWidget:
        whole = QWidget()
        columns = ColumnsLayout(self._theme, (1,) * len(blocks), 240, self._theme.px(16))
        for block in blocks:
            columns.addWidget(self._view(block, lines=1))
        whole.setLayout(columns)
        return whole

    def _view(self, block: Block, beside: tuple[int, int] | None = None, lines: int = 2) -> BlockView:
        view = BlockView(self._theme, block, beside=beside, asks=True, joined=True, lines=lines)
        view.touched.connect(self.touched)
        view.written.connect(self.written)
        self._views[block.question] = view
        return view
