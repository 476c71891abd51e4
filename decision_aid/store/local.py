"""The store of this computer: the file where ``paths`` says, under the key ``store.key`` finds.

Given to the recorder by ``app`` as the way to open its store, and used by the command line. Looks for file and key
anew each time, so that trying again works once a person has put back what was missing.
"""

from __future__ import annotations

from pathlib import Path

from decision_aid import paths
from decision_aid.store import file, key
from decision_aid.store.sqlite import WAIT, SqliteStore
from decision_aid.store.trouble import known_troubles


def open_store() -> SqliteStore:
    """Open the visits of this computer, or make an empty store the first time."""
    with known_troubles(None):
        path = paths.store_file()
    with known_troubles(path):
        found = key.data_key(path)
    return SqliteStore(path, found)


def key_place() -> key.KeyPlace | None:
    """Where the key is kept; None while there is no store yet."""
    return key.key_place(paths.store_file())


def replace_damaged(backup: Path) -> None:
    """Put a backup in the place of a store that cannot be opened. Only while no store is open."""
    path = paths.store_file()
    with known_troubles(path):
        found = key.data_key(path)
    file.replace_damaged(path, backup, found, WAIT)


def set_aside() -> Path:
    """Give the store that cannot be opened, and its key file, another name in the same folder; give that name.

    Nothing of it is changed or lost. The next opening starts an empty store. Only while no store is open.
    """
    path = paths.store_file()
    with known_troubles(path):
        number = 1
        while (aside := path.with_stem(f"{path.stem}-set-aside-{number}")).exists() or key.key_file(aside).exists():
            number += 1
        # The log goes first: one left alone at the old place would be read into the new store.
        for end in ("-wal", "-shm"):
            log = path.with_name(path.name + end)
            if log.exists():
                log.rename(aside.with_name(aside.name + end))
        for old, new in ((path, aside), (key.key_file(path), key.key_file(aside))):
            if old.exists():
                old.rename(new)
    return aside
