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

    A column of weight 0 is as wide as its content and the others share the rest. With equal weights the number of
    columns falls as room gets short; otherwise straight to one.
    """

    def __init__(self, theme: Theme, weights: Sequence[int], least: int, gap: int | None = None) -> None:
        super().__init__()
        self._weights = tuple(weights)
        self._least = theme.px(least)
        self._gap = theme.px(Theme.GAP * 2) if gap is None else gap
        self._items: list[QLayoutItem] = []
        self._rows: dict[int, tuple[list[int], list[int]]] = {}  # widths of columns and heights of rows, by width
        self._wanted: QSize | None = None
        self._smallest: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def side_by_side(self, width: int) -> bool:
        """Whether more than one column fits into this many pixels."""
        return len(self._widths(width)) > 1

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
        self._rows.clear()
        self._wanted = self._smallest = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        _, heights = self._row_heights(width - margins.left() - margins.right())
        return sum(heights) + self._gap * max(0, len(heights) - 1) + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        if self._wanted is None:
            margins, count = self.contentsMargins(), len(self._weights)
            width = self._least * count + self._gap * (count - 1) + margins.left() + margins.right()
            self._wanted = QSize(width, margins.top() + margins.bottom())  # what counts is the height for a width
        return self._wanted

    def minimumSize(self) -> QSize:
        if self._smallest is None:
            margins = self.contentsMargins()
            width = max((item.minimumSize().width() for item in self._shown()), default=0)
            self._smallest = QSize(width + margins.left() + margins.right(), margins.top() + margins.bottom())
        return self._smallest

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rect = rect.marginsRemoved(self.contentsMargins())
        widths, heights = self._row_heights(rect.width())
        if len(heights) == 1:
            heights = [max(heights[0], rect.height())]  # a single row fills the screen it was given
        y, shown = rect.y(), self._shown()
        for row, height in enumerate(heights):
            x = rect.x()
            first = row * len(widths)
            for place, (width, item) in enumerate(zip(widths, shown[first:], strict=False), start=first):
                item.setGeometry(QRect(x, y, self._width_of(place, item, width), height))
                x += width + self._gap
            y += height + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width_of(self, place: int, item: QLayoutItem, width: int) -> int:
        """What an item takes of its column: all of it, or its own width where its weight is 0."""
        own = self._weights[place % len(self._weights)] == 0
        return min(width, item.sizeHint().width()) if own else width

    def _widths(self, width: int) -> list[int]:
        """Pixels of each column when all of them together have `width`."""
        shown = self._shown()
        equal = len(set(self._weights)) == 1
        for count in range(len(self._weights), 1, -1):
            if count < len(self._weights) and (not equal or len(shown) % count):
                continue  # fewer columns only where no row stays half empty
            weights = self._weights[:count]
            room = width - self._gap * (count - 1)
            widths = [
                0 if weight else max((item.sizeHint().width() for item in shown[place::count]), default=0)
                for place, weight in enumerate(weights)
            ]
            left = room - sum(widths)
            shared = [own or left * weight // sum(weights) for own, weight in zip(widths, weights, strict=True)]
            weighted = [place for place, weight in enumerate(weights) if weight]
            if min(shared[place] for place in weighted) >= self._least:
                last = weighted[-1]
                shared[last] += room - sum(shared)
                return shared
        return [width]

    def _row_heights(self, width: int) -> tuple[list[int], list[int]]:
        if width not in self._rows:
            self._rows[width] = self._measured(width)
        return self._rows[width]

    def _measured(self, width: int) -> tuple[list[int], list[int]]:
        widths, shown = self._widths(width), self._shown()
        heights = []
        for start in range(0, len(shown), len(widths)):
            row = [
                (item, self._width_of(place, item, wide))
                for place, (wide, item) in enumerate(zip(widths, shown[start:], strict=False), start=start)
            ]
            heights.append(
                max(
                    item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                    for item, wide in row
                )
            )
        return widths, heights
