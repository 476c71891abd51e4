"""The store in memory, as a demonstration uses it, does what every store does."""

from collections.abc import Iterator

import pytest

from decision_aid.store.sqlite import SqliteStore
from tests.store.contract import StoreContract


class TestInMemory(StoreContract):
    @pytest.fixture
    def store(self) -> Iterator[SqliteStore]:
        store = SqliteStore.in_memory()
        yield store
        store.close()
