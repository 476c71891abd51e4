"""Every point in dispute, option by option; a point unfolds into the table of who looked at whom and found what."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.closer_experts import OptionPoints, Point
from decision_aid.session.screens.disagreement import DisagreementScreen, LikeYou
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.answer_parts import Badge
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.disagreement_table import DisagreementTable
from decision_aid.ui.widgets.drawn import Drawn
from decision_aid.ui.widgets.fold import Fold
from decision_aid.ui.widgets.jumps import Jumps
from decision_aid.ui.widgets.parts import Part, Words
from decision_aid.ui.widgets.people_like_you import PeopleLikeYou


class PointView(QWidget):
    """One point. ``opened`` gives a finding, ``turned`` what is to be folded or unfolded."""

    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme, point: Point) -> None:
        super().__init__()
        self._theme = theme
        self._shown: DisagreementScreen | None = None
        self._table: DisagreementTable | None = None
        about = " · ".join(words for words in (point.studies, point.like_you) if words)
        parts: list[Part] = [
            Words(theme, point.fold.words, "body", above=0, strong=True),
            Words(theme, about, "small", "soft", 2),
        ]
        if point.objection:
            parts.append(Words(theme, point.objection, "small", "ink", 2, strong=True))
        self._fold = Fold(theme, point.fold.accessible, parts, boxed=True)
        self._fold.clicked.connect(lambda: self.turned.emit(point.fold.id))
        self._people: PeopleLikeYou | None = None
        self._column = column_in(self, theme.px(6))
        self._column.addWidget(self._fold)

    def refresh(self, point: Point) -> None:
        """Show its table, or fold it away."""
        self._fold.choose(point.fold.chosen)
        if point.table == self._shown:
            return
        self._shown = point.table
        if self._table is not None:
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        self._say_people(point.table.people if point.table else None)
        if point.table is not None:
            self._table = DisagreementTable(self._theme, point.table)
            self._table.opened.connect(self.opened)
            self._column.addWidget(self._table)

    def _say_people(self, people: LikeYou | None) -> None:
        """Say over the table how many are about people like this person; what was said stays where it is."""
        if self._people is not None and people is not None:
            self._people.refresh(people)
        elif self._people is not None:
            self._people.hide()
            self._people.deleteLater()
            self._people = None
        elif people is not None:
            self._people = PeopleLikeYou(self._theme, people)
            self._people.turned.connect(self.turned)
            self._column.addWidget(self._people)


class Experts(QWidget):
    """The points under each option's name, and touches that go to an option."""

    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, theme: Theme, screen: CloserScreen) -> None:
        super().__init__()
        self._theme = theme
        self._points: list[PointView] = []
        column = column_in(self, theme.px(18))
        jumps = Jumps(theme, screen.jumps)
        column.addWidget(jumps)
        for about in screen.points:
            part = self._option(about)
            jumps.add(about.short, part)
            column.addWidget(part)

    def refresh(self, screen: CloserScreen) -> None:
        """Show this state."""
        points = [point for about in screen.points for point in about.points]
        for view, point in zip(self._points, points, strict=True):
            view.refresh(point)

    def _option(self, about: OptionPoints) -> QWidget:
        theme, whole = self._theme, QWidget()
        column = column_in(whole, theme.px(8))
        column.addWidget(Drawn(theme, f"{about.letter}, {about.name}", [Badge(theme, about.letter, about.name)], 420))
        for point in about.points:
            view = PointView(theme, point)
            view.opened.connect(self.opened)
            view.turned.connect(self.turned)
            self._points.append(view)
            column.addWidget(view)
        return whole
