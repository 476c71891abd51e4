"""The chapter of one condition: what is said about it, a map of its cells, every option row by row, disagreements.

Called by ``front``. Options stand in the pack's order and rows in theirs, so that nothing is left out and nothing is
ranked.
"""

from __future__ import annotations

from collections.abc import Iterator

from decision_aid.content import printed
from decision_aid.domain.decision import Anyway, Cell, Condition, Row
from decision_aid.export.report.card import Cards, second_hand
from decision_aid.export.report.markup import Html, Part, described, inside, joined, table, tag
from decision_aid.export.report.places import condition_at, disagreement_at, figure_at, first_told


def condition(cards: Cards, known: Condition) -> Html:
    """The whole chapter of one condition."""
    at = condition_at(known.id)
    name = cards.words.text(f"condition.{known.id}.name")
    parts = (
        tag("h2", name, id=f"{at}-title"),
        described(_about(cards, known)),
        _map(cards, known),
        *(_option(cards, known, option) for option in known.options),
        _course(cards, known),
        _anyway(cards, known),
        _disagreements(cards, known),
    )
    return tag("section", *parts, id=at, class_="chapter", aria_labelledby=f"{at}-title")


def _about(cards: Cards, known: Condition) -> Iterator[tuple[Part, Part]]:
    for label, part in (
        ("What it is", "about"),
        ("What usually happens", "course"),
        ("What is known", "known"),
        ("What is not known", "unknown"),
        ("In clinical terms", "note"),
    ):
        yield label, cards.text(f"condition.{known.id}.{part}")
    yield "Levels", ", ".join(f"{level.id} ({level.nerve})" if level.nerve else level.id for level in known.levels)


def _map(cards: Cards, known: Condition) -> Html:
    """Every cell at a glance: how many findings stand in it, or that there is no evidence."""
    heads = ["Option", *(tag("span", cards.words.text(f"row.{row.id}.short")) for row in known.rows)]
    rows: list[tuple[Part, ...]] = []
    for option in known.options:
        name = inside(condition_at(known.id, option), cards.words.text(f"option.{option}.short"))
        rows.append((name, *(_counted(known, row, option) for row in known.rows)))
    caption = "How many findings stand in each cell. A dash is missing evidence; a ring is a disagreement."
    return table(caption, heads, rows, "map")


def _counted(known: Condition, row: Row, option: str) -> Html:
    cell = row.cells.get(option, Cell())
    said = str(len(cell.named)) if cell.lead else "–"
    class_ = "disputed" if cell.disagreement else "known" if cell.lead else "unknown"
    aloud = "missing evidence" if not cell.lead else f"{said} findings{', which disagree' if cell.disagreement else ''}"
    return inside(condition_at(known.id, option, row.id), said, class_=class_, aria_label=aloud)


def _option(cards: Cards, known: Condition, option: str) -> Html:
    at = condition_at(known.id, option)
    rows = [_cell(cards, known, row, option) for row in known.rows]
    head = tag("h3", cards.words.text(f"option.{option}.name"), id=f"{at}-title")
    return tag("section", head, cards.text(f"option.{option}.what"), *rows, id=at, aria_labelledby=f"{at}-title")


def _cell(cards: Cards, known: Condition, row: Row, option: str) -> Html:
    cell = row.cells.get(option, Cell())
    head = tag("h4", cards.words.text(f"row.{row.id}.ask"), " ", tag("small", cards.words.text(f"tab.{row.tab}")))
    marks: list[Part] = [] if cell.lead else [tag("span", "Missing evidence", class_="mark caution")]
    if cell.words:
        other = inside(condition_at(cell.words, option, row.id), cards.words.text(f"condition.{cell.words}.short"))
        marks.append(tag("span", "Same as for: ", other, class_="mark"))
    if cell.disagreement:
        marks.append(inside(disagreement_at(cell.disagreement), "Findings disagree here", class_="mark"))
    said = tag("div", cards.text(known.said(row, option)), class_="words")
    found = [cards.card(finding, known.id) for finding in cell.named]
    at = condition_at(known.id, option, row.id)
    return tag("section", tag("div", head, marks, class_="row"), said, *found, id=at, class_="cell")


def _course(cards: Cards, known: Condition) -> Html:
    at = condition_at(known.id, "course")
    found = [cards.card(finding, known.id, 4) for finding in known.course]
    none = None if found else tag("p", "No figure is shown here.", class_="lacking")
    return tag("section", tag("h3", "What usually happens without a procedure"), none, *found, id=at)


def _anyway(cards: Cards, known: Condition) -> Html:
    at = condition_at(known.id, "anyway")
    parts = [_alone(cards, known, one) for one in known.anyway]
    none = None if parts else tag("p", "Nothing is said about this.", class_="lacking")
    return tag("section", tag("h3", "What would have happened anyway"), none, *parts, id=at)


def _alone(cards: Cards, known: Condition, one: Anyway) -> Html:
    head = tag("h4", cards.words.text(f"option.{one.option}.name"))
    said = tag("div", cards.text(f"anyway.{known.id}.{one.option}"), class_="words")
    found: list[Part] = []
    for label, finding in (("Against a dummy treatment", one.split), ("People left alone", one.alone)):
        card = cards.card(finding, known.id) if finding else tag("p", "Not counted, as far as we found.")
        found.append((tag("p", label, class_="label"), card))
    return tag("section", head, said, *found, class_="cell")


def _disagreements(cards: Cards, known: Condition) -> Html | None:
    parts = [
        _disagreement(cards, known, row, option, cell.disagreement)
        for row in known.rows
        for option, cell in row.cells.items()
        if cell.disagreement and first_told(cards.decision, cell.disagreement) == (known.id, row.id, option)
    ]
    at = condition_at(known.id, "disagreements")
    return tag("section", tag("h3", "Where findings disagree"), *parts, id=at) if parts else None


def _disagreement(cards: Cards, known: Condition, row: Row, option: str, identity: str) -> Html:
    disagreement = cards.decision.disagreements[identity]
    place = f"{cards.words.text(f'row.{row.id}.short')} · {cards.words.text(f'option.{option}.short')}"
    ask = cards.words.optional(f"disagreement.{identity}.ask")
    rows: list[tuple[Part, ...]] = []
    for name in disagreement.findings:
        finding = cards.decision.findings[name]
        key = f"finding.{name}"
        figure = cards.figure(finding, known.id, cards.words)
        found = [tag("p", figure.frame), tag("p", figure.frame_compared) if figure.frame_compared else None]
        objects = tag("span", "Objects", class_="mark") if name in disagreement.objections else None
        rows.append(
            (
                (inside(figure_at(name), figure.title), objects, second_hand(finding), cards.cited(finding)),
                cards.words.text(f"{key}.who"),
                cards.words.text(f"{key}.compared"),
                cards.words.optional(f"{key}.measured") or tag("span", "not said", class_="lacking"),
                cards.words.text(f"{key}.when"),
                joined([tag("p", printed.figure(finding), class_="figure"), *found]),
            )
        )
    heads = ("Finding and source", "At whom", "Compared with", "Measured how", "When", "Found what")
    why = described(
        [("In dispute", cards.text(f"disagreement.{identity}.ask")), ("Why they differ", _why(cards, identity))]
    )
    back = tag("p", "In: ", inside(condition_at(known.id, option, row.id), place))
    head = tag("h4", ask or place)
    at = disagreement_at(identity)
    listed = table(f"Findings on: {ask or place}", heads, rows, "dispute")
    return tag("section", head, back, why, listed, id=at, class_="cell")


def _why(cards: Cards, identity: str) -> Html:
    return cards.text(f"disagreement.{identity}.why")
