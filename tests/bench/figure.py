"""A measured figure beside what it is held against, as a line of the table and as JSON.

Made by the other modules of this folder; printed by ``__main__``. Knows nothing about how anything is measured.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

NOT_HERE = "cannot be measured on this system"


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` is None where this system cannot be asked. ``parts`` say more about the same measurement, same unit.

    ``bound`` holds for the ratio to ``against`` where ``of_ratio``, else for the value itself; None bounds nothing.
    """

    name: str  # for programs
    words: str  # for people
    value: float | None
    unit: str
    count: int = 0  # how many measurements the value stands for
    against: float | None = None
    against_words: str = ""
    bound: float | None = None
    of_ratio: bool = False
    parts: dict[str, float] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """How many times what it is held against."""
        return self.value / self.against if self.value is not None and self.against else None

    @property
    def over(self) -> bool:
        """Whether it is beyond its bound."""
        measured = self.ratio if self.of_ratio else self.value
        return self.bound is not None and measured is not None and measured > self.bound

    def as_data(self) -> dict[str, object]:
        """For ``--json``."""
        return {
            "name": self.name,
            "words": self.words,
            "value": _short(self.value),
            "unit": self.unit,
            "count": self.count,
            "against": _short(self.against),
            "against_words": self.against_words,
            "ratio": _short(self.ratio),
            "bound": self.bound,
            "bound_of": "ratio" if self.of_ratio else "value",
            "over": self.over,
            "parts": {part: _short(value) for part, value in self.parts.items()},
        }


def quantile(values: Sequence[float], share: float) -> float:
    """The least value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines for a terminal."""
    lines: list[tuple[str, ...]] = [("", "measured", "against", "ratio", "bound", "")]
    for figure in figures:
        lines.append(_line(figure))
        lines += [(f"  {part}", _amount(value, figure.unit), "", "", "", "") for part, value in figure.parts.items()]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    form = "  ".join(f"{{:{side}{width}}}" for side, width in zip("<>>>><", widths, strict=True))
    return "\n".join(form.format(*line).rstrip() for line in lines)


def _line(figure: Figure) -> tuple[str, ...]:
    if figure.value is None:
        return (figure.words, NOT_HERE, "", "", "", "")
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}x"
    bound = "" if figure.bound is None else f"{figure.bound:g}{'x' if figure.of_ratio else f' {figure.unit}'}"
    verdict = "" if figure.bound is None else "OVER ITS BOUND" if figure.over else "ok"
    against = "" if figure.against is None else f"{_amount(figure.against, figure.unit)} {figure.against_words}"
    return (figure.words, _amount(figure.value, figure.unit), against, ratio, bound, verdict)


def _amount(value: float, unit: str) -> str:
    return f"{value:.{0 if abs(value) >= 100 else 1}f} {unit}"


def _short(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
