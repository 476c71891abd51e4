"""Every condition the pack ships, at every window and text size: no word cut off, nothing over another, none sideways.

The real window, its bars too, on the steps that are full of the pack's words. A spread runs always: every condition and
option, every size once. Behind --full every condition is looked at at every size in pain of every duration, in
Spanish, which is longer; in English at every size for one duration, in turns. Once for each size it is looked at beside
the table too: full pictures, closer looks unfolded, names hidden, the way on which nothing is kept.
"""

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest

from decision_aid.ui.scenes import Look
from tests.session.shipped_visits import pack
from tests.ui.own_process import found_by
from tests.ui.views import TEXT_SIZES, WEEKS, WINDOWS, sets

LANGUAGES = ("en", "es")
LOOKS = [(*window, size) for window, size in product(WINDOWS, TEXT_SIZES)]
CONDITIONS = [condition.id for condition in pack().conditions]

Case = tuple[str | int, ...]  # condition, duration, width, height, language, where to look further, text sizes


def spread() -> list[Case]:
    """Every condition in one window, further at its largest text; every look once, mostly in Spanish."""
    cases: list[Case] = []
    for place, condition in enumerate(CONDITIONS):
        here = range(place % len(WINDOWS), len(CONDITIONS), len(WINDOWS))  # the conditions that share this window
        sizes = TEXT_SIZES[here.index(place) :: len(here)]
        language = LANGUAGES[place % 3 != 1]
        weeks = WEEKS[place % len(WEEKS)]
        cases.append((condition, weeks, *WINDOWS[place % len(WINDOWS)], language, sizes[-1], *sizes))
    return cases


def every_look(condition: str, weeks: str) -> list[Case]:
    """Every size in Spanish, and the windows whose turn it is in English."""
    turn = CONDITIONS.index(condition) + WEEKS.index(weeks)
    return [
        (condition, weeks, *window, language, TEXT_SIZES[(turn + place) % len(TEXT_SIZES)], *TEXT_SIZES)
        for place, window in enumerate(WINDOWS)
        for language in LANGUAGES
        if language == "es" or (turn + place) % len(WEEKS) == CONDITIONS.index(condition) % len(WEEKS)
    ]


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
def test_whatever_bears_words_and_is_broken_on_purpose_is_told_of() -> None:
    assert found_by("breaking.py", ()) == []


@pytest.mark.full
@pytest.mark.parametrize("weeks", WEEKS)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_no_word_is_cut_off_or_covered_at_any_size_in_pain_of_any_duration(condition: str, weeks: str) -> None:
    assert wrong(every_look(condition, weeks)) == {}


def test_a_spread_goes_through_every_condition_and_every_look() -> None:
    looks = [(width, height, size) for _, _, width, height, _, _, *sizes in spread() for size in sizes]
    assert sorted(looks) == sorted(LOOKS)
    assert [condition for condition, *_ in spread()] == CONDITIONS


def test_every_look_is_gone_through_further_and_each_condition_in_both_languages() -> None:
    for condition in CONDITIONS:
        cases = [case for weeks in WEEKS for case in every_look(condition, weeks)]
        seen = {(language, width, height, size) for _, _, width, height, language, _, *sizes in cases for size in sizes}
        assert seen == {(language, *look) for language in LANGUAGES for look in LOOKS}
        further = {(width, height, size) for _, _, width, height, language, size, *_ in cases if language == "es"}
        assert further == set(LOOKS)


@pytest.mark.parametrize("alike", [*WINDOWS, *TEXT_SIZES], ids=str)
def test_every_option_has_its_turn_among_two_three_and_four(alike: tuple[int, int] | int) -> None:
    looks = [Look(*look, "es") for look in LOOKS if alike in (look[:2], look[2])]
    for condition in pack().conditions:
        every = (sets(condition, weeks, look) for weeks in WEEKS for look in looks)
        stood = {(option, len(options)) for sets in every for options in sets for option in options}
        assert stood == {(option, size) for option in condition.options for size in (2, 3, 4)}, condition.id
