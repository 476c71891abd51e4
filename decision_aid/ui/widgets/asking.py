"""The words of a question: what is asked, and a hint under it. Part of ``ui.widgets.block``."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.text import Text


class Asking(QWidget):
    """``strong`` where the control stands under the words."""

    def __init__(self, theme: Theme, ask: str, hint: str, strong: bool) -> None:
        super().__init__()
        self._theme = theme
        self._hint = hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        self._ask = Text(theme, ask, strong=strong)
        column.addWidget(self._ask)
        if hint:
            column.addWidget(Text(theme, hint, "small", colour="soft"))
        column.addStretch(1)

    def stand_beside(self, control: bool) -> None:
        """Whether a control stands beside the words now: then one line of them is level with it."""
        self._ask.setMinimumHeight(self._theme.px(Theme.TARGET) if control and not self._hint else 0)
