"""The ledger of past treatments: what was tried, what is left, and the facts a payer asks for.

Built from the answers by ``session`` (step 2 and beside the options of steps 4 and 5) and ``export``. States what
people said; it never concludes that a treatment is due, failed or worth repeating.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain.decision import Decision, Option, Treatment
from decision_aid.domain.encounter import Answer, AnswerState, Encounter

USES = ("never", "before", "now")


@dataclass(frozen=True, slots=True)
class Entry:
    """One treatment as answered. Each field is an Answer, so "not asked" stays apart from "don't know".

    An injection can stand in the ledger several times: ``number`` counts them as they were said, ``more`` are those
    after the first. ``again`` is answered once for all of them.
    """

    treatment: Treatment
    key: str  # what the ids of its questions begin with
    number: int
    use: Answer
    help: Answer
    percent: Answer  # tens of per cent, 0-10
    weeks: Answer
    lasted: Answer
    again: Answer
    more: tuple[Entry, ...] = ()

    @property
    def tried(self) -> bool:
        """Whether it is or was used."""
        return self.use.text in ("before", "now")

    @property
    def asked(self) -> bool:
        """Whether anybody asked about it."""
        return self.use.state is not AnswerState.NOT_ASKED

    @property
    def each(self) -> tuple[Entry, ...]:
        """Every time it was had, the first one first; empty where it was not tried."""
        return (self, *self.more) if self.tried else ()


@dataclass(frozen=True, slots=True)
class PayerFacts:
    """What a payer's form asks, as far as it was answered.

    ``conservative_weeks``: (from, to) of the longest conservative treatment, weeks; None where nobody said.
    ``injections``: every earlier injection with its relief in per cent and how long it lasted, as answered.
    """

    conservative_weeks: tuple[int, int | None] | None
    injections: tuple[Entry, ...]


def ledger(decision: Decision, encounter: Encounter) -> tuple[Entry, ...]:
    """Every treatment of the pack with what was answered, in the pack's order."""
    return tuple(_entry(encounter, treatment) for treatment in decision.treatments)


def next_key(encounter: Encounter, treatment: Treatment) -> str:
    """The key of one more injection: never that of one taken away, whose answers would come back with it."""
    return f"tried.{treatment.id}.{max(_numbers(encounter, treatment), default=1) + 1}"


def for_option(decision: Decision, encounter: Encounter, option: Option) -> tuple[Entry, ...]:
    """The treatments that count as having tried this option, whether they were or not."""
    return tuple(entry for entry in ledger(decision, encounter) if entry.treatment.id in option.tried)


def payer_facts(decision: Decision, encounter: Encounter) -> PayerFacts:
    """Weeks of conservative care and relief from earlier injections, as answered."""
    longest: tuple[int, int | None] | None = None
    entries = ledger(decision, encounter)
    for entry in entries:
        question = decision.question(f"{entry.key}.weeks")
        if not (entry.treatment.conservative and entry.tried and question):
            continue
        weeks = next((choice.weeks for choice in question.choices if choice.id == entry.weeks.text), None)
        if weeks is not None and (longest is None or weeks[0] > longest[0]):
            longest = weeks
    return PayerFacts(longest, tuple(each for entry in entries if entry.treatment.injection for each in entry.each))


def _entry(encounter: Encounter, treatment: Treatment) -> Entry:
    first = f"tried.{treatment.id}"
    more: list[Entry] = []
    for number in sorted(_numbers(encounter, treatment)) if treatment.injection else ():
        further = _answered(encounter, treatment, f"{first}.{number}", len(more) + 2)
        more += [further] if further.tried else []
    return _answered(encounter, treatment, first, 1, tuple(more))


def _answered(encounter: Encounter, treatment: Treatment, key: str, number: int, more: tuple[Entry, ...] = ()) -> Entry:
    def said(field: str) -> Answer:
        return encounter.answer_to(f"{key}.{field}")

    return Entry(
        treatment,
        key,
        number,
        said("use"),
        said("help"),
        said("percent"),
        said("weeks"),
        said("lasted"),
        encounter.answer_to(f"tried.{treatment.id}.again"),
        more,
    )


def _numbers(encounter: Encounter, treatment: Treatment) -> set[int]:
    """The numbers in the keys of the injections after the first that anything was ever said about."""
    start = f"tried.{treatment.id}."
    parts = (question.removeprefix(start).split(".") for question in encounter.answers if question.startswith(start))
    return {int(part[0]) for part in parts if len(part) == 2 and part[0].isdecimal()}
