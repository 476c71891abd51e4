"""Every condition the pack ships, at every window and text size: no word cut off, nothing over another, none sideways.

The real window, its bars too, on the steps that are full of the pack's words. A spread runs always: every condition and
option, every size once or more. Behind --full every condition is looked at at every size, for pain of every duration.
"""

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from decision_aid.ui.theme import SCALES
from tests.session.shipped_visits import pack
from tests.ui.own_process import found_by

WINDOWS = ((1280, 800), (1366, 768), (1024, 768), (800, 1280))
LANGUAGES = ("en", "es")
LOOKS = [(width, height, round(scale * 100)) for (width, height), scale in product(WINDOWS, SCALES)]
CONDITIONS = [condition.id for condition in pack().conditions]
WEEKS = [choice.id for question in pack().questions if question.id == "pain.weeks" for choice in question.choices]

Case = tuple[str, str, int, int, int, str]  # condition, duration, width, height, text size, language


def spread() -> list[Case]:
    """Every condition twice, every look once or more, with durations and languages in turn."""
    cases = []
    for place in range(max(2 * len(CONDITIONS), len(LOOKS))):
        language = LANGUAGES[(place + place // len(CONDITIONS)) % 2]
        look = LOOKS[place * 5 % len(LOOKS)]
        cases.append((CONDITIONS[place % len(CONDITIONS)], WEEKS[place % len(WEEKS)], *look, language))
    return cases


def wrong(cases: list[Case]) -> dict[Case, list[str]]:
    """What is wrong in each of these, where anything is."""
    with ThreadPoolExecutor(max_workers=2) as two_at_once:
        found = dict(zip(cases, two_at_once.map(looked_at, cases), strict=True))
    return {case: faults for case, faults in found.items() if faults}


def looked_at(case: Case) -> list[str]:
    """What is wrong here, as a process of its own sees it."""
    return found_by("looking.py", case)


def test_no_word_is_cut_off_or_covered_and_nothing_goes_sideways() -> None:
    assert wrong(spread()) == {}


@pytest.mark.full
@pytest.mark.parametrize("weeks", WEEKS)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_word_is_cut_off_or_covered_at_any_size_in_pain_of_any_duration(condition: str, weeks: str) -> None:
    first = CONDITIONS.index(condition) + WEEKS.index(weeks)
    cases = [(condition, weeks, *look, LANGUAGES[(first + place) % 2]) for place, look in enumerate(LOOKS)]
    assert wrong(cases) == {}
