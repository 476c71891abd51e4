"""The column every step stands in: margins, a title that asks the question of this step, one lead sentence.

A figure that is opened in full takes the place of all of it; going back finds the page at the same height.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from decision_aid.session.screens.compare_detail import DetailScreen
from decision_aid.session.screens.prompts import PromptsScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.column import Whole
from decision_aid.ui.widgets.field import Field
from decision_aid.ui.widgets.figure_detail import FigureDetail
from decision_aid.ui.widgets.prompt_list import PromptList
from decision_aid.ui.widgets.spread import Spread
from decision_aid.ui.widgets.text import Text


class Page(Whole):
    """A step's content goes into ``column``, under the heading; ``tabs`` stands beside that where there is room.

    ``inside``: it stands in place of a part of another page, which keeps the margins. ``under``
    stands under the lead.
    """

    def __init__(
        self, theme: Theme, tabs: QWidget | None = None, *, inside: bool = False, under: QWidget | None = None
    ) -> None:
        super().__init__()
        self.theme = theme
        self._all = QVBoxLayout(self)
        if inside:
            self._all.setContentsMargins(0, 0, 0, 0)
        else:
            self._all.setContentsMargins(theme.px(40), theme.px(18), theme.px(40), theme.px(10))
        self._page = Whole()
        self._all.addWidget(self._page)
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(12))
        heading = QWidget()
        words = QVBoxLayout(heading)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(2))
        self._title, self._lead = Text(theme, "", "title"), Text(theme, "", "lead")
        words.addWidget(self._title)
        words.addWidget(self._lead)
        if under is not None:
            words.addWidget(under)
        self.column.addWidget(Spread(theme, heading, tabs) if tabs is not None else heading)
        self._in_full: FigureDetail | None = None
        self._prompts: PromptList | None = None
        self._left: tuple[int, QWidget | None] = (0, None)  # how far it was scrolled, and what had the focus
        self.close_figure: Callable[[], None] = _nothing
        self.open_other: Callable[[str, str], None] = _nothing

    def head(self, title: str, lead: str) -> None:
        """Show this heading."""
        for text, words in ((self._title, title), (self._lead, lead)):
            if text.text() != words:
                text.say(words)

    def show_in_full(self, detail: DetailScreen | None) -> None:
        """Show this figure in place of the page, or the page again."""
        before, area = self._in_full, self._area()
        if (before.detail if before else None) == detail:
            return
        if before is None and area is not None:
            self._left = (area.verticalScrollBar().value(), QApplication.focusWidget())
        self._in_full = None
        if detail is not None:
            view = self._in_full = FigureDetail(self.theme, detail)
            view.back.connect(self._close)
            view.other.connect(lambda option: self.open_other(detail.row, option))
            self._all.addWidget(view)
            view.show()  # at once: left to the layout it would come a moment later, squeezed at first
            at_first = view.chosen_option() if before is not None and detail.options else view.back_touch
            at_first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.setVisible(detail is None)
        height, focus = self._left
        if detail is None and focus is not None and isValid(focus) and self.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None:
            before.hide()
            before.deleteLater()
        if area is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # so that the page is that long again
            area.verticalScrollBar().setValue(0 if detail is not None else height)

    def show_prompts(
        self, screen: PromptsScreen | None, turn: Callable[[str], None], after: QWidget | None = None
    ) -> None:
        """Show the prompts of this step at its foot, or ``after`` a part of it; made with the first of them."""
        if screen is None:
            return
        if self._prompts is None:
            self._prompts = PromptList(self.theme, screen)
            self._prompts.turned.connect(turn)
            place = self.column.indexOf(after) + 1 if after is not None else self.column.count()
            self.column.insertWidget(place, self._prompts)
        self._prompts.refresh(screen)

    def add_section(self, section: QWidget) -> None:
        """Put a part of the page after the others, above the prompts at its foot; it takes the room there is."""
        last = self.column.count() if self._prompts is None else self.column.indexOf(self._prompts)
        self.column.insertWidget(last, section, 1)

    def settle_all(self) -> None:
        """Hand over every word typed and not yet given out. The window calls it before this page goes."""
        for field in self.findChildren(Field):
            field.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._in_full is not None:
            self.close_figure()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self.close_figure()

    def _area(self) -> QScrollArea | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above


def _nothing(*_: str) -> None:
    """A page with no figures that open."""
