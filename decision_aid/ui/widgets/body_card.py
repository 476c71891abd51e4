"""Where it hurts, drawn: the body from the front and from behind, what was touched in words, and the same as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.body import BodyScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.asking import Asking
from decision_aid.ui.widgets.body_view import BodyView
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.other_answers import OtherAnswers
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.pill_choice import PillChoice
from decision_aid.ui.widgets.text import Text

_HEIGHT = 374


class BodyCard(Card):
    """``touched``: the question and a place or another answer; ``turned``: what to unfold."""

    touched = Signal(str, str)
    turned = Signal(str)

    def __init__(self, theme: Theme, screen: BodyScreen) -> None:
        super().__init__(theme, padding=14)
        self._theme, self._screen = theme, screen
        self._shown: BodyScreen | None = None
        self.places = Card(theme, padding=14)  # the list, as wide as the page: under the card and what is beside it
        self.places.setParent(self)  # until the step places it: alone it would be a window
        self.places.hide()
        self._list: PillChoice | None = None
        self.column.setSpacing(theme.px(6))
        self.column.addWidget(Asking(theme, screen.block.ask, screen.block.hint, strong=False))
        self.views = [BodyView(theme, view, _HEIGHT) for view in screen.views]
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addStretch(1)
        for view, shown in zip(self.views, screen.views, strict=True):
            view.touched.connect(self._touch)
            both = QWidget()
            column = QVBoxLayout(both)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(2))
            column.addLayout(self._sides(*shown.sides))
            column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(
                Text(theme, shown.words, "small", colour="soft", wrap=False), 0, Qt.AlignmentFlag.AlignHCenter
            )
            row.addWidget(both)
        row.addStretch(1)
        self.column.addLayout(row)
        self._said = Text(theme, screen.said, "small", strong=True)
        self._key = Text(theme, screen.key, "small", colour="soft")
        self.column.addWidget(self._said)
        self.column.addWidget(self._key)
        self._others = OtherAnswers(theme, screen.block.others_words)
        self._others.touched.connect(self._touch)
        self.fold = Pill(theme, screen.fold.words, "quiet", screen.fold.accessible)
        self.fold.clicked.connect(lambda: self.turned.emit(self._screen.fold.id))
        self._others.flow.addWidget(self.fold)
        self._others.flow.addWidget(self._others.dots)
        self.column.addLayout(self._others.flow)
        self.column.addStretch(1)
        self.refresh(screen)

    def refresh(self, screen: BodyScreen) -> None:
        """Show the same question as it now stands."""
        if screen == self._shown:
            return
        self._screen = self._shown = screen
        for view, shown in zip(self.views, screen.views, strict=True):
            view.refresh(shown, screen.nerve, screen.sides, screen.block.locked)
        self._said.say(screen.said)
        self._key.say(screen.key)
        self._key.setVisible(bool(screen.key))
        self._others.refresh(screen.block.others, screen.block.locked)
        self.fold.say(screen.fold.words, screen.fold.accessible)
        self._show_list(screen)

    def _sides(self, first: str, second: str) -> QHBoxLayout:
        """The words over a view that say which of its sides is which, close enough for two views beside each other."""
        names = QHBoxLayout()
        names.addWidget(Text(self._theme, first, "small", colour="soft", wrap=False))
        names.addSpacing(self._theme.px(4))
        names.addStretch(1)
        names.addWidget(Text(self._theme, second, "small", colour="soft", wrap=False))
        return names

    def _show_list(self, screen: BodyScreen) -> None:
        """The places as words, made when they are first wanted."""
        touches = screen.block.touches
        if self._list is None and screen.fold.chosen:
            choices = [(touch.id, touch.words, touch.chosen, touch.accessible) for touch in touches]
            self._list = PillChoice(self._theme, screen.block.spoken, choices, many=True)
            self._list.touched.connect(self._touch)
            self._list.show_what_is_told()
            self.places.column.addWidget(self._list)
        if self._list is not None:
            self._list.choose_all([place for place, touch in enumerate(touches) if touch.chosen])
            self._list.setEnabled(not screen.block.locked)
            self.places.setVisible(screen.fold.chosen)

    def _touch(self, answer: str) -> None:
        self.touched.emit(self._screen.block.question, answer)


def beside(theme: Theme, questions: QWidget, card: BodyCard) -> QVBoxLayout:
    """The card at the right of the other questions, or under them where there is no room; its list below both."""
    both = QWidget()
    across = ColumnsLayout(theme, (21, 8), 310, theme.px(14))
    across.addWidget(questions)
    across.addWidget(card)
    both.setLayout(across)
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(14))
    for part in (both, card.places):
        column.addWidget(part)
    column.addStretch(1)
    return column
