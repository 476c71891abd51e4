"""Which failures of SQLite and of the file system are troubles we know, and by which name.

Called around everything the store does. A failure that is not listed here is a bug and passes through as it is.
Details name the error and the file, never what was being written.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2

from decision_aid.errors import KnownTrouble, Trouble

# Those of the encrypted connection, which are no relations of the standard library's.
StoreError = (sqlcipher3.dbapi2.Error,)

_BY_FULL_CODE = {
    522: Trouble.STORE_DAMAGED,  # SQLITE_IOERR_SHORT_READ: the file ends too early
    8458: Trouble.STORE_DAMAGED,  # SQLITE_IOERR_CORRUPTFS
    1032: Trouble.STORE_UNREACHABLE,  # SQLITE_READONLY_DBMOVED: the file was moved or deleted
}
_BY_CODE = {
    3: Trouble.STORE_READ_ONLY,  # SQLITE_PERM
    5: Trouble.STORE_LOCKED,  # SQLITE_BUSY
    6: Trouble.STORE_LOCKED,  # SQLITE_LOCKED
    8: Trouble.STORE_READ_ONLY,  # SQLITE_READONLY
    10: Trouble.STORE_UNREACHABLE,  # SQLITE_IOERR
    11: Trouble.STORE_DAMAGED,  # SQLITE_CORRUPT
    13: Trouble.STORE_FULL,  # SQLITE_FULL
    14: Trouble.STORE_UNREACHABLE,  # SQLITE_CANTOPEN
    15: Trouble.STORE_LOCKED,  # SQLITE_PROTOCOL: the race for a lock was lost too often
    26: Trouble.STORE_DAMAGED,  # SQLITE_NOTADB
}
_BY_ERRNO = {
    errno.EACCES: Trouble.STORE_READ_ONLY,
    errno.EPERM: Trouble.STORE_READ_ONLY,
    errno.EROFS: Trouble.STORE_READ_ONLY,
    errno.ENOSPC: Trouble.STORE_FULL,
    errno.EDQUOT: Trouble.STORE_FULL,
}


@contextmanager
def known_troubles(where: Path | None) -> Iterator[None]:
    """Turn what went wrong inside into KnownTrouble where it has a name. ``where`` is the file, None in memory."""
    try:
        yield
    except StoreError as error:
        code = getattr(error, "sqlite_errorcode", None)
        trouble = _BY_FULL_CODE.get(code) or _BY_CODE.get(code & 0xFF) if isinstance(code, int) else None
        if trouble is None:
            raise
        raise KnownTrouble(trouble, f"{getattr(error, 'sqlite_errorname', code)}: {where or 'memory'}") from error
    except OSError as error:
        code = error.errno or 0
        trouble = _BY_ERRNO.get(code, Trouble.STORE_UNREACHABLE)
        raise KnownTrouble(trouble, f"{errno.errorcode.get(code, 'OSError')}: {where or error.filename}") from error
