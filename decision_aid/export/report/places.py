"""Where each finding of a pack is shown: the cells of conditions, claims, tests, precautions.

Called by the other modules of the report. Names every place once and gives it the anchor the page uses for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aid.domain.decision import Condition, Decision
from decision_aid.i18n import Words


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a finding is shown: the anchor of it in the page, and its name in words."""

    anchor: str
    words: str


def figure_at(finding: str) -> str:
    """The anchor of a finding."""
    return f"figure-{finding}"


def condition_at(condition: str, *part: str) -> str:
    """The anchor of a condition, or of an option, a row of an option, or another part of it."""
    return "/".join(("condition", condition, *part))


def source_at(source: str) -> str:
    """The anchor of a source."""
    return f"source-{source}"


def disagreement_at(disagreement: str) -> str:
    """The anchor of a disagreement."""
    return f"disagreement-{disagreement}"


def first_told(decision: Decision, disagreement: str) -> tuple[str, str, str]:
    """The condition, row and option of the first cell that names a disagreement: it is told in full there, once."""
    cells = (
        (condition.id, row.id, option)
        for condition in decision.conditions
        for row in condition.rows
        for option, cell in row.cells.items()
        if cell.disagreement == disagreement and not cell.words
    )
    return next(cells, ("", "", ""))


def shown_at(words: Words, decision: Decision) -> dict[str, tuple[Place, ...]]:
    """Finding -> every place where it is shown, in the order of the page."""
    found: dict[str, dict[Place, None]] = {}
    for finding, place in _places(words, decision):
        found.setdefault(finding, {})[place] = None
    return {finding: tuple(places) for finding, places in found.items()}


def _places(words: Words, decision: Decision) -> Iterator[tuple[str, Place]]:
    for condition in decision.conditions:
        yield from _in_condition(words, condition)
    for claim in decision.claims:
        said = words.text(f"claim.{claim.id}.said")
        yield from ((name, Place(f"claim-{claim.id}", f"For the claim: {said}")) for name in claim.supports)
        yield from ((name, Place(f"claim-{claim.id}", f"Against the claim: {said}")) for name in claim.contradicts)
    for test in decision.diagnostics:
        ask = words.text(f"diagnostic.{test.id}.ask")
        yield from ((name, Place(f"test-{test.id}", f"Injection as a test: {ask}")) for name in test.findings)
    for known in decision.precautions:
        note = words.text(f"precaution.{known.id}.note")
        yield from ((name, Place(f"precaution-{known.id}", f"Precaution: {note}")) for name in known.findings)


def _in_condition(words: Words, condition: Condition) -> Iterator[tuple[str, Place]]:
    name = words.text(f"condition.{condition.id}.short")
    for finding in condition.course:
        yield finding, Place(condition_at(condition.id, "course"), f"{name} · What usually happens")
    for option in condition.options:
        for row in condition.rows:
            cell = row.cells.get(option)
            at = condition_at(condition.id, option, row.id)
            where = f"{name} · {words.text(f'row.{row.id}.short')} · {words.text(f'option.{option}.short')}"
            for finding in cell.named if cell else ():
                first = f"{where} (first)" if cell and finding == cell.lead else where
                yield finding, Place(at, first)
    for one in condition.anyway:
        at = condition_at(condition.id, "anyway")
        where = f"{name} · What would have happened anyway · {words.text(f'option.{one.option}.short')}"
        yield from ((finding, Place(at, where)) for finding in (one.split, one.alone) if finding)
