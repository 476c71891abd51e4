"""A question answered by touching pills that wrap: side, how long, who should be part of this. One answer or many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.pill import Pill


class PillChoice(Group):
    """`choices` are (id, words, chosen). `touched` gives the id of the pill, also when it was chosen already."""

    touched = Signal(str)

    def __init__(
        self, theme: Theme, accessible: str, choices: Sequence[tuple[str, str, bool]], many: bool = False
    ) -> None:
        super().__init__(theme, accessible)
        flow = FlowLayout(theme.px(Theme.GAP))
        pills = []
        for name, words, chosen in choices:
            pill = Pill(theme, words)
            pill.setCheckable(True)
            pill.setChecked(chosen)
            pill.clicked.connect(lambda _=False, name=name: self.touched.emit(name))
            flow.addWidget(pill)
            pills.append(pill)
        self.setLayout(flow)
        self.hold(pills, one_of=not many)
