"""Every option of every condition gets the same room on the real screen, and as many of the pack's words as the others.

Columns of one width, heads and cells of one treatment, sentences within a fifth of the mean, in sets of two to four. A
spread runs always: every condition, every window. Behind --full every condition is measured in every window.
"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.session.shipped_visits import PROBLEMS
from tests.ui.own_process import found_by

WINDOWS = ((1280, 800), (1366, 768), (800, 1280))  # in the last one the options stand as cards
LANGUAGES = ("en", "es")

Case = tuple[str, int, int, str]


def unequal(case: Case) -> list[str]:
    """What is not equal here, as a process of its own measures it."""
    return found_by("measuring.py", case)


def in_all(cases: list[Case]) -> dict[Case, list[str]]:
    with ThreadPoolExecutor(max_workers=2) as two_at_once:
        found = dict(zip(cases, two_at_once.map(unequal, cases), strict=True))
    return {case: what for case, what in found.items() if what}


def test_every_option_has_the_same_room_and_as_many_words_as_the_others() -> None:
    cases = [
        (condition, *WINDOWS[place % len(WINDOWS)], LANGUAGES[place % len(LANGUAGES)])
        for place, condition in enumerate(PROBLEMS)
    ]
    assert in_all(cases) == {}


@pytest.mark.full
@pytest.mark.parametrize("condition", PROBLEMS)
def test_every_option_has_the_same_room_and_words_in_every_window(condition: str) -> None:
    assert in_all([(condition, *window, language) for window in WINDOWS for language in LANGUAGES]) == {}
