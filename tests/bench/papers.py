"""Makes the patient's copy of the example visit, and a bare page as full in turn; prints the milliseconds as JSON.

Every round has other words, as every patient has: typst keeps what it has set before.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from typing import Any

import msgspec
import pypdfium2  # type: ignore[import-untyped]
import typst

from decision_aid.export import pdf
from decision_aid.export.sheet import Sheet
from decision_aid.session import paper
from tests.bench import held
from tests.bench.child import HERE
from tests.bench.telling import say

AT = datetime(2026, 11, 22, tzinfo=UTC)
_SAID = {"words", "heading", "name", "number", "group", "evidence", "dated"}  # what is printed, wherever it stands


def another(part: Any, number: int) -> Any:
    """The same sheet with other words, about as long."""
    if isinstance(part, dict):
        return {key: other_words(key, inner, number) for key, inner in part.items()}
    return [another(inner, number) for inner in part] if isinstance(part, list | tuple) else part


def other_words(key: str, part: Any, number: int) -> Any:
    """Words end in the number; everything else is looked into."""
    return f"{part} {number}" if isinstance(part, str) and part and key in _SAID else another(part, number)


def bare(sheet: dict[str, Any]) -> bytes:
    """The bare pages, as PDF/UA-1 like the patient's copy."""
    made: bytes = typst.compile(
        str(HERE / "bare.typ"),
        font_paths=[str(pdf.FONTS)],
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs={"data": json.dumps(sheet)},
        timestamp=AT,
    )
    return made


def pages_of(made: bytes) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(made) as document:
        return len(document)


def timed(make: Callable[[], bytes]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    make()
    return (time.perf_counter() - start) * 1000


def main(rounds: int) -> None:
    """Measure, and print the JSON."""
    with held.desk() as (window, player):
        sheet = asdict(paper.summary(held.opened(window, player)).sheet)
    if pages_of(pdf.pdf(msgspec.convert(sheet, Sheet), AT)) != pages_of(bare(sheet)):
        raise RuntimeError("the bare pages are not as many")
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(1000, 1000 + rounds):
        other = another(sheet, number)
        made = msgspec.convert(other, Sheet)
        ours.append(timed(partial(pdf.pdf, made, AT)))
        theirs.append(timed(partial(bare, other)))
    say(json.dumps({"pdf": ours, "bare": theirs}))


if __name__ == "__main__":
    main(int(sys.argv[1]))
