"""A finding's sources as cards: who wrote it, where and when it was printed, who paid, and how it was read.

Called by ``export.figures``, and for a study's short name by whatever cites one. A second-hand reading is always said,
and so is what nothing we read showed: authors, journal, year, who paid.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import Finding, Reading, Source
from decision_aid.i18n import Words


@dataclass(frozen=True, slots=True)
class SourceWords:
    """One publication. ``mark`` is short and always visible; ``second_hand`` asks for it to stand out by shape."""

    id: str
    authors: str
    title: str
    published: str  # journal and year
    link: str
    funding: str
    mark: str
    reading: str
    second_hand: bool
    note: str
    accessible: str


def source_words(words: Words, decision: Decision, finding: Finding) -> tuple[SourceWords, ...]:
    """The cards of one finding: what it rests on, then where the least noticed change comes from."""
    cards = [_card(words, decision.sources[identity], finding.read) for identity in finding.sources]
    noticed = finding.difference.noticed_source if finding.difference else ""
    if noticed and noticed not in finding.sources:
        cards.append(_card(words, decision.sources[noticed], None))
    return tuple(cards)


def author(words: Words, source: Source) -> str:
    """The first author by surname or the society that wrote it; a journal never stands where authors should."""
    if not source.authors:
        if source.journal:
            return words.say("Authors not shown, {journal}", journal=source.journal)
        return words.say("Authors and journal not shown")
    first, *others = source.authors.split(",")
    *name, last = first.split()
    if name and last.isupper():
        return " ".join(name)
    return first if others and others[0].strip().startswith("et al") else source.authors  # societies keep their commas


def year(words: Words, source: Source) -> str:
    """When it was printed; a year that was not seen is said to be so."""
    return words.say("year not shown") if source.year is None else str(source.year)


def cited(words: Words, source: Source) -> str:
    """A source in a line of running text: whose it is, and the year, or that neither was shown."""
    named, printed = author(words, source), year(words, source)
    return f"{named} {printed}" if source.authors and source.year else f"{named}, {printed}"


def studies(words: Words, decision: Decision, findings: Iterable[Finding]) -> str:
    """All that these findings rest on, for paper, each with what it is found by: its number, journal or title."""
    named = dict.fromkeys(identity for finding in findings for identity in finding.sources)
    known = [decision.sources[identity] for identity in named]
    told = (f"{cited(words, one)}, {one.link or (one.authors and one.journal) or one.title}" for one in known)
    return words.say("Studies: {studies}.", studies="; ".join(told)) if known else ""


def _card(words: Words, source: Source, read: Reading | None) -> SourceWords:
    authors = source.authors or words.say("Authors not shown on the page we read")
    journal = source.journal or words.say("Journal not shown on the page we read")
    published = words.say("{journal}, {year}", journal=journal, year=year(words, source))
    funding = source.funding or words.say("What we read did not say who paid for it.")
    if source.funding:
        funding = words.say("Paid for by: {funding}", funding=source.funding)
    mark, reading = _mark(words, read)
    note = words.optional(f"source.{source.id}.note")
    spoken = words.say(
        "{authors}: {title}. {published}. {reading} {funding}",
        authors=authors,
        title=source.title,
        published=published,
        reading=reading,
        funding=funding,
    )
    return SourceWords(
        source.id,
        authors,
        source.title,
        published,
        source.link,
        funding,
        mark,
        reading,
        read is Reading.SECOND_HAND,
        note,
        f"{spoken} {note}".rstrip(),
    )


def _mark(words: Words, read: Reading | None) -> tuple[str, str]:
    if read is None:
        return words.say("For the scale"), words.say("It says what is the least change people notice.")
    return {
        Reading.FULL_TEXT: (words.say("Read in full"), words.say("We read the whole text.")),
        Reading.SUMMARY_TABLE: (words.say("Table read"), words.say("We read its table of findings.")),
        Reading.ABSTRACT: (words.say("Summary read"), words.say("We read its summary, not the whole text.")),
        Reading.SECOND_HAND: (
            words.say("Second-hand"),
            words.say("We read what others wrote about it, not the text itself."),
        ),
    }[read]
