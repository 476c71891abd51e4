"""The full picture of one figure: drawn large beside all its words, then who, compared with what, when, and sources.

Built from finished ``FigureWords`` each time a cell is opened; it only draws them. Nothing of the figure is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.session.screens.compare_rows import Legend
from decision_aid.session.screens.crowd import CrowdWords
from decision_aid.session.screens.figures import ArrayWords, FigureWords
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.column import new_column
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.crowd_marks import draw_mark
from decision_aid.ui.widgets.crowd_picture import CrowdPicture
from decision_aid.ui.widgets.difference_drawing import DifferencePicture
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.icon_array import IconArray
from decision_aid.ui.widgets.key_lines import KeyLines
from decision_aid.ui.widgets.labelled import Facts, Labelled
from decision_aid.ui.widgets.parts import Dots, Number, together
from decision_aid.ui.widgets.source_card import SourceCard
from decision_aid.ui.widgets.text import Text


class FigureCard(Card):
    """One figure as a card. ``lead`` is the one the table shows; its people are drawn larger."""

    def __init__(self, theme: Theme, detail: DetailScreen, place: int) -> None:
        super().__init__(theme, padding=24)
        self._theme, self._lead = theme, place == 0
        figure, key = detail.figures[place], detail.keys[place]
        self.column.setSpacing(theme.px(18))
        self.column.addWidget(Text(theme, figure.title, "heading"))
        across = ColumnsLayout(theme, (9, 11), 430, theme.px(36))
        across.addWidget(self._drawn(figure, key) if key else self._frames(figure, detail.crowds[place]))
        across.addWidget(self._judged(figure, detail))
        self.column.addLayout(across)
        self.column.addWidget(Divider(theme))
        foot = ColumnsLayout(theme, (9, 11), 430, theme.px(36))
        foot.addWidget(Labelled(theme, detail.sources_words, [SourceCard(theme, source) for source in figure.sources]))
        foot.addWidget(Facts(theme, figure.facts))
        self.column.addLayout(foot)

    def _drawn(self, figure: FigureWords, key: Sequence[Legend]) -> QWidget:
        theme, (holder, column) = self._theme, new_column(self._theme, 12)
        if figure.scale is not None:
            column.addWidget(self._number(figure.number, figure.unit))
        else:
            groups = ColumnsLayout(theme, (1, 1), 150, theme.px(24))
            for group in (figure.treated, figure.compared):
                if group is not None:
                    groups.addWidget(self._group(group))
            column.addLayout(groups)
        if figure.scale is not None:
            spoken = f"{figure.frame} {figure.range} {figure.scale.accessible}"
            column.addWidget(DifferencePicture(theme, figure.scale, spoken))
        lines = KeyLines(theme, key, self.devicePixelRatioF())
        column.addWidget(Drawn(theme, ", ".join(legend.words for legend in key), [lines], 420))
        if figure.scale is not None:
            for words in (figure.scale.scale, figure.scale.noticed_words):
                column.addWidget(Text(theme, words, "small", colour="soft"))
        column.addStretch(1)
        return holder

    def _group(self, group: ArrayWords) -> QWidget:
        theme, (holder, column) = self._theme, new_column(self._theme, 6)
        side = 200 if self._lead else 150
        column.addWidget(self._number(group.number, group.of))
        column.addWidget(IconArray(theme, group.have, group.more, group.none, group.accessible, side=side))
        column.addWidget(Text(theme, group.caption, "small", strong=True))
        column.addStretch(1)
        return holder

    def _number(self, number: str, unit: str) -> Drawn:
        return Drawn(self._theme, f"{number} {unit}", [Number(self._theme, number, unit)], 180)

    def _frames(self, figure: FigureWords, crowd: CrowdWords | None = None) -> QWidget:
        theme, (holder, column) = self._theme, new_column(self._theme, 8)
        if figure.number and not (figure.treated or figure.scale):
            column.addWidget(self._number(figure.number, figure.unit))
        column.addWidget(Text(theme, figure.frame, strong=True))
        for words in (figure.frame_compared, figure.nobody):
            if words:
                column.addWidget(Text(theme, words))
        if crowd:
            column.addWidget(CrowdPicture(theme, crowd))
            lines = KeyLines(theme, crowd.keys, self.devicePixelRatioF(), draw_mark)
            column.addWidget(Drawn(theme, ", ".join(key.words for key in crowd.keys), [lines], 420))
            for words in crowd.scale:
                column.addWidget(Text(theme, together(words), "small", colour="soft"))
        column.addStretch(1)
        return holder

    def _judged(self, figure: FigureWords, detail: DetailScreen) -> QWidget:
        theme, (holder, column) = self._theme, new_column(self._theme, 14)
        if figure.treated or figure.scale:
            column.addWidget(self._frames(figure))
        spread = f"{figure.difference} {figure.range}".strip()
        if spread:
            said = [Text(theme, spread)]
            said += [Text(theme, figure.range_from, "small", colour="soft")] if figure.range_from else []
            column.addWidget(Labelled(theme, detail.range_words, said))
        sure = figure.certainty
        graded: list[QWidget] = [Text(theme, sure.why)]
        if sure.dots:
            graded.insert(0, Drawn(theme, sure.accessible, [Dots(theme, sure.dots, sure.words)]))
        column.addWidget(Labelled(theme, detail.certainty_words, graded))
        alike = [Text(theme, words) for words in (figure.elsewhere, figure.fit) if words]
        column.addWidget(Labelled(theme, detail.fit_words, alike))
        if figure.note:
            column.addWidget(Text(theme, figure.note, "small"))
        column.addStretch(1)
        return holder
