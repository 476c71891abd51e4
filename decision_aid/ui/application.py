"""Opens the window and runs Qt: for people, for the example visit, and off screen.

Called by ``app`` with a function that builds the desk. Saving, the log and the list of visits start only after the
first paint. Never reads a file or a visit itself.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from decision_aid.session.desk import Deliver, Desk, OnBug
from decision_aid.ui.bridge import Bridge
from decision_aid.ui.window import Window

Build = Callable[[Deliver, OnBug], Desk]


def run(build: Build, script: Path | None = None) -> int:
    """Open the program and stay until it is closed. With a ``script``, an example visit is held first."""
    app = qt()
    window = opened(build)
    report_faults(window)
    window.showMaximized()
    if script is not None:
        from decision_aid.ui.player import Player

        window.painted.connect(lambda: Player(window).play(script.read_text("utf-8")))
    return app.exec()


def walk(build: Build, script: Path, folder: Path) -> int:
    """Hold the example visit off screen, leaving the patient PDF, the chart note and a picture of each screen."""
    from decision_aid.ui.pictures import leave_papers

    return _with_window(build, lambda window: leave_papers(window, script, folder))


def shots(build: Build, script: Path, visits: Path, folder: Path) -> int:
    """Leave a picture of every screen, at every size and in every language, and of whole ``visits``, in ``folder``."""
    from decision_aid.ui.pictures import every_screen, every_screen_of_visits

    scripts = sorted(visits.glob("*.visit"))
    return _with_window(
        build, lambda window: every_screen_of_visits(window, scripts, folder) or every_screen(window, script, folder)
    )


def _with_window(build: Build, work: Callable[[Window], int]) -> int:
    off_screen()
    window = opened(build)
    before = sys.excepthook
    report_faults(window)
    try:
        return work(window)
    finally:
        sys.excepthook = before
        while not window.close():  # the recorder's thread ends with it; the first time it may be refused
            pass


def report_faults(window: Window) -> None:
    """Whatever is raised where Qt calls us, and nobody catches, is a fault that the window tells of."""
    sys.excepthook = lambda _kind, error, _trace: window.desk.troubles.report_fault(error)


def off_screen() -> None:
    """Start Qt without a screen, whatever screens there are."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qt()


def qt() -> QApplication:
    """The one QApplication, in the Fusion style: naming it at the start is quicker than changing it."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([*sys.argv[:1], "-style", "fusion"])


def opened(build: Build) -> Window:
    """A window on a new desk, not yet shown; saving starts with its first paint."""
    bridge = Bridge()
    faults: list[Callable[[BaseException], None]] = []  # the desk comes after the recorder that may report to it
    desk = build(bridge.deliver, lambda error: bridge.deliver(lambda: faults[0](error)))
    faults.append(desk.troubles.report_fault)
    desk.listeners.append(bridge.changed.emit)
    window = Window(desk, bridge)
    window.painted.connect(gc.enable)  # main.py starts without
    window.painted.connect(desk.open_pack)
    window.painted.connect(desk.start_saving)
    return window
