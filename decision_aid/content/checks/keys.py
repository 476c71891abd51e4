"""Rules about keys: every word a person may see is there, in every language, and nothing else is.

Called through ``checks.check``. ``needed`` and ``optional`` are the whole list of what a pack's words are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from decision_aid.content.checks.wording import placeholders
from decision_aid.content.marks import Draft
from decision_aid.content.questions import shared
from decision_aid.domain.decision import Decision, Question
from decision_aid.domain.evidence import FindingKind
from decision_aid.errors import Problem

FREE = re.compile(r"(watch|plan|claims)\..+")  # lists and sentences of the pack's own, as many as it likes


def languages_have_files(draft: Draft) -> Iterator[Problem]:
    """Every language the pack lists has its file of words, and every such file is listed."""
    for place, language in enumerate(draft.decision.info.languages):
        if language not in draft.texts:
            yield draft.problem("pack.yaml", ("languages", place), f"there is no text/{language}.yaml")
    for language, texts in draft.texts.items():
        if language not in draft.decision.info.languages:
            yield Problem(texts.file, 0, f"pack.yaml does not list the language {language}")


def words_are_there(draft: Draft) -> Iterator[Problem]:
    """No needed words are missing, and what one language says optionally every language says."""
    said = {key for texts in draft.texts.values() for key in texts.words}
    wanted = needed(draft.decision)
    wanted += [key for key in optional(draft.decision) if key in said]
    wanted += sorted(key for key in said - set(wanted) if FREE.fullmatch(key))
    unknown = _without_evidence(draft.decision)
    for texts in draft.texts.values():
        for key in wanted:
            if key not in texts.words:
                what = "nothing is known here, and no sentence says so" if key in unknown else "these words are missing"
                yield texts.problem(key, what)


def words_are_used(draft: Draft) -> Iterator[Problem]:
    """No words stand under a key that nothing uses."""
    known = {*needed(draft.decision), *optional(draft.decision)}
    for texts in draft.texts.values():
        for key in texts.words:
            if key not in known and not FREE.fullmatch(key):
                yield texts.problem(key, "nothing uses these words")


def placeholders_are_the_same(draft: Draft) -> Iterator[Problem]:
    """What is filled into a sentence is filled in in every language."""
    first, *others = draft.texts.values()
    for texts in others:
        for key in texts.words:
            here, there = placeholders(texts.words[key]), placeholders(first.words.get(key, texts.words[key]))
            if here != there:
                names = ", ".join(f"{{{name}}}" for name in sorted(here ^ there))
                yield texts.problem(key, f"{names} stands in only one of {first.file} and {texts.file}")


def needed(decision: Decision) -> list[str]:
    """Every key that must be there in every language."""
    keys = ["safety.notice", "safety.limits", "watch.1"]
    for condition in decision.conditions:
        keys += [f"condition.{condition.id}.{part}" for part in ("name", "short", "about", "note")]
        keys += [f"level.{level.id}.{part}" for level in condition.levels for part in ("name", "about")]
        keys += [f"nerve.{nerve}.skin" for nerve in {level.nerve: None for level in condition.levels}]
        keys += [f"tab.{tab}" for tab in condition.tabs]
        for row in condition.rows:
            keys += [f"row.{row.id}.ask", f"row.{row.id}.short"]
            keys += [f"cell.{row.id}.{option}" for option in condition.options]
    keys += [f"option.{option}.{part}" for option in decision.options for part in ("name", "short", "what")]
    for finding in decision.findings.values():
        parts = ["title", "frame", "who", "compared", "when", "certainty"]
        parts += ["frame_compared"] if finding.kind is FindingKind.PROPORTION else []
        keys += [f"finding.{finding.id}.{part}" for part in parts]
    keys += [f"disagreement.{disagreement}" for disagreement in decision.disagreements]
    keys += [f"matter.{matter}.{part}" for matter in decision.matters for part in ("name", "short")]
    keys += [f"treatment.{treatment.id}.name" for treatment in decision.treatments]
    for question in decision.questions:
        keys += _asked(question)
    return list(dict.fromkeys(keys))


def optional(decision: Decision) -> list[str]:
    """Every key that may be there as well; one language's extra words must be in every other too."""
    keys = [f"condition.other.{part}" for part in ("name", "short", "about", "note")]
    keys += [f"finding.{finding}.note" for finding in decision.findings]
    keys += [f"source.{source}.note" for source in decision.sources]
    keys += [f"treatment.{treatment.id}.note" for treatment in decision.treatments]
    keys += [f"safety.{sign}.note" for sign in decision.safety]
    keys += [f"precaution.{precaution}.note" for precaution in decision.precautions]
    for question in decision.questions:
        words = shared(question.id)
        keys += [f"question.{words}.{part}" for part in ("hint", "note", "low", "high")]
        keys += [f"choice.{words}.{choice.id}.note" for choice in question.choices]
    return keys


def _without_evidence(decision: Decision) -> set[str]:
    """The keys of the cells with no finding."""
    rows = [row for condition in decision.conditions for row in condition.rows]
    return {f"cell.{row.id}.{option}" for row in rows for option, cell in row.cells.items() if not cell.lead}


def _asked(question: Question) -> list[str]:
    words = shared(question.id)
    return [f"question.{words}.ask", *(f"choice.{words}.{choice.id}" for choice in question.choices)]
