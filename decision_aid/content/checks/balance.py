"""Rules about balance: every option gets as many words as every other, give or take a fifth.

Called through ``checks.check``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decision_aid.content.marks import Draft
from decision_aid.errors import Problem

MOST_APART = 0.2  # of the mean


def descriptions_are_balanced(draft: Draft) -> Iterator[Problem]:
    """What each option is takes about as many words, among the options of one condition."""
    for texts in draft.texts.values():
        for condition in draft.decision.conditions:
            keys = {option: f"option.{option}.what" for option in condition.options}
            lengths = {keys[option]: words(texts.words.get(keys[option], "")) for option in keys}
            for key, what in _apart(lengths):
                yield texts.problem(key, what)


def tabs_are_balanced(draft: Draft) -> Iterator[Problem]:
    """Down one tab, the cells of each option come to about as many words."""
    for texts in draft.texts.values():
        for condition in draft.decision.conditions:
            for tab in condition.tabs:
                rows = [row.id for row in condition.rows if row.tab == tab]
                lengths = {
                    option: sum(words(texts.words.get(f"cell.{row}.{option}", "")) for row in rows)
                    for option in condition.options
                }
                for option, what in _apart(lengths):
                    yield texts.problem(f"cell.{rows[0]}.{option}", f"over the tab {tab}, {option} has {what}")


def words(said: str) -> int:
    """How many words: what stands between spaces and holds a letter or a digit."""
    return sum(any(letter.isalnum() for letter in word) for word in said.split())


def _apart(lengths: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    mean = sum(lengths.values()) / len(lengths)
    fewest, most = mean * (1 - MOST_APART), mean * (1 + MOST_APART)
    for name, length in lengths.items():
        if not fewest <= length <= most:
            yield name, f"{length} words; the mean is {mean:.0f}, so {fewest:.0f} to {most:.0f} would be balanced"
