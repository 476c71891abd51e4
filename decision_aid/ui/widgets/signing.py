"""Signing a visit, and adding to it afterwards. Nothing is locked by one touch: the first one asks who signs.

Used by step 7. It only tells what was touched and written; locking and dating are done elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens.summary import AddScreen, SignScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.field import Field, LineField
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text


class _NameField(LineField):
    """One line for a name: the search field without its sign."""

    def __init__(self, theme: Theme, accessible: str, typed: str) -> None:
        super().__init__(theme, accessible, "", typed)
        self._row.setContentsMargins(theme.px(18), 0, theme.px(18), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super(LineField, self).paintEvent(event)


class Signing(QWidget):
    """A button that opens a field for a name and a second button.

    ``asked``: open or close it; ``typed``: the name so far; ``signed``: the name.
    """

    asked = Signal()
    typed = Signal(str)
    signed = Signal(str)

    def __init__(self, theme: Theme, screen: SignScreen) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._open = Pill(theme, screen.open.words, "primary", screen.open.accessible, size="tall")
        self._open.clicked.connect(self.asked)
        self._form = Card(theme)
        self._name = _NameField(theme, screen.ask, screen.typed)
        self._sign = Pill(theme, screen.sign.words, "primary", screen.sign.accessible)
        self._sign.setEnabled(bool(screen.typed.strip()))
        self._sign.clicked.connect(lambda: self.signed.emit(self._name.words()))
        self._name.typed.connect(lambda words: self._sign.setEnabled(bool(words.strip())))
        self._name.typed.connect(self.typed)
        cancel = Pill(theme, screen.cancel.words, "plain", screen.cancel.accessible)
        cancel.clicked.connect(self.asked)
        warning = Text(theme, screen.warning, "small", colour="soft")
        for part in (Text(theme, screen.ask, strong=True), self._name, warning, self._sign, cancel):
            self._form.column.addWidget(part)
        self._form.hide()
        column.addWidget(self._open)
        column.addWidget(self._form)

    def show_form(self, shown: bool) -> None:
        """Show the form, ready to type in, or the button."""
        opening = shown and self._form.isHidden()
        self._open.setVisible(not shown)
        self._form.setVisible(shown)
        if opening and self.isVisible():
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)


class Adding(Card):
    """What was added after signing, and a place for more. ``typed`` gives the words so far, ``added`` all of them."""

    typed = Signal(str)
    added = Signal(str)

    def __init__(self, theme: Theme, screen: AddScreen) -> None:
        super().__init__(theme)
        self._theme = theme
        self._shown = 0
        self.column.addWidget(Text(theme, screen.title, "heading"))
        self.column.addWidget(Text(theme, screen.lead, "small", colour="soft"))
        self._list = QVBoxLayout()
        self.column.addLayout(self._list)
        self._field = Field(theme, screen.accessible, screen.ask, screen.typed)
        self._field.settled.connect(self.typed)
        self.column.addWidget(self._field)
        add = Pill(theme, screen.add.words, "outline", screen.add.accessible)
        add.clicked.connect(self._add)
        self.column.addWidget(add)

    def show_added(self, screen: AddScreen) -> None:
        """Show what was added since."""
        for day, words in screen.added[self._shown :]:
            self._list.addWidget(Text(self._theme, day, "small", strong=True))
            self._list.addWidget(Text(self._theme, words))
        self._shown = len(screen.added)

    def _add(self) -> None:
        words = self._field.words()
        self._field.clear()
        self.added.emit(words)
