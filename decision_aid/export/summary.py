"""Encounter + comparison + language -> Summary: everything paper and note say, finished.

Called by ``session.paper`` on every change; ``pdf`` and ``note`` only set it. Nothing here is worked out anew: answers
are retold, figures come from ``domain.comparison`` and their words from ``export.figures``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from decision_aid.domain.comparison import Comparison
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.export import chart, compared, patient
from decision_aid.export.sheet import Line, Section, Sheet
from decision_aid.export.standing import standing
from decision_aid.i18n import Words


@dataclass(frozen=True, slots=True)
class Summary:
    """A visit written up: ``sheet`` for the patient, ``chart`` for the record. ``at`` is the newest moment it tells of.

    Two summaries are equal exactly when their papers are, so nothing need be set again for an equal one.
    """

    sheet: Sheet
    chart: tuple[Section, ...]
    at: datetime


def summarise(
    decision: Decision,
    encounter: Encounter,
    comparison: Comparison | None,
    words: Words,
    *,
    number: str = "",
    zone: tzinfo | None = None,
) -> Summary:
    """The summary of a visit. ``number`` is empty where no record is kept; ``zone`` None is this computer's."""

    def here(at: str) -> datetime:
        return datetime.fromisoformat(at).astimezone(zone)

    held = encounter
    newest = held.addenda[-1][0] if held.addenda else held.signed_at or held.opened_at
    return Summary(
        _sheet(decision, held, comparison, words, number, here),
        chart.Chart(decision, held, comparison, number, here).sections(),
        here(newest),
    )


def _sheet(
    decision: Decision,
    encounter: Encounter,
    comparison: Comparison | None,
    words: Words,
    number: str,
    here: chart.Clock,
) -> Sheet:
    day = here(encounter.opened_at)
    dated = words.date(day.isoformat())
    said_yes = any(encounter.answer_to(f"safety.{sign}").text == "yes" for sign in decision.safety)
    return Sheet(
        language=words.language,
        name="Side by Side",
        kind=words.say("Summary of our talk") if number else words.say("Quick comparison"),
        dated=words.say("{day} · Visit {number}", day=dated, number=number) if number else dated,
        heading=patient.heading(words, encounter),
        notice=words.text("safety.notice") if said_yes else "",
        plan=patient.plan(words, decision, encounter),
        story=patient.story(words, decision, encounter),
        table=compared.table(words, decision, encounter, comparison) if comparison else None,
        addenda=_addenda(words, encounter, here),
        studies=compared.studies(words, decision, comparison) if comparison else "",
        evidence=_evidence(words, decision, day),
        signed=f"{_review(words, decision)} {_signed(words, encounter, number, here)}",
        footer=_footer(words, decision, day),
        page_words=words.say("Page {page} of {pages}", page="{page}", pages="{pages}"),
        replaced_words=words.say("□ stands for a sign that could not be printed here. The chart note keeps it."),
    )


def _addenda(words: Words, encounter: Encounter, here: chart.Clock) -> tuple[Section, ...]:
    return tuple(
        Section(words.say("Added on {day}", day=words.date(here(at).isoformat())), (Line(written, own=True),))
        for at, written in encounter.addenda
    )


def _signed(words: Words, encounter: Encounter, number: str, here: chart.Clock) -> str:
    if not number:
        return words.say("No record was kept when this page was made.")
    if not encounter.signed:
        return words.say("This summary is not signed yet.")
    day = words.date(here(encounter.signed_at).isoformat())
    if not encounter.signed_by:
        return words.say("This summary was signed on {day}.", day=day)
    return words.say("This summary was signed by {who} on {day}.", who=encounter.signed_by, day=day)


def _evidence(words: Words, decision: Decision, day: datetime) -> str:
    """Where the numbers come from: version, dates, who wrote it and who paid."""
    info = decision.info
    about = words.say(
        "The numbers come from evidence pack {version}, collected {published}. Its next review is due {due}.",
        version=info.version,
        published=words.date(info.published),
        due=words.date(info.review_by),
    )
    made = words.say(
        "Written by {authors}. Paid for by: {funding}. Interests of the authors: {interests}.",
        authors=words.listed(info.authors),
        funding=words.optional("pack.funding") or info.funding,
        interests=words.optional("pack.interests") or info.interests,
    )
    late = standing(words, info, day.date()).late
    return " ".join((about, *([f"{late}."] if late else []), made))


def _review(words: Words, decision: Decision) -> str:
    review = decision.info.review
    if review.by:
        return words.say("Reviewed here by {who}, {when}.", who=review.by, when=words.date(review.at))
    return words.say("Evidence not yet reviewed here. No clinician at this site has signed it.")


def _footer(words: Words, decision: Decision, day: datetime) -> str:
    stands = standing(words, decision.info, day.date())
    return " · ".join(part for part in (_pack(words, decision), stands.unchecked, stands.late) if part)


def _pack(words: Words, decision: Decision) -> str:
    info = decision.info
    if info.review.by:
        return words.say(
            "Evidence pack {version}, {published} · reviewed here by {who}",
            version=info.version,
            published=words.date(info.published),
            who=info.review.by,
        )
    return words.say(
        "Evidence pack {version}, {published} · evidence not yet reviewed here",
        version=info.version,
        published=words.date(info.published),
    )
