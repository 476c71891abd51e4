"""The card of the full picture that says when an answer was measured: the line, the same in words, and the gaps.

Built from finished words each time an answer is opened; it only draws them.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.time_line import TimeLineWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.column import new_column
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.key_lines import KeyLines
from decision_aid.ui.widgets.labelled import Facts, Labelled
from decision_aid.ui.widgets.parts import together
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.time_line import TimeLinePicture, draw_mark


class TimeLineCard(Card):
    """The line and its key; beside them what was measured when, and the gaps; under them what has only words."""

    def __init__(self, theme: Theme, line: TimeLineWords) -> None:
        super().__init__(theme, padding=24)
        self.column.setSpacing(theme.px(18))
        self.column.addWidget(Text(theme, line.title, "heading"))
        across = ColumnsLayout(theme, (13, 9), 380, theme.px(36))
        across.addWidget(self._drawn(theme, line))
        across.addWidget(self._said(theme, line))
        self.column.addLayout(across)
        if line.undated:
            self.column.addWidget(Text(theme, line.undated_words, strong=True))
            self.column.addWidget(Facts(theme, line.undated))

    def _drawn(self, theme: Theme, line: TimeLineWords) -> QWidget:
        holder, column = new_column(theme, 10)
        column.addWidget(TimeLinePicture(theme, line))
        keys = KeyLines(theme, line.keys, self.devicePixelRatioF(), draw_mark)
        column.addWidget(Drawn(theme, ", ".join(key.words for key in line.keys), [keys], 420))
        column.addWidget(Text(theme, line.stretched, "small", colour="soft"))
        column.addStretch(1)
        return holder

    def _said(self, theme: Theme, line: TimeLineWords) -> QWidget:
        holder, column = new_column(theme, 12)
        for fact in line.said:
            column.addWidget(Labelled(theme, fact.label, [Text(theme, together(fact.words))]))
        if line.gaps_said:
            column.addWidget(
                Labelled(theme, line.gaps_words, [Text(theme, together(words)) for words in line.gaps_said])
            )
        column.addStretch(1)
        return holder
