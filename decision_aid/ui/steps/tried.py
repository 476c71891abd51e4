"""Step 2, drawn: one line per treatment, its details folded until they are wanted, and what stands in the ledger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens import tried
from decision_aid.session.screens.blocks import Block
from decision_aid.session.screens.tried import TriedRow
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class _RowView(Card):
    """One treatment of the ledger."""

    def __init__(self, theme: Theme, visit: Visit, row: TriedRow) -> None:
        super().__init__(theme, padding=10)
        self._theme, self._visit = theme, visit
        self._row: TriedRow | None = None
        self._help: BlockView | None = None
        self._details: dict[str, BlockView] = {}
        line = QWidget()
        across = ColumnsLayout(theme, (5, 14), 300, theme.px(12))
        name = QWidget()
        centred = QVBoxLayout(name)
        centred.setContentsMargins(theme.px(8), 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(Text(theme, row.name, strong=True))
        centred.addStretch(1)
        across.addWidget(name)
        answers = QWidget()
        self._answers = ColumnsLayout(theme, (6, 9), 270, theme.px(12))
        self._use = self._view(row.use)
        self._answers.addWidget(self._use)
        self._helped = QWidget()
        self._help_line = QHBoxLayout(self._helped)
        self._help_line.setContentsMargins(0, 0, 0, 0)
        self._unfold = Pill(theme, "", "quiet")
        self._unfold.clicked.connect(lambda: self._row and self._row.unfold and visit.unfold(self._row.unfold.id))
        self._help_line.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignTop)
        self._answers.addWidget(self._helped)
        answers.setLayout(self._answers)
        across.addWidget(answers)
        line.setLayout(across)
        self.column.addWidget(line)
        self._folded = QWidget()
        grid = ColumnsLayout(theme, (1, 1), 380, theme.px(20))
        self._grid = grid
        self._folded.setLayout(grid)
        self._folded.setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(8))
        self.column.addWidget(self._folded)
        self.render(row)

    def render(self, row: TriedRow) -> None:
        """Show this row as it stands."""
        if row == self._row:
            return
        self._row = row
        self._use.render(row.use)
        if row.help is not None and self._help is None:
            self._help = self._view(row.help)
            self._help_line.insertWidget(0, self._help, 1)
        if row.help is not None and self._help is not None:
            self._help.render(row.help)
        self._helped.setVisible(row.help is not None)
        if row.unfold is not None:
            self._unfold.say(row.unfold.words, row.unfold.accessible)
        for block in row.details:
            if block.question in self._details:
                self._details[block.question].render(block)
            else:
                view = self._details[block.question] = BlockView(self._theme, block)
                self._forward(view)
                self._grid.addWidget(view)
        self._folded.setVisible(bool(row.details))

    def _view(self, block: Block) -> BlockView:
        view = BlockView(self._theme, block, asks=False, joined=True)
        self._forward(view)
        return view

    def _forward(self, view: BlockView) -> None:
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)


class TriedStep(Page):
    """What was tried so far."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        screen = tried.screen(visit)
        self.head(screen.title, screen.lead)
        self._rows = [_RowView(theme, visit, row) for row in screen.rows]
        for row in self._rows:
            self.column.addWidget(row)
        self._left = Card(theme, "soft")
        self._left.column.addWidget(Text(theme, screen.left_title, "heading"))
        self._sentences = Text(theme, "")
        self._left.column.addWidget(self._sentences)
        self.column.addWidget(self._left)
        self.column.addStretch(1)

    def render(self) -> None:
        """Show the ledger as it stands."""
        screen = tried.screen(self._visit)
        for view, row in zip(self._rows, screen.rows, strict=True):
            view.render(row)
        self._sentences.say("\n".join(screen.left))
