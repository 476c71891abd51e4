"""Settings in finished words: three choices, where visits are kept and who can read them, which evidence is in use."""

import pytest

from decision_aid.session.desk import Desk
from decision_aid.session.screens.settings import screen
from decision_aid.settings import LOOKS, TEXT_SIZES
from tests.session.room import Room
from tests.session.shipped_visits import pack, touches


@pytest.fixture
def desk(room: Room) -> Desk:
    room.desk.open_pack()
    return room.desk


def test_every_choice_shows_what_is_in_use_now(desk: Desk) -> None:
    desk.change(language="es", text_size=170, look="dark")
    shown = screen(desk)
    for offered, now in ((shown.languages, "es"), (shown.sizes, "170"), (shown.looks, "dark")):
        assert [touch.id for touch in offered if touch.chosen] == [now]
    assert [touch.id for touch in shown.sizes] == [str(size) for size in TEXT_SIZES]
    assert [touch.id for touch in shown.looks] == list(LOOKS)


def test_each_language_is_named_in_itself_so_that_whoever_needs_it_can_read_it(desk: Desk) -> None:
    for language in ("en", "es"):
        desk.change(language=language)
        assert [touch.words for touch in screen(desk).languages] == ["English", "Español"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_has_a_name_of_its_own(desk: Desk, language: str) -> None:
    desk.change(language=language)
    names = [touch.accessible for touch in touches(screen(desk))]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("keyring", "this computer’s own key store"),
        ("file", "Whoever copies that folder can read the visits."),
        ("", "not open now"),
    ],
)
def test_where_visits_are_kept_says_who_could_read_them(desk: Desk, place: str, words: str) -> None:
    desk.key_place = lambda: place
    kept = " ".join(screen(desk).kept)
    assert desk.data_folder() in kept
    assert words in kept


def test_a_demonstration_says_that_nothing_is_kept(desk: Desk) -> None:
    desk.data_folder = str
    assert "gone when you close the program" in " ".join(screen(desk).kept)


def test_the_evidence_says_its_authors_its_funding_and_interests(desk: Desk) -> None:
    said = " ".join(screen(desk).pack)
    for author in pack().info.authors:
        assert author in said
    assert "Funding: None. Interests: None declared." in said


def test_without_a_pack_it_says_so(room: Room) -> None:
    assert screen(room.desk).pack == ("No evidence pack is in use.",)
