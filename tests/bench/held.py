"""A real window on the desk of this home, and the visits the other programs look at.

Run as a program it makes that desk: settings, the example visit held from its script as 0001, and some short ones.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from decision_aid import app
from decision_aid.session.visit import Visit
from decision_aid.ui import application
from decision_aid.ui.player import Player
from decision_aid.ui.window import Window
from tests.bench.telling import end_at_a_fault

EXAMPLE = "0001"
OTHERS = 12


@contextmanager
def desk() -> Iterator[tuple[Window, Player]]:
    """The window at 1280x800, painted, with its pack; closed at the end."""
    if "SIDE_BY_SIDE_HOME" not in os.environ:
        raise SystemExit("This writes visits. Run it through ./run bench, which gives it a home of its own.")
    end_at_a_fault()
    application.off_screen()
    window = application.opened(app.desk)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()  # only an active window gives a field the focus
    try:
        player = Player(window)
        player.settle(lambda: window.desk.decision is not None)
        yield window, player
    finally:
        while not window.close():  # the first time it may say what is not saved
            pass


def is_saved(visit: Visit) -> bool:
    """Whether all of it is on the disk to stay."""
    return visit.saved_revision == len(visit.events)


def opened(window: Window, player: Player) -> Visit:
    """The example visit, from the store."""
    window.desk.open_visit(EXAMPLE)
    player.settle(lambda: window.desk.visit is not None)
    assert window.desk.visit is not None
    return window.desk.visit


def started(window: Window, player: Player) -> Visit:
    """A new visit, recorded, its condition chosen."""
    desk = window.desk
    desk.leave_visit()
    desk.start_visit()
    player.settle(lambda: desk.visit is not None)
    visit = desk.visit
    assert visit is not None
    visit.choose("condition", visit.decision.conditions[0].id)
    player.settle(partial(is_saved, visit))
    return visit


def hold_example(window: Window, player: Player) -> Visit:
    """The example visit, held line by line."""
    player.play(app.EXAMPLE.read_text("utf-8"))
    visit = window.desk.visit
    assert visit is not None
    player.settle(partial(is_saved, visit))
    return visit


def _make() -> None:
    with desk() as (window, player):
        window.desk.change(text_size=100, look="light")
        assert hold_example(window, player).number == EXAMPLE
        for _ in range(OTHERS):
            started(window, player)


if __name__ == "__main__":
    _make()
