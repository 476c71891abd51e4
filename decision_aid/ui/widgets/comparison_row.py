"""The head of a row of the comparison: the question people ask, how much it matters to them, and the key to it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMargins, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.compare_rows import RowScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.key_lines import KeyLines
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.parts import Part, Words, height_of
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch

_ROOM = "\N{NO-BREAK SPACE}" * 4  # behind the last word of a question, for its arrow head


class Question:
    """The question, and an arrow head behind its last word: touching it opens the row."""

    def __init__(self, theme: Theme, ask: str, opens: bool) -> None:
        self.above = 0
        self._theme, self._sign, self._opens = theme, theme.px(14), opens
        self._words = Paragraph.of(theme, ask + _ROOM, "heading")

    def height(self, width: int) -> int:
        return self._words.height(width)

    def draw(self, painter: QPainter, x: int, y: int, width: int) -> None:
        theme, side = self._theme, self._sign
        painter.setPen(theme.colour("ink"))
        self._words.draw(painter, x, y, width)
        if not self._opens:
            return
        end = x + self._words.end(width)
        middle = y + self._words.height(width) - theme.line_height("heading") / 2
        draw_sign(painter, "right", QRectF(end - side, middle - side / 2, side, side), theme.colour("action"))


class RowHead(Touch):
    """The question at the left of its answers, or ``across`` over them where there is no room beside them.

    All of it is one touch, which opens the row. While its row scrolls ``slide`` keeps the question in view.
    """

    opened = Signal(str, str)  # row, and the first of its options: the others are one touch away there

    def __init__(self, theme: Theme, row: RowScreen) -> None:
        super().__init__(theme, row.accessible)
        self._slid = (0, 0)  # the words, the question
        self._said: RowScreen | None = None  # the row without its answers
        self.show_row(row)
        self.stand(across=False)
        self.clicked.connect(lambda: self.opened.emit(self.row.id, self.row.cells[0].option))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def stand(self, across: bool, first: bool = False) -> None:
        """Keep clear of the table's edge, or stand level with the cards below and apart from those of the row above."""
        px = self.theme.px
        self.around = (
            QMargins(0, px(6 if first else 18), 0, px(12)) if across else QMargins(px(20), px(16), px(10), px(16))
        )

    def show_row(self, row: RowScreen) -> None:
        """Show another question; where only its answers are others, nothing of it changes."""
        theme, ratio = self.theme, self.devicePixelRatioF()
        self.row, said = row, replace(row, cells=())
        if said == self._said:
            return
        self._said = said
        self.setAccessibleName(row.accessible)
        self.setEnabled(row.opens)
        self._parts: list[Part] = [Question(theme, row.ask, row.opens)]
        if row.rating:
            self._parts.append(Words(theme, row.rating, "small", "action", 4, strong=True))
        if row.apart:
            self._parts.append(Words(theme, " ".join((row.apart, *row.notes)), "small", "soft", 6))
        if row.legend:
            key = KeyLines(theme, row.legend, ratio)
            key.above = theme.px(8)
            self._parts.append(key)
        self.updateGeometry()
        self.update()

    def asked(self) -> int:
        """Where the question ends, in pixels from the top."""
        return self.around.top() + self._parts[0].height(self._inner(self.width()))

    def slide(self, down: int) -> None:
        """Draw the words this many pixels lower: all as far as there is room, then the question over the others."""
        whole = max(0, min(down, self.height() - self.heightForWidth(self.width())))
        slid = (whole, max(whole, min(down, self.height() - self.asked() - self.around.bottom())))
        if slid != self._slid:
            self._slid = slid
            self.update()

    def corner(self) -> float:
        return self.theme.px(8)

    def sizeHint(self) -> QSize:
        width = self.theme.px(230)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(140), self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        return height_of(self._parts, self._inner(width)) + self.around.top() + self.around.bottom()

    def draw(self, painter: QPainter) -> None:
        if self.isDown() or self.warm():
            self.draw_box(painter, "action_soft", None, 0)
        left, top, inner = self.around.left(), self.around.top(), self._inner(self.width())
        (whole, question), first = self._slid, self._parts[0]
        first.draw(painter, left, top + question, inner)
        painter.setClipRect(self.rect().adjusted(0, top + question + first.height(inner), 0, 0))
        y = top + whole + first.height(inner)
        for part in self._parts[1:]:
            part.draw(painter, left, y + part.above, inner)
            y += part.above + part.height(inner)

    def _inner(self, width: int) -> int:
        return width - self.around.left() - self.around.right()
