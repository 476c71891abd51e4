"""Step 2, drawn: one line per treatment, its details folded until they are wanted, and what stands in the ledger."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.session.screens import tried
from decision_aid.session.screens.tried import Stands, TriedRow
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.page import Page
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.tried_row import TriedRowView


class TriedStep(Page):
    """What was tried so far."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__(theme)
        self._visit = visit
        screen = tried.screen(visit)
        self.head(screen.title, screen.lead)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(8))
        self._rows: dict[str, TriedRowView] = {}  # made when they are first shown
        self._lines = rows
        self.column.addWidget(whole)
        self._rest = Pill(theme, "", "plain")
        self._rest.clicked.connect(lambda: visit.unfold(tried.REST))
        self.column.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        self._ledger = _Ledger(theme, screen.left_title)
        self.column.addWidget(self._ledger)
        self.column.addStretch(1)

    def refresh(self) -> None:
        """Show the ledger as it stands."""
        screen = tried.screen(self._visit)
        shown = [row for row in screen.rows if not row.folded]
        for place, row in enumerate(shown):
            view = self._rows.get(row.treatment)
            if view is None:
                view = self._rows[row.treatment] = self._made(row)
            if self._lines.indexOf(view) != place:
                self._lines.insertWidget(place, view)
            view.refresh(row)
        here = {row.treatment for row in shown}
        for treatment, view in self._rows.items():
            view.setVisible(treatment in here)
        self._rest.setVisible(screen.rest is not None)
        if screen.rest is not None:
            self._rest.say(screen.rest.words, screen.rest.accessible)
        self._ledger.refresh(screen.left)

    def _made(self, row: TriedRow) -> TriedRowView:
        view = TriedRowView(self.theme, row)
        view.touched.connect(self._visit.touch)
        view.written.connect(self._visit.write)
        view.unfolded.connect(self._visit.unfold)
        return view


class _Ledger(Card):
    """What is known now, line by line: each label with its treatments beside it."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, "soft")
        self._theme = theme
        self._shown: tuple[Stands, ...] = ()
        self._lines: list[tuple[QWidget, Text, Text]] = []
        self.column.addWidget(Text(theme, title, "heading"))

    def refresh(self, shown: tuple[Stands, ...]) -> None:
        """Show these lines; a line that is no longer said is kept for the next one."""
        if shown == self._shown:
            return
        self._shown = shown
        while len(self._lines) < len(shown):
            self._lines.append(self._line())
        for place, (line, label, treatments) in enumerate(self._lines):
            line.setVisible(place < len(shown))
            if place < len(shown):
                label.say(shown[place].label)
                treatments.say(shown[place].treatments)

    def _line(self) -> tuple[QWidget, Text, Text]:
        whole, label, treatments = QWidget(), Text(self._theme, "", strong=True), Text(self._theme, "")
        across = ColumnsLayout(self._theme, (2, 5), 240, self._theme.px(4))
        for text in (label, treatments):
            beside = QWidget()
            column = QVBoxLayout(beside)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(text)
            column.addStretch(1)
            across.addWidget(beside)
        whole.setLayout(across)
        self.column.addWidget(whole)
        return whole, label, treatments
