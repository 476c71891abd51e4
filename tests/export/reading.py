"""Reads a finished PDF the way a person or a machine would: its words, its pages, its letters, its structure."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]


def page_count(content: bytes) -> int:
    return len(pypdfium2.PdfDocument(content))


def text_by_page(content: bytes) -> list[str]:
    """The words of each page, the places where a long word may break left out."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]
    return [words.replace("\u200b", "").replace("\ufffe", "") for words in pages]


def text(content: bytes) -> str:
    """The words of all pages."""
    return "\n".join(text_by_page(content))


def on_one_line(words: str) -> str:
    return " ".join(words.split())


def letter_sizes(content: bytes) -> list[float]:
    """The size in points of every letter that is drawn."""
    sizes: list[float] = []
    for page in pypdfium2.PdfDocument(content):
        words = page.get_textpage()
        sizes += [pypdfium2.raw.FPDFText_GetFontSize(words.raw, place) for place in range(words.count_chars())]
    return [size for size in sizes if size > 1]  # what is drawn by no font counts as 1


def boxes(content: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of everything drawn, as points from the edges of its page: all are positive."""
    for page in pypdfium2.PdfDocument(content):
        width, height = page.get_size()
        for thing in page.get_objects(max_depth=12):
            left, bottom, right, top = thing.get_bounds()
            yield left, bottom, width - right, height - top


def structure(content: bytes) -> list[tuple[str, str]]:
    """Every element of the structure tree in reading order: its kind without the slash, and its text alternative."""

    def walk(part: Any) -> Iterator[tuple[str, str]]:
        if isinstance(part, pikepdf.Array):
            for one in part:
                yield from walk(one)
        elif isinstance(part, pikepdf.Dictionary) and "/S" in part:
            yield str(part.S)[1:], str(part.get("/Alt", ""))
            if "/K" in part:
                yield from walk(part.K)

    with pikepdf.open(io.BytesIO(content)) as opened:
        return list(walk(opened.Root.StructTreeRoot.K))
