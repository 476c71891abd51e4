"""Rules about the parts of a pack beside its cells: claims, tests, precautions, courses and borrowed cells.

Called through ``checks.check``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from decision_aid.content.marks import Draft, Path
from decision_aid.errors import Problem

Naming = tuple[str, Path, str, Iterable[str]]  # file, where in it, what sort of thing is named, the names


def names_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """Findings, options and conditions that claims, tests, precautions and courses name are there."""
    decision = draft.decision
    known = {
        "finding": decision.findings.keys(),
        "option": decision.options.keys(),
        "condition": {condition.id for condition in decision.conditions},
    }
    for file, path, sort, names in _namings(draft):
        for place, name in enumerate(names):
            if name not in known[sort]:
                yield draft.problem(file, (*path, place), f"there is no {sort} {name}")


def _namings(draft: Draft) -> Iterator[Naming]:
    decision = draft.decision
    for claim in decision.claims:
        yield "claims.yaml", (claim.id, "supports"), "finding", claim.supports
        yield "claims.yaml", (claim.id, "contradicts"), "finding", claim.contradicts
    for test in decision.diagnostics:
        yield "diagnostics.yaml", (test.id, "conditions"), "condition", test.conditions
        yield "diagnostics.yaml", (test.id, "findings"), "finding", test.findings
    for place, precaution in enumerate(decision.precautions):
        yield "safety.yaml", ("precautions", place, "options"), "option", precaution.options
        yield "safety.yaml", ("precautions", place, "findings"), "finding", precaution.findings
    for condition in decision.conditions:
        yield f"conditions/{condition.id}.yaml", ("course",), "finding", condition.course


def borrowed_words_are_not_repeated(draft: Draft) -> Iterator[Problem]:
    """A cell that says what another condition says has no words of its own to say it with."""
    for texts in draft.texts.values():
        for condition in draft.decision.conditions:
            for row in condition.rows:
                for option, cell in row.cells.items():
                    own = f"cell.{condition.id}.{row.id}.{option}"
                    if cell.words and own in texts.words:
                        yield texts.problem(own, f"this cell is the same as that of {cell.words}")
