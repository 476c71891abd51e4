"""The real window on a desk of the test's own: the shipped pack, an encrypted store and settings in the test's home."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from decision_aid import app
from decision_aid.domain.flow import Step
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui import player as players
from decision_aid.ui.player import Player
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.window import LAST_WRITES, Window
from tests.session.shipped_visits import DISC, held
from tests.ui.step_stage import On, OnLook, StepStage

Open = Callable[[], Window]
PATIENCE = 10_000  # milliseconds: a name that is no longer on the screen is told soon, in each test that uses it


class _Doorkeeper(QObject):
    """Notes every window that opens and is not the program's own."""

    def __init__(self) -> None:
        super().__init__()
        self.strangers: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt chooses the name
        shown = event.type() == QEvent.Type.Show
        if shown and isinstance(watched, QWidget) and watched.isWindow() and not isinstance(watched, Window):
            self.strangers.append(f"{type(watched).__name__} {watched.accessibleName()!r}")
            if isinstance(watched, QDialog):
                QTimer.singleShot(0, watched, watched.reject)  # nobody is here to answer it
        return False


@pytest.fixture
def nothing_but_the_window_opens(qapp: QApplication) -> Iterator[None]:
    """A part that is shown before it has its place flashes up as a window of its own and takes the focus away."""
    doorkeeper = _Doorkeeper()
    qapp.installEventFilter(doorkeeper)
    yield
    qapp.removeEventFilter(doorkeeper)
    assert doorkeeper.strangers == []


def _shut(window: Window) -> None:
    """Close it as a person does. Whatever goes wrong in that, the thread that saves ends: else the run never would."""
    try:
        while not window.close():  # the first time it may say what is not saved
            pass
    finally:
        window.desk.close(LAST_WRITES)
        window.deleteLater()


@pytest.fixture
def open_window(
    qapp: QApplication, nothing_but_the_window_opens: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Opens the program as a person does; called again after a close, it is the same computer on another day."""
    windows: list[Window] = []

    def opened() -> Window:
        window = application.opened(app.desk)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        Player(window).settle(lambda: window.desk.pack_was_read)
        return window

    monkeypatch.setattr(players, "PATIENCE", PATIENCE)
    with ExitStack() as at_the_end:
        at_the_end.callback(QCoreApplication.sendPostedEvents, None, QEvent.Type.DeferredDelete)
        yield opened
        for window in windows:
            at_the_end.callback(_shut, window)


@pytest.fixture
def window(open_window: Open) -> Window:
    """The program, open at Home."""
    return open_window()


@pytest.fixture
def player(window: Window) -> Player:
    """Hands on that window."""
    return Player(window)


@pytest.fixture
def on(qtbot: QtBot) -> Iterator[On]:
    """A stage for a step of a visit, as many as a test asks for; all are closed when it ends."""
    stages: list[StepStage] = []

    def shown(visit: Visit, **given: Any) -> StepStage:
        stages.append(StepStage(visit, **given))
        return stages[-1]

    yield shown
    for stage in stages:
        stage.close()
    FocusRing.moving_by_keyboard = False


@pytest.fixture
def on_look(on: On) -> OnLook:
    """Puts step 4 on the stage with a closer look open, or none, after level, side and how long were answered."""

    def shown(look: str = "", problem: str = DISC, language: str = "en", **size: Any) -> StepStage:
        visit = held(Step.COMPARE, language=language, condition=problem)
        assert visit.condition is not None
        if visit.condition.levels:
            visit.choose("level", visit.condition.levels[1].id)
        visit.choose("side", "left")
        visit.touch("pain.weeks", "over-a-year")
        visit.look_closer(look)
        return on(visit, **size)

    return shown
