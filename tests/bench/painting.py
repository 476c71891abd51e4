"""Tells when a window has been painted. Used by the programs of this folder that show one."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

PATIENCE = 20.0  # seconds


class FirstPaint(QObject):
    """Calls ``then`` as soon as the first paint of a window is over, before anything else that waited for it."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


class Painting(QObject):
    """Watches a window and measures how long it takes until it stands painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._painted = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in {QEvent.Type.UpdateRequest, QEvent.Type.Paint}:
            self._painted = True
        return False

    def took(self, act: Callable[[], None]) -> float:
        """Milliseconds from ``act`` until the last paint it led to; three quiet rounds of the event loop end it."""
        self._painted = False
        start = time.perf_counter()
        end = 0.0
        quiet = 0
        act()
        while quiet < 3:
            QCoreApplication.processEvents()
            now = time.perf_counter()
            if self._painted:
                end, quiet, self._painted = now, 0, False
            elif end:
                quiet += 1
            elif now - start > PATIENCE:
                raise RuntimeError("nothing was painted")
        return (end - start) * 1000
