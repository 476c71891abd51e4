"""A visit held by finger or mouse never shows the ring that is for the keyboard."""

from decision_aid import app
from decision_aid.ui.player import Player
from decision_aid.ui.widgets.focus_ring import FocusRing
from decision_aid.ui.window import Window


def test_a_visit_held_by_touch_shows_no_keyboard_ring(window: Window) -> None:
    rings: set[str] = set()

    def look() -> None:
        rings.update("ring" for ring in window.findChildren(FocusRing) if ring.isVisible())

    FocusRing.moving_by_keyboard = False
    player = Player(window, look)
    lines = app.EXAMPLE.read_text("utf-8").splitlines()
    player.play("\n".join(line for line in lines if " writes " not in line and not line.startswith("note")))
    window.desk.show_settings(True)  # the bar of the visit is hidden while the last touch was on it
    player.settle(lambda: window.bottom is not None and not window.bottom.isVisible())
    look()
    assert rings == set()


def test_tab_shows_it_at_once(window: Window, player: Player) -> None:
    FocusRing.moving_by_keyboard = False
    player.play('both press "Tab"')
    assert [ring for ring in window.findChildren(FocusRing) if ring.isVisible()]
