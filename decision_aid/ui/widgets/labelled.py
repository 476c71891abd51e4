"""Facts under small labels: who was studied, compared with what, when, how sure. Several stand side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.figures import Fact
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.column import Whole
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.text import Text


class Labelled(Whole):
    """A label over ``content``, which stands in the order it is given."""

    def __init__(self, theme: Theme, label: str, content: Sequence[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(3))
        column.addWidget(Text(theme, label, "small", strong=True, colour="soft"))
        for widget in content:
            column.addWidget(widget)
        column.addStretch(1)


class Facts(Whole):
    """Each fact under its label, three of them in a line where there is room."""

    def __init__(self, theme: Theme, facts: Sequence[Fact], least: int = 190) -> None:
        super().__init__()
        columns = ColumnsLayout(theme, (1, 1, 1), least, theme.px(24))
        for fact in facts:
            columns.addWidget(Labelled(theme, fact.label, [Text(theme, fact.words)]))
        self.setLayout(columns)
