"""Home, drawn: two ways to begin, the list of visits with its search, and which evidence is in use."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from decision_aid.session.desk import Desk
from decision_aid.session.screens import home
from decision_aid.session.screens.home import HomeScreen, VisitLine
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.card import Card
from decision_aid.ui.widgets.columns import ColumnsLayout
from decision_aid.ui.widgets.field import LineField
from decision_aid.ui.widgets.paragraph import Paragraph
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text
from decision_aid.ui.widgets.touch import Touch

_COLUMNS = (0.10, 0.38, 0.26, 0.17, 0.09)  # number, condition, decision, when, open: shares of the width
_NARROW = 760  # pixels at 100 % under which a line stands in two rows


class VisitRow(Touch):
    """One visit: the whole line opens it."""

    def __init__(self, theme: Theme, line: VisitLine) -> None:
        super().__init__(theme, line.open.accessible)
        self._parts = (
            Paragraph.of(theme, line.number, "body", strong=True),
            Paragraph.of(theme, line.condition, "body"),
            Paragraph.of(theme, line.decision, "body"),
            Paragraph.of(theme, line.when, "small", strong=line.due),
            Paragraph.of(theme, f"{line.open.words} ›", "body", strong=True),
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def corner(self) -> float:
        return self.theme.px(6)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(900), self.theme.px(53))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.theme.px(53))

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        bottom = max(y + part.height(room) for part, (_, y, room) in zip(self._parts, places, strict=True))
        return max(self.theme.px(53), bottom + self.theme.px(13))

    def draw(self, painter: QPainter) -> None:
        theme = self.theme
        if self.underMouse() or self.isDown():
            self.draw_box(painter, "action_soft", None, 0)
        colours = ("ink", "ink", "ink", "soft", "action")
        for part, (x, y, room), colour in zip(self._parts, self._places(self.width()), colours, strict=True):
            painter.setPen(theme.colour(colour))  # type: ignore[arg-type]
            part.draw(painter, x, y, room)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.colour("line"))

    def _places(self, width: int) -> list[tuple[int, int, int]]:
        """x, y and width of each part."""
        px = self.theme.px
        gap, top = px(12), px(13)
        opening = self._parts[-1].natural_width
        if width < px(_NARROW):
            number = self._parts[0].natural_width + gap
            room = width - number - opening - gap
            second = top + self._parts[1].height(room) + px(2)
            third = second + self._parts[2].height(room)
            return [
                (0, top, number),
                (number, top, room),
                (number, second, room),
                (number, third, room),
                (width - opening, top, opening),
            ]
        places, x = [], 0.0
        for share in _COLUMNS[:-1]:
            places.append((round(x), top, round(width * share) - gap))
            x += width * share
        places[3] = (places[3][0], top + px(3), places[3][2])
        places.append((width - opening, top, opening))
        return places


class HomeStep(QWidget):
    """Where a day at the desk begins."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme, self._desk = theme, desk
        self._screen: HomeScreen | None = None
        screen = home.screen(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(40), theme.px(26), theme.px(40), theme.px(22))
        column.setSpacing(theme.px(20))
        begin = QWidget()
        ways = ColumnsLayout(theme, (1, 1), 320)
        self._start = Pill(theme, screen.start.words, "primary", screen.start.accessible, "big")
        self._quick = Pill(theme, screen.quick.words, "plain", screen.quick.accessible, "big")
        self._start.clicked.connect(desk.start_visit)
        self._quick.clicked.connect(desk.quick_compare)
        ways.addWidget(self._start)
        ways.addWidget(self._quick)
        begin.setLayout(ways)
        column.addWidget(begin)
        card = Card(theme)
        top = QWidget()
        heading = ColumnsLayout(theme, (7, 5), 300)
        heading.addWidget(Text(theme, screen.heading, "heading"))
        self._search = LineField(theme, screen.search_accessible, screen.search_words, desk.search_words)
        self._search.typed.connect(desk.search)
        heading.addWidget(self._search)
        top.setLayout(heading)
        card.column.addWidget(top)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.column.addLayout(self._list)
        self._nothing = Text(theme, "", colour="soft")
        card.column.addWidget(self._nothing)
        self._more = Pill(theme, "", "quiet")
        self._more.clicked.connect(lambda: desk.refresh(more=True))
        card.column.addWidget(self._more)
        card.column.addStretch(1)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        self._pack = Text(theme, "", "small", colour="soft")
        foot.addWidget(self._pack, 1)
        settings = Pill(theme, screen.settings.words, "plain", screen.settings.accessible)
        settings.clicked.connect(lambda: desk.show_settings(True))
        foot.addWidget(settings)
        column.addLayout(foot)

    def render(self) -> None:
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
            self._list_again(screen)

    def _list_again(self, screen: HomeScreen) -> None:
        while (item := self._list.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for line in screen.visits:
            row = VisitRow(self._theme, line)
            row.clicked.connect(lambda _=False, number=line.number: self._desk.open_visit(number))
            self._list.addWidget(row)
