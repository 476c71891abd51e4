"""Keeps in view whose answers to what are seen while the comparison scrolls. Used by ``comparison_table``.

Beside its answers the question goes down with them. Over cards, which reach below the window, the question is said once
more on a strip at the top of what is seen, and under it the options, once the names on their cards have gone.
"""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture

_SHARE = 3  # the strip takes no more than one part in so many of what is seen


class KeptQuestion(Picture):
    """The strip; hidden while nothing has to be kept. Assistive technology hears the rows and cards themselves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._pad = theme.px(8)
        self._said = ""
        self._question = Paragraph.of(theme, "", "heading")
        self._names: list[tuple[QRect, Paragraph]] = []
        self.hide()

    def follow(self, grid: ComparisonGrid, top: int, *, cards: bool, room: int) -> None:
        """Keep what belongs to ``top``, the first pixel of the grid that is seen of ``room`` pixels."""
        for head in grid.heads:
            head.slide(0 if cards else top - head.y())
        rows = zip(grid.heads, grid.cells, grid.lines, strict=True)
        here = [(h, cells, end) for h, cells, end in rows if cards and h.y() + h.asked() <= top < end]
        if not here:
            self.hide()
            return
        head, cells, end = here[0]
        if self._said != head.row.ask:
            self._said = head.row.ask
            self._question = Paragraph.of(self.theme, self._said, "heading")
        high = self._question.height(grid.width()) + 2 * self._pad
        line = [cell for cell in cells if cell.y() + cell.name_end() <= top + high < cell.y() + cell.height()]
        self._names = self._named(line, high - self._pad // 2)
        taller = max((box.bottom() + 1 + self._pad for box, _ in self._names), default=high)
        if taller * _SHARE > room:
            self._names, taller = [], high
        self.setGeometry(grid.x(), grid.y() + min(top, end - taller), grid.width(), taller)
        self.setVisible(taller * _SHARE <= room)
        self.raise_()
        self.update()

    def _named(self, cells: list[ComparisonCell], top: int) -> list[tuple[QRect, Paragraph]]:
        """The options of these cards, each over its own."""
        named = []
        for cell in cells:
            words = Paragraph.of(self.theme, f"{cell.cell.letter} · {cell.cell.name}", "small", strong=True)
            left, width = cell.x() + self.theme.px(14), cell.width() - self.theme.px(20)
            named.append((QRect(left, top, width, words.height(width)), words))
        return named

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        painter.fillRect(self.rect(), theme.colour("ground"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        painter.setPen(theme.colour("ink"))
        self._question.draw(painter, 0, self._pad, self.width())
        for box, words in self._names:
            words.draw(painter, box.x(), box.y(), box.width())
