"""Visits that were held for these tests: one with everything answered, on the pack that comes with the program."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from decision_aid.content import library
from decision_aid.domain.decision import Decision
from decision_aid.export.summary import Summary, summarise
from decision_aid.session.visit import Visit

PACK = Path(__file__).parents[2] / "resources" / "packs" / "spinal-injections"
MOMENT = datetime(2026, 11, 22, 12, 4, 5, tzinfo=UTC)  # the same day wherever the tests run

TOUCHED = {
    "condition": "lumbar-disc",
    "level": "L4-L5",
    "side": "right",
    "pain.weeks": "6-12",
    "pain.leg": "6",
    "pain.back": "3",
    "pain.stops": "sleep",
    "tried.anti-inflammatory.use": "now",
    "tried.anti-inflammatory.help": "little",
    "tried.anti-inflammatory.weeks": "6-12",
    "tried.nerve-pain-medicine.use": "before",
    "tried.nerve-pain-medicine.help": "none",
    "tried.exercise.use": "now",
    "tried.exercise.help": "little",
    "tried.epidural-steroid.use": "before",
    "tried.epidural-steroid.percent": "4",
    "tried.epidural-steroid.lasted": "6-12",
    "tried.surgery.use": "never",
    "matters.soon": "5",
    "matters.lasting": "4",
    "matters.avoid-surgery": "5",
    "matters.avoid-needles": "2",
    "matters.avoid-daily-medicine": "3",
    "matters.low-harm": "4",
    "matters.little-time-off": "3",
    "matters.low-cost": "1",
    "worth.relief": "half",
    "worth.lasting": "3-months",
    "teachback.chosen.clear": "clear",
    "teachback.alternatives.clear": "again",
    "lean.sure": "7",
    "ready.know": "yes",
    "ready.support": "unsure",
    "precaution.blood-thinner": "yes",
}
WRITTEN = {
    "tried.anti-inflammatory.problems": "Upset stomach.",
    "tried.nerve-pain-medicine.stopped": "Made me dizzy.",
    "matters.activity": "Walk my dog around the park.",
    "matters.companion": "My daughter.",
    "teachback.chosen": "The shot may help my leg for some weeks while it heals, and it may not.",
    "teachback.alternatives": "I could go on as now and see, do the exercises, or have the operation.",
    "teachback.watch": "If I can’t hold my urine or my foot gets weak I go in at once.",
    "plan.reasons": "I want to sleep and get back to work soon, and I don’t want an operation yet.",
    "plan.recommendation": "It is reasonable to try one injection. Go on with the exercises meanwhile.",
    "plan.steps": "Ask the family doctor about the blood thinner this week.\nThe clinic calls me for a date.",
    "plan.follow-up": "2027-01-03",
}


@cache
def shipped() -> Decision:
    return library.installed(PACK)


def start(decision: Decision, language: str = "en", number: str = "0412") -> Visit:
    """An open visit whose clock stands still."""
    return Visit(decision, number=number, language=language, keep=lambda *kept: None, clock=lambda: MOMENT)


def full_visit(language: str = "en") -> Visit:
    """Everything answered, two options decided on, evidence of two tabs shown."""
    visit = start(shipped(), language)
    for question, choice in TOUCHED.items():
        visit.touch(question, choice)
    for sign in visit.decision.safety:
        visit.touch(f"safety.{sign}", "no")
    for question, words in WRITTEN.items():
        visit.write(question, words)
    visit.ask("Will I be able to drive home?")
    visit.ask("How many shots can I have in a year?")
    visit.lean("epidural-steroid")
    visit.decide("epidural-steroid")
    visit.decide("exercise")
    assert visit.comparison is not None
    for tab in ("benefits", "risks"):
        leads = [cell.lead for row in visit.comparison.on(tab) for cell in row.cells]
        visit.show(f"compare.{tab}", [lead.finding.id for lead in leads if lead])
    return visit


def written_up(visit: Visit) -> Summary:
    return summarise(visit.decision, visit.encounter, visit.comparison, visit.words, number=visit.number, zone=UTC)
