"""What a patient said is on the disk only encrypted, and after a purge not at all."""

import os
import stat
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from decision_aid.store.key import DataKey, new_key
from decision_aid.store.sqlite import SqliteStore
from tests.store.visits import answered, card, found, keep, opened

PAGE, RESERVED = 4096, 80  # SQLCipher 4: a page ends in 16 bytes of IV and 64 of authentication
WORDS = ("Sarcoidosis", "vainilla", "quixotically")


def decrypted(path: Path, key: DataKey) -> bytes:
    """Every page of a store as SQLite sees it, unused ones and all slack included."""
    whole = path.read_bytes()
    pages = []
    for start in range(0, len(whole), PAGE):
        page = whole[start : start + PAGE]
        body = page[16 if start == 0 else 0 : -RESERVED]
        decryptor = Cipher(algorithms.AES256(key.secret), modes.CBC(page[-RESERVED:][:16])).decryptor()
        pages.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(pages)


def traces(everything: bytes) -> list[str]:
    """Which of the words are in there; without their first letters, which the index shares between words."""
    low = everything.lower()
    return [word for word in WORDS if word.lower()[3:].encode() in low]


@pytest.fixture
def key() -> DataKey:
    return new_key()


@pytest.fixture
def path(tmp_path: Path, key: DataKey) -> Path:
    """A closed store with three visits; 0002 says WORDS, now and before in words since replaced."""
    path = tmp_path / "visits.db"
    with closing(SqliteStore(path, key)) as store:
        keep(store, opened(), answered("stays"), words="stays")
        number = keep(store, opened(), answered(WORDS[0]), words=WORDS[0])
        store.append(number, (answered(WORDS[1] * 2000),), 2, card(number, words=f"{WORDS[1]} {WORDS[2]}"))
        store.append(number, (answered("nothing"),), 3, card(number, words=WORDS[2]))
        keep(store, opened(), answered("stays too"), words="stays")
    return path


def test_nothing_on_the_disk_can_be_read_without_the_key(tmp_path: Path, key: DataKey) -> None:
    with closing(SqliteStore(tmp_path / "visits.db", key)) as store:
        for word in WORDS:
            keep(store, opened(), answered(word * 100), words=word)
        files = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        assert set(files) == {"visits.db", "visits.db-wal", "visits.db-shm"}
        assert len(files["visits.db-wal"]) > 3 * PAGE
        store.back_up(tmp_path / "backup.db")
    for name, content in {**files, "backup.db": (tmp_path / "backup.db").read_bytes()}.items():
        assert traces(content) == [], name
        for plain in (b"SQLite format 3", b"CREATE TABLE", b"answered", key.secret, key.secret.hex().encode()):
            assert plain not in content, name


def test_the_words_are_there_for_who_has_the_key(path: Path, key: DataKey) -> None:
    assert traces(decrypted(path, key)) == list(WORDS)
    assert b"CREATE TABLE" in decrypted(path, key)


def test_a_purge_leaves_nothing_not_even_in_unused_pages(path: Path, key: DataKey) -> None:
    with closing(SqliteStore(path, key)) as store:
        store.purge("0002")
        assert not path.with_name("visits.db-wal").stat().st_size
        assert traces(decrypted(path, key)) == []
        assert found(store, words="stays") == ["0003", "0001"]
        assert len(store.load("0003")) == 2
    assert traces(decrypted(path, key)) == []


def test_words_taken_off_a_card_are_not_left_in_the_index(path: Path, key: DataKey) -> None:
    with closing(SqliteStore(path, key)) as store:
        store._connection.execute("DELETE FROM events")
        store._connection.execute("UPDATE visits SET words = ''")
    assert traces(decrypted(path, key)) == [WORDS[2]]


def test_restoring_an_earlier_backup_leaves_nothing_of_what_came_after(
    tmp_path: Path, path: Path, key: DataKey
) -> None:
    with closing(SqliteStore(path, key)) as store:
        store.back_up(tmp_path / "backup.db")
        keep(store, opened(), answered("hippopotamus" * 2000), words="hippopotamus")
        store.restore(tmp_path / "backup.db")
        assert not path.with_name("visits.db-wal").stat().st_size
    assert b"popotamus" not in decrypted(path, key)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_only_the_owner_can_read_the_files(tmp_path: Path, key: DataKey) -> None:
    before = os.umask(0)
    try:
        with closing(SqliteStore(tmp_path / "visits.db", key)) as store:
            keep(store)
            store.back_up(tmp_path / "backup.db")
            files = list(tmp_path.iterdir())
            assert len(files) == 4
            for file in files:
                assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
    finally:
        os.umask(before)
