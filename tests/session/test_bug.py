"""A report says what failed and where in our code, and nothing that was in anybody's mind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from decision_aid import __version__
from decision_aid.session import bug

MOMENT = datetime(2026, 11, 22, 15, 4, 5, tzinfo=UTC)
SECRET = "Adelheid hurts since the wedding"


class OfOurs(Exception):
    """An error of a kind of its own."""


def place(words: str) -> None:
    raise OfOurs(f"cannot place {words!r}")


def caught(act: Callable[[], object]) -> BaseException:
    with pytest.raises((OfOurs, ExceptionGroup, ValueError)) as told:
        act()
    return told.value


def chained() -> None:
    try:
        {}[SECRET]  # type: ignore[index]
    except KeyError as error:
        error.add_note(SECRET)
        place(SECRET)


def grouped() -> None:
    raise ExceptionGroup(SECRET, [ValueError(SECRET)])


@pytest.mark.parametrize("act", [lambda: place(SECRET), chained, grouped, lambda: int(SECRET)])
def test_no_word_of_an_error_its_cause_or_its_notes_is_in_the_report(act: Callable[[], None]) -> None:
    report = bug.text(caught(act), MOMENT.isoformat())
    for word in SECRET.split():
        assert word not in report


def test_the_report_names_the_program_the_moment_the_errors_and_where_they_were_raised() -> None:
    report = bug.text(caught(chained), MOMENT.isoformat()).splitlines()
    assert report[0].startswith(f"Side by Side {__version__}, Python 3.")
    assert report[1] == "2026-11-22T15:04:05+00:00"
    assert report.index("OfOurs") < report.index("KeyError")
    assert any(line.strip().startswith("test_bug.py:") and line.endswith(" in place") for line in report)


def test_the_report_says_nothing_of_where_the_program_lies_on_this_computer() -> None:
    report = bug.text(caught(chained), "")
    assert str(Path(__file__).parent) not in report
    assert "/tests/" not in report


def test_an_error_that_was_never_raised_is_reported_by_its_kind() -> None:
    assert bug.text(OfOurs(SECRET), "").splitlines()[2:] == ["OfOurs"]


def test_reports_are_kept_side_by_side_even_in_the_same_second(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    kept = [bug.keep(lambda: folder, error, MOMENT) for error in (OfOurs(), ValueError(), KeyError())]
    assert [Path(path).name for path in kept] == [
        "report-20261122-150405.txt",
        "report-20261122-150405-2.txt",
        "report-20261122-150405-3.txt",
    ]
    assert [Path(path).read_text("utf-8").split()[-1] for path in kept] == ["OfOurs", "ValueError", "KeyError"]


def test_a_report_that_cannot_be_kept_raises_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "log"
    blocked.write_text("a file where the folder should be")

    def nowhere() -> Path:
        raise PermissionError

    assert bug.keep(lambda: blocked, OfOurs(), MOMENT) == ""
    assert bug.keep(nowhere, OfOurs(), MOMENT) == ""
    assert blocked.read_text() == "a file where the folder should be"
