"""The safety notice and the quiet bars of trouble, above the step. Made by ``ui.window`` once there is one to show.

The safety notice comes first. However many there are, they leave more of the window to the step, and scroll.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.session.screens.frame import FrameScreen
from decision_aid.session.screens.trouble import TroubleScreen
from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.notice import Notice
from decision_aid.ui.widgets.scroller import Scroller

MOST = 0.45  # of the height between the bars


class Notices(Scroller):
    """Shows notices. Takes the height they need, up to ``MOST`` of ``room``: the pixels there are between the bars."""

    acted = Signal(int, str)  # which trouble, counted from 0, and the name of the action

    def __init__(self, theme: Theme, room: Callable[[], int]) -> None:
        self._content = QWidget()
        self._room = room
        super().__init__(theme, self._content)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(theme.px(40), theme.px(10), theme.px(40), 0)
        self._shown: tuple[str, tuple[TroubleScreen, ...]] = ("", ())
        self._notice_theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def refresh(self, screen: FrameScreen) -> None:
        """Show what there is to notice, or nothing."""
        safety = screen.visit.safety if screen.visit else ""
        if self._shown == (safety, screen.troubles):
            return
        self._shown = (safety, screen.troubles)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if safety:
            self._add(Notice(self._notice_theme, safety, "caution"))
        for place, trouble in enumerate(screen.troubles):
            actions = [(trouble.action, trouble.action_words), (trouble.other, trouble.other_words)]
            names, words = zip(*(action for action in actions if action[0]), strict=True)
            notice = Notice(self._notice_theme, trouble.sentence, "quiet", *words)
            notice.acted.connect(lambda which, place=place, names=names: self.acted.emit(place, names[which]))
            self._add(notice)
        self.setVisible(bool(safety or screen.troubles))

    def _add(self, notice: Notice) -> None:
        notice.setMinimumWidth(1)  # a long word, such as where a report lies, is broken and makes nothing wider
        self._column.addWidget(notice)

    def stand(self) -> None:
        """Take the height that fits, in a window of this size."""
        wanted = self._column.totalHeightForWidth(self.viewport().width()) + self.viewportMargins().bottom()
        self.setFixedHeight(min(wanted, round(MOST * self._room())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.stand()  # what was put in just now has a height only from here on
        return done
