"""For the chart: what to take care of where a precaution was answered yes, for which options, and who found what.

Called by ``export.chart``. In clinical terms, with the numbers of each finding and its studies; it advises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from decision_aid.domain.comparison import figure, pain_weeks
from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import Encounter
from decision_aid.export import counted
from decision_aid.export.answers import inside, term
from decision_aid.export.sheet import Line


def findings(decision: Decision, encounter: Encounter) -> tuple[str, ...]:
    """The findings about the precautions answered yes."""
    said_yes = [known for known in decision.precautions if encounter.answer_to(f"precaution.{known.id}").text == "yes"]
    return tuple(finding for known in said_yes for finding in known.findings)


def lines(texts: Mapping[str, str], decision: Decision, encounter: Encounter) -> Iterator[Line]:
    """A line for each precaution answered yes, then one for each of its findings."""
    chosen = encounter.answer_to("condition").text
    condition, weeks = decision.condition(chosen), pain_weeks(decision, encounter)
    for known in decision.precautions:
        key = f"precaution.{known.id}"
        if encounter.answer_to(key).text != "yes":
            continue
        fitting = [option for option in known.options if condition is None or option in condition.options]
        named = ", ".join(inside(term(texts, f"option.{option}")) for option in fitting)
        care = texts.get(f"{key}.care") or texts[f"{key}.note"]
        yield Line(f"{care.rstrip('.')}; concerns: {named or 'none of the options compared'}")
        for finding in known.findings:
            yield Line(f"- {counted.brief(texts, decision, figure(decision.findings[finding], weeks, chosen))}")
