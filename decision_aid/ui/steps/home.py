"""Home, drawn: two ways to begin, the list of visits with its search, and which evidence is in use."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.session.desk import Desk
from decision_aid.session.screens import home
from decision_aid.session.screens.home import HomeScreen, VisitLine
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import LineField
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.visit_row import VisitRow


class HomeStep(QWidget):
    """Where a day at the desk begins."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self._screen: HomeScreen | None = None
        self._rows: list[VisitRow] = []
        screen = home.screen(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(40), theme.px(24), theme.px(40), theme.px(14))
        column.setSpacing(theme.px(12))
        column.addWidget(self._ways(screen))
        column.addWidget(self._evidence(screen))
        column.addWidget(self._visits(screen), 1)

    def refresh(self) -> None:
        """Show Home as it stands."""
        screen = home.screen(self._desk)
        if screen == self._screen:
            return
        before = self._screen.visits if self._screen else None
        self._screen = screen
        self._start.setEnabled(screen.ready)
        self._quick.setEnabled(screen.ready)
        self._pack.say(screen.pack)
        self._nothing.say(screen.nothing)
        self._nothing.setVisible(bool(screen.nothing))
        if screen.more is not None:
            self._more.say(screen.more.words, screen.more.accessible)
        self._more.setVisible(screen.more is not None)
        if screen.visits != before:
            self._list_again(before or (), screen.visits)

    def _ways(self, screen: HomeScreen) -> QWidget:
        begin = QWidget()
        ways = ColumnsLayout(self._theme, (1, 1), 320)
        self._start = Pill(self._theme, screen.start.words, "primary", screen.start.accessible, "big")
        self._quick = Pill(self._theme, screen.quick.words, "plain", screen.quick.accessible, "big")
        self._start.clicked.connect(self._desk.start_visit)
        self._quick.clicked.connect(self._desk.quick_compare)
        ways.addWidget(self._start)
        ways.addWidget(self._quick)
        begin.setLayout(ways)
        return begin

    def _visits(self, screen: HomeScreen) -> Card:
        theme, card, top = self._theme, Card(self._theme), QWidget()
        heading = ColumnsLayout(theme, (7, 5), 300)
        heading.addWidget(Text(theme, screen.heading, "heading"))
        search = LineField(theme, screen.search_accessible, screen.search_words, self._desk.found.words)
        search.typed.connect(self._desk.found.search)
        heading.addWidget(search)
        top.setLayout(heading)
        card.column.addWidget(top)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.column.addLayout(self._list)
        self._nothing = Text(theme, "", colour="soft")
        card.column.addWidget(self._nothing)
        self._more = Pill(theme, "", "quiet")
        self._more.clicked.connect(lambda: self._desk.found.refresh(more=True))
        card.column.addWidget(self._more)
        card.column.addStretch(1)
        return card

    def _evidence(self, screen: HomeScreen) -> QWidget:
        self._pack = Text(self._theme, "", "small", colour="soft")
        settings = Pill(self._theme, screen.settings.words, "quiet", screen.settings.accessible)
        settings.clicked.connect(lambda: self._desk.show_settings(True))
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(Theme.GAP * 2))
        line.addWidget(self._pack, 1)
        line.addWidget(settings)
        return whole

    def _list_again(self, before: tuple[VisitLine, ...], visits: tuple[VisitLine, ...]) -> None:
        """Make what changed; a longer list keeps its rows, so that nothing jumps and the focus stays."""
        kept = len(before) if visits[: len(before)] == before else 0
        for row in self._rows[kept:]:
            row.hide()
            row.deleteLater()
        del self._rows[kept:]
        for line in visits[kept:]:
            row = VisitRow(self._theme, line)
            row.clicked.connect(lambda _=False, number=line.number: self._desk.open_visit(number))
            self._list.addWidget(row)
            self._rows.append(row)
