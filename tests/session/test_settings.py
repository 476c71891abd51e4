"""What the computer remembers of itself: read whole or not at all, written whole or not at all."""

from pathlib import Path

import pytest

from decision_aid import settings
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.settings import LOOKS, TEXT_SIZES, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_a_new_computer_begins_in_english_at_the_usual_size_in_the_light(path: Path) -> None:
    assert settings.load(path) == Settings("en", 100, "light")
    assert not path.exists()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("look", LOOKS)
def test_what_is_saved_is_read_back(path: Path, language: str, size: int, look: str) -> None:
    chosen = Settings(language, size, look)
    settings.save(path, chosen)
    assert settings.load(path) == chosen


def test_saving_makes_the_folder_and_leaves_one_file(tmp_path: Path) -> None:
    path = tmp_path / "not" / "there" / "settings.json"
    settings.save(path, Settings())
    settings.save(path, Settings("es"))
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


def test_what_a_power_cut_left_half_written_is_not_read_and_is_written_over(path: Path) -> None:
    settings.save(path, Settings("es"))
    path.with_name("settings.json.new").write_text('{"langua')
    assert settings.load(path) == Settings("es")
    settings.save(path, Settings("en", 200))
    assert settings.load(path) == Settings("en", 200)


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "not json",
        "[1, 2]",
        '"en"',
        '{"language": 7}',
        '{"language": ["en"]}',
        '{"text_size": "100"}',
        '{"text_size": 99}',
        '{"text_size": [100]}',
        '{"look": {"a": 1}}',
        '{"a setting nobody has": 1}',
        '{"language": "en", "language ": "en"}',
    ],
)
def test_nonsense_is_kept_under_another_name_and_told(path: Path, nonsense: str) -> None:
    path.write_text(nonsense, "utf-8")
    with pytest.raises(KnownTrouble) as told:
        settings.load(path)
    assert told.value.trouble is Trouble.SETTINGS_UNREADABLE
    assert path.with_name("settings.json.unreadable").read_text("utf-8") == nonsense
    assert settings.load(path) == Settings()


def test_bytes_that_are_no_text_are_nonsense_too(path: Path) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnownTrouble):
        settings.load(path)
    assert path.with_name("settings.json.unreadable").read_bytes() == b"\xff\xfe\x00"


def test_a_folder_in_the_place_of_the_file_is_told_and_stays(path: Path) -> None:
    path.mkdir()
    with pytest.raises(KnownTrouble) as told:
        settings.load(path)
    assert told.value.trouble is Trouble.SETTINGS_UNREADABLE
    assert path.is_dir()


def test_text_grows_and_shrinks_one_size_at_a_time_and_stops_at_the_ends() -> None:
    sizes = [Settings()]
    for step in (+1, +1, +1, +1, -1, -1, -1, -1):
        sizes.append(sizes[-1].with_text_size(step))
    assert [one.text_size for one in sizes] == [100, 130, 170, 200, 200, 170, 130, 100, 100]
