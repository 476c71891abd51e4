"""A fixed notice: "tell your care team now", or trouble said quietly with what to do next. It never covers anything."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.sign import draw_sign
from decision_aid.ui.widgets.text import Text

NoticeKind = Literal["caution", "quiet"]


class Notice(QWidget):
    """Finished words and the words of its actions, most often one. `acted` tells which of them, counted from 0.

    `caution` is for safety only; `quiet` for trouble that loses nothing.
    """

    acted = Signal(int)

    def __init__(self, theme: Theme, words: str, kind: NoticeKind = "caution", *actions: str) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        self.setAccessibleName(words)
        row = ColumnsLayout(theme, (1, *(0 for _ in actions)), 300)
        row.setContentsMargins(theme.px(56), theme.px(12), theme.px(16), theme.px(12))
        row.addWidget(Text(theme, words, strong=kind == "caution", colour="caution" if kind == "caution" else "ink"))
        for place, action in enumerate(actions):
            pill = Pill(theme, action, "plain")
            pill.clicked.connect(lambda _=False, place=place: self.acted.emit(place))
            row.addWidget(pill)
        self.setLayout(row)
        self.setMinimumHeight(theme.px(Theme.TARGET))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, caution = self._theme, self._kind == "caution"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = theme.stroke(1.5)
        painter.setPen(QPen(theme.colour("caution" if caution else "edge"), line))
        painter.setBrush(theme.colour("caution_soft" if caution else "card"))
        half, radius = line / 2, theme.px(Theme.RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        side = theme.px(26)
        top = (self.height() - side) / 2
        colour = theme.colour("caution" if caution else "soft")
        draw_sign(painter, "warning", QRectF(theme.px(18), top, side, side), colour, 2)
