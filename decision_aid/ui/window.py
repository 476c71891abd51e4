"""The one window: bars around whatever is open, Back and Next, and what the keyboard does everywhere.

Made by ``ui.application`` on a desk. Another language, text size or set of colours builds the inside again; everything
else is rendered in place. Keeps no state of the visit: it asks the desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from decision_aid.i18n import LANGUAGES
from decision_aid.session.desk import Desk
from decision_aid.session.screens import frame, trouble
from decision_aid.ui import pages, reading_order
from decision_aid.ui import theme as themes
from decision_aid.ui.bars import TopBar
from decision_aid.ui.bridge import Bridge
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.scroller import Scroller

if TYPE_CHECKING:
    from decision_aid.session.screens.frame import FrameScreen
    from decision_aid.session.screens.visit_bars import RailStep, VisitBars
    from decision_aid.ui.bottom_bar import BottomBar
    from decision_aid.ui.notices import Notices
    from decision_aid.ui.pages import Page
    from decision_aid.ui.steps.summary import ChooseFile
    from decision_aid.ui.widgets.step_rail import StepRail

LOOKS = {"light": themes.LIGHT, "dark": themes.DARK, "contrast": themes.HIGH_CONTRAST}
LARGEST_BARS = 1.5  # at 200 % the bars grow less than the page, so that the page has room and no word is broken
LEVELS = 5  # how deep layouts stand in each other: another height of something is passed on by one level at a time
LAST_WRITES = 3.0  # seconds to write what is left when the window closes


class Window(QWidget):
    """The window. ``painted`` is emitted once, after the first paint."""

    painted = Signal()

    def __init__(self, desk: Desk, bridge: Bridge) -> None:
        super().__init__()
        self.desk = desk
        self.bridge = bridge
        self.choose_file: ChooseFile | None = None  # instead of asking a person where to save
        self._was_painted = False
        self.notices: Notices | None = None
        self.rail: StepRail | None = None
        self.bottom: BottomBar | None = None
        self._rail_shown: tuple[RailStep, ...] = ()
        self._pages: dict[str, Page] = {}
        self._scrollers: dict[str, Scroller] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        bridge.changed.connect(self._soon.start)
        self._opened: tuple[object, str] = (None, pages.HOME)
        self._shortcuts()
        self.setMinimumSize(800, 600)
        self.resize(1280, 800)
        self.painted.connect(lambda: self._put_focus(None))
        self._build()
        self.refresh()

    # -- drawing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present state: the bars, and the page that is open."""
        place = None
        if self._styled() != self._style:
            place = reading_order.place(self, QApplication.focusWidget())
            self._build()
        self._page().refresh()  # before the bars: what it records as seen is then said to be kept, in the same paint
        self._soon.stop()  # what it recorded while it was drawn is on it
        screen = frame.screen(self.desk)
        visit = screen.visit
        self.setWindowTitle(f"{screen.title} · {visit.place}" if visit else screen.title)
        self.top.refresh(screen)
        self._notice(screen)
        if visit is not None:
            self._render_visit(visit)
        for bar in (self.rail, self.bottom):
            if bar is not None:
                bar.setVisible(visit is not None)
        if self.notices is not None:
            self.notices.stand()  # the bars say now what they will say, and that can be a line more
        for _ in range(LEVELS):  # else what is there is painted before all has found its place, and then once more
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        before, self._opened = self._opened, (self.desk.visit, pages.name(self.desk))
        place = place if before == self._opened else None
        if place or (before != self._opened and FocusRing.moving_by_keyboard):
            QTimer.singleShot(0, self, lambda: self._put_focus(place))  # what was made just now is not shown yet

    def _put_focus(self, place: reading_order.Place | None) -> None:
        """What was built again goes on where it was; a page opened by key begins with its first control."""
        page = self._stack.currentWidget()
        assert page is not None
        stop = reading_order.at(self, place) if place else reading_order.after(page, None, forwards=True)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _notice(self, screen: FrameScreen) -> None:
        """Show the notices, made with the first of them: most days there is nothing to notice."""
        if self.notices is None and (screen.troubles or (screen.visit and screen.visit.safety)):
            from decision_aid.ui.notices import Notices

            self.notices = Notices(self._bar_theme, self._room)
            self.notices.acted.connect(self._act_on_trouble)
            self._column.insertWidget(self._column.indexOf(self._stack), self.notices)
        if self.notices is not None:
            self.notices.refresh(screen)

    def _room(self) -> int:
        """Pixels from the top to the bottom of what is between the bars, also of those that have no place yet."""
        bars = (bar for bar in (self.top, self.rail, self.bottom) if bar is not None and not bar.isHidden())
        across = self.width()
        return self.height() - sum(
            bar.heightForWidth(across) if bar.hasHeightForWidth() else bar.sizeHint().height() for bar in bars
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.notices is not None:
            self.notices.stand()

    def _render_visit(self, visit: VisitBars) -> None:
        if self.rail is None or self.bottom is None:
            self.rail, self.bottom = self._visit_bars(visit)
        if self._rail_shown != visit.rail:
            self._rail_shown = visit.rail
            self.rail.set_steps(visit.rail)
        self.bottom.refresh(visit)

    def _visit_bars(self, visit: VisitBars) -> tuple[StepRail, BottomBar]:
        """The bars only a visit has, made with the first one: Home does without."""
        from decision_aid.ui.bottom_bar import BottomBar
        from decision_aid.ui.widgets.step_rail import StepRail

        rail, bottom = StepRail(self._bar_theme, (), visit.rail_name), BottomBar(self._bar_theme)
        self._column.insertWidget(1, rail)
        self._column.addWidget(bottom)
        rail.touched.connect(self._touched)
        bottom.touched.connect(self._touched)
        return rail, bottom

    def _styled(self) -> tuple[object, ...]:
        settings = self.desk.settings
        return settings.text_size, settings.look, self.desk.words.language, self.desk.visit

    def _build(self) -> None:
        self.settle()
        self._style = self._styled()
        settings = self.desk.settings
        self.theme = Theme(LOOKS[settings.look], settings.text_size / 100)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes.prepare(app, self.theme)
        self.setFont(self.theme.font("body"))  # at the start Qt tells no window of a new font: it would load its own
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        screen = frame.screen(self.desk)
        self._bar_theme = Theme(self.theme.tokens, min(self.theme.scale, LARGEST_BARS))
        self.top = TopBar(self._bar_theme, screen)
        self.notices, self.rail, self.bottom, self._rail_shown = None, None, None, ()
        self._stack = QStackedWidget()
        self._pages, self._scrollers = {}, {}
        self._column.addWidget(self.top)
        self._column.addWidget(self._stack, 1)
        self._stack.setMinimumHeight(1)  # where room is short the step gives way, and scrolls; bars are never cut
        self.top.touched.connect(self._touched)

    def _page(self) -> Page:
        name = pages.name(self.desk)
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = pages.make(name, self.theme, self.desk, self.choose_file)
            assert isinstance(page, QWidget)
            scroller = self._scrollers[name] = Scroller(self.theme, page)
            self._stack.addWidget(scroller)
        self._stack.setCurrentWidget(self._scrollers[name])
        return page

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.colour("ground"))
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # -- what people do -----------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Have every page hand over what was typed and is in its box and nowhere else."""
        for page in self._pages.values():
            if isinstance(page, pages.Written):
                page.settle_all()

    def _touched(self, what: str) -> None:
        self.settle()
        desk, visit = self.desk, self.desk.visit
        match what:
            case "home":
                desk.show_settings(False)
                desk.closing.leave()
            case "leave":
                desk.leave_visit()
            case "smaller" | "larger":
                desk.resize(-1 if what == "smaller" else 1)
            case "driver" if visit is not None:
                visit.hand_over()
            case "undo" if visit is not None:
                self.refresh()  # what was handed over just now is shown before it is taken back: its box empties
                visit.undo()
            case _ if what in LANGUAGES:
                desk.change(language=what)
            case _ if visit is not None:
                visit.go_to(what)

    def _act_on_trouble(self, place: int, action: str) -> None:
        match action:
            case trouble.AFTER_FAULT:
                self.desk.troubles.after_fault()
            case trouble.RETRY:
                self.desk.troubles.try_again()
            case trouble.SET_ASIDE:
                self.desk.troubles.set_store_aside()
            case trouble.REOPEN:
                self.desk.troubles.reopen_visit()
            case trouble.CLOSE:
                self.close()
            case trouble.KEEP:
                self.desk.keep_visit()
            case trouble.LEAVE:
                self.desk.leave_visit()
            case trouble.DISMISS:
                for known in self.desk.troubles.known[place : place + 1]:  # it may have gone by itself just now
                    self.desk.troubles.dismiss(known)

    def _shortcuts(self) -> None:
        for place in range(7):
            self._shortcut(f"Alt+{place + 1}", lambda place=place: self._go_to(place))
        self._shortcut("Ctrl+Z", lambda: self._touched("undo"))
        self._shortcut("Alt+Right", lambda: self._go("following"))
        self._shortcut("Alt+Left", lambda: self._go("back"))
        self._shortcut("Alt+Home", lambda: self._touched("home"))
        self._shortcut("Ctrl++", lambda: self._touched("larger"))
        self._shortcut("Ctrl+-", lambda: self._touched("smaller"))

    def _shortcut(self, keys: str, act: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _go(self, where: str) -> None:
        visit = frame.screen(self.desk).visit
        if visit is not None:
            into = visit.back.id if where == "back" else visit.following.id
            self._touched("home" if into == "leave" else into)  # what a key loses is asked first: it bears no words

    def _go_to(self, place: int) -> None:
        visit = frame.screen(self.desk).visit
        if visit is not None and place < len(visit.rail):
            self._touched(visit.rail[place].id)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        now = QApplication.focusWidget()
        stop = reading_order.after(self, now, forwards)
        if stop is not None:
            key = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
            # Qt also asks when what has the focus is being hidden: then nobody pressed a key, and no ring may appear.
            stop.setFocus(Qt.FocusReason.OtherFocusReason if _is_leaving(now) else key)
        return stop is not None

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settle()
        if self.desk.closing.may_close(LAST_WRITES):
            super().closeEvent(event)
        else:
            event.ignore()


def _is_leaving(widget: QWidget | None) -> bool:
    """Whether this is being hidden or switched off, itself or with what it stands in."""
    while widget is not None and not widget.isWindow():
        if widget.isHidden() or not widget.isEnabled():
            return True
        widget = widget.parentWidget()
    return False
