"""The chart note as plain text: one dense page that can be pasted into any record system.

Called by ``session.paper``. No line is longer than :data:`WIDTH`, no sign is typographic except in what people wrote,
and nothing people wrote is changed but for controls that no record system takes.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping

from decision_aid.export.sheet import Section

WIDTH = 96  # columns; record systems wrap at 100 and more

_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2026": "...",
        "\u2022": "-",
        "\u00b7": "-",
        "\u00d7": "x",
        "\u2264": "<=",
        "\u2265": ">=",
        "\u00b1": "+/-",
        "\u2192": "->",
    }
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def plain(words: str) -> str:
    """The pack's words with typewriter signs. Never for what people wrote."""
    return words.translate(_PLAIN)


class Plain(Mapping[str, str]):
    """The pack's words in typewriter signs, by key; each is turned when it is asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, key: str) -> str:
        return plain(self._texts[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def text(sections: tuple[Section, ...]) -> str:
    """The whole note, ending with a line break."""
    return "\n".join(line for section in sections for line in _section(section)) + "\n"


def _section(section: Section) -> Iterator[str]:
    title = section.heading.upper()
    if len(section.lines) == 1:
        yield from _wrapped(f"{title}: {section.lines[0].words}", "  ")
        return
    yield f"{title}:"
    for line in section.lines:
        yield from _wrapped(f"  {line.words}", "    ")


def _wrapped(words: str, indent: str) -> Iterator[str]:
    """Lines of at most WIDTH, further ones indented; every line break people wrote stays one."""
    words = _CONTROLS.sub("", _LINE_ENDS.sub("\n", words).replace("\t", " "))
    for place, written in enumerate(words.split("\n")):
        yield from textwrap.wrap(
            written if place == 0 else f"{indent}{written}",
            WIDTH,
            subsequent_indent=indent,
            break_on_hyphens=False,
            replace_whitespace=False,
            drop_whitespace=True,
        ) or [""]
