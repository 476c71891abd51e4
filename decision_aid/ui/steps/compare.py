"""Step 4, Side by side: draws what ``session.screens.compare`` finished, and tells the visit what was seen.

The table is made once and shown other answers in place; the full picture of an answer takes its place while it is open,
and going back finds the same answer at the same height. Works nothing out and holds no words.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from decision_aid.domain.flow import Step
from decision_aid.session.screens import compare
from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.compare import CompareScreen
from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.session.visit import Visit
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.about_card import AboutCard
from decision_aid.ui.widgets.column import column_in
from decision_aid.ui.widgets.compare_bar import CompareBar
from decision_aid.ui.widgets.comparison_table import ComparisonTable
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.widgets.text import Text

_WIDEST_MARGIN = 56  # pixels, at any text size: in large text the table needs the room


class CompareStep(QWidget):
    """The bar of tabs and options over the table; or an answer in full, a closer look, or why there is nothing."""

    def __init__(self, theme: Theme, visit: Visit) -> None:
        super().__init__()
        self._theme, self._visit = theme, visit
        self._screen: CompareScreen | None = None
        self._table: ComparisonTable | None = None
        self._bar: CompareBar | None = None
        self._about: AboutCard | None = None
        self._instead: QWidget | None = None  # in place of the table: an answer in full, or why there is none
        self._left_at = 0  # how far the page was scrolled when an answer was opened
        self._overview = QWidget()
        self._inside = column_in(self._overview, theme.px(8))
        self._column = QVBoxLayout(self)
        side = min(theme.px(40), _WIDEST_MARGIN)
        self._column.setContentsMargins(side, theme.px(6 if theme.large else 12), side, theme.px(24))
        self._column.addWidget(self._overview)
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()  # without the height of all words in a width that nobody gives them

    def refresh(self) -> None:
        """Show the present state, changing only what differs."""
        screen, before = compare.screen(self._visit), self._screen
        if screen != before:
            self._screen = screen
            if screen.nothing:
                self._put_instead(self._nothing(screen))
            elif screen.closer is not None:
                self._look_closer(screen.closer)
            elif screen.detail is None:
                self._render_overview(screen)
                self._back_to_table(before)
            elif before is None or before.detail != screen.detail:
                self._open(screen.detail, before.detail if before else None)
        where, shown = compare.findings_shown(screen)
        if where:
            self._visit.show(where, shown)

    def _put_instead(self, view: QWidget | None, focus: QWidget | None = None) -> None:
        """Put this in place of the table, or the table back. The focus goes on before what has it is hidden."""
        leaving, self._instead = self._instead, view
        if view is None:
            self._overview.show()
        else:
            view.resize(self._column.contentsRect().width(), self.height())  # or it is laid out in Qt's first size too
            self._column.insertWidget(0, view)
            view.show()  # at once: left to the layout it would come a moment later, squeezed at first
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if view is not None:
            self._overview.hide()
        if leaving is not None:
            leaving.hide()
            leaving.deleteLater()

    def _nothing(self, screen: CompareScreen) -> QWidget:
        nothing = QWidget()
        column = column_in(nothing, self._theme.px(16))
        column.addWidget(Text(self._theme, screen.title, "title"))
        column.addWidget(Text(self._theme, screen.nothing, "lead"))
        if screen.action is not None:
            action = Pill(self._theme, screen.action.words, "primary", screen.action.accessible)
            action.clicked.connect(lambda: self._visit.go(Step.CONDITION))
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(self._theme, screen.status, "small", colour="soft"))
        return nothing

    def _look_closer(self, screen: CloserScreen) -> None:
        """Put a closer look in place of the table, or show what changed on the one that is there."""
        from decision_aid.ui.widgets.closer_view import CloserView

        if isinstance(self._instead, CloserView) and self._instead.fits(screen):
            self._instead.refresh(screen)
            return
        another = isinstance(self._instead, CloserView)
        self._leave()
        view = CloserView(self._theme, self._visit, screen)
        self._put_instead(view, view.chosen_look() if another else view.back_touch)
        self._scroll_to(0)

    def _leave(self) -> None:
        """Keep how far the table was scrolled."""
        area = self._area()
        if self._instead is None and area is not None:
            self._left_at = area.verticalScrollBar().value()

    def _open(self, detail: DetailScreen, was: DetailScreen | None) -> None:
        self._leave()
        view = FigureDetail(self._theme, detail)
        view.back.connect(self._visit.close_detail)
        view.other.connect(lambda option: self._visit.open_detail(detail.row, option))
        self._put_instead(view, view.back_touch if was is None else view.chosen_option())
        self._scroll_to(0)

    def _back_to_table(self, before: CompareScreen | None) -> None:
        detail, look = (before.detail, before.closer) if before else (None, None)
        stop: QWidget | None = None
        if look is not None and self._bar is not None:
            stop = self._bar.look
        elif detail is not None and self._table is not None:
            stop = self._table.cell(detail.row, detail.option)
        self._put_instead(None, stop)
        if detail or look:
            self._scroll_to(self._left_at)

    def _render_overview(self, screen: CompareScreen) -> None:
        theme = self._theme
        if self._bar is None or self._table is None:
            self._bar = CompareBar(theme, screen)
            self._bar.tab_touched.connect(self._visit.open_section)
            self._bar.option_touched.connect(self._visit.put_beside)
            self._bar.look_touched.connect(self._visit.look_closer)
            self._bar.what_touched.connect(lambda: self._visit.unfold(compare.WHAT))
            self._bar.others_touched.connect(lambda: self._visit.unfold(compare.OTHERS))
            self._bar.names_touched.connect(self._turn_names)
            self._bar.about_touched.connect(lambda: self._visit.unfold(compare.ABOUT))
            self._table = ComparisonTable(theme, screen.what)
            self._table.opened.connect(self._visit.open_detail)
            self._table.unfolded.connect(lambda: self._visit.unfold(compare.WHAT))
            self._note = Text(theme, screen.note)
            status = Text(theme, screen.status, "small", colour="soft")
            foot = (self._bar.lead, status) if theme.large else (status,)
            for widget in (self._bar, self._note, self._table, *foot):
                self._inside.addWidget(widget)
        self._bar.show_screen(screen)
        self._render_about(screen)
        self._note.setVisible(bool(screen.note))
        if self._note.text() != screen.note:
            self._note.say(screen.note)
        tab = next(tab.id for tab in screen.tabs if tab.chosen)
        self._table.show_tab(tab, screen.columns, screen.rows, screen.what, screen.in_light, screen.rule)

    def _turn_names(self) -> None:
        turn = self._visit.show_names if self._visit.hidden else self._visit.hide_names
        turn()

    def _render_about(self, screen: CompareScreen) -> None:
        if self._about is not None and (screen.about_card is None or self._about.about != screen.about_card):
            self._about.hide()
            self._about.deleteLater()
            self._about = None
        if self._about is None and screen.about_card is not None:
            self._about = AboutCard(self._theme, screen.about_card)
            self._inside.insertWidget(1, self._about)

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _scroll_to(self, height: int) -> None:
        area = self._area()
        if area is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # so that the page is that long again
            area.verticalScrollBar().setValue(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and isinstance(self._instead, FigureDetail):
            self._visit.close_detail()
        elif event.key() == Qt.Key.Key_Escape and self._visit.place.closer:
            self._visit.look_closer("")
        else:
            super().keyPressEvent(event)
