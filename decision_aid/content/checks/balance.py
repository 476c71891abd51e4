"""Rules about balance: every option gets as many words as every other, give or take a fifth.

Called through ``checks.check``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor

from decision_aid.content.marks import Draft, Texts
from decision_aid.errors import Problem

MOST_APART = 0.2  # of the mean


def descriptions_are_balanced(draft: Draft) -> Iterator[Problem]:
    """What each option is takes about as many words, among the options of one condition."""
    for texts in draft.texts.values():
        for condition in draft.decision.conditions:
            keys = {option: [f"option.{option}.what"] for option in condition.options}
            for option, what in _apart(texts, keys):
                yield texts.problem(keys[option][0], what)


def tabs_are_balanced(draft: Draft) -> Iterator[Problem]:
    """Down one tab, the cells of each option come to about as many words."""
    for texts in draft.texts.values():
        for condition in draft.decision.conditions:
            for tab in condition.tabs:
                rows = [row for row in condition.rows if row.tab == tab]
                keys = {option: [condition.said(row, option) for row in rows] for option in condition.options}
                for option, what in _apart(texts, keys):
                    yield texts.problem(keys[option][0], f"over the tab {tab} of {condition.id}, {option} has {what}")


def words(said: str) -> int:
    """How many words: what stands between spaces and holds a letter or a digit."""
    return sum(any(letter.isalnum() for letter in word) for word in said.split())


def _apart(texts: Texts, keys: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The options with too few or too many words. Those with words missing are left out: that is another problem."""
    lengths = {
        option: sum(words(texts.words[key]) for key in own)
        for option, own in keys.items()
        if own and all(key in texts.words for key in own)
    }
    if not lengths:
        return
    mean = sum(lengths.values()) / len(lengths)
    fewest, most = mean * (1 - MOST_APART), mean * (1 + MOST_APART)
    for option, length in lengths.items():
        if not fewest <= length <= most:
            yield option, f"{length} words; {ceil(fewest)} to {floor(most)} would be balanced"
