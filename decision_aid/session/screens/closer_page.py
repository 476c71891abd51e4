"""What all closer looks of step 4 have in common: title, the way back, the state of the evidence, a figure in full.

Called by ``closer_claims``, ``closer_anyway``, ``closer_experts`` and ``closer_source``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from decision_aid.domain import comparison
from decision_aid.domain.evidence import Finding
from decision_aid.session.screens.closer import CloserScreen
from decision_aid.session.screens.compare_about import status
from decision_aid.session.screens.compare_detail import opened
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


def page(visit: Visit, view: str, title: str, lead: str, shown: Iterable[str]) -> CloserScreen:
    """A closer look with nothing of its own yet; ``shown`` are its findings in reading order."""
    words = visit.words
    back = words.say("Back to the table")
    detail = opened(visit, title, words.say("Back"))
    return CloserScreen(
        view=view,
        title=title,
        lead=lead,
        note="",
        status=status(visit),
        back=Touch("back", back, back),
        detail=detail,
        where=f"figure.{visit.place.figure}" if detail else f"compare.{view}",
        shown=(visit.place.figure,) if detail else tuple(dict.fromkeys(shown)),
    )


def fields_of(screen: CloserScreen) -> dict[str, Any]:
    """What a closer look has in common with all others, for one that has something more."""
    return {field.name: getattr(screen, field.name) for field in fields(screen)}


def fitting(visit: Visit, findings: Iterable[str]) -> tuple[str, ...]:
    """Those of the findings that are shown to a person whose pain has lasted as long as this one's."""
    weeks = comparison.pain_weeks(visit.decision, visit.encounter)

    def fits(finding: Finding) -> bool:
        return comparison.applies(finding, weeks)

    return tuple(finding for finding in findings if fits(visit.decision.findings[finding]))


def left_out(visit: Visit, count: int) -> str:
    """That so many findings are not shown, and why; empty for none."""
    words = visit.words
    if not count:
        return ""
    if comparison.pain_weeks(visit.decision, visit.encounter) is None:
        return words.say_count(
            "{count} more is only about pain that has lasted a certain time. We don’t know how long yours has lasted.",
            "{count} more are only about pain that has lasted a certain time. We don’t know how long yours has lasted.",
            count,
        )
    return words.say_count(
        "{count} more is only about pain that has lasted longer than yours.",
        "{count} more are only about pain that has lasted longer than yours.",
        count,
    )
