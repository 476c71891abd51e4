"""Settings as drawn: a touch changes the program at once, and the touch stays where it was."""

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.ui.player import Player
from decision_aid.ui.theme import DARK, HIGH_CONTRAST, LIGHT
from decision_aid.ui.widgets.pill import Pill
from decision_aid.ui.window import Window


@pytest.fixture
def settings(player: Player) -> Player:
    player.play('both touch "Settings"')
    return player


def checked(window: Window) -> list[str]:
    return [pill.accessibleName() for pill in window.findChildren(Pill) if pill.isVisible() and pill.isChecked()]


def test_what_is_in_use_is_marked(settings: Player, window: Window) -> None:
    assert checked(window) == ["Language: English", "Text size: 100 %", "Colors: Light"]


@pytest.mark.parametrize(
    ("name", "tokens"), [("Colors: Dark", DARK), ("Colors: High contrast", HIGH_CONTRAST), ("Colors: Light", LIGHT)]
)
def test_colours_change_at_once(settings: Player, window: Window, name: str, tokens: object) -> None:
    settings.touch(name)
    assert window.theme.tokens is tokens
    assert name in checked(window)


def test_text_grows_at_once_and_settings_stay_open(settings: Player, window: Window) -> None:
    settings.touch("Text size: 200 %")
    assert window.theme.scale == 2.0
    settings.play('screen says "Where visits are kept"')
    assert "Text size: 200 %" in checked(window)


def test_the_language_changes_at_once_and_can_be_changed_back_by_its_own_name(settings: Player, window: Window) -> None:
    settings.touch("Language: Español")
    settings.play('screen says "Ajustes"')
    back = next(
        pill for pill in window.findChildren(Pill) if pill.isVisible() and pill.accessibleName().endswith("English")
    )
    settings.touch(back.accessibleName())
    settings.play('screen says "Settings"')


def test_what_was_chosen_is_chosen_on_another_day(settings: Player, window: Window, open_window: object) -> None:
    settings.touch("Colors: Dark")
    settings.touch("Text size: 130 %")
    window.close()
    again = open_window()  # type: ignore[operator]
    assert (again.theme.tokens, again.theme.scale) == (DARK, 1.3)
    assert QApplication.activeWindow() is not None


def test_the_visit_behind_the_settings_is_still_there(player: Player, window: Window) -> None:
    player.play("""
        both touch "Start a visit"
        both touch "Leg pain from a herniated disc"
        """)
    window.desk.show_settings(True)
    player.play("""
        screen says "Where visits are kept"
        both touch "Done: leave the settings"
        screen says "Which side hurts?"
        """)
