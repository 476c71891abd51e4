"""The comparison: a head of options over the rows of the tab that is open, in one table as wide as there is room.

The rows of each tab are kept once made, so that going from tab to tab is quick. While the page scrolls the names stay
at the top of what is seen. Answers that no longer fit beside each other stand as cards under their question.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from decision_aid.session.screens.compare import ColumnHead
from decision_aid.session.screens.compare_rows import RowScreen
from decision_aid.session.screens.in_light import InLightScreen
from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Role, Theme
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.comparison_head import NamesLine, WhatLine
from decision_aid.ui.widgets.head_in_view import HeadInView
from decision_aid.ui.widgets.in_light import InLightLine
from decision_aid.ui.widgets.rule_line import RuleLine
from decision_aid.ui.widgets.table_shape import Shape, shape_of
from decision_aid.ui.widgets.what_touch import WhatTouch


class ComparisonTable(QWidget):
    """``opened`` (row, option) tells that an answer was touched, ``unfolded`` the touch for what the options are."""

    opened = Signal(str, str)
    unfolded = Signal()

    def __init__(self, theme: Theme, what: TouchWords) -> None:
        super().__init__()
        self._theme = theme
        self._heads: tuple[tuple[ColumnHead, ...], bool, bool, Role] | None = None
        self._columns: tuple[ColumnHead, ...] = ()
        self._heights: dict[int, int] = {}  # at a width, for what is shown now
        self._grids: dict[str, ComparisonGrid] = {}
        self.grid: ComparisonGrid | None = None
        self._light = InLightLine(theme)
        self._light.opened.connect(self.opened)
        self._what = WhatTouch(theme, what)
        self._what.clicked.connect(self.unfolded)
        self.names, self._whats, self._rule = NamesLine(theme, self._what), WhatLine(theme), RuleLine(theme)
        self._in_view = HeadInView(theme, self, self.names)
        for line in (self._whats, self._light, self._rule, self.names):
            line.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_tab(
        self,
        tab: str,
        columns: tuple[ColumnHead, ...],
        rows: Sequence[RowScreen],
        what: TouchWords,
        light: InLightScreen | None = None,
        rule: str = "",
    ) -> None:
        """Show the rows of a tab under these options, after what was tried and how they are to be read."""
        self._light.show_light(light)
        self._rule.say(rule)
        self._columns = columns
        self._heights.clear()
        self._what.turn(what)
        self._what.setVisible(bool(what.words) and not self._theme.large)  # then it stands over the table
        if tab not in self._grids:
            self._grids[tab] = ComparisonGrid(self._theme)
            self._grids[tab].setParent(self)
            self._grids[tab].opened.connect(self.opened)
            self.names.raise_()
        self.grid = self._grids[tab]
        self.grid.show_rows(rows)
        for name, grid in self._grids.items():
            grid.setVisible(name == tab)
        self.updateGeometry()
        self._arrange()

    def cell(self, row: str, option: str) -> ComparisonCell | None:
        """The answer to a question by an option, if it is shown now."""
        shown = [] if self.grid is None else [cell for line in self.grid.cells for cell in line]
        return next((cell for cell in shown if (cell.cell.row, cell.cell.option) == (row, option)), None)

    def sizeHint(self) -> QSize:
        width = self.width() if self.isVisible() else self._theme.px(1000)  # heads are fitted to the width asked about
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), 0)

    def heightForWidth(self, width: int) -> int:
        if self.grid is None:
            return 0
        if width not in self._heights:
            self._heights[width] = self._measured(width)
            if width != self.width():
                self._measured(self.width())  # what was asked about another width must not change what is drawn
        return self._heights[width]

    def _measured(self, width: int) -> int:
        assert self.grid is not None
        shape = self._shape(width)
        return sum(line.height_in(shape) for line in (self.names, self._whats, self._light, self._rule, self.grid))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._in_view.begin()

    def _shape(self, width: int) -> Shape:
        shape = shape_of(self._theme, width, len(self._columns))
        wanted = (self._columns, self._what.isChecked(), shape.cards, self.names.role(self._columns, shape))
        if wanted != self._heads:
            self._heads = wanted
            self.names.show_heads(self._columns, shape)
            self._whats.show_heads(self._columns, self._what.isChecked(), shape)
        return shape

    def _arrange(self) -> None:
        if self.grid is None:
            return
        shape, y = self._shape(self.width()), 0
        for line in (self.names, self._whats, self._light, self._rule, self.grid):
            high = line.height_in(shape)
            line.setGeometry(0, y, self.width(), high)
            line.arrange(shape)
            y += high
        self._in_view.follow(self.grid, cards=shape.cards)
