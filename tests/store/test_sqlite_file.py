"""The store in an encrypted file does what every store does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from decision_aid.store.key import new_key
from decision_aid.store.sqlite import SqliteStore
from tests.store.contract import StoreContract


class TestInAFile(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[SqliteStore]:
        store = SqliteStore(tmp_path / "visits.db", new_key())
        yield store
        store.close()
