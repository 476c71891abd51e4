"""What usually happens with the chosen problem, what was counted, what is known and what is not. Part of step 1."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.known import CareNote, Illustration, WhatIsKnown
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawing import Drawing
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.text import Text

_DRAWN = 150  # pixels at 100 %: how tall a drawing is


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
        said.column.setSpacing(theme.px(16))
        said.column.addWidget(Text(theme, known.name, "heading"))
        said.column.addWidget(Text(theme, known.course))
        if known.pictures:
            drawn, beside = QWidget(), ColumnsLayout(theme, (1, 1), 160, theme.px(16))
            for picture in known.pictures:
                beside.addWidget(_illustration(theme, picture))
            drawn.setLayout(beside)
            said.column.addWidget(Labelled(theme, known.pictures_words, [drawn]))
        for label, words in ((known.known_words, known.known), (known.unknown_words, known.unknown)):
            said.column.addWidget(Labelled(theme, label, [Text(theme, words)]))
        said.column.addStretch(1)
        if not known.figures:
            column.addWidget(said)
            column.addStretch(1)
            return
        counted = QWidget()
        lines = QVBoxLayout(counted)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(theme.px(8))
        lines.addWidget(Text(theme, known.figures_words, "heading"))
        figures = FigureLines(theme, known.figures)
        figures.opened.connect(self.opened)
        lines.addWidget(figures)
        lines.addStretch(1)
        sides, across = QWidget(), ColumnsLayout(theme, (6, 7), 400, theme.px(20))
        across.addWidget(said)
        across.addWidget(counted)
        sides.setLayout(across)
        column.addWidget(sides)
        column.addStretch(1)


def _illustration(theme: Theme, picture: Illustration) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    drawing = Drawing(theme, picture.drawing, _DRAWN, picture.accessible)
    column.addWidget(drawing, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(Text(theme, picture.words, "small", strong=True))
    column.addStretch(1)
    return whole


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
