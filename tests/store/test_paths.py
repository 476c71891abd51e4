"""Folders are made where they belong, for their owner only, without reading anything first."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from decision_aid import paths

FOLDERS = (paths.data_folder, paths.settings_folder, paths.log_folder)


def test_one_variable_puts_everything_in_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME, str(tmp_path / "stick"))
    assert [folder().relative_to(tmp_path / "stick") for folder in FOLDERS] == [
        Path("data"),
        Path("settings"),
        Path("log"),
    ]
    assert paths.store_file() == tmp_path / "stick" / "data" / "visits.db"


def test_without_it_they_are_where_this_system_keeps_such_things(home_of_its_own: Path) -> None:
    for folder in FOLDERS:
        assert folder().is_dir()
        assert home_of_its_own in folder().parents


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_the_owner_can_look_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME, str(tmp_path))
    for folder in FOLDERS:
        assert stat.S_IMODE(folder().stat().st_mode) == 0o700


def test_what_home_imports_of_paths_and_recorder_is_light() -> None:
    code = (
        "import sys, decision_aid.paths, decision_aid.session.recorder;"
        "heavy = {'platformdirs', 'sqlcipher3', 'sqlite3', 'sqlite_utils', 'keyring'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    root = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
