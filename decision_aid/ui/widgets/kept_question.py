"""Keeps the question in view whose answers are seen while the comparison scrolls. Used by ``comparison_table``.

Beside its answers the question goes down with them. Over cards, which reach below the window, it is said once more on
a strip at the top of what is seen, as long as its row lasts.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtGui import QPainter

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.parts import Words

_SHARE = 4  # the strip takes no more than one part in so many of what is seen


class KeptQuestion(Drawn):
    """The strip; hidden while no question has to be kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", (), around=QMargins(0, theme.px(8), 0, theme.px(8)))
        self._asks = ""
        self.hide()

    def follow(self, grid: ComparisonGrid, top: int, *, cards: bool, room: int) -> None:
        """Keep the question of the row at ``top``, the first pixel of the grid that is seen of ``room`` pixels."""
        for head in grid.heads:
            head.slide(0 if cards else top - head.y())
        rows = zip(grid.heads, grid.lines, strict=True)
        here = [(head, end) for head, end in rows if cards and head.y() + head.asked() <= top < end]
        if not here:
            self.hide()
            return
        head, end = here[0]
        if self._asks != head.row.ask:
            self._asks = head.row.ask
            self.show_parts("", [Words(self.theme, self._asks, "heading")])
        high = self.heightForWidth(grid.width())
        self.setGeometry(grid.x(), grid.y() + min(top, end - high), grid.width(), high)
        self.setVisible(high * _SHARE <= room)
        self.raise_()

    def draw(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.theme.colour("ground"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("line"))
        super().draw(painter)
