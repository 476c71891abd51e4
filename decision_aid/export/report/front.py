"""The page as a whole: what pack this is, how to read it, the contents, and every chapter in order.

Called by the pack command ``report`` of ``cli``. The page stands alone: no script, no font, picture or style from
anywhere else, so that it can be mailed, filed and printed. The interface words are English; the pack's own words stand
in each of its languages and say which.
"""

from __future__ import annotations

from pathlib import Path

from decision_aid.domain.decision import Condition, Decision
from decision_aid.export.report import chapters, lists, missing
from decision_aid.export.report.card import Cards
from decision_aid.export.report.markup import Html, Part, described, inside, tag
from decision_aid.export.report.places import condition_at, first_told

_STYLE = Path(__file__).resolve().parents[3] / "resources" / "report" / "report.css"
_FEW = 2  # conditions whose parts the contents list unfolded
_READ = (
    "Each figure stands here once in full: first exactly as the pack holds it from its source, then as the program "
    "shows it. Where it is shown again, its name leads back to it. Anything in brown is missing, second-hand or not "
    "given. The name after a # sign is the address of a figure in this page."
)
_TICK = (
    "Tick a figure once you have checked it against its source. Ticks are not kept when the page is closed: print it, "
    "or save it as a PDF, with the ticks in place."
)


def page(decision: Decision) -> str:
    """The whole page, as HTML in UTF-8."""
    cards = Cards(decision)
    name = cards.words.optional("pack.name") or decision.info.id
    title = f"{name} {decision.info.version}"
    main = (
        _front(cards, title),
        *(chapters.condition(cards, known) for known in decision.conditions),
        lists.claims(cards),
        lists.tests(cards),
        lists.precautions(cards),
        lists.sources(cards),
        missing.chapter(cards),
        missing.standards_answered(cards),
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("title", f"{title}: the evidence for review"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("style", Html(_STYLE.read_text("utf-8"))),
    )
    skip = inside("content", "Skip the contents", class_="skip")
    body = tag("body", skip, _contents(cards), tag("main", *main, id="content"))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n"


def _front(cards: Cards, title: str) -> Html:
    info = cards.decision.info
    review = info.review
    signed = f"{review.by}, {review.at}" if review.by else "Not signed: nobody at this site has reviewed it yet"
    facts: list[tuple[Part, Part]] = [
        ("Version", f"{info.version}, of {info.published}; to be looked at again by {info.review_by}"),
        ("Signed by", signed),
        ("Digest of its files", tag("code", cards.decision.digest)),
        ("For", info.intended_use),
        ("Written by", "; ".join(info.authors)),
        ("Paid for by", info.funding),
        ("Interests", info.interests),
        ("Kept up to date", info.update_policy),
        ("Tried with people", info.tested_with),
        ("Changes", [tag("p", change) for change in info.changes]),
    ]
    counted = [tag("li", tag("b", f"{count:,}"), f" {what}") for what, count in missing.counts(cards)]
    return tag(
        "header",
        tag("p", "The evidence for review", class_="label"),
        tag("h1", title),
        tag("ul", *counted, class_="counts"),
        described(facts),
        tag("p", _READ, class_="how"),
        tag("p", _TICK, class_="how"),
        class_="front",
    )


def _contents(cards: Cards) -> Html:
    chapters_ = [tag("li", _listed(cards, known)) for known in cards.decision.conditions]
    others = (
        ("claims", "What is often said"),
        ("tests", "Injections used as a test"),
        ("precautions", "Precautions"),
        ("sources", "Sources"),
        ("missing", "What is missing"),
        ("standards", "Standards for decision aids"),
    )
    chapters_ += [tag("li", inside(at, words)) for at, words in others]
    return tag("nav", tag("p", "Contents", class_="label"), tag("ol", *chapters_), aria_label="Contents")


def _listed(cards: Cards, known: Condition) -> Html:
    """The parts of a condition's chapter; folded where there are many conditions, so that all of them are in view."""
    parts = [("", "What it is, and a map")]
    parts += [(option, cards.words.text(f"option.{option}.short")) for option in known.options]
    parts += [("course", "What usually happens"), ("anyway", "What would have happened anyway")]
    if any(
        first_told(cards.decision, cell.disagreement)[0] == known.id
        for row in known.rows
        for cell in row.cells.values()
        if cell.disagreement
    ):
        parts.append(("disagreements", "Where findings disagree"))
    links = [
        tag("li", inside(condition_at(known.id, *([part] if part else [])), words), class_=_class(known, part))
        for part, words in parts
    ]
    name = tag("summary", cards.words.text(f"condition.{known.id}.name"))
    return tag("details", name, tag("ol", *links), open=len(cards.decision.conditions) <= _FEW)


def _class(known: Condition, part: str) -> str:
    return "" if part in known.options else "part"
