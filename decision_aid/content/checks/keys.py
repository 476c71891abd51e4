"""Rules about keys: every word a person may see is there, in every language, and nothing else is.

Called through ``checks.check``. ``needed`` and ``optional`` are the whole list of what a pack's words are called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from decision_aid.content.checks.wording import placeholders
from decision_aid.content.marks import Draft
from decision_aid.content.questions import ask, shared
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import FindingKind
from decision_aid.errors import Problem

FREE = re.compile(r"watch\.[1-9][0-9]*")  # of these a pack has as many as it likes
ABOUT = ("name", "short", "about", "note", "course", "known", "unknown")
ASKED = ("ask", "hint", "note", "low", "high")


def languages_have_files(draft: Draft) -> Iterator[Problem]:
    """Every language the pack lists has its files of words, and every language with such files is listed."""
    for place, language in enumerate(draft.decision.info.languages):
        if language not in draft.texts:
            yield draft.problem("pack.yaml", ("languages", place), f"there is no folder text/{language}")
    for language, texts in draft.texts.items():
        if language not in draft.decision.info.languages:
            yield Problem(texts.folder, 0, f"pack.yaml does not list the language {language}")


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
                yield texts.problem(key, f"{names} stands in only one of {first.folder} and {texts.folder}")


def watch_is_a_list(draft: Draft) -> Iterator[Problem]:
    """What to watch for is numbered from one, with none left out."""
    for texts in draft.texts.values():
        listed = [key for key in texts.words if key.startswith("watch.")]
        for place, key in enumerate(sorted(listed, key=lambda key: (len(key), key)), start=1):
            if key != f"watch.{place}":
                yield texts.problem(key, f"this should be watch.{place}")
                break


def needed(decision: Decision) -> list[str]:
    """Every key that must be there in every language."""
    keys = ["safety.notice", "safety.limits", "watch.1", "ready.title", "ready.about"]
    keys += ["condition.other.name", "condition.other.about"]
    for condition in decision.conditions:
        keys += [f"condition.{condition.id}.{part}" for part in ABOUT]
        keys += [f"level.{level.id}.name" for level in condition.levels]
        nerves = [level.nerve for level in condition.levels if level.nerve]
        keys += [f"nerve.{nerve}.skin" for nerve in nerves]
        keys += [f"condition.{condition.id}.presses"] if nerves else []
        keys += [f"anyway.{condition.id}.{one.option}" for one in condition.anyway]
        keys += [f"tab.{tab}" for tab in condition.tabs]
        for row in condition.rows:
            keys += [f"row.{row.id}.ask", f"row.{row.id}.short"]
            keys += [condition.said(row, option) for option in condition.options]
    keys += [f"option.{option}.{part}" for option in decision.options for part in ("name", "short", "what")]
    for finding in decision.findings.values():
        parts = ["title", "frame", "who", "compared", "when", "certainty"]
        parts += ["frame_compared"] if finding.kind is FindingKind.PROPORTION else []
        keys += [f"finding.{finding.id}.{part}" for part in parts]
    keys += [
        f"disagreement.{disagreement}.{part}" for disagreement in decision.disagreements for part in ("ask", "why")
    ]
    disputed = [name for disagreement in decision.disagreements.values() for name in disagreement.findings]
    keys += [f"finding.{name}.measured" for name in disputed]
    keys += [f"matter.{matter}.{part}" for matter in decision.matters for part in ("name", "short")]
    keys += [f"treatment.{treatment.id}.name" for treatment in decision.treatments]
    keys += [f"safety.{sign}.note" for sign in decision.safety]
    keys += [f"precaution.{known.id}.{part}" for known in decision.precautions for part in ("note", "care")]
    keys += [f"claim.{claim.id}.{part}" for claim in decision.claims for part in ("said", "fair")]
    keys += [f"diagnostic.{test.id}.{part}" for test in decision.diagnostics for part in ("ask", "about", "yes", "no")]
    keys += [f"prompt.{prompt.id}" for prompt in decision.prompts]
    for question in decision.questions:
        keys += [ask(question)] if ask(question) else []
        if question.id != "condition":  # its choices are the names of the conditions
            keys += [f"choice.{shared(question)}.{choice.id}" for choice in question.choices]
    return list(dict.fromkeys(keys))


def optional(decision: Decision) -> list[str]:
    """Every key that may be there as well; one language's extra words must be in every other too."""
    keys = ["pack.name", "pack.funding", "pack.interests", "condition.other.short", "condition.other.note"]
    keys += ["pack.intended_use", "pack.update_policy", "pack.tested_with", "pack.changes"]
    keys += [f"finding.{finding}.{part}" for finding in decision.findings for part in ("note", "measured")]
    keys += [f"source.{source}.note" for source in decision.sources]
    named = {"option": decision.options, "matter": decision.matters}
    named["treatment"] = [treatment.id for treatment in decision.treatments]
    keys += [f"{kind}.{identity}.note" for kind, identities in named.items() for identity in identities]
    keys += [f"safety.{sign}.ask" for sign in decision.safety]
    keys += [f"precaution.{precaution.id}.ask" for precaution in decision.precautions]
    for question in decision.questions:
        keys += [f"question.{words}.{part}" for words in (shared(question), question.id) for part in ASKED]
        keys += [f"choice.{shared(question)}.{choice.id}{end}" for choice in question.choices for end in ("", ".note")]
    return list(dict.fromkeys(keys))


def _without_evidence(decision: Decision) -> set[str]:
    """The keys of the cells with no finding."""
    rows = [(condition, row) for condition in decision.conditions for row in condition.rows]
    cells = [(condition.said(row, option), cell) for condition, row in rows for option, cell in row.cells.items()]
    return {said for said, cell in cells if not cell.lead}
