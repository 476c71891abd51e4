"""Installed packs: reads ``compiled.json`` as a Decision, trusts it only by its digest, and says how old it is.

Called by ``app`` before the first picture, and by the pack commands of ``cli``. It must never read YAML, repair or
guess: a pack that is not exactly what was compiled is refused. The digest is against damage and stray edits, not
against somebody who sets out to deceive: that is what a signed review is for.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from decision_aid.content import shelf
from decision_aid.domain.decision import (
    Claim,
    Condition,
    Decision,
    Diagnostic,
    Option,
    PackInfo,
    Precaution,
    Prompt,
    Question,
    Treatment,
)
from decision_aid.domain.evidence import Disagreement, Finding, Source
from decision_aid.errors import KnownTrouble, Trouble

COMPILED = "compiled.json"
COMMON, GENERAL = "common", "general"  # words of every screen; findings and words of no one condition
SELDOM = frozenset({"claim", "diagnostic", "disagreement", "precaution", "prompt", "source"})  # read with GENERAL
MONTHS_USABLE = 12  # after the review date; from then on a pack is expired


class Status(StrEnum):
    """How current a pack is."""

    CURRENT = "current"
    DUE = "due"  # its review date has passed
    EXPIRED = "expired"  # its review date passed more than twelve months ago


class _Core(msgspec.Struct, forbid_unknown_fields=True):
    """What is read at once: everything of a pack but its findings, sources and words.

    ``findings`` are the ids of the findings that stand in each part: those about one option in one condition.
    """

    info: PackInfo
    digest: str
    conditions: tuple[Condition, ...]
    options: dict[str, Option]
    disagreements: dict[str, Disagreement]
    questions: tuple[Question, ...]
    matters: tuple[str, ...]
    treatments: tuple[Treatment, ...]
    safety: tuple[str, ...]
    precautions: tuple[Precaution, ...]
    claims: tuple[Claim, ...]
    diagnostics: tuple[Diagnostic, ...]
    prompts: tuple[Prompt, ...]
    findings: dict[str, tuple[str, ...]]
    sources: tuple[str, ...]


def compiled(decision: Decision) -> bytes:
    """The bytes of ``compiled.json`` for a checked pack: the same pack always gives the same bytes."""
    findings: dict[str, dict[str, Finding]] = {}
    for identity, finding in sorted(decision.findings.items()):
        findings.setdefault(f"{finding.condition or GENERAL} {finding.option}", {})[identity] = finding
    own = {name: getattr(decision, name) for name in _Core.__struct_fields__ if name not in ("findings", "sources")}
    core = _Core(
        **own, findings={part: tuple(there) for part, there in findings.items()}, sources=(*sorted(decision.sources),)
    )
    parts: dict[str, object] = {"core": core, "sources": dict(decision.sources)}
    parts |= {f"findings {part}": there for part, there in findings.items()}
    place = _Places(core)
    for language, texts in sorted(decision.texts.items()):
        words: dict[str, dict[str, str]] = {f"words {language} {part}": {} for part in place.parts}
        for key, said in texts.items():
            words[f"words {language} {place.of(key)}"][key] = said
        parts |= words
    return shelf.written(parts)


def install(decision: Decision, folder: Path) -> None:
    """Write ``compiled.json`` of a checked pack into ``folder``. Raises OSError."""
    file = folder / COMPILED
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_bytes(compiled(decision))
    fresh.replace(file)  # a pack is either the old one or the new one, never half


def installed(folder: Path) -> Decision:
    """The pack compiled in ``folder``. Its findings, sources and words are read when they are first asked for.

    Raises KnownTrouble PACK_MISSING where there is none, PACK_DAMAGED where it is not exactly what was compiled.
    """
    file = folder / COMPILED
    try:
        kept = shelf.Shelf(file)
    except FileNotFoundError:
        raise KnownTrouble(Trouble.PACK_MISSING, f"no {COMPILED}") from None
    except OSError as error:
        raise KnownTrouble(Trouble.PACK_DAMAGED, f"{COMPILED} cannot be read: {error.strerror}") from error
    core = kept.part("core", _Core)
    place = _Places(core)
    own = {name: getattr(core, name) for name in _Core.__struct_fields__ if name not in ("findings", "sources")}
    return Decision(
        **own,
        findings=shelf.Kept(
            kept, dict[str, Finding], {one: f"findings {part}" for one, part in place.findings.items()}
        ),
        sources=shelf.Kept(kept, dict[str, Source], dict.fromkeys(core.sources, "sources")),
        texts={language: _said(kept, language, place) for language in core.info.languages},
    )


def _said(kept: shelf.Shelf, language: str, place: _Places) -> shelf.Said:
    parts = tuple(f"words {language} {part}" for part in place.parts)
    return shelf.Said(kept, parts, lambda key: f"words {language} {place.of(key)}")


class _Places:
    """In which part the words of a key stand, told from the key alone: an index of them all would outweigh a part."""

    def __init__(self, core: _Core) -> None:
        self.findings = {identity: part for part, there in core.findings.items() for identity in there}
        self._conditions = {condition.id for condition in core.conditions}
        self.parts = (COMMON, GENERAL, *sorted(self._conditions), *sorted(core.findings))

    def of(self, key: str) -> str:
        """The part of a key, whether or not it is there."""
        head, _, rest = key.partition(".")
        identity = rest.partition(".")[0]
        if head == "finding":
            return self.findings.get(identity, COMMON)
        if head in ("cell", "anyway"):
            return identity if identity in self._conditions else COMMON
        return GENERAL if head in SELDOM else COMMON


def status(info: PackInfo, today: date) -> Status:
    """How current the pack is on ``today``. A review date is still current on the day itself."""
    review_by = date.fromisoformat(info.review_by)
    if today <= review_by:
        return Status.CURRENT
    return Status.DUE if today <= _months_after(review_by, MONTHS_USABLE) else Status.EXPIRED


def reviewed(info: PackInfo) -> bool:
    """Whether a clinician at this site has signed the pack."""
    return bool(info.review.by)


def _months_after(day: date, months: int) -> date:
    """The same day of the month so many months on, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
