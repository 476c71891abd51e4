"""Every figure of the papers, and the one of them that is open in full, beside what can be done with the papers.

Part of step 7.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.summary import SummaryScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.pane import Pane
from decision_aid.ui.widgets.text import Text


class StudiesView(Pane):
    """Made when the figures are asked for, and gone with them. ``opened`` gives a finding, ``closed`` the way back."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        self._shown: object = None
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        super().__init__(theme, self._content, on="ground")

    def show_studies(self, screen: SummaryScreen) -> None:
        """Show the list, or the figure that is open."""
        if (screen.studies, screen.detail) == self._shown:
            return
        self._shown = (screen.studies, screen.detail)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if screen.detail is not None:
            figure = FigureDetail(self._theme, screen.detail)
            figure.back.connect(self.closed)
            self._column.addWidget(figure)
        for studies in () if screen.detail else screen.studies:
            self._column.addWidget(Text(self._theme, studies.heading, "heading"))
            lines = FigureLines(self._theme, studies.figures)
            lines.opened.connect(self.opened)
            self._column.addWidget(lines)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)
        self.stand()

    def content_height(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)
