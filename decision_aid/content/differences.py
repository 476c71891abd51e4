"""Two versions of a pack -> what changed, in plain sentences for the people who use it, figure by figure.

Called by the pack command ``diff`` of ``cli``. Figures stand as their sources printed them, old beside new. It lists
and judges nothing: whether a change matters is for the reader.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from decision_aid.content import printed
from decision_aid.content.moved import cells, condition_parts, pack_parts
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Finding, Source

GENERAL = ""  # findings about people with any of the conditions


@dataclass(frozen=True, slots=True)
class Group:
    """What changed for one condition, or in one part of the pack."""

    heading: str
    lines: tuple[str, ...]


def differences(old: Decision, new: Decision) -> tuple[Group, ...]:
    """What changed from ``old`` to ``new``: the pack, each condition, people with any condition, sources, words."""
    known = [one.id for one in (*new.conditions, *old.conditions)]
    studied = [one.condition for one in (*new.findings.values(), *old.findings.values()) if one.condition]
    conditions = dict.fromkeys((*known, *studied))
    said = _Said(old, new, conditions)
    groups = [Group("The pack", tuple(pack_parts(old, new)))]
    for condition in conditions:
        evidence = (*said.findings(condition), *said.disagreements(condition))
        around = (*condition_parts(old, new, condition), *cells(old, new, condition))
        groups.append(Group(said.name(condition), (*around, *evidence, *said.words(condition))))
    groups.append(Group("Any condition", (*said.findings(GENERAL), *said.words(GENERAL))))
    groups.append(Group("Sources", tuple(_sources(old, new))))
    return tuple(group for group in groups if group.lines)


class _Said:
    """Sentences about two packs. Made for one comparison and thrown away."""

    def __init__(self, old: Decision, new: Decision, conditions: Collection[str]) -> None:
        self._old = old
        self._new = new
        self._conditions = conditions

    def name(self, condition: str) -> str:
        """The name of a condition, new or old."""
        return _text(self._new, f"condition.{condition}.name") or _text(self._old, f"condition.{condition}.name")

    def findings(self, condition: str) -> Iterator[str]:
        """New, removed and corrected findings about people with this condition."""
        old, new = _about(self._old, condition), _about(self._new, condition)
        for identity, finding in new.items():
            if identity not in self._old.findings:
                yield f"New: {_title(self._new, finding)}: {printed.figure(finding)} ({_cited(self._new, finding)})."
        for identity, finding in old.items():
            if identity not in self._new.findings:
                yield f"Removed: {_title(self._old, finding)}: {printed.figure(finding)}."
        for identity, finding in new.items():
            if identity in self._old.findings and (changes := _changes(self._old.findings[identity], finding)):
                yield f"Corrected: {_title(self._new, finding)}: {'; '.join(changes)}."

    def disagreements(self, condition: str) -> Iterator[str]:
        """Disagreements in cells of this condition that are new, gone, or between other findings than before."""
        before = {one for one, about in _disputed(self._old).items() if about == condition}
        after = {one for one, about in _disputed(self._new).items() if about == condition}
        yield from (f"New disagreement: {self._between(self._new, one)}." for one in sorted(after - before))
        yield from (f"No longer a disagreement: {self._between(self._old, one)}." for one in sorted(before - after))
        for one in sorted(before & after):
            was, now = self._between(self._old, one), self._between(self._new, one)
            if was != now:
                yield f"Disagreement: {was}; now {now}."

    def words(self, condition: str) -> Iterator[str]:
        """How many words of each language were added, removed or changed."""
        for language in dict.fromkeys((*self._new.texts, *self._old.texts)):
            old = self._told(self._old, language, condition)
            new = self._told(self._new, language, condition)
            changed = sum(1 for key in new if key in old and old[key] != new[key])
            counts = {"new": len(new.keys() - old.keys()), "changed": changed, "removed": len(old.keys() - new.keys())}
            said = [f"{count} {what}" for what, count in counts.items() if count]
            if said:
                yield f"Words in {printed.LANGUAGES.get(language, language)}: {', '.join(said)}."

    @staticmethod
    def _between(pack: Decision, identity: str) -> str:
        known = pack.disagreements[identity]
        objecting = f", with objections in {', '.join(known.objections)}" if known.objections else ""
        return f"{identity} between {', '.join(known.findings)}{objecting}"

    def _told(self, pack: Decision, language: str, condition: str) -> dict[str, str]:
        """The words of a pack that are about this condition; those about none in particular for none."""
        disputed = _disputed(pack)
        told = {}
        for key, words in pack.texts.get(language, {}).items():
            kind, _, rest = key.partition(".")
            about = GENERAL
            if kind == "finding":
                known = pack.findings.get(rest.rpartition(".")[0])
                about = known.condition if known else GENERAL
            elif kind == "disagreement":
                about = disputed.get(rest.rpartition(".")[0], GENERAL)
            elif kind in ("condition", "cell", "anyway"):
                about = rest.partition(".")[0]
            if about == condition or (condition == GENERAL and about not in self._conditions):
                told[key] = words
        return told


def _changes(old: Finding, new: Finding) -> list[str]:
    """What the facts of one finding were and are, each as a clause."""
    before = {**printed.facts(old), **_named(old)}
    after = {**printed.facts(new), **_named(new)}
    changes = []
    for label in dict.fromkeys((*before, *after)):
        was, now = before.get(label, "not given"), after.get(label, "not given")
        if was != now:
            changes.append(f"{label[0].lower()}{label[1:]}: {was}, now {now}")
    return changes


def _named(finding: Finding) -> dict[str, str]:
    """What a finding names beside its facts."""
    return {
        "Option": finding.option,
        "Condition of the people studied": finding.condition or "any",
        "Sources": ", ".join(finding.sources),
    }


def _sources(old: Decision, new: Decision) -> Iterator[str]:
    for identity, source in new.sources.items():
        if identity not in old.sources:
            yield f"New: {_author(source)} {source.year or 'no year'}: {source.title} ({identity})."
            continue
        before = old.sources[identity]
        changes = [
            f"{label}: {was or 'not given'}, now {now or 'not given'}"
            for label, was, now in (
                ("authors", before.authors, source.authors),
                ("title", before.title, source.title),
                ("journal", before.journal, source.journal),
                ("year", str(before.year or ""), str(source.year or "")),
                ("link", before.link, source.link),
                ("funding", before.funding, source.funding),
            )
            if was != now
        ]
        if changes:
            yield f"Corrected: {identity}: {'; '.join(changes)}."
    yield from (f"Removed: {old.sources[gone].title} ({gone})." for gone in old.sources if gone not in new.sources)


def _about(pack: Decision, condition: str) -> Mapping[str, Finding]:
    return {identity: one for identity, one in sorted(pack.findings.items()) if one.condition == condition}


def _disputed(pack: Decision) -> dict[str, str]:
    """The disagreements a pack shows, with the condition that writes out the cell each stands in."""
    return {
        cell.disagreement: cell.words or condition.id
        for condition in pack.conditions
        for row in condition.rows
        for cell in row.cells.values()
        if cell.disagreement in pack.disagreements
    }


def _title(pack: Decision, finding: Finding) -> str:
    return f"“{_text(pack, f'finding.{finding.id}.title')}” ({finding.id}, {finding.option})"


def _cited(pack: Decision, finding: Finding) -> str:
    cited = (pack.sources[one] for one in finding.sources)
    return "; ".join(f"{_author(one).partition(',')[0]} {one.year or 'no year'}" for one in cited)


def _author(source: Source) -> str:
    return source.authors or f"No authors shown in {source.journal or source.id}"


def _text(pack: Decision, key: str) -> str:
    return pack.texts.get(pack.info.languages[0], {}).get(key, "")
