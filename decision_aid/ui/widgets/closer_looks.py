"""The quiet touches under the bar of the comparison, each of which opens a closer look in place of the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.session.screens.touch import Touch as TouchWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch

_HEIGHT, _PAD, _SIGN = 44, 6, 14


class LookTouch(Touch):
    """Small words and an arrow head, with no edge."""

    def __init__(self, theme: Theme, look: TouchWords) -> None:
        super().__init__(theme, look.accessible)
        self.look = look
        self._words = Paragraph.of(theme, look.words, "small", strong=True)
        self._beside = 2 * theme.px(_PAD) + theme.px(_SIGN + 2)  # what stands beside the words
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return self.theme.px(10)

    def sizeHint(self) -> QSize:
        return QSize(self._words.natural_width + self._beside, self.theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.longest_word() + self._beside, self.theme.px(_HEIGHT))

    def heightForWidth(self, width: int) -> int:
        px = self.theme.px
        return max(px(_HEIGHT), self._words.height(width - self._beside) + 2 * px(_PAD))

    def draw(self, painter: QPainter) -> None:
        theme, px = self.theme, self.theme.px
        if self.isDown() or self.warm():
            self.draw_box(painter, "action_soft", None, 0)
        painter.setPen(theme.colour("action"))
        room = self.width() - self._beside
        self._words.draw(painter, px(_PAD), round((self.height() - self._words.height(room)) / 2), room)
        side = px(_SIGN)
        square = QRectF(self.width() - px(_PAD) - side, (self.height() - side) / 2, side, side)
        draw_sign(painter, "right", square, theme.colour("action"))


class CloserLooks(Group):
    """The touches on one line, wrapping where there is no room. ``touched`` gives the look."""

    touched = Signal(str)

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self._shown: tuple[TouchWords, ...] = ()
        self._flow = FlowLayout(theme.px(6))
        self._flow.addWidget(Text(theme, words, "small", colour="soft", wrap=False))
        self.setLayout(self._flow)

    def show_looks(self, looks: Sequence[TouchWords]) -> None:
        """Show these touches."""
        if self._shown == tuple(looks):
            return
        self._shown = tuple(looks)
        for old in self.touches:
            old.hide()
            old.deleteLater()
        touches: list[Touch] = []
        for look in looks:
            touch = LookTouch(self.theme, look)
            touch.clicked.connect(lambda _=False, look=look: self.touched.emit(look.id))
            self._flow.addWidget(touch)
            touches.append(touch)
        self.hold(touches, one_of=False)

    def touch(self, look: str) -> Touch | None:
        """The touch that opens this look."""
        return next((t for t in self.touches if isinstance(t, LookTouch) and t.look.id == look), None)
