"""A large card to choose: a title with a sentence under it. Condition, and every other choice that needs explaining.

Chosen shows in three ways: a tick, a heavy edge and a fill. Its size is the same chosen or not, so nothing jumps.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.touch import Touch


class ChoiceCard(Touch):
    """A checkable card; `detail` may be empty. `one_of`: cards with the same parent leave when this one is chosen.

    `dense`: smaller words and less room around them, where many stand on one screen.
    """

    def __init__(
        self, theme: Theme, title: str, detail: str, chosen: bool, one_of: bool = False, dense: bool = False
    ) -> None:
        super().__init__(theme, title)
        self._dense = dense
        self._pad, self._end = (theme.px(14), theme.px(12)) if dense else (theme.px(18), theme.px(16))
        self._tick = theme.px(20) + theme.px(8)
        self.say(title, detail)
        self.setCheckable(True)
        self.setAutoExclusive(one_of)
        self.setChecked(chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, title: str, detail: str) -> None:
        """Show another title and sentence."""
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self._title = Paragraph.of(self.theme, title, "body" if self._dense else "heading", strong=True)
        self._detail = Paragraph.of(self.theme, detail, "small" if self._dense else "body") if detail else None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = max(self._title.natural_width + self._tick, self._detail.natural_width if self._detail else 0)
        width = min(words + 2 * self._pad, self.theme.px(400))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = min(self._title.longest_word() + self._tick + 2 * self._pad, self.theme.px(400))
        return QSize(width, self.theme.px(Theme.TARGET))

    def heightForWidth(self, width: int) -> int:
        # The tick's room is kept free even when it is not shown.
        words = self._title.height(width - 2 * self._pad - self._tick)
        if self._detail:
            words += self.theme.px(2) + self._detail.height(width - 2 * self._pad)
        return max(self.theme.px(64), words + 2 * self._end)

    def draw(self, painter: QPainter) -> None:
        theme, chosen = self.theme, self.isChecked()
        fill: Colour = "action_soft" if chosen or self.isDown() else "card" if self.isEnabled() else "ground"
        edge: Colour = "edge" if self.isEnabled() else "line"
        if self.isEnabled() and (chosen or self.isDown() or self.warm()):
            edge = "action"
        self.draw_box(painter, fill, edge, theme.stroke(3 if chosen else 1.5))
        inner = self.width() - 2 * self._pad
        x, room = self._pad, inner - self._tick  # as wide whether or not there is a tick, so that no line moves
        height = self._title.height(inner - self._tick)
        detail = theme.px(2) + self._detail.height(inner) if self._detail else 0
        y = (self.height() - height - detail) // 2 if not self._detail else self._end
        if chosen:
            side = theme.px(20)
            top = y + (theme.line_height("body" if self._dense else "heading") - side) / 2
            draw_sign(painter, "check", QRectF(x - theme.px(2), top, side, side), theme.colour("action"), 3.2)
            x += self._tick - theme.px(2)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "soft"))
        self._title.draw(painter, x, y, room)
        if self._detail:
            self._detail.draw(painter, self._pad, y + height + theme.px(2), inner)
