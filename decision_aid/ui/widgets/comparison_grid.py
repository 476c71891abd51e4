"""The rows of one tab of the comparison: questions at the left and answers beside them, or cards under each question.

Widgets are made once and shown other answers in place. Arrow keys go from answer to answer, Tab in reading order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.compare_rows import RowScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card_lines import card_lines
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_row import RowHead
from decision_aid.ui.widgets.table_shape import Shape

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ComparisonGrid(QWidget):
    """``heads`` and ``cells`` are what is shown now, in reading order; what is not needed at the moment is hidden."""

    opened = Signal(str, str)  # row, option

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._heads: list[RowHead] = []
        self._cells: list[dict[str, ComparisonCell]] = []  # of each row, by option
        self._shape: Shape | None = None
        self._measured: tuple[Shape | None, list[int]] = (None, [])  # heights of rows in the shape last asked about
        self.heads: list[RowHead] = []
        self.cells: list[list[ComparisonCell]] = []
        self.lines: list[int] = []  # where each row ends

    def show_rows(self, rows: Sequence[RowScreen]) -> None:
        """Show these rows; only what changed is drawn again."""
        for place, row in enumerate(rows):
            if place == len(self._heads):
                self._heads.append(RowHead(self._theme, row))
                self._heads[place].setParent(self)
                self._heads[place].opened.connect(self.opened)
                self._cells.append({})
            elif self._heads[place].row != row:
                self._heads[place].show_row(row)
        self.heads = self._heads[: len(rows)]
        self.cells = [self._shown(made, row) for made, row in zip(self._cells, rows, strict=False)]
        for place, head in enumerate(self._heads):
            head.setVisible(place < len(rows))
            shown = self.cells[place] if place < len(rows) else []
            for cell in self._cells[place].values():
                cell.setVisible(cell in shown)
        self._measured = (None, [])
        self._keep_reading_order()

    def _shown(self, made: dict[str, ComparisonCell], row: RowScreen) -> list[ComparisonCell]:
        """The answers of a row. An option keeps its own while others are put beside it: only their width changes."""
        wanted = {cell.option: cell for cell in row.cells}
        spare = [option for option in made if option not in wanted]
        for option, cell in wanted.items():
            if option not in made and spare:
                made[option] = made.pop(spare.pop())
            elif option not in made:
                made[option] = ComparisonCell(self._theme, cell)
                made[option].setParent(self)
                made[option].opened.connect(self.opened)
            if made[option].cell != cell:
                made[option].show_cell(cell)
        return [made[option] for option in wanted]

    def _keep_reading_order(self) -> None:
        every = [touch for head, cells in zip(self.heads, self.cells, strict=True) for touch in (head, *cells)]
        for first, second in pairwise(every):
            QWidget.setTabOrder(first, second)

    def height_in(self, shape: Shape) -> int:
        """Pixels all rows take in this shape of the table."""
        return sum(self._row_heights(shape))

    def arrange(self, shape: Shape) -> None:
        """Put every head and answer in its place; the widget already has its size."""
        self._shape, self.lines = shape, []
        y = 0
        for head, cells, high in zip(self.heads, self.cells, self._row_heights(shape), strict=True):
            if shape.cards:
                top = y + head.heightForWidth(shape.width)
                head.setGeometry(0, y, shape.width, top - y)
                for line, tall in card_lines(shape, cells):
                    for (x, wide), cell in zip(shape.columns, line, strict=False):
                        cell.setGeometry(x, top, wide, tall)
                    top += tall + shape.gap
            else:
                head.setGeometry(0, y, shape.head, high)
                for (x, wide), cell in zip(shape.columns, cells, strict=True):
                    cell.setGeometry(x, y, wide, high)
            y += high
            self.lines.append(y)
        self.update()

    def _row_heights(self, shape: Shape) -> list[int]:
        if self._measured[0] != shape:
            self._measured = (shape, [self._row_height(shape, place) for place in range(len(self.heads))])
        return self._measured[1]

    def _row_height(self, shape: Shape, place: int) -> int:
        head, cells, wide = self.heads[place], self.cells[place], shape.columns[0][1]
        head.stand(shape.cards, first=place == 0)
        crowded = any(cell.crowded(wide) for cell in cells)
        for cell in cells:
            cell.as_card, cell.small_name = shape.cards, crowded
        if not shape.cards:
            room = max(cell.room_wanted(wide) for cell in cells)
            for cell in cells:
                cell.room = room
            return max(head.heightForWidth(shape.head), *(cell.heightForWidth(wide) for cell in cells))
        lines = card_lines(shape, cells)
        return head.heightForWidth(shape.width) + sum(tall + shape.gap for _, tall in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next(((r, c) for r, row in enumerate(self.cells) for c, cell in enumerate(row) if cell.hasFocus()), None)
        event.ignore()
        if step is None or here is None:
            return
        row, column = here[0] + step[0], here[1] + step[1]
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[row]):
            event.accept()
            self.cells[row][column].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shape is None or self._shape.cards:
            return
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(Theme.RADIUS)
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, -radius * 2, -0.5, -0.5), radius, radius)
        for y in self.lines[:-1]:
            painter.fillRect(1, y, self.width() - 2, 1, theme.colour("line"))
