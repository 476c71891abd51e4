"""For the chart: each treatment of the past with what was said of it, and the facts a payer's form asks for.

Called by ``export.chart``. In clinical terms and as answered: what nobody asked is said, and nothing is concluded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from decision_aid.domain import tried
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import AnswerState, Encounter
from decision_aid.domain.tried import Entry
from decision_aid.export.answers import term
from decision_aid.export.sheet import Line

_ATTEMPT = {
    "weeks": "duration",
    "help": "helped",
    "percent": "relief",
    "lasted": "relief lasted",
    "level": "level",
    "date": "date",
    "drug": "drug",
    "problems": "problems",
    "stopped": "stopped because",
    "again": "would do again",
}
_ASKED_OF_ALL = ("weeks", "help", "percent", "lasted", "again")

Answered = Callable[[str], str]  # a question -> its answer in clinical terms, "not asked" among them


def lines(texts: Mapping[str, str], decision: Decision, encounter: Encounter, answer: Answered) -> Iterator[Line]:
    """A line for each time a treatment was had, then those not tried, by what was answered."""
    rest: dict[str, list[str]] = {}
    for entry in tried.ledger(decision, encounter):
        name = term(texts, f"treatment.{entry.treatment.id}")
        for each in entry.each:
            yield Line(f"{_numbered(name, each, entry)}: {_attempt(encounter, each, answer)}")
        if not entry.tried:
            rest.setdefault(entry.use.text or answer(f"{entry.key}.use"), []).append(name)
    for said, names in rest.items():
        yield Line(f"{said[0].upper()}{said[1:]}: {'; '.join(names)}")


def payer(texts: Mapping[str, str], decision: Decision, encounter: Encounter, answer: Answered) -> Iterator[Line]:
    """Weeks of conservative care, and the relief from each earlier injection."""
    facts = tried.payer_facts(decision, encounter)
    yield Line(f"Conservative care, longest single course: {_weeks(facts.conservative_weeks)}")
    for entry in facts.injections:
        lasted = answer(f"{entry.key}.lasted")
        of_kind = next(first for first in facts.injections if first.treatment == entry.treatment)
        name = _numbered(term(texts, f"treatment.{entry.treatment.id}"), entry, of_kind)
        yield Line(f"Earlier injection, {name}: relief {_per_cent(entry, answer)}; lasted: {lasted}")
    asked = [entry for entry in tried.ledger(decision, encounter) if entry.treatment.injection]
    if not facts.injections:
        never = all(entry.use.text == "never" for entry in asked)
        yield Line(f"Earlier injections: {'none' if never else 'none recorded'}")


def _attempt(encounter: Encounter, entry: Entry, answer: Answered) -> str:
    key = entry.key
    facts, unasked = [answer(f"{key}.use")] if entry.number == 1 else [], []
    for field, label in _ATTEMPT.items():
        given = encounter.answer_to(f"{key}.{field}")
        if field == "again" and entry.number > 1:
            continue  # said once for all of them
        if field == "weeks" and not entry.treatment.conservative:
            continue  # nobody asks how long an injection was used
        if given.state is AnswerState.NOT_ASKED:
            unasked += [label] if field in _ASKED_OF_ALL else []
        else:
            said = _per_cent(entry, answer) if field == "percent" else answer(f"{key}.{field}")
            facts.append(f"{label}: {said}")
    return "; ".join(facts) + (f" (not asked: {', '.join(unasked)})" if unasked else "")


def _numbered(name: str, entry: Entry, first: Entry) -> str:
    """A treatment, by its number where it was had more than once."""
    return f"{name}, number {entry.number}" if first.more else name


def _per_cent(entry: Entry, answer: Answered) -> str:
    number = entry.percent.number
    return answer(f"{entry.key}.percent") if number is None else f"about {number * 10} per cent"


def _weeks(weeks: tuple[int, int | None] | None) -> str:
    if weeks is None:
        return "no duration recorded"
    low, high = weeks
    return f"{low} weeks or more" if high is None else f"{low} to {high} weeks"
