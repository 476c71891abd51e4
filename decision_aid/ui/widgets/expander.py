"""A quiet row that opens what is beneath it: "More answers", "Sources". Nothing moves except what is below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch


class _Row(Touch):
    """The row itself: an arrow head and words. Checked means open."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self._words = Paragraph.of(theme, words, "body", strong=True)
        self._indent = theme.px(28)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return self.theme.px(8)

    def sizeHint(self) -> QSize:
        width = self._indent + self._words.natural_width + self.theme.px(8)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._indent + self._words.longest_word() + self.theme.px(8), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        words = self._words.height(width - self._indent - self.theme.px(8))
        return max(self.theme.px(Theme.TARGET), words + 2 * self.theme.px(8))

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        if self.warm() or self.isDown():
            self.draw_box(painter, "action_soft", None, 0)
        room = self.width() - self._indent - theme.px(8)
        height = self._words.height(room)
        top = (self.height() - height) // 2
        side = theme.px(20)
        square = QRectF(0, top + (theme.line_height("body") - side) / 2, side, side)
        draw_sign(painter, "down" if self.isChecked() else "right", square, theme.colour("action"))
        painter.setPen(theme.colour("action"))
        self._words.draw(painter, self._indent, top, room)


class Expander(QWidget):
    """Words and the content they open. `opened` tells True when it opened and False when it closed."""

    opened = Signal(bool)

    def __init__(self, theme: Theme, words: str, content: QWidget, open_: bool = False) -> None:
        super().__init__()
        self._content = content
        self._row = _Row(theme, words)
        self._row.setChecked(open_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._row, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(content)
        content.setVisible(open_)
        self._row.toggled.connect(self._turn)

    def set_open(self, now_open: bool) -> None:
        """Open or close it."""
        self._row.setChecked(now_open)

    def _turn(self, now_open: bool) -> None:
        self._content.setVisible(now_open)
        self.opened.emit(now_open)
