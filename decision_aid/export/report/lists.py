"""What belongs to no one condition: claims, injections used as tests, precautions, and the list of sources.

Called by ``front``. Figures that stand in a condition's chapter are named here and linked; the others stand in full.
"""

from __future__ import annotations

from collections.abc import Iterable

from decision_aid.domain.decision import Claim, Diagnostic, Precaution
from decision_aid.domain.evidence import Source
from decision_aid.export.report.card import Cards
from decision_aid.export.report.markup import Html, Part, address, described, inside, table, tag
from decision_aid.export.report.places import figure_at, source_at


def claims(cards: Cards) -> Html:
    """What is often said about injections, and the findings for and against it."""
    return _chapter("claims", "What is often said", [_claim(cards, claim) for claim in cards.decision.claims])


def tests(cards: Cards) -> Html:
    """Injections used as a test, and how often a yes held up."""
    found = [_test(cards, test) for test in cards.decision.diagnostics]
    return _chapter("tests", "Injections used as a test", found)


def precautions(cards: Cards) -> Html:
    """Reasons for extra care, for the care team."""
    found = [_precaution(cards, known) for known in cards.decision.precautions]
    return _chapter("precautions", "Precautions", found)


def sources(cards: Cards) -> Html:
    """Every publication, and the findings that rest on it."""
    rests: dict[str, list[Part]] = {identity: [] for identity in cards.decision.sources}
    for finding in cards.decision.findings.values():
        for source in finding.sources:
            rests[source].append(tag("li", inside(figure_at(finding.id), finding.id)))
        noticed = finding.difference.noticed_source if finding.difference else ""
        if noticed and noticed not in finding.sources:
            rests[noticed].append(tag("li", inside(figure_at(finding.id), finding.id), " (least change noticed)"))
    rows = [_source(cards, source, rests[identity]) for identity, source in sorted(cards.decision.sources.items())]
    heads = ("Source", "Publication", "Link", "Who paid", "Findings that rest on it")
    return _chapter("sources", "Sources", [table(f"All {len(rows)} sources", heads, rows, "sources")])


def _chapter(at: str, title: str, parts: Iterable[Part]) -> Html:
    found = list(parts) or [tag("p", "This pack holds none.", class_="lacking")]
    return tag("section", tag("h2", title, id=f"{at}-title"), *found, id=at, aria_labelledby=f"{at}-title")


def _claim(cards: Cards, claim: Claim) -> Html:
    head = tag("h3", cards.words.text(f"claim.{claim.id}.said"))
    said = described(
        [
            ("Said", cards.text(f"claim.{claim.id}.said")),
            ("What can fairly be said", cards.text(f"claim.{claim.id}.fair")),
        ]
    )
    found: list[Part] = []
    for label, findings in (("What speaks for it", claim.supports), ("What speaks against it", claim.contradicts)):
        listed: list[Part] = [cards.card(finding, level=5) for finding in findings]
        found += [tag("h4", label), *(listed or [tag("p", "Nothing we found.")])]
    return tag("section", head, said, *found, id=f"claim-{claim.id}")


def _test(cards: Cards, test: Diagnostic) -> Html:
    parts = ("about", "What is done"), ("yes", "On a yes"), ("no", "On a no")
    facts: list[tuple[Part, Part]] = [(label, cards.text(f"diagnostic.{test.id}.{part}")) for part, label in parts]
    facts.append(("For", ", ".join(cards.words.optional(f"condition.{one}.short") or one for one in test.conditions)))
    found = [cards.card(finding, level=4) for finding in test.findings]
    head = tag("h3", cards.words.text(f"diagnostic.{test.id}.ask"))
    return tag("section", head, described(facts), *found, id=f"test-{test.id}")


def _precaution(cards: Cards, known: Precaution) -> Html:
    options = ", ".join(cards.words.text(f"option.{option}.short") for option in known.options)
    facts: list[tuple[Part, Part]] = [
        ("Asked as", cards.text(f"question.precaution.{known.id}.ask")),
        ("For the care team", cards.text(f"precaution.{known.id}.care")),
        ("Concerns", options),
    ]
    found = [cards.card(finding, level=4) for finding in known.findings]
    head = tag("h3", cards.words.text(f"precaution.{known.id}.note"))
    return tag("section", head, described(facts), *found, id=f"precaution-{known.id}")


def _source(cards: Cards, source: Source, rests: list[Part]) -> tuple[Part, ...]:
    authors = source.authors or "Authors not shown on the page we read"
    note = cards.words.optional(f"source.{source.id}.note")
    journal = tag("cite", source.journal or "Journal not shown on the page we read")
    published = (tag("p", authors), tag("p", source.title), tag("p", journal, f", {source.year or 'year not shown'}"))
    return (
        tag("span", source.id, id=source_at(source.id), class_="id"),
        (*published, tag("p", note, class_="note") if note else None),
        address(source) or tag("span", "no link", class_="lacking"),
        source.funding or tag("span", "not said in what we read", class_="lacking"),
        tag("ul", *rests) if rests else tag("span", "none", class_="lacking"),
    )
