"""Findings, sources, certainty, and disagreement between sources: what studies counted, as they wrote it.

Filled by ``content.loader`` from a pack and read by ``comparison``. Numbers are kept exactly as the source printed them
(``Decimal``): nothing here rounds, converts or computes a new figure.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class FindingKind(StrEnum):
    """What sort of figure a finding is; it decides how the figure may be drawn."""

    PROPORTION = "proportion"  # counted in both groups of one study: may be drawn as two icon arrays
    DIFFERENCE = "difference"  # mean difference on a scale: drawn on that scale, never as people
    COURSE = "course"  # counted in one group: drawn as one array, "nobody was compared"
    RATE = "rate"  # a harm with its real denominator
    STATEMENT = "statement"  # words, with sourced numbers as named values


class CertaintyLevel(StrEnum):
    """How sure the named judge is. NOT_RATED where nobody graded it (a single trial, a payment rule)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_RATED = "not-rated"


class Judge(StrEnum):
    """Whose certainty word it is."""

    AUTHORS = "authors"
    EVIDENCE_TEAM = "evidence-team"  # our own rating, in the evidence files
    NOBODY = "nobody"


class Reading(StrEnum):
    """How the source was read when the figure was taken."""

    FULL_TEXT = "full-text"
    SUMMARY_TABLE = "summary-table"
    ABSTRACT = "abstract"
    SECOND_HAND = "second-hand"


class Unsaid(StrEnum):
    """Why a finding does not give something every finding should: the reason is shown where the figure would be."""

    NOT_SEEN = "not-seen"  # what was read does not show it
    NOT_PRINTED = "not-printed"  # the study gives none
    IN_WORDS = "in-words"  # the words of the finding say it
    DOES_NOT_APPLY = "does-not-apply"  # advice, a rule, a price: there is none to give


class Better(StrEnum):
    """Which direction of a scale is good for the person."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Source:
    """One publication. What the page that was read did not show is empty, and said to be so; it is never filled in.

    ``link`` is a DOI, PMID or PMCID as ``doi:…`` / ``pmid:…`` / ``pmcid:…``.
    """

    id: str
    authors: str
    title: str
    journal: str
    year: int | None
    link: str = ""
    funding: str = ""  # as read; empty means what was read did not say


@dataclass(frozen=True, slots=True)
class Span:
    """A range as printed, low end first."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """``value`` people out of ``out_of``; ``count`` of ``people`` where the study printed the counts themselves."""

    value: Decimal
    out_of: int = 100
    count: int | None = None
    people: int | None = None
    range: Span | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean difference (treated minus compared) on a scale from ``low`` to ``high``; ``range`` is the 95 % interval.

    ``noticed`` is the smallest change people notice on this scale, with the source that says so.
    """

    value: Decimal
    low: int
    high: int
    better: Better
    range: Span | None = None
    noticed: Decimal | None = None
    noticed_source: str = ""


@dataclass(frozen=True, slots=True)
class Population:
    """How long the people studied had been in pain, in weeks; None where the source gives no such end."""

    pain_from_weeks: Decimal | None = None
    pain_to_weeks: Decimal | None = None
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One figure or statement about one option and one outcome, with everything needed to judge it.

    ``condition`` is the condition of the people studied; empty where people with any of them were. ``unsaid`` gives the
    reason for each of ``pain`` (how long they had been in pain), ``people``, ``weeks`` and ``range`` that is not given.
    Words (frames, who, compared with, when, why this certain, note) are in the pack's text under ``finding.<id>.*``.
    ``treated``/``compared`` are set for PROPORTION; only ``treated`` for COURSE and RATE; ``difference`` for
    DIFFERENCE; ``values`` are named sourced numbers, as printed, that the words of a finding may use.
    """

    id: str
    option: str
    kind: FindingKind
    sources: tuple[str, ...]
    read: Reading
    certainty: CertaintyLevel
    judge: Judge
    population: Population = field(default_factory=Population)
    weeks: Span | None = None  # when it was measured, weeks after the start
    treated: Share | None = None
    compared: Share | None = None
    difference: Difference | None = None
    gap: Span | None = None  # interval of treated minus compared, per out_of, where one was printed or is marked ours
    gap_is_ours: bool = False  # the interval was calculated in our evidence files from the study's counts
    values: dict[str, str] = field(default_factory=dict)
    from_pain_weeks: int | None = None  # shown only to people whose pain has lasted at least this long
    condition: str = ""
    unsaid: dict[str, Unsaid] = field(default_factory=dict)
    review_by: str = ""  # ISO date, where this finding is due for another look before its pack is


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more findings on the same point that do not agree.

    What is in dispute is text ``disagreement.<id>.ask``, why they differ ``disagreement.<id>.why``; how each finding
    was measured is ``finding.<id>.measured``. ``objections`` are those of ``findings`` in which somebody objects.
    """

    id: str
    findings: tuple[str, ...]
    objections: tuple[str, ...] = ()
