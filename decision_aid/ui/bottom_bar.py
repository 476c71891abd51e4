"""The bar under a step. Made with the first visit by ``ui.window``, so that Home does without; it only draws.

Built once per window and updated in place, so that a touch never makes the screen flicker.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.screens.visit_bars import VisitBars
from decision_aid.ui.bars import Bar, show
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.pill import Pill, PillKind
from decision_aid.ui.widgets.text import Text

_LEAST_SAID = 220  # pixels at 100 % for the words between the touches


class BottomBar(Bar):
    """Back, undo, the state of saving in words, and the next step by its name."""

    touched = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line_below=False)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(theme.px(34), theme.px(10), theme.px(34), theme.px(10))
        self._lines.setSpacing(theme.px(4))
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(16))
        self._lines.addLayout(self._row)
        self._ids: dict[Pill, str] = {}
        self._back = self._pill(self._row, "plain")
        self._undo = self._pill(self._row, "quiet")
        self._saving = Text(theme, "", "small", colour="soft")
        self._evidence = Text(theme, "", "small", colour="soft")
        self._said = QWidget()
        self._sentences = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._said)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self._sentences.setSpacing(0)
        self._sentences.addWidget(self._saving, 1)
        self._sentences.addWidget(self._evidence, 1)
        self._row.addWidget(self._said, 1)
        self._row.addStretch(0)
        self._next = self._pill(self._row, "primary")

    def refresh(self, visit: VisitBars) -> None:
        """Show the bar of this visit."""
        for pill, touch, arrow in ((self._back, visit.back, "‹ {}"), (self._next, visit.following, "{} ›")):
            self._ids[pill] = touch.id
            pill.say(arrow.format(touch.words), touch.accessible)
        self._ids[self._undo] = "undo"
        show(self._undo, visit.undo)
        self._saving.say(visit.saving)
        self._evidence.say(visit.evidence)
        self._evidence.setVisible(bool(visit.evidence))
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """Say what is saved and how the evidence stands between the touches, or where room is short under them."""
        shown = [pill for pill in self._ids if not pill.isHidden()]
        taken = sum(pill.sizeHint().width() + self._row.spacing() for pill in shown) + 2 * self.theme.px(34)
        beside = self.width() - taken >= self.theme.px(_LEAST_SAID)
        if beside == (self._row.indexOf(self._said) >= 0):
            return
        if beside:
            self._lines.removeWidget(self._said)
            self._row.insertWidget(2, self._said, 1)
            self._sentences.setDirection(QBoxLayout.Direction.TopToBottom)
        else:
            self._row.removeWidget(self._said)
            self._lines.addWidget(self._said)
            self._sentences.setDirection(QBoxLayout.Direction.LeftToRight)
        self._sentences.setSpacing(0 if beside else self._row.spacing())
        self._row.setStretch(self._row.count() - 2, int(not beside))

    def _pill(self, row: QHBoxLayout, kind: PillKind) -> Pill:
        pill = Pill(self.theme, "", kind)
        pill.clicked.connect(lambda: self.touched.emit(self._ids[pill]))
        row.addWidget(pill)
        return pill
