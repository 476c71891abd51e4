"""The key of the store is in the keyring or in a file of one's own, and never made anew for a store that is there."""

import os
import stat
from contextlib import closing
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from decision_aid import paths
from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store import local
from decision_aid.store.key import KeyPlace, data_key, key_file, new_key
from decision_aid.store.sqlite import SqliteStore
from tests.store.visits import found, keep


class InMemory(keyring.backend.KeyringBackend):
    """A keyring that works."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Locked(InMemory):
    """A keyring whose owner does not let us in."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked


class Forgetful(InMemory):
    """A keyring that takes a key and does not keep it."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class Broken(InMemory):
    """A backend that fails with an error of its own."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("no bus")


@pytest.fixture(autouse=True)
def restored_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyring.core._keyring_backend", keyring.get_keyring())


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the store of this computer will be."""
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    return paths.store_file()


@pytest.fixture
def working() -> InMemory:
    backend = InMemory()
    keyring.set_keyring(backend)
    return backend


def open_and_keep() -> str:
    with closing(local.open_store()) as store:
        return keep(store)


def trouble() -> Trouble:
    with pytest.raises(KnownTrouble) as told:
        local.open_store()
    return told.value.trouble


def test_a_keyring_that_works_gets_the_key_and_no_file_is_made(place: Path, working: InMemory) -> None:
    assert local.key_place() is None
    number = open_and_keep()
    assert local.key_place() is KeyPlace.KEYRING
    assert not key_file(place).exists()
    assert len(working.kept) == 1
    with closing(local.open_store()) as store:
        assert found(store) == [number]
    assert len(working.kept) == 1


def test_a_store_moved_elsewhere_still_finds_its_key(place: Path, working: InMemory, tmp_path: Path) -> None:
    open_and_keep()
    moved = tmp_path / "moved.db"
    place.rename(moved)
    with closing(SqliteStore(moved, data_key(moved))) as store:
        assert found(store) == ["0001"]


@pytest.mark.parametrize("backend", [None, Locked, Forgetful, Broken])
def test_without_a_keyring_that_works_the_key_is_in_a_file_of_ones_own(
    place: Path, backend: type[InMemory] | None
) -> None:
    if backend is not None:
        keyring.set_keyring(backend())
    number = open_and_keep()
    assert local.key_place() is KeyPlace.FILE
    if os.name == "posix":
        assert stat.S_IMODE(key_file(place).stat().st_mode) == 0o600
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    with closing(local.open_store()) as store:
        assert found(store) == [number]
    assert sorted(path.name for path in place.parent.iterdir()) == ["visits.db", "visits.key"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_key_file_others_can_read_is_closed_to_them(place: Path) -> None:
    open_and_keep()
    key_file(place).chmod(0o644)
    local.open_store().close()
    assert stat.S_IMODE(key_file(place).stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a file away")
def test_a_key_file_of_someone_else_is_not_used(place: Path) -> None:
    open_and_keep()
    os.chown(key_file(place), 65534, -1)
    assert trouble() is Trouble.KEY_MISSING


def test_a_store_without_its_key_file_is_left_alone_and_gets_no_new_key(place: Path) -> None:
    open_and_keep()
    kept = key_file(place).read_bytes()
    key_file(place).unlink()
    before = place.read_bytes()
    assert trouble() is Trouble.KEY_MISSING
    assert [path.name for path in place.parent.iterdir()] == ["visits.db"]
    assert place.read_bytes() == before
    key_file(place).write_bytes(kept)
    local.open_store().close()


@pytest.mark.parametrize("backend", [InMemory, Locked])
def test_a_store_whose_keyring_lost_or_keeps_its_key_is_left_alone(
    place: Path, working: InMemory, backend: type[InMemory]
) -> None:
    open_and_keep()
    before = place.read_bytes()
    keyring.set_keyring(backend())
    assert trouble() is Trouble.KEY_MISSING
    assert [path.name for path in place.parent.iterdir()] == ["visits.db"]
    assert place.read_bytes() == before
    keyring.set_keyring(working)
    local.open_store().close()


@pytest.mark.parametrize("content", [b"", b"not hexadecimal", b"ab" * 31, b"\xff" * 64])
def test_a_key_file_without_a_key_in_it_is_a_missing_key(place: Path, content: bytes) -> None:
    open_and_keep()
    key_file(place).write_bytes(content)
    assert trouble() is Trouble.KEY_MISSING


def test_the_key_of_another_store_is_the_wrong_key(place: Path) -> None:
    open_and_keep()
    key_file(place).write_text(new_key().secret.hex())
    assert trouble() is Trouble.STORE_WRONG_KEY


def test_what_is_no_store_at_all_is_damage_not_a_missing_key(place: Path, working: InMemory) -> None:
    for content in (b"", b"text " * 4096, bytes(4096), b"SQLite format 3\0" + bytes(4080)):
        place.write_bytes(content)
        assert trouble() is Trouble.STORE_DAMAGED


def test_a_store_set_aside_keeps_its_key_and_an_empty_one_takes_its_place(place: Path) -> None:
    asides = []
    for _ in range(2):
        open_and_keep()
        asides.append(local.set_aside())
        assert not place.exists()
    with closing(local.open_store()) as store:
        assert found(store) == []
    for aside in asides:
        with closing(SqliteStore(aside, data_key(aside))) as store:
            assert found(store) == ["0001"]


def test_the_log_of_a_store_set_aside_goes_with_it(place: Path, tmp_path: Path) -> None:
    with closing(local.open_store()) as running:
        keep(running)
        for file in place.parent.iterdir():  # as a killed program leaves it
            (tmp_path / file.name).write_bytes(file.read_bytes())
    for file in (*place.parent.iterdir(), *tmp_path.glob("visits.*")):
        file.replace(place.parent / file.name) if file.parent == tmp_path else file.unlink()
    aside = local.set_aside()
    with closing(SqliteStore(aside, data_key(aside))) as store:
        assert found(store) == ["0001"]
    with closing(local.open_store()) as store:
        assert found(store) == []


def test_a_backup_replaces_the_damaged_store_of_this_computer(place: Path, tmp_path: Path) -> None:
    with closing(local.open_store()) as store:
        keep(store)
        store.back_up(tmp_path / "backup.db")
    place.write_bytes(place.read_bytes()[:5000])
    assert trouble() is Trouble.STORE_DAMAGED
    local.replace_damaged(tmp_path / "backup.db")
    with closing(local.open_store()) as store:
        assert found(store) == ["0001"]


def test_a_data_folder_that_cannot_be_made_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("in the way")
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    assert trouble() is Trouble.STORE_UNREACHABLE


def test_a_key_does_not_show_itself() -> None:
    key = new_key()
    for text in (repr(key), str(key), f"{key}"):
        assert key.secret.hex() not in text
        assert repr(key.secret) not in text
