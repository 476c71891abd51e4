"""Columns that stand side by side while there is room and under each other when there is not.

Used for the parts of a screen (cards beside a drawing, a grid of choice cards), so that 200 % never needs sideways
scrolling. Columns in one row are equally high.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from decision_aid.ui.theme import Theme


class ColumnsLayout(QLayout):
    """As many columns as `weights` has numbers, that wide in proportion, none narrower than `least` pixels at 100 %.

    With equal weights the number of columns falls one by one as room gets short; otherwise straight to one column.
    """

    def __init__(self, theme: Theme, weights: Sequence[int], least: int, gap: int | None = None) -> None:
        super().__init__()
        self._weights = tuple(weights)
        self._least = theme.px(least)
        self._gap = theme.px(Theme.GAP * 2) if gap is None else gap
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = sum(self._row_heights(width)[1]) + self._gap * (self._rows(width) - 1)
        return known

    def sizeHint(self) -> QSize:
        width = self._least * len(self._weights) + self._gap * (len(self._weights) - 1)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(min((item.minimumSize().width() for item in self._items), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        widths, heights = self._row_heights(rect.width())
        if len(heights) == 1:
            heights[0] = max(heights[0], rect.height())  # a single row fills the screen it was given
        y = rect.y()
        shown = [item for item in self._items if not item.isEmpty()]
        for row, height in enumerate(heights):
            x = rect.x()
            for width, item in zip(widths, shown[row * len(widths) : (row + 1) * len(widths)], strict=False):
                item.setGeometry(QRect(x, y, width, height))
                x += width + self._gap
            y += height + self._gap

    def _rows(self, width: int) -> int:
        shown = sum(not item.isEmpty() for item in self._items)
        return max(1, -(-shown // len(self._widths(width))))

    def _widths(self, width: int) -> list[int]:
        """Pixels of each column when all of them together have `width`."""
        equal = len(set(self._weights)) == 1
        for count in range(len(self._weights), 1, -1):
            if count < len(self._weights) and not equal:
                break
            weights = self._weights[:count]
            room = width - self._gap * (count - 1)
            widths = [room * weight // sum(weights) for weight in weights]
            if min(widths) >= self._least:
                widths[-1] = room - sum(widths[:-1])
                return widths
        return [width]

    def _row_heights(self, width: int) -> tuple[list[int], list[int]]:
        widths = self._widths(width)
        shown = [item for item in self._items if not item.isEmpty()]
        heights = []
        for start in range(0, len(shown), len(widths)):
            row = zip(widths, shown[start : start + len(widths)], strict=False)
            heights.append(
                max(
                    item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                    for wide, item in row
                )
            )
        return widths, heights
