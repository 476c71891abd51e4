"""The questions collected so far, and a place for one more. Part of step 5."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.talk import TalkQuestion, TalkScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card, Divider
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class AskedQuestions(Card):
    """``asked`` gives the words of a new question, ``withdrawn`` the revision of one to take off the list."""

    asked = Signal(str)
    withdrawn = Signal(int)

    def __init__(self, theme: Theme, screen: TalkScreen) -> None:
        super().__init__(theme)
        self._theme = theme
        self._shown: tuple[tuple[TalkQuestion, ...], bool] = ((), False)
        self._lines: list[QWidget] = []
        self.column.addWidget(Text(theme, screen.questions_title, "heading"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(4))
        self.column.addLayout(self._list)
        self._field = Field(theme, screen.ask_accessible, screen.ask_words, lines=2)
        self.column.addWidget(self._field)
        self._add = Pill(theme, screen.add.words, "outline", screen.add.accessible)
        self._add.clicked.connect(self.ask)
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def refresh(self, screen: TalkScreen) -> None:
        """Show the list as it stands."""
        self._field.setEnabled(not screen.locked)
        self._add.setEnabled(not screen.locked)
        if (screen.questions, screen.locked) == self._shown:
            return
        self._shown = screen.questions, screen.locked
        for part in self._lines:
            part.hide()
            part.deleteLater()
        self._lines = []
        for question in screen.questions:
            self._lines += [self._line(question, screen.locked), Divider(self._theme)]
        for part in self._lines:
            self._list.addWidget(part)

    def ask(self) -> None:
        """Put what stands in the box on the list, also when the person goes before saying so."""
        words = self._field.words()
        if words.strip():
            self._field.clear()
            self.asked.emit(words)

    def _line(self, question: TalkQuestion, locked: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(Text(self._theme, question.words), 1)
        remove = Pill(self._theme, question.withdraw.words, "quiet", question.withdraw.accessible)
        remove.clicked.connect(lambda: self.withdrawn.emit(int(question.withdraw.id)))
        remove.setEnabled(not locked)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line
