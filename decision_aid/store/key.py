"""The random key that encrypts the store: where it is kept, and how it is found again.

Called by ``store.local`` when the store is opened. The key is in the keyring of the operating system or, where there is
none, in a file that only its owner can read. Must never make a new key for a store that exists, nor print or log one.

A store's first 16 bytes are its key's fingerprint (they are the salt of the encryption, which need not be secret): so a
store, and any backup of it, says which key it wants, wherever it is moved.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.store.fresh import fresh_file, put_first

_LENGTH = 32
_FINGERPRINT = 16
_PAGE = 4096
_SERVICE = "Side by Side"
_TEXT = frozenset((*range(32, 127), *b"\t\r\n"))


class KeyPlace(StrEnum):
    """Where the key of a store is kept, for Settings to say."""

    KEYRING = "keyring"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class DataKey:
    """The 32 bytes that open a store."""

    secret: bytes = field(repr=False)

    @property
    def fingerprint(self) -> bytes:
        """16 bytes that tell this key from others and say nothing about it."""
        return hmac.digest(self.secret, b"side by side store", hashlib.sha256)[:_FINGERPRINT]


def new_key() -> DataKey:
    """A key nobody has."""
    return DataKey(secrets.token_bytes(_LENGTH))


def key_file(store: Path) -> Path:
    """Where the key of this store is when it is in a file."""
    return store.with_suffix(".key")


def key_place(store: Path) -> KeyPlace | None:
    """Where the key of this store is kept; None while there is no store yet. Quick: the keyring is not asked."""
    if key_file(store).exists():
        return KeyPlace.FILE
    return KeyPlace.KEYRING if store.exists() else None


def data_key(store: Path) -> DataKey:
    """The key of this store; where there is no store yet a new one, kept safe before it is returned.

    KEY_MISSING if the store is there and its key is not; STORE_DAMAGED if what is there is no store at all; OSError if
    the folder cannot be read or written. Only to be called while this program has no connection to the store: reading
    the file and closing it again would drop the locks SQLite holds on it.
    """
    file = key_file(store)
    if file.exists():
        return _from_file(file)
    if store.exists():
        return _from_keyring(wanted(store))
    key = new_key()
    if _into_keyring(key):
        return key
    with fresh_file(file) as fresh:
        with fresh.open("wb") as writing:
            writing.write(key.secret.hex().encode("ascii"))
            writing.flush()
            os.fsync(writing.fileno())
        put_first(fresh, file)
    return _from_file(file)


def wanted(store: Path) -> bytes:
    """The fingerprint of the key a store wants; STORE_DAMAGED for a file that cannot be an encrypted store."""
    with store.open("rb") as file:
        start = file.read(_FINGERPRINT)
    size = store.stat().st_size
    if not size or size % _PAGE or not any(start) or start == b"SQLite format 3\0" or _TEXT.issuperset(start):
        raise KnownTrouble(Trouble.STORE_DAMAGED, f"not an encrypted store: {store}")
    return start


def _from_file(path: Path) -> DataKey:
    if os.name == "posix":
        about = path.stat()
        if about.st_uid != os.geteuid():
            raise KnownTrouble(Trouble.KEY_MISSING, f"the key file belongs to someone else: {path}")
        if stat.S_IMODE(about.st_mode) & 0o077:
            path.chmod(0o600)
    key = _read(path.read_bytes().decode("ascii", "replace"))
    if key is None:
        raise KnownTrouble(Trouble.KEY_MISSING, f"the key file holds no key: {path}")
    return key


def _from_keyring(fingerprint: bytes) -> DataKey:
    import keyring

    try:
        kept = keyring.get_password(_SERVICE, fingerprint.hex())
    except Exception as error:
        raise KnownTrouble(Trouble.KEY_MISSING, f"the keyring did not answer: {type(error).__name__}") from error
    key = _read(kept or "")
    if key is None or key.fingerprint != fingerprint:
        raise KnownTrouble(Trouble.KEY_MISSING, "neither the keyring nor the data folder has the key of this store")
    return key


def _into_keyring(key: DataKey) -> bool:
    """Whether the keyring took the key and gives it back. Where it does not, the key belongs in a file."""
    import keyring

    name = key.fingerprint.hex()
    try:
        keyring.set_password(_SERVICE, name, key.secret.hex())
        return keyring.get_password(_SERVICE, name) == key.secret.hex()
    except Exception:  # noqa: BLE001 - as above; most often there is simply no keyring on this computer
        return False


def _read(text: str) -> DataKey | None:
    """The key in hexadecimal text, None if that is no key. The text is never quoted in an error."""
    try:
        secret = bytes.fromhex(text)
    except ValueError:
        return None
    return DataKey(secret) if len(secret) == _LENGTH else None
