"""What a pack does not have, in tables: cells without evidence, findings with gaps, sources without a link, standards.

Called by ``front``. What does not apply, or is said in the words of a finding, is not missing and is not listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.content import printed
from decision_aid.content.checks import standards
from decision_aid.domain.decision import Cell, Condition
from decision_aid.domain.evidence import CertaintyLevel, Finding, Reading, Unsaid
from decision_aid.export.report.card import Cards
from decision_aid.export.report.markup import Html, Part, described, inside, joined, table, tag
from decision_aid.export.report.places import condition_at, disagreement_at, figure_at, source_at

_JUDGED = (
    "What published standards ask, and where the pack answers it. A program can see that there is an answer; whether "
    "it is a good one is for you to judge. This is no certificate."
)
_ASKED = (("pain", "Pain before"), ("people", "People"), ("weeks", "Measured"), ("range", "Range"))


def chapter(cards: Cards) -> Html:
    """All that is missing."""
    parts = (
        tag("h2", "What is missing", id="missing-title"),
        _pack(cards),
        tag("h3", "Cells without evidence"),
        *(_cells(cards, condition) for condition in cards.decision.conditions),
        _without_people_alone(cards),
        _findings(cards),
        _second_hand(cards),
        _sources(cards),
        _disagreements(cards),
        _standards(cards),
    )
    return tag("section", *parts, id="missing", aria_labelledby="missing-title")


def counts(cards: Cards) -> Iterator[tuple[str, int]]:
    """How much of each there is, for the head of the page."""
    pack = cards.decision
    found = pack.findings.values()
    yield "conditions" if len(pack.conditions) > 1 else "condition", len(pack.conditions)
    yield "options", len(pack.options)
    yield "figures and statements", len(found)
    yield "sources", len(pack.sources)
    yield (
        "cells without evidence",
        sum(len(_without_lead(known, one)) for known in pack.conditions for one in known.options),
    )
    yield "figures with something not given", sum(1 for finding in found if _lacks(finding))
    yield "figures nobody rated", sum(1 for finding in found if finding.certainty is CertaintyLevel.NOT_RATED)
    yield "read second-hand", sum(1 for finding in found if finding.read is Reading.SECOND_HAND)


def _pack(cards: Cards) -> Html:
    info = cards.decision.info
    unchecked = [printed.LANGUAGES.get(language, language) for language in info.unchecked]
    signed = f"{info.review.by} signed it on {info.review.at}" if info.review.by else "No clinician has signed it"
    return described(
        (
            (
                "Languages not checked",
                f"{', '.join(unchecked)}: no qualified translator has checked the words."
                if unchecked
                else "None: every language has been checked.",
            ),
            ("Tried with people", info.tested_with),
            ("Signature", f"{signed}."),
        )
    )


def _without_lead(known: Condition, option: str) -> list[str]:
    return [row.id for row in known.rows if not row.cells.get(option, Cell()).lead]


def _cells(cards: Cards, known: Condition) -> Html:
    rows: list[tuple[Part, ...]] = []
    for option in known.options:
        links = [
            tag("li", inside(condition_at(known.id, option, row), cards.words.text(f"row.{row}.short")))
            for row in _without_lead(known, option)
        ]
        if links:
            name = inside(condition_at(known.id, option), cards.words.text(f"option.{option}.name"))
            rows.append((name, f"{len(links)} of {len(known.rows)}", tag("ul", *links)))
    title = cards.words.text(f"condition.{known.id}.name")
    if not rows:
        return tag("p", f"{title}: every cell has evidence.")
    return table(f"{title}: rows in which no evidence was found", ("Option", "Rows", "Which"), rows, "lists")


def _without_people_alone(cards: Cards) -> Html:
    """Options for which nothing says what would have happened anyway."""
    rows: list[tuple[Part, ...]] = []
    for known in cards.decision.conditions:
        for one in known.anyway:
            lacks = [
                what
                for what, there in (("a dummy treatment", one.split), ("people left alone", one.alone))
                if not there
            ]
            if lacks:
                name = inside(condition_at(known.id, "anyway"), cards.words.text(f"condition.{known.id}.short"))
                rows.append((name, cards.words.text(f"option.{one.option}.name"), " and ".join(lacks)))
    if not rows:
        return Html("")
    heads = ("Condition", "Option", "Nobody counted")
    return joined((tag("h3", "What would have happened anyway"), table("Not counted", heads, rows)))


def _lacks(finding: Finding) -> list[str]:
    """Which of the four things every finding should give are missing from this one."""
    studied = finding.population
    given = {
        "pain": studied.pain_from_weeks is not None or studied.pain_to_weeks is not None,
        "people": studied.people is not None,
        "weeks": finding.weeks is not None,
        "range": printed.interval(finding) is not None,
    }
    fine = (Unsaid.IN_WORDS, Unsaid.DOES_NOT_APPLY)
    return [what for what, there in given.items() if not there and finding.unsaid.get(what) not in fine]


def _findings(cards: Cards) -> Html:
    rows: list[tuple[Part, ...]] = []
    for identity, finding in sorted(cards.decision.findings.items()):
        if lacks := _lacks(finding):
            reasons = [
                printed.reason(finding, what).removeprefix("not given: ") if what in lacks else "" for what, _ in _ASKED
            ]
            rows.append(((inside(figure_at(identity), identity), tag("p", cards.title(finding))), *reasons))
    if not rows:
        return Html("")
    heads = ("Finding", *(label for _, label in _ASKED))
    caption = f"{len(rows)} findings that do not give one of these, and why"
    return joined((tag("h3", "Findings with something not given"), table(caption, heads, rows)))


def _second_hand(cards: Cards) -> Html:
    rows: list[tuple[Part, ...]] = [
        (inside(figure_at(identity), identity), cards.title(finding), cards.cited(finding))
        for identity, finding in sorted(cards.decision.findings.items())
        if finding.read is Reading.SECOND_HAND
    ]
    if not rows:
        return Html("")
    heads = ("Finding", "What", "Source, which was not read itself")
    return joined((tag("h3", "Read second-hand"), table(f"{len(rows)} findings", heads, rows)))


def _sources(cards: Cards) -> Html:
    rows: list[tuple[Part, ...]] = [
        (
            inside(source_at(identity), identity),
            source.authors or "authors not shown",
            source.title,
            str(source.year or "not shown"),
        )
        for identity, source in sorted(cards.decision.sources.items())
        if not source.link
    ]
    if not rows:
        return Html("")
    heads = ("Source", "Authors", "Title", "Year")
    return joined((tag("h3", "Sources without a link"), table(f"{len(rows)} sources", heads, rows)))


def _disagreements(cards: Cards) -> Html:
    rows: list[tuple[Part, ...]] = []
    for identity, known in sorted(cards.decision.disagreements.items()):
        asked = "" if cards.words.optional(f"disagreement.{identity}.ask") else "the point in dispute"
        unmeasured = [one for one in known.findings if not cards.words.optional(f"finding.{one}.measured")]
        measured = f"how it was measured: {', '.join(unmeasured)}" if unmeasured else ""
        if asked or measured:
            rows.append(
                (inside(disagreement_at(identity), identity), "; ".join(part for part in (asked, measured) if part))
            )
    if not rows:
        return Html("")
    heads = ("Disagreement", "Does not say")
    return joined((tag("h3", "Disagreements not told in full"), table(f"{len(rows)} disagreements", heads, rows)))


def _standards(cards: Cards) -> Html:
    lacking = [answer for answer in standards.answers(cards.decision) if answer.lacking]
    rows: list[tuple[Part, ...]] = [(answer.item, answer.standard, answer.lacking) for answer in lacking]
    head = tag("h3", "Standards not met")
    if not rows:
        none = (
            "Nothing a program can see is lacking. ",
            inside("standards", "Every answer"),
            " is there to be judged.",
        )
        return joined((head, tag("p", *none)))
    return joined((head, table(f"{len(rows)} items", ("Item", "Standard", "What is lacking"), rows)))


def standards_answered(cards: Cards) -> Html:
    """What standards for decision aids ask, item by item, and how the pack answers."""
    by_standard: dict[str, list[tuple[Part, ...]]] = {}
    for answer in standards.answers(cards.decision):
        lacking = tag("span", answer.lacking, class_="lacking") if answer.lacking else "Nothing"
        by_standard.setdefault(answer.standard, []).append((answer.item, answer.where, lacking))
    heads = ("What is asked", "Where it is answered", "What is lacking")
    parts = (
        tag("h2", "Standards for decision aids", id="standards-title"),
        tag("p", _JUDGED),
        *(table(standard, heads, rows) for standard, rows in by_standard.items()),
    )
    return tag("section", *parts, id="standards", aria_labelledby="standards-title")
