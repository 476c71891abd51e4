"""Reads the page of a pack as a browser would: elements with their attributes, their text, and what they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("meta", "input")


@dataclass
class Element:
    """An element; ``parts`` are the elements and words in it, in order."""

    name: str
    attributes: dict[str, str]
    parts: list[Element | str] = field(default_factory=list)
    language: str = ""

    def all(self, *names: str) -> Iterator[Element]:
        """The elements in this one that have such a name, or all."""
        for part in self.parts:
            if isinstance(part, Element):
                if not names or part.name in names:
                    yield part
                yield from part.all(*names)

    def one(self, identity: str) -> Element:
        """The element with this id, of which there is one."""
        (found,) = (element for element in self.all() if element.attributes.get("id") == identity)
        return found

    @property
    def text(self) -> str:
        """All words in it, with single spaces."""
        return " ".join(" ".join(part if isinstance(part, str) else part.text for part in self.parts).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, language=attributes.get("lang", self.open[-1].language))
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, f"{tag} ends what it did not begin"

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def read(html: str) -> Element:
    """The whole page; every element must end where it began."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"{reader.open[-1].name} never ends"
    return reader.open[0]
