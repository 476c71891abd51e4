"""The rule about reading: each screen of a pack's words is easy enough, measured in each language.

Called through ``checks.check``. Words are grouped as a person meets them; the notes in clinical terms, which only the
chart note uses, are not patient text and are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from decision_aid.content import readability
from decision_aid.content.marks import Draft, Texts
from decision_aid.content.questions import ask, shared
from decision_aid.domain.decision import Condition, Decision
from decision_aid.errors import Problem

CLINICAL = re.compile(r"(question|choice|condition|option|matter|treatment|safety|precaution)\..+\.note")
FINDING = ("title", "frame", "frame_compared", "who", "compared", "measured", "when", "certainty", "note")
ABOUT = ("name", "short", "about", "presses", "course", "known", "unknown")
SPOKEN = "20"  # stands in for every figure: one word, as readability counts figures


def screens_are_easy(draft: Draft) -> Iterator[Problem]:
    """No screen is above the limit of its language. The problem stands at the hardest words of the screen."""
    for language, texts in draft.texts.items():
        limit = readability.LIMITS.get(language)
        if limit is None:
            yield Problem(texts.folder, 0, f"nobody has chosen yet how to measure reading in {language}")
            continue
        for screen, keys in screens(draft.decision, texts).items():
            said = {key: re.sub(r"\{\w*(:\w+)?\}", SPOKEN, texts.words[key]) for key in keys}
            found = readability.measured(said.values(), language)
            if found is not None and not limit.passed(found):
                hard = max(_sentences(said), key=lambda one: _hardness(one[1], language, limit))
                end = "at most" if limit.lower_is_easier else "at least"
                what = f"“{screen}” measures {limit.name} {found:.1f}, {end} {limit.easy} is wanted: {hard[1]}"
                yield texts.problem(hard[0], what)


def screens(decision: Decision, texts: Texts) -> dict[str, list[str]]:
    """The keys a person reads together, by the name of the screen. Keys that are not there are left out."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for question in decision.questions:
        screen = "tried" if question.step == "tried" else f"{question.step}: {question.section}"
        words = shared(question)
        found[screen] += [ask(question), *(f"question.{words}.{part}" for part in ("hint", "low", "high"))]
        found[screen] += [f"choice.{words}.{choice.id}" for choice in question.choices]
    found["tried"] += [f"treatment.{treatment.id}.name" for treatment in decision.treatments]
    found["condition: where"] += ["condition.other.name", "condition.other.about"]
    found["talk: readiness"] += ["ready.title", "ready.about"]
    found["safety notice"] += ["safety.notice", "safety.limits"]
    for condition in decision.conditions:
        found |= _of_condition(condition, decision)
    found["claims"] = [f"claim.{claim.id}.{part}" for claim in decision.claims for part in ("said", "fair")]
    for test in decision.diagnostics:
        found[f"test {test.id}"] = [f"diagnostic.{test.id}.{part}" for part in ("ask", "about", "yes", "no")]
    found["watch"] = [key for key in texts.words if key.startswith("watch.")]
    there = {name: [key for key in dict.fromkeys(keys) if key in texts.words] for name, keys in found.items()}
    return {name: keys for name, keys in there.items() if keys}


def _of_condition(condition: Condition, decision: Decision) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    found[f"about {condition.id}"] += [f"condition.{condition.id}.{part}" for part in ABOUT]
    found[f"about {condition.id}"] += [f"nerve.{level.nerve}.skin" for level in condition.levels]
    found[f"anyway for {condition.id}"] = [f"anyway.{condition.id}.{one.option}" for one in condition.anyway]
    found[f"options for {condition.id}"] = [f"option.{option}.what" for option in condition.options]
    for row in condition.rows:
        tab = f"tab {row.tab} of {condition.id}"
        found[tab] += [f"row.{row.id}.ask", *(condition.said(row, option) for option in condition.options)]
        for option, cell in row.cells.items():
            full = [f"finding.{identity}.{part}" for identity in cell.named for part in FINDING]
            full += [f"source.{source}.note" for identity in cell.named for source in _sources(decision, identity)]
            full += [f"disagreement.{cell.disagreement}.{part}" for part in ("ask", "why") if cell.disagreement]
            found[f"full picture of {row.id}, {option}, {condition.id}"] = full
    return found


def _sources(decision: Decision, identity: str) -> tuple[str, ...]:
    finding = decision.findings.get(identity)
    return finding.sources if finding else ()


def _sentences(said: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each sentence read together, with the key it stands under."""
    return [(key, one) for key, words in said.items() for one in re.split(r"(?<=[.?!…])\s+", words) if one]


def _hardness(said: str, language: str, limit: readability.Limit) -> float:
    found = readability.measured([said], language)
    if found is None:
        return float("-inf")
    return found if limit.lower_is_easier else -found
