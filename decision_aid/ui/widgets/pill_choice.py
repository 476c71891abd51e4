"""A question answered by touching pills that wrap: side, how long, who should be part of this. One answer or many."""

from __future__ import annotations

from PySide6.QtCore import Signal

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.group import Choices, Group
from decision_aid.ui.widgets.pill import Pill, PillSize
from decision_aid.ui.widgets.touch import Touch


class PillChoice(Group):
    """`touched` gives the id of the pill, also when it was chosen already. `many`: any number may be chosen.

    What is added to `flow` stands after the pills and is none of them. `before`, none of them either, begins the line
    and has the pills at its right end. `even`: on two lines there are as many on each.
    """

    touched = Signal(str)

    def __init__(
        self,
        theme: Theme,
        accessible: str,
        choices: Choices,
        many: bool = False,
        before: Touch | None = None,
        *,
        even: bool = False,
        size: PillSize = "normal",
    ) -> None:
        super().__init__(theme, accessible)
        self.flow = FlowLayout(theme.px(Theme.GAP), even, at_end=len(choices) if before is not None else 0)
        if before is not None:
            self.flow.addWidget(before)
        pills = []
        for identity, words, chosen, *said in choices:
            pill = Pill(theme, words, "plain", said[0] if said else "", size)
            pill.setCheckable(True)
            pill.setChecked(chosen)
            pill.clicked.connect(lambda _=False, identity=identity: self.touched.emit(identity))
            self.flow.addWidget(pill)
            pills.append(pill)
        self.setLayout(self.flow)
        self.hold(pills, one_of=not many)
