"""A pytest plugin that puts Qt out of reach, as on a machine where it is not installed.

`./run test` loads it with `-p no:pytest-qt -p tests.without_qt` for everything outside tests/ui. It must never hide
anything but Qt.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType

import pytest

QT_PACKAGES = frozenset({"PySide6", "shiboken6"})


class QtIsNotInstalled(importlib.abc.MetaPathFinder):
    """Refuses to find Qt, whatever else is on the path."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname.partition(".")[0] in QT_PACKAGES:
            raise ModuleNotFoundError(f"No module named {fullname!r} (put out of reach for this run)", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    # pytest-qt is not loaded in this run; its two settings in pyproject.toml are still known words.
    parser.addini("qt_log_level_fail", "used by pytest-qt")
    parser.addini("qt_log_ignore", "used by pytest-qt", type="linelist")


sys.meta_path.insert(0, QtIsNotInstalled())
