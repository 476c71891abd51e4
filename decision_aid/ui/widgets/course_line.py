"""A simple line of time: one row for each thing, a dot where it happened, ticks in weeks or months under all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.picture import Picture


class Timeline(Picture):
    """`rows` are (label, position, words), `ticks` are (position, words); a position is 0 (start) to 1 (end)."""

    def __init__(
        self,
        theme: Theme,
        rows: Sequence[tuple[str, float, str]],
        ticks: Sequence[tuple[float, str]],
        accessible: str,
    ) -> None:
        super().__init__(theme, accessible)
        self._rows = [(Paragraph.of(theme, a, "body"), b, Paragraph.of(theme, c, "body", strong=True)) for a, b, c in rows]
        self._ticks = [(position, Paragraph.of(theme, words, "small", centred=True)) for position, words in ticks]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.theme.px(520)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.theme.px(200)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        return self.theme.px(60) * (len(self._rows) + 1)

    def draw(self, painter: QPainter) -> None:
        return
