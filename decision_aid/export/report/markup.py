"""HTML in small pieces: an element is a string known to be safe; every other string is escaped where it goes in.

Called by the other modules of the report only. It must never take words as markup: words are escaped, also in
attributes, and an address is a link only where it leads to a DOI, to PubMed or PubMed Central, or into the page itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from decision_aid.domain.evidence import Source

_ADDRESSES = {
    "doi": "https://doi.org/",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov/",
    "pmcid": "https://pmc.ncbi.nlm.nih.gov/articles/",
}
_EMPTY = ("input", "meta")


class Html(str):
    """Markup that is safe to put into a page as it is."""

    __slots__ = ()


Part = str | Html | None | Iterable["Part"]


def tag(name: str, /, *parts: Part, **attributes: str | bool | None) -> Html:
    """An element with what is in it. ``class_`` and ``for_`` are class and for; ``_`` stands for a hyphen elsewhere."""
    said = []
    for key, value in attributes.items():
        attribute = key.removesuffix("_").replace("_", "-")
        if value is True:
            said.append(f" {attribute}")
        elif value not in (None, False, ""):
            said.append(f' {attribute}="{escape(str(value))}"')
    opened = f"<{name}{''.join(said)}>"
    return Html(opened if name in _EMPTY else f"{opened}{joined(parts)}</{name}>")


def joined(parts: Part) -> Html:
    """All parts one after another; words among them are escaped."""
    if parts is None:
        return Html("")
    if isinstance(parts, Html):
        return parts
    if isinstance(parts, str):
        return Html(escape(parts))
    return Html("".join(joined(part) for part in parts))


def inside(identity: str, *words: Part, **attributes: str | bool | None) -> Html:
    """A link to a place in the page."""
    return tag("a", *words, href=f"#{identity}", **attributes)


def described(facts: Iterable[tuple[Part, Part]], class_: str = "facts") -> Html:
    """Labels with what they say; a label without words is left out."""
    rows = [tag("div", tag("dt", label), tag("dd", said)) for label, said in facts if said]
    return tag("dl", *rows, class_=class_) if rows else Html("")


def table(caption: str, heads: Iterable[Part], rows: Iterable[tuple[Part, ...]], class_: str = "") -> Html:
    """A table with a caption; the first cell of each row is its head."""
    head = tag("thead", tag("tr", *(tag("th", words, scope="col") for words in heads)))
    body = [tag("tr", tag("th", first, scope="row"), *(tag("td", cell) for cell in cells)) for first, *cells in rows]
    inner = tag("table", tag("caption", caption), head, tag("tbody", *body))
    return tag("div", inner, class_=f"table {class_}".strip(), role="region", aria_label=caption, tabindex="0")


def address(source: Source) -> Html:
    """The link of a source by its DOI, PMID or PMCID; empty where the page read showed none."""
    kind, _, number = source.link.partition(":")
    if kind not in _ADDRESSES or not number:
        return Html("")
    return tag("a", f"{kind.upper()} {number}", href=f"{_ADDRESSES[kind]}{number}", rel="external noreferrer")
