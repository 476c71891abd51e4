"""Figures outside the table of step 4, each of which opens in full, two on a line where it is wide. Part of step 1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.figure_line import FigureLine
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.opening import Opening
from decision_aid.ui.widgets.parts import Dots, Part, Words, together


class FigureLines(QWidget):
    """``opened`` gives the finding that was touched."""

    opened = Signal(str)

    def __init__(self, theme: Theme, lines: Sequence[FigureLine]) -> None:
        super().__init__()
        column = ColumnsLayout(theme, (1, 1), 400, theme.px(8))
        for line in lines:
            touch = Opening(theme, line.open.accessible, _parts(theme, line), boxed=True)
            touch.clicked.connect(lambda _=False, finding=line.open.id: self.opened.emit(finding))
            column.addWidget(touch)
        self.setLayout(column)


def _parts(theme: Theme, line: FigureLine) -> list[Part]:
    first, *others = line.frames
    parts: list[Part] = [Words(theme, together(first), "body", above=0)]
    parts += [Words(theme, together(frame), "small", "soft", 4) for frame in others]
    parts += [Words(theme, flag, "small", "ink", 4, strong=True) for flag in line.flags]
    dots = Dots(theme, line.certainty.dots, line.certainty.words)
    dots.above = theme.px(6)
    return [*parts, dots, Words(theme, line.cited, "small", "action", 4, strong=True)]
