"""Injections used as tests: what to agree on first, for how many of 100 a yes held up, and what else is known."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.closer_source import DrawnFigure, SourceLook, SourceTest, ToAsk
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.agree_first import AgreeFirst
from decision_aid.ui.widgets.answer_parts import People
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.closer_cards import Cards
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.figure_lines import FigureLines
from decision_aid.ui.widgets.key_lines import KeyLines
from decision_aid.ui.widgets.opening import Opening
from decision_aid.ui.widgets.parts import Dots, Number, Part, Words, together
from decision_aid.ui.widgets.text import Text


class SourceCard(Card):
    """One test. ``opened`` gives a finding."""

    opened = Signal(str)

    def __init__(self, theme: Theme, test: SourceTest, asks: tuple[ToAsk, ...]) -> None:
        super().__init__(theme, padding=24)
        self._theme = theme
        self.agree = AgreeFirst(theme, test, asks)
        self.column.setSpacing(theme.px(14))
        self.column.addWidget(Text(theme, test.ask, "heading"))
        self.column.addWidget(Text(theme, test.about))
        left, right = QWidget(), QWidget()
        first, second = column_in(left, theme.px(10)), column_in(right, theme.px(10))
        if test.drawn:
            first.addWidget(Text(theme, test.counted_words, strong=True))
            first.addWidget(self._people(test))
        else:
            first.addWidget(Text(theme, test.not_counted, strong=True))
        (second if test.drawn else first).addWidget(self.agree)
        if test.figures:
            lines = FigureLines(theme, test.figures)
            lines.opened.connect(self.opened)
            second.addWidget(Text(theme, test.figures_words, strong=True))
            second.addWidget(lines)
        for column in (first, second):
            column.addStretch(1)
        across = ColumnsLayout(theme, (1, 1), 430, theme.px(28))
        across.addWidget(left)
        across.addWidget(right)
        self.column.addLayout(across)

    def _people(self, test: SourceTest) -> QWidget:
        theme, whole = self._theme, QWidget()
        across = ColumnsLayout(theme, (1,) * len(test.drawn), 220, theme.px(12))
        for drawn in test.drawn:
            touch = Opening(theme, drawn.line.open.accessible, self._parts(drawn), boxed=True)
            touch.clicked.connect(lambda _=False, finding=drawn.line.finding: self.opened.emit(finding))
            across.addWidget(touch)
        whole.setLayout(across)
        return whole

    def _parts(self, drawn: DrawnFigure) -> list[Part]:
        theme, said, ratio = self._theme, drawn.said, self.devicePixelRatioF()
        people = said.treated
        assert people is not None
        number = Number(theme, said.number, said.unit)
        number.above = theme.px(8)
        parts: list[Part] = [
            Words(theme, said.title, "body", above=0, strong=True),
            number,
            People(theme, people.have, people.more, people.none, ratio, side=200),
            KeyLines(theme, drawn.key, ratio),
        ]
        parts += [Words(theme, together(frame), "body", above=8) for frame in drawn.line.frames]
        parts += [Words(theme, flag, "small", "ink", 4, strong=True) for flag in drawn.line.flags]
        parts.append(Dots(theme, drawn.line.certainty.dots, drawn.line.certainty.words))
        return [*parts, Words(theme, drawn.line.cited, "small", "action", 4, strong=True)]


class SourceTests(Cards):
    """A card for each test. ``asked`` and ``withdrawn`` are those of ``AgreeFirst``."""

    asked = Signal(str)
    withdrawn = Signal(int)

    def __init__(self, theme: Theme, screen: CloserScreen) -> None:
        super().__init__(theme)
        assert isinstance(screen, SourceLook)
        self._cards = [SourceCard(theme, *test) for test in zip(screen.tests, screen.asks, strict=True)]
        for card in self._cards:
            card.opened.connect(self.opened)
            card.agree.asked.connect(self.asked)
            card.agree.withdrawn.connect(self.withdrawn)
            self.column.addWidget(card)

    def refresh(self, screen: CloserScreen) -> None:
        """Show which questions are on the list."""
        assert isinstance(screen, SourceLook)
        for card, asks in zip(self._cards, screen.asks, strict=True):
            card.agree.refresh(asks)
