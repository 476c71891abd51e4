"""Two things on one line, the second at the right end; under each other where there is no room for both.

Before that the first one gives up to a third of its width and wraps its words, if that saves height worth having.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from decision_aid.ui.theme import Theme


class _SpreadLayout(QLayout):
    """Each as wide as it likes to be, never wider than the line; both in the middle of its height."""

    def __init__(self, gap: int, gap_below: int) -> None:
        super().__init__()
        self._gap, self._gap_below = gap, gap_below
        self._items: list[QLayoutItem] = []
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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return max(box.bottom() for box in boxes) + 1 if boxes else 0

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self._items) + self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, box in zip(self._items, self._boxes(rect.width()), strict=True):
            item.setGeometry(box.translated(rect.topLeft()))

    def _boxes(self, width: int) -> list[QRect]:
        wide = [min(item.sizeHint().width(), width) for item in self._items]
        high = [_height(item, room) for item, room in zip(self._items, wide, strict=True)]
        left_over = width - self._gap - wide[1]
        below = high[0] + self._gap_below + high[1]
        if left_over < wide[0] <= left_over * 3 // 2:
            wrapped = _height(self._items[0], left_over)
            if max(wrapped, high[1]) * 8 <= below * 7:
                wide[0], high[0] = left_over, wrapped
        if sum(wide) + self._gap <= width:
            line = max(high)
            lefts = (0, width - wide[1])
            return [QRect(lefts[i], (line - high[i]) // 2, wide[i], high[i]) for i in range(2)]
        return [QRect(0, 0, wide[0], high[0]), QRect(0, high[0] + self._gap_below, wide[1], high[1])]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class Spread(QWidget):
    """``first`` at the left, ``second`` at the right or below it."""

    def __init__(self, theme: Theme, first: QWidget, second: QWidget) -> None:
        super().__init__()
        layout = _SpreadLayout(theme.px(20), theme.px(8))
        layout.addWidget(first)
        layout.addWidget(second)
        self.setLayout(layout)
