"""An encrypted store as a file: opening it, making it, looking at one before trusting it, copying one.

Called by ``store.sqlite`` and ``store.local``. A file is looked at through a connection that cannot write before one
that can is opened, so a store that is too new, damaged or under another key stays as it is to the last byte.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store.fresh import fresh_file, put_first, put_over
from decision_aid.store.key import DataKey, wanted
from decision_aid.store.trouble import StoreError, known_troubles
from decision_aid.store.version import VERSION

Connection = Any  # sqlcipher3 publishes no types

_NOT_A_DATABASE = 26
_DONE = 101


def open_file(path: Path, key: DataKey, wait: float) -> Connection:
    """A connection that can write to the store at ``path``, which is made if nothing is there.

    ``wait``: seconds to wait for another program's lock. Every failure that has a name is a KnownTrouble.
    """
    with known_troubles(path):
        if not path.exists():
            _make(path, key, wait)
        with reading(path, key, wait):
            pass
        if not _writable(path) or not _writable(path.parent):
            raise KnownTrouble(Trouble.STORE_READ_ONLY, str(path))
        connection = _connect(path, key, "rw", wait)
        return make_ready(connection)


def open_memory(key: DataKey) -> Connection:
    """A store that is gone when it is closed."""
    connection = sqlcipher3.dbapi2.connect(":memory:", isolation_level=None)
    return make_ready(_keyed(connection, key))


@contextmanager
def reading(path: Path, key: DataKey, wait: float) -> Iterator[Connection]:
    """A connection to the store at ``path`` that cannot change it, once it is known to be one this program can read."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise KnownTrouble(Trouble.STORE_UNREACHABLE, f"not a file: {path}")
    if not about.st_size:
        raise KnownTrouble(Trouble.STORE_DAMAGED, f"empty: {path}")
    # Without a log beside it nobody has the file open, and reading it as unchanging leaves no new files beside it.
    mode = "ro" if path.with_name(path.name + "-wal").exists() else "ro&immutable=1"
    connection = _connect(path, key, mode, wait)
    try:
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        except StoreError as error:
            if getattr(error, "sqlite_errorcode", None) != _NOT_A_DATABASE:
                raise
            if wanted(path) == key.fingerprint:
                raise KnownTrouble(Trouble.STORE_DAMAGED, f"the first page cannot be read: {path}") from error
            raise KnownTrouble(Trouble.STORE_WRONG_KEY, str(path)) from error
        if version > VERSION:
            raise KnownTrouble(Trouble.STORE_TOO_NEW, f"version {version}, this program reads up to {VERSION}: {path}")
        yield connection
    finally:
        connection.close()


def copy(source: Connection, target: Connection) -> None:
    """Make ``target`` page for page what ``source`` is, in one step. Both are under the same key."""

    def step(status: int, remaining: int, total: int) -> None:  # noqa: ARG001 - the signature SQLite asks for
        if status != _DONE:  # else it would be tried for ever
            raise KnownTrouble(Trouble.STORE_LOCKED, "while copying")

    source.backup(target, progress=step)


def check_every_page(connection: Connection, where: Path) -> None:
    """STORE_DAMAGED unless every page in use is as it was written and they make up a whole store. Reads all of it."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise KnownTrouble(Trouble.STORE_DAMAGED, f"not whole: {where}")


def write_copy(source: Connection, path: Path, key: DataKey, wait: float) -> None:
    """Put a checked copy of an open store over ``path``: one file, under the same key."""
    with fresh_file(path) as fresh:
        target = _connect(fresh, key, "rw", wait)
        try:
            copy(source, target)
            target.execute("PRAGMA journal_mode = DELETE")  # one file, that can be read where nothing can be written
            check_every_page(target, path)
        finally:
            target.close()
        put_over(fresh, path)


def replace_damaged(path: Path, backup: Path, key: DataKey, wait: float) -> None:
    """Put a backup, checked first, in the place of a store that cannot be opened; what was there is gone."""
    with known_troubles(backup), reading(backup, key, wait) as source:
        check_every_page(source, backup)
        drop_log(path)
        write_copy(source, path, key, wait)


def drop_log(path: Path) -> None:
    """Remove the log of a store that is not there any more: it would be read into the next one at this place."""
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _make(path: Path, key: DataKey, wait: float) -> None:
    """A new store appears with all its tables: being killed half-way leaves nothing that looks like a damaged one."""
    drop_log(path)
    with fresh_file(path) as fresh:
        make_ready(_connect(fresh, key, "rw", wait)).close()
        put_first(fresh, path)


def _connect(path: Path, key: DataKey, mode: str, wait: float) -> Connection:
    connection = sqlcipher3.dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=wait
    )
    return _keyed(connection, key)


def _keyed(connection: Connection, key: DataKey) -> Connection:
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error by itself
    # The key, then the salt: given, so that it can be the key's fingerprint. See store.key.
    connection.execute(f"PRAGMA key = \"x'{key.secret.hex()}{key.fingerprint.hex()}'\"")
    return connection


def make_ready(connection: Connection) -> Connection:
    """Set what every writing connection needs, and bring an older store up to date."""
    try:
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",  # a commit that returned survives a power cut
            "fullfsync = ON",  # on a Mac too
            "secure_delete = ON",
            "foreign_keys = ON",
            "temp_store = MEMORY",  # temporary files would not be encrypted
        ):
            connection.execute(f"PRAGMA {setting}")
        if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            from decision_aid.store.schema import bring_up_to_date

            bring_up_to_date(connection)
    except BaseException:
        with suppress(*StoreError):
            connection.close()
        raise
    return connection


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
