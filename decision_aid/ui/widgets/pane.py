"""Something tall beside other things: it scrolls by itself, and alone on the width of a screen it shows all its height.

PageView and NoteView derive from it. With the width to itself it never scrolls, so that a finger never moves the wrong
thing; beside other things the keyboard can stop on what is in it and scroll from there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from decision_aid.ui.theme import Colour, Theme
from decision_aid.ui.widgets.scroller import Scroller


class Pane(Scroller):
    """Shows ``content``. Deriving classes say how tall it is at a width."""

    LEAST = 360  # pixels at 100 % it is high beside other things

    def __init__(self, theme: Theme, content: QWidget, on: Colour) -> None:
        self._alone = False
        super().__init__(theme, content, on)
        self.setMinimumHeight(theme.px(self.LEAST))

    def room(self) -> int:
        """Pixels across what is shown."""
        return self._view.width()

    def content_height(self, width: int) -> int:
        """How tall the content is at this width."""
        raise NotImplementedError

    def stand_alone(self, alone: bool) -> None:
        """Say whether it has the width of the screen to itself."""
        self._alone = alone
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOff if alone else policies.ScrollBarAlwaysOn)
        self.stand()

    def stand(self) -> None:
        """Take the height that belongs to what is shown."""
        least = self._theme.px(self.LEAST)
        if self._alone:
            least = max(least, self.content_height(self.room()) + self.height() - self._view.height())
        if least != self.minimumHeight():
            self.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.stand()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:  # what is inside has grown or shrunk
            self.stand()
        return taken
