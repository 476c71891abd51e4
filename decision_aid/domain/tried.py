"""The ledger of past treatments: what was tried, what is left, and the facts a payer asks for.

Built from the answers by ``session`` (step 2 and the column heads of step 4) and ``export`` (chart note). States what
people said; it never concludes that a treatment is due, failed or worth repeating.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Decision, Option, Treatment
from decision_aid.domain.encounter import Answer, AnswerState, Encounter

USES = ("never", "before", "now")


@dataclass(frozen=True, slots=True)
class Entry:
    """One treatment as answered. Each field is an Answer, so "not asked" stays apart from "don't know"."""

    treatment: Treatment
    use: Answer
    help: Answer
    percent: Answer  # tens of per cent, 0-10
    weeks: Answer
    lasted: Answer
    again: Answer

    @property
    def tried(self) -> bool:
        """Whether it is or was used."""
        return self.use.text in ("before", "now")

    @property
    def asked(self) -> bool:
        """Whether anybody asked about it."""
        return self.use.state is not AnswerState.NOT_ASKED


@dataclass(frozen=True, slots=True)
class PayerFacts:
    """What a payer's form asks, as far as it was answered.

    ``conservative_weeks``: (from, to) of the longest conservative treatment, weeks; None where nobody said.
    ``injections``: earlier injections with their relief in per cent and how long it lasted, as answered.
    """

    conservative_weeks: tuple[int, int | None] | None
    injections: tuple[Entry, ...]


def ledger(decision: Decision, encounter: Encounter) -> tuple[Entry, ...]:
    """Every treatment of the pack with what was answered, in the pack's order."""

    def entry(treatment: Treatment) -> Entry:
        def said(field: str) -> Answer:
            return encounter.answer_to(f"tried.{treatment.id}.{field}")

        return Entry(
            treatment, said("use"), said("help"), said("percent"), said("weeks"), said("lasted"), said("again")
        )

    return tuple(entry(treatment) for treatment in decision.treatments)


def for_option(decision: Decision, encounter: Encounter, option: Option) -> tuple[Entry, ...]:
    """The treatments that count as having tried this option and were tried."""
    return tuple(entry for entry in ledger(decision, encounter) if entry.treatment.id in option.tried and entry.tried)


def payer_facts(decision: Decision, encounter: Encounter) -> PayerFacts:
    """Weeks of conservative care and relief from earlier injections, as answered."""
    longest: tuple[int, int | None] | None = None
    entries = ledger(decision, encounter)
    for entry in entries:
        question = decision.question(f"tried.{entry.treatment.id}.weeks")
        if not (entry.treatment.conservative and entry.tried and question):
            continue
        weeks = next((choice.weeks for choice in question.choices if choice.id == entry.weeks.text), None)
        if weeks is not None and (longest is None or weeks[0] > longest[0]):
            longest = weeks
    return PayerFacts(longest, tuple(entry for entry in entries if entry.treatment.injection and entry.tried))
