"""Sheet -> tagged PDF (PDF/UA-1, enforced by the compiler) or pictures of its pages. The only module that knows typst.

Called by ``session.paper`` on its own thread. Words go in as data, never as source, so nothing a person wrote can
become markup. Any warning is an error: typst only warns where a font is missing, and prints another one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import typst

from decision_aid.errors import KnownTrouble, Trouble
from decision_aid.export.sheet import Sheet

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TEMPLATE = RESOURCES / "templates" / "patient.typ"
FONTS = RESOURCES / "fonts"

SQUARE = "\u25a1"  # stands where a sign could not be printed
#: What all four cuts of Inter draw. Anything else needs a font of this computer, which may or may not have it.
IN_INTER = (
    "\n\u0020-\u007e\u00a0-\u0148\u014a-\u017f\u0300-\u0304\u0327\u0328\u2010-\u2014\u2018-\u201e\u2022\u2026\u2190-\u2193"
    "\u2212\u2264\u2265\u25a0\u25a1\u25cb\u25cf"
)
_BREAK = "\u200b"  # a place where a line may break
_JOINED = f"(?:\u200d[^{IN_INTER}]|[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff])*"  # several signs that are drawn as one
_ELSEWHERE = re.compile(f"[^{IN_INTER}{_BREAK}]{_JOINED}")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SILENT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)  # nothing to see
_NO_SIGN = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000f0000-\U0010ffff]")  # in no font
_LONG_RUN = re.compile(r"\S{30}(?=\S)")

#: What typst raises where it breaks down over rare signs of other fonts; its class cannot be imported.
_PANIC = "PanicException"

_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class _Setting:
    """One way to set the page: the words as JSON, and whether the fonts of this computer may help."""

    data: str
    fonts_of_this_computer: bool


def pdf(sheet: Sheet, at: datetime, *, large: bool = False) -> bytes:
    """The pages as a tagged PDF. ``at`` is the time written into it, so the same visit gives the same bytes.

    Raises KnownTrouble(PDF_FAILED).
    """
    return _made(sheet, lambda setting: _compiled(setting, large, "pdf", at=at)[0])


def pages(sheet: Sheet, ppi: float, *, large: bool = False) -> list[bytes]:
    """Each page as a PNG at so many pixels per inch, as the PDF shows it. Raises KnownTrouble(PDF_FAILED)."""

    def pictures(setting: _Setting) -> list[bytes]:
        if setting.fonts_of_this_computer:
            _compiled(setting, large, "pdf")  # only a PDF refuses a sign that no font has
        return _compiled(setting, large, "png", ppi=ppi)

    return _made(sheet, pictures)


def _made(sheet: Sheet, make: Callable[[_Setting], _Made]) -> _Made:
    trouble = ""
    for setting in _settings(sheet):
        try:
            return make(setting)
        except (typst.TypstError, OSError) as error:
            trouble = type(error).__name__  # what it says may quote the patient
        except BaseException as error:
            if type(error).__name__ != _PANIC:
                raise
            trouble = _PANIC
    raise KnownTrouble(Trouble.PDF_FAILED, trouble)


def _settings(sheet: Sheet) -> Iterator[_Setting]:
    """The best way first: as written in Inter, else with other fonts, else with squares for what no font has."""
    words = _each(asdict(sheet), printable)
    if _ELSEWHERE.search(json.dumps(words, ensure_ascii=False)) is None:
        yield _Setting(_data(words), fonts_of_this_computer=False)
        return
    yield _Setting(_data(words), fonts_of_this_computer=True)
    yield _Setting(_data(_each(words, lambda part: _ELSEWHERE.sub(SQUARE, part))), fonts_of_this_computer=False)


def printable(words: str) -> str:
    """The words without what cannot be seen, with squares for what no font has, and with a place to break long runs."""
    words = _LINE_ENDS.sub("\n", words).replace("\t", " ")
    words = _NO_SIGN.sub(SQUARE, _SILENT.sub("", words))
    return _LONG_RUN.sub(lambda run: run[0] + _BREAK, words)


def _data(sheet: dict[str, object]) -> str:
    squares = SQUARE in json.dumps({**sheet, "replaced_words": ""}, ensure_ascii=False)
    return json.dumps(sheet if squares else {**sheet, "replaced_words": ""})


def _each(part: Any, change: Callable[[str], str]) -> Any:
    """A copy in which every text is changed."""
    if isinstance(part, str):
        return change(part)
    if isinstance(part, dict):
        return {name: _each(inner, change) for name, inner in part.items()}
    if isinstance(part, tuple | list):
        return [_each(inner, change) for inner in part]
    return part


@cache
def _inter_alone(folder: Path) -> typst.Fonts:
    """The fonts of this folder, read once and not for every paper, without those typst brings along."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def _compiled(
    setting: _Setting,
    large: bool,
    kind: Literal["pdf", "png"],
    *,
    at: datetime | None = None,
    ppi: float | None = None,
) -> list[bytes]:
    outcome: tuple[Any, list[typst.TypstWarning]] = typst.compile_with_warnings(
        str(TEMPLATE),
        font_paths=[str(FONTS)] if setting.fonts_of_this_computer else _inter_alone(FONTS),
        ignore_system_fonts=not setting.fonts_of_this_computer,
        format=kind,
        ppi=ppi,
        pdf_standards=["ua-1"] if kind == "pdf" else [],
        sys_inputs={"data": setting.data, "large": "yes" if large else ""},
        timestamp=at,
    )
    made, warnings = outcome
    if warnings:
        raise KnownTrouble(Trouble.PDF_FAILED, warnings[0].message)  # about fonts and layout, never words
    return made if isinstance(made, list) else [made]
