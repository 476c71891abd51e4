"""What a paper holds: headings, lines, people drawn out of 100. Finished words and integers, nothing to work out.

Filled by the other modules of ``export``; drawn by ``pdf`` and by the templates. Never holds a number that was not
fixed in ``domain.comparison``, and never a word that was not said, read or written by somebody.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.export.drawings import ScaleWords


@dataclass(frozen=True, slots=True)
class Line:
    """One finished line. ``own``: somebody's own words, shown as they were written, line breaks and all."""

    words: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it. A section with no lines is not made at all."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class People:
    """100 people as dots: ``have`` + ``more`` + ``none`` is always 100. ``alt`` says it in words that stand alone."""

    have: int
    more: int
    none: int
    number: str  # "51 of 100"
    group: str  # who they are: the option, or what it was compared with
    alt: str


@dataclass(frozen=True, slots=True)
class Side:
    """One option on the row compared.

    First stand ``people``, or a mean difference on its ``scale``, or ``gap`` words where nothing is known; a statement
    has none of them. ``number`` is the mean difference in words, never a count. ``lines`` say both frames, or that
    nobody studied it; ``facts`` qualify them; ``risks`` say what is known of harms, each with its own denominator.
    """

    name: str
    people: tuple[People, ...]
    number: str
    scale: ScaleWords | None
    scale_alt: str
    gap: str
    lines: tuple[Line, ...]
    facts: tuple[str, ...]
    risks_words: str
    risks: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What one kind of dot (``have``, ``more``, ``none``) means."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """The options side by side on one row."""

    heading: str
    lines: tuple[Line, ...]
    keys: tuple[Key, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The patient's copy. ``page_words`` and its ``{page}`` and ``{pages}`` are filled in as the pages are laid out."""

    language: str
    name: str
    kind: str
    dated: str
    heading: str
    notice: str
    plan: tuple[Section, ...]
    story: tuple[Section, ...]
    table: Table | None
    addenda: tuple[Section, ...]
    studies: str  # what the figures on it rest on, and where each is found
    evidence: str
    signed: str  # who signed, and whether the evidence was reviewed here
    footer: str
    page_words: str
    replaced_words: str  # said only where a sign could not be printed and stands as an empty square
