"""Puts widgets beside each other and wraps to a new row when there is no more room, as words do on a line.

Used by the groups of pills and scale touches, and by any row that must survive 200 %. Never wider than it is given.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, row under row; `gap` pixels between neighbours and rows. Its height depends on its width.

    `even`: no row gets many more items than the others (3 and 3, not 5 and 1).
    `at_end`: so many of the last stand at the right end of the last row, where another one begins that row; several
    stay together if one row has room for them.
    """

    def __init__(self, gap: int, even: bool = False, at_end: int = 0) -> None:
        super().__init__()
        self._gap = gap
        self._even, self._at_end = even, at_end
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

    def put_last(self, widget: QWidget) -> None:
        """Have this after all others. Taking it out and adding it again would be the end of its item in Qt."""
        self._items.sort(key=lambda item: item.widget() is widget)
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        known = self._heights.get(width)
        if known is None:
            margins = self.contentsMargins()
            inside = self._arrange(QRect(0, 0, width - margins.left() - margins.right(), 0), place=False)
            known = self._heights[width] = inside + margins.top() + margins.bottom()
        return known

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return self._around(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width, height = (max(of(size) for size in [*sizes, QSize(0, 0)]) for of in (QSize.width, QSize.height))
        return self._around(QSize(width, height))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), place=True)

    def _around(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Put every item in its row, centred on it from top to bottom; gives the height needed in pixels."""
        x, y, height = 0, 0, 0
        row: list[tuple[QLayoutItem, QRect]] = []
        rows = [row]
        shown = [item for item in self._items if not item.isEmpty()]
        most = self._most_in_a_row(shown, rect.width())
        together = self._together(shown, rect.width())
        for item in shown:
            wide = min(item.sizeHint().width(), rect.width())
            high = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            if row and (x + wide > rect.width() or len(row) == most or item is together):
                x, y, height = 0, y + height + self._gap, 0
                row = []
                rows.append(row)
            row.append((item, QRect(x, y, wide, high)))
            height = max(height, high)
            x += wide + self._gap
        if place:
            if len(row) > self._at_end:
                spare = rect.width() - row[-1][1].right() - 1
                for _, box in row[len(row) - self._at_end :]:
                    box.translate(spare, 0)
            for row in rows:
                tallest = max((box.height() for _, box in row), default=0)
                for item, box in row:
                    down = (tallest - box.height()) // 2
                    item.setGeometry(box.translated(rect.topLeft() + QPoint(0, down)))
        return y + height

    def _together(self, shown: list[QLayoutItem], width: int) -> QLayoutItem | None:
        """The first of several at the end that get a row to themselves, because all on one row have no room."""
        wide = [item.sizeHint().width() + self._gap for item in shown]
        tail = wide[-self._at_end :]
        if self._at_end < 2 or sum(wide) - self._gap <= width or sum(tail) - self._gap > width:
            return None
        return shown[-self._at_end]

    def _most_in_a_row(self, shown: list[QLayoutItem], width: int) -> int:
        if not self._even or not shown:
            return len(shown)
        rows, x = 1, 0
        for item in shown:
            wide = min(item.sizeHint().width(), width)
            if x and x + wide > width:
                rows, x = rows + 1, 0
            x += wide + self._gap
        return -(-len(shown) // rows)
