"""Every figure of the papers in full with its sources, beside what can be done with the papers. Part of step 7."""

from __future__ import annotations

from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.pane import Pane


class StudiesView(Pane):
    """Made when the figures are asked for, and gone with them."""

    def __init__(self, theme: Theme, detail: DetailScreen) -> None:
        self._figures = FigureDetail(theme, detail)
        super().__init__(theme, self._figures, on="ground")

    def content_height(self, width: int) -> int:
        layout = self._figures.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0
