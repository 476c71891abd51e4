"""The full picture of one answer of the comparison, in place of the table: all its figures, and why they differ.

Made new for each answer that is opened. ``back`` goes to the table, ``other`` to the same question for another option.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.disagreement_table import DisagreementTable
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.figure_card import FigureCard
from decision_aid.ui.widgets.labelled import Labelled
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.time_line_card import TimeLineCard


class FigureDetail(QWidget):
    """Back and neighbours, the question as title, then a card for each figure."""

    back = Signal()
    other = Signal(str)

    def __init__(self, theme: Theme, detail: DetailScreen) -> None:
        super().__init__()
        self.detail = detail
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        if detail.back.words:
            column.addWidget(self._ways(theme, detail))
            column.addSpacing(theme.px(6))
        column.addWidget(Text(theme, detail.ask, "title"))
        status = Text(theme, detail.status, "small", colour="soft")
        if detail.letter:
            named = Badge(theme, detail.letter, detail.name)
            option = Drawn(theme, f"{detail.letter}, {detail.name}", [named], 420)
            column.addWidget(Spread(theme, option, status))
        else:
            column.addWidget(status)
        if detail.said:
            column.addWidget(_said(theme, detail))
        if not detail.figures:
            missing = Card(theme, padding=24)
            missing.column.addWidget(Text(theme, detail.sentence, "heading"))
            column.addWidget(missing)
        elif detail.sentence:
            column.addWidget(Text(theme, detail.sentence))
        for place in range(len(detail.figures)):
            if place == 1:
                column.addWidget(Text(theme, detail.beside_words, "heading"))
            column.addWidget(FigureCard(theme, detail, place))
            if place == 0 and detail.disagreement:
                column.addWidget(DisagreementTable(theme, detail.disagreement))
            if place == 0 and detail.time_line:
                column.addWidget(TimeLineCard(theme, detail.time_line))
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()  # without the height of all words in a width that nobody gives them

    def chosen_option(self) -> QWidget:
        """The touch of the option whose answer this is."""
        return next(pill for pill in self.options.touches if pill.isChecked())

    def _ways(self, theme: Theme, detail: DetailScreen) -> QWidget:
        self.back_touch = Pill(theme, detail.back.words, "outline", detail.back.accessible)
        self.back_touch.clicked.connect(self.back)
        if not detail.options:
            ways = QWidget()
            line = QVBoxLayout(ways)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self.back_touch, 0, Qt.AlignmentFlag.AlignLeft)
            return ways
        choices = [(option.id, option.words, option.chosen, option.accessible) for option in detail.options]
        self.options = PillChoice(theme, detail.options_words, choices, before=self.back_touch)
        self.options.touched.connect(self.other)
        return self.options


def _said(theme: Theme, detail: DetailScreen) -> QWidget:
    """What this person said, a fact on a line; several times it was had stand side by side under their numbers."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(3))
    column.addWidget(Text(theme, detail.said_words, strong=True))
    across = ColumnsLayout(theme, (1, 1, 1), 280, theme.px(24))
    for one in detail.said:
        facts = [Text(theme, fact) for fact in one.facts]
        if one.name:
            across.addWidget(Labelled(theme, one.name, facts))
        else:
            for fact in facts:
                column.addWidget(fact)
    column.addLayout(across)
    return whole
