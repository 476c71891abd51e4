"""A figure on one line, outside the table of step 4: what was counted, both frames, whose study; touched, all of it.

Made by the screens of step 1 and of the care team's notes. Its full picture is ``compare_detail.opened``.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.domain import comparison
from decision_aid.domain.comparison import Figure
from decision_aid.export.sources import author, year
from decision_aid.session.screens.figures import CertaintyWords, figure_words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class FigureLine:
    """``frames`` say both sides, ``flags`` what must stand on its face; ``open`` shows the figure with its sources."""

    finding: str
    title: str
    frames: tuple[str, ...]
    flags: tuple[str, ...]
    certainty: CertaintyWords
    cited: str
    open: Touch


def fixed(visit: Visit, finding: str) -> Figure:
    """A finding with its numbers fixed for this visit."""
    condition = visit.encounter.answer_to("condition").text
    weeks = comparison.pain_weeks(visit.decision, visit.encounter)
    return comparison.figure(visit.decision.findings[finding], weeks, condition)


def figure_line(visit: Visit, finding: str) -> FigureLine:
    """The line of one finding."""
    words, figure = visit.words, fixed(visit, finding)
    said = figure_words(words, visit.decision, figure)
    cited = studies(visit, finding)
    spoken = words.say("{figure} {study}. Opens the full picture.", figure=said.spoken, study=cited)
    return FigureLine(
        finding=finding,
        title=said.title,
        frames=said.frames,
        flags=tuple(flag for flag in (said.nobody, said.elsewhere, said.nothing) if flag),
        certainty=said.certainty,
        cited=cited,
        open=Touch(finding, words.say("See the study"), spoken),
    )


def studies(visit: Visit, finding: str) -> str:
    """Who looked, and the year, of each source of a finding."""
    words, sources = visit.words, visit.decision.sources
    found = [sources[source] for source in visit.decision.findings[finding].sources]
    return words.listed(
        [words.say("{author} ({year})", author=author(words, source), year=year(words, source)) for source in found]
    )
