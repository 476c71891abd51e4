"""What usually happens with the chosen problem, what was counted, what is known and what is not. Part of step 1."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.known import CareNote, WhatIsKnown
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.plate import Plate
from decision_aid.ui.widgets.text import Text

_PAIR, _SINGLE = 250, 330  # pixels at 100 %: how tall drawings are, side by side and alone
_LEAST = 400


class WhatToKnow(QWidget):
    """``opened`` gives the finding that was touched."""

    opened = Signal(str)

    def __init__(self, theme: Theme, known: WhatIsKnown) -> None:
        super().__init__()
        self.known = known
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if known.nothing:
            column.addWidget(Text(theme, known.nothing, "lead"))
            column.addStretch(1)
            return
        said = Card(theme, padding=24)
        said.column.setSpacing(theme.px(14))
        said.column.addWidget(Text(theme, known.name, "heading"))
        said.column.addWidget(Text(theme, known.course))
        sure = [
            Labelled(theme, label, [Text(theme, words)])
            for label, words in ((known.known_words, known.known), (known.unknown_words, known.unknown))
        ]
        beside = QWidget()
        lines = QVBoxLayout(beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(8))
        if known.figures:
            lines.addWidget(Text(theme, known.figures_words, "heading"))
            figures = FigureLines(theme, known.figures)
            figures.opened.connect(self.opened)
            lines.addWidget(figures)
        under = said
        if known.plate is not None:
            said.column.addWidget(Plate(theme, known.plate, _PAIR if len(known.plate.views) > 1 else _SINGLE))
            under = Card(theme, padding=24)
            under.column.setSpacing(theme.px(14))
            lines.addSpacing(theme.px(8))
            lines.addWidget(under)
        for words in sure:
            under.column.addWidget(words)
        said.column.addStretch(1)
        lines.addStretch(1)
        if not known.figures and known.plate is None:
            beside.deleteLater()
            column.addWidget(said)
            column.addStretch(1)
            return
        sides, across = QWidget(), ColumnsLayout(theme, (6, 7), _LEAST, theme.px(20))
        across.addWidget(said)
        across.addWidget(beside)
        sides.setLayout(across)
        column.addWidget(sides)
        column.addStretch(1)


class CareNoteView(Card):
    """What the care team should know, under the precaution that was answered yes. ``opened`` gives a finding."""

    opened = Signal(str)

    def __init__(self, theme: Theme, note: CareNote) -> None:
        super().__init__(theme, "soft", padding=14)
        self.note = note
        if note.care:
            self.column.addWidget(Text(theme, note.care))
        self.column.addWidget(Text(theme, note.concerns, "small", strong=True))
        if note.figures:
            lines = FigureLines(theme, note.figures)
            lines.opened.connect(self.opened)
            self.column.addWidget(lines)
