"""PySide6 6.12.0 loses one reference to None with every void method; on Python 3.11 that ends the process.

docs/decisions/0003-pyside6-below-6-12.md has the story. From Python 3.12 None is immortal, so its count says nothing
there; what can be checked on every Python is that the release in use is one that was measured to be sound.
"""

import sys

import PySide6
from PySide6.QtGui import QPainterPath


def test_the_pyside6_in_use_is_older_than_the_one_that_loses_references() -> None:
    major, minor = PySide6.__version_info__[:2]
    assert (6, 11) <= (major, minor) < (6, 12)


def test_void_methods_take_no_reference_to_none_away() -> None:
    path = QPainterPath()
    before = sys.getrefcount(None)
    for _ in range(1000):
        path.addEllipse(0, 0, 1, 1)
    assert path.elementCount() == 13_000
    assert sys.getrefcount(None) > before - 100
