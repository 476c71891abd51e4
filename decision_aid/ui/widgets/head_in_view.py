"""Keeps the head of the comparison in view while its rows scroll beneath it: the names, or over cards the question.

Part of ``ui.widgets.comparison_table``, which lays everything out. Moves only the names; what the keyboard goes to is
never left lying under what stays.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.comparison_cell import ComparisonCell
from decision_aid.ui.widgets.comparison_grid import ComparisonGrid
from decision_aid.ui.widgets.comparison_head import NamesLine
from decision_aid.ui.widgets.comparison_row import RowHead
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.kept_question import KeptQuestion


class HeadInView(QObject):
    """Watches the page that the table scrolls in, from when it is first shown."""

    def __init__(self, theme: Theme, table: QWidget, names: NamesLine) -> None:
        super().__init__(table)
        self._theme, self._table, self._names = theme, table, names
        self._kept = KeptQuestion(theme)
        self._kept.setParent(table)
        self._grid: ComparisonGrid | None = None
        self._cards = False
        self._area: QScrollArea | None = None

    def begin(self) -> None:
        """Find the page, once."""
        above = self._table.parentWidget()
        while self._area is None and above is not None:
            if isinstance(above, QScrollArea):
                self._area = above
                above.verticalScrollBar().valueChanged.connect(self._stay)
                application = QApplication.instance()
                assert isinstance(application, QApplication)
                application.focusChanged.connect(self._uncover)
            above = above.parentWidget()

    def follow(self, grid: ComparisonGrid, *, cards: bool) -> None:
        """Stay over these rows from now on."""
        self._grid, self._cards = grid, cards
        self._stay()

    def _stay(self) -> None:
        """Keep the names at the top of what is seen, as long as any row is, and the question of the row there."""
        if self._area is None or self._grid is None:
            return
        table = self._table
        scrolled = -table.mapTo(self._area.viewport(), table.rect().topLeft()).y()
        stays, high = self._stays(), self._names.height()
        down = min(max(0, scrolled), table.height() - high) if stays else 0
        self._names.move(0, down)
        top = (down + high if stays else scrolled) - self._grid.y()
        self._kept.follow(self._grid, top, cards=self._cards, room=self._area.viewport().height())

    def _stays(self) -> bool:
        room = 0 if self._area is None else self._area.viewport().height()
        return not self._cards and self._names.height() * 3 <= room

    def _uncover(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What the keyboard is on must not lie under the names or a question that is kept."""
        inside = isinstance(now, ComparisonCell | RowHead) and self._table.isAncestorOf(now)
        if now is not None and inside and FocusRing.moving_by_keyboard:
            assert self._area is not None
            top = now.mapTo(self._area.viewport(), now.rect().topLeft()).y()
            over = self._names.height() if self._stays() else self._kept.height() if self._kept.isVisible() else 0
            hidden = over + self._theme.px(8) - top
            if hidden > 0:
                bar = self._area.verticalScrollBar()
                bar.setValue(bar.value() - hidden)
