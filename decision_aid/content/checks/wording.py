"""Rules about wording: both frames, placeholders that can be filled, no loose figures, no words that sell or mislead.

Called through ``checks.check``. Looks at each language by itself; ``keys`` compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

from decision_aid.content.checks.phrases import FORBIDDEN
from decision_aid.content.marks import Draft, Texts
from decision_aid.domain.evidence import Finding, FindingKind
from decision_aid.domain.risk import PEOPLE
from decision_aid.errors import Problem

COUNTED = ("yes", "no", "of")
FILLED = {
    FindingKind.PROPORTION: COUNTED,
    FindingKind.COURSE: COUNTED,
    FindingKind.RATE: COUNTED,
    FindingKind.DIFFERENCE: ("size",),
    FindingKind.STATEMENT: (),
}
FRAMES = ("frame", "frame_compared")
FRAME = re.compile(r"finding\.[^.]+\.frame(_compared)?")
PRESSES = re.compile(r"condition\.[^.]+\.presses")
BARE = re.compile(
    r"(cell|row)\..+|option\.[^.]+\.(name|short|what)|finding\.[^.]+\.frame(_compared)?"
)  # figures only through placeholders


def words_do_not_sell_or_mislead(draft: Draft) -> Iterator[Problem]:
    """No relative risks, no 1 in some number, nothing that sells, in any language."""
    for language, texts in draft.texts.items():
        if language not in FORBIDDEN:
            yield Problem(texts.folder, 0, f"nobody has written down yet which words are not allowed in {language}")
        for key, said in texts.words.items():
            for pattern, why in FORBIDDEN.get(language, ()):
                for found in re.finditer(pattern, said, re.IGNORECASE):
                    yield texts.problem(key, f"“{found[0]}” {why}")


def figures_come_from_findings(draft: Draft) -> Iterator[Problem]:
    """Cells, rows, options and frames hold no digits: figures are put in from findings, once rounded."""
    for texts in draft.texts.values():
        for key, said in texts.words.items():
            found = re.search(r"\d[\d.,]*", said)
            if found and BARE.fullmatch(key):
                yield texts.problem(key, f"{found[0]} stands here: figures come in through placeholders only")


def only_frames_are_filled_in(draft: Draft) -> Iterator[Problem]:
    """Braces outside frames would be shown as they stand."""
    for texts in draft.texts.values():
        for key, said in texts.words.items():
            if PRESSES.fullmatch(key) and placeholders(said) == {"nerve"}:
                continue
            if ("{" in said or "}" in said) and not FRAME.fullmatch(key):
                yield texts.problem(key, "nothing is filled in here: { } can stand in frames only")


def frames_are_whole(draft: Draft) -> Iterator[Problem]:
    """Frames say both sides, use only what can be filled in, and leave no named value out."""
    for texts in draft.texts.values():
        for finding in draft.decision.findings.values():
            yield from _frame_faults(texts, finding)


def values_have_names_of_their_own(draft: Draft) -> Iterator[Problem]:
    """A named value does not take the name of what is filled in anyway."""
    for finding in draft.decision.findings.values():
        for name in sorted(finding.values.keys() & {*FILLED[finding.kind]}):
            yield draft.in_finding(finding.id, ("values", name), f"{{{name}}} is filled in anyway: choose another name")


def _frame_faults(texts: Texts, finding: Finding) -> Iterator[Problem]:
    can = {*FILLED[finding.kind], *finding.values}
    can |= {f"{value}:{form}" for value in finding.values for form in PEOPLE}
    used: set[str] = set()
    for name in FRAMES:
        key = f"finding.{finding.id}.{name}"
        if key not in texts.words:
            continue
        found = placeholders(texts.words[key])
        used |= {place.partition(":")[0] for place in found}
        for place in sorted(found - can):
            yield texts.problem(key, f"nothing fills in {{{place}}}" if place else "the { } here cannot be filled in")
        for place in FILLED[finding.kind]:
            if place not in found:
                yield texts.problem(key, f"a frame of kind {finding.kind} needs {{{place}}}")
    if f"finding.{finding.id}.frame" in texts.words:
        for value in sorted(finding.values.keys() - used):
            yield texts.problem(f"finding.{finding.id}.frame", f"the value {value} is not used: {{{value}}}")


def placeholders(said: str) -> set[str]:
    """What stands in braces: names, also with what makes whole people of them. All else comes as the empty name."""
    try:
        parts = [part for part in Formatter().parse(said) if part[1] is not None]
    except ValueError:
        return {""}
    return {_placeholder(str(name), form or "") if not turn else "" for _, name, form, turn in parts}


def _placeholder(name: str, form: str) -> str:
    if not name.isidentifier() or (form and form not in PEOPLE):
        return ""
    return f"{name}:{form}" if form else name
