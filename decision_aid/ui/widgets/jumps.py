"""Quiet touches at the head of a long page that bring a part of it into view. Nothing is hidden by not using them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from decision_aid.ui.theme import Theme
from decision_aid.ui.widgets.flow import FlowLayout
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.widgets.group import Group
from decision_aid.ui.widgets.pill import Pill


class Jumps(Group):
    """One touch for each part that was added."""

    def __init__(self, theme: Theme, accessible: str) -> None:
        super().__init__(theme, accessible)
        self._flow = FlowLayout(theme.px(4))
        self.setLayout(self._flow)

    def add(self, words: str, part: QWidget) -> None:
        """A touch named ``words`` that goes to ``part``."""
        touch = Pill(self.theme, words, "quiet", size="note")
        touch.clicked.connect(lambda: self._go(part))
        self._flow.addWidget(touch)

    def _go(self, part: QWidget) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None:
            return
        down = part.mapToGlobal(part.rect().topLeft()).y() - area.viewport().mapToGlobal(area.viewport().pos()).y()
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + down - self.theme.px(Theme.GAP))
        if FocusRing.moving_by_keyboard:  # else a screen keyboard would come up over the part
            controls = (w for w in part.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
            first = next((control for control in controls if control.isEnabled()), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
