"""For the chart: which evidence the aid showed, who reviewed it, and what must be said of it on the day of the visit.

Called by ``export.chart``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from decision_aid.content import library
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.export.sheet import Line

_LATE = {library.Status.DUE: "past", library.Status.EXPIRED: "more than a year past"}


def lines(decision: Decision, encounter: Encounter, day: date) -> Iterator[Line]:
    """The pack with its dates and review, then what stands against it."""
    info = decision.info
    review = "evidence not yet reviewed here"
    if info.review.by:
        review = f"reviewed here by {info.review.by} on {info.review.at}"
    yield Line(
        f"Side by Side, evidence pack {info.id} {info.version} ({decision.digest[:12]}), published "
        f"{info.published}, next review {info.review_by}; {review}"
    )
    if encounter.language in info.unchecked:
        shown = f"The words shown ({encounter.language})"
        yield Line(f"{shown} are a translation not yet checked by a qualified person")
    late = _LATE.get(library.status(info, day))
    if late:
        yield Line(f"The evidence was {late} its review date")
    if encounter.pack and encounter.pack != decision.digest:
        yield Line(f"The visit was opened with another state of the evidence ({encounter.pack[:12]})")
    for question, given in encounter.answers.items():
        if given.value is not None and decision.question(question) is None:
            said = ", ".join(given.several) or f'"{given.value}"'
            yield Line(f"Answered with that evidence, and not asked with this: {question}: {said}")
