"""Changes -> Qt signals, nothing more.

The one crossing between threads: whatever another thread hands to :meth:`Bridge.deliver` runs on the interface's
thread. Knows nothing about visits and holds no state.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal


class Bridge(QObject):
    """Carries calls to the interface's thread and tells when something changed."""

    changed = Signal()
    _handed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._handed.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def deliver(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the interface's thread, soon. May be called from any thread."""
        self._handed.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()
