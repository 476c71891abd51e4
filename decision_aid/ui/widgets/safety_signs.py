"""The safety questions on a short first step: all signs to read at a glance, their answers unfolded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.signs import SignsScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.block import BlockView
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text

_LEAST = 420  # pixels at 100 %: a column of signs
_YES_NO = (5, 3)  # shares of the width of a question and of its answers


class SafetySigns(Card):
    """``touched``: question and choice; ``turned``: the answers are to be folded or unfolded."""

    touched = Signal(str, str)
    turned = Signal(str)

    def __init__(self, theme: Theme, screen: SignsScreen) -> None:
        super().__init__(theme, padding=16)
        self.column.setSpacing(theme.px(8))
        self._theme = theme
        self._inside: QWidget | None = None
        self._views: dict[str, BlockView] = {}
        self._opened: bool | None = None
        heading = QWidget()
        words = QVBoxLayout(heading)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(Text(theme, screen.title, "heading"))
        words.addWidget(Text(theme, screen.lead, "small", colour="soft"))
        self._fold = Pill(theme, screen.fold.words, "plain", screen.fold.accessible)
        self._fold.clicked.connect(lambda: self.turned.emit(screen.fold.id))
        self.column.addWidget(Spread(theme, heading, self._fold))
        self.column.addStretch(1)

    def refresh(self, screen: SignsScreen) -> None:
        """Show the signs, or the questions with what was answered."""
        if screen.fold.chosen != self._opened:
            self._opened = screen.fold.chosen
            self._fold.say(screen.fold.words, screen.fold.accessible)
            if self._inside is not None:
                self._inside.hide()
                self._inside.deleteLater()
            self._inside = self._questions(screen) if screen.blocks else self._list(screen)
            self.column.insertWidget(1, self._inside)
        for block in screen.blocks:
            self._views[block.question].refresh(block)

    def _list(self, screen: SignsScreen) -> QWidget:
        self._views = {}
        signs, across = QWidget(), ColumnsLayout(self._theme, (1, 1), _LEAST, self._theme.px(7))
        for sign in screen.signs:
            across.addWidget(Text(self._theme, sign, "small"))
        signs.setLayout(across)
        return signs

    def _questions(self, screen: SignsScreen) -> QWidget:
        questions = QWidget()
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(2))
        for block in screen.blocks:
            view = self._views[block.question] = BlockView(self._theme, block, beside=_YES_NO, joined=True)
            view.touched.connect(self.touched)
            column.addWidget(Divider(self._theme))
            column.addWidget(view)
        column.addWidget(Text(self._theme, screen.footnote, "small", colour="soft"))
        return questions
