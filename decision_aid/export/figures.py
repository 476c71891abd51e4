"""One finding -> finished words: big number, both frames, range, certainty, who, compared with, when, sources.

Called by ``session.screens`` (compare, talk) and ``export.summary``, so that screen, voice and paper say the same.
Every number comes finished from ``domain.comparison``: nothing here rounds or turns a mean difference into people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from decision_aid.domain import risk
from decision_aid.domain.comparison import Figure, Fit
from decision_aid.domain.decision import Decision
from decision_aid.domain.evidence import CertaintyLevel, FindingKind, Judge
from decision_aid.export import missing, ranges
from decision_aid.export.answers import inside
from decision_aid.export.drawings import ScaleWords, Window, scale_words, window
from decision_aid.export.sources import SourceWords, source_words
from decision_aid.i18n import Words

_COMPARED_WITH_NOBODY = (FindingKind.COURSE, FindingKind.RATE)
_DOTS = {
    CertaintyLevel.HIGH: 4,
    CertaintyLevel.MODERATE: 3,
    CertaintyLevel.LOW: 2,
    CertaintyLevel.VERY_LOW: 1,
    CertaintyLevel.NOT_RATED: 0,
}


@dataclass(frozen=True, slots=True)
class ArrayWords:
    """One group drawn as 100 people: ``have`` would have it in the other group too, ``more`` are beyond that."""

    have: int
    more: int
    none: int
    number: str  # "51"
    of: str  # "of 100"
    caption: str  # the option, or the name of what it was compared with
    frame: str  # both frames
    accessible: str


@dataclass(frozen=True, slots=True)
class CertaintyWords:
    """How sure anyone is: 0 to 4 dots and a word, whose word it is, and why."""

    dots: int
    words: str
    whose: str
    why: str
    accessible: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A labelled fact about a figure: who was studied, compared with what, when."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class FigureWords:
    """A figure as said everywhere. Empty words mean that the figure has no such part; nothing else is left out.

    ``number`` and ``unit`` are drawn large ("51" "of 100", "5" "points less"); statements have neither. ``treated`` and
    ``compared`` are arrays, only for people counted out of 100. ``spoken`` says the figure in one breath,
    ``accessible`` everything a reader of the full picture sees except the sources.
    """

    finding: str
    kind: FindingKind
    title: str
    number: str
    unit: str
    frame: str
    frame_compared: str
    treated: ArrayWords | None
    compared: ArrayWords | None
    scale: ScaleWords | None
    difference: str  # "15 more in every 100."
    nothing: str  # short, for the face of a cell, where a printed range includes no difference
    range: str
    range_from: str  # whose range it is, where that needs saying
    nobody: str  # "Nobody was compared." on the face of a course or a rate
    elsewhere: str  # on the face of a figure about people who had another condition
    certainty: CertaintyWords
    fit: str
    facts: tuple[Fact, ...]
    note: str
    sources: tuple[SourceWords, ...]
    spoken: str
    accessible: str

    @property
    def frames(self) -> tuple[str, ...]:
        """What is said of the group, and of the group compared where there was one."""
        return tuple(frame for frame in (self.frame, self.frame_compared) if frame)


def figure_words(words: Words, decision: Decision, figure: Figure, drawn_in: Window | None = None) -> FigureWords:
    """The words of one figure. Differences of one row are ``drawn_in`` the same window; alone, each has its own."""
    finding = figure.finding
    key = f"finding.{finding.id}"
    frame = words.text(f"{key}.frame", **_named(words, figure, figure.treated))
    frame_compared = ""
    if finding.kind is FindingKind.PROPORTION and figure.compared is not None:
        frame_compared = words.text(f"{key}.frame_compared", **_named(words, figure, figure.compared))
    number, unit = _big(words, figure)
    difference, spread, spread_from = _spread(words, figure)
    nobody = words.say("Nobody was compared.") if finding.kind in _COMPARED_WITH_NOBODY else ""
    certainty = _certainty(words, figure)
    title = words.text(f"{key}.title")
    facts = _facts(words, figure)
    fit = _fit(words, figure)
    note = words.optional(f"{key}.note")
    elsewhere = _elsewhere(words, figure)
    short = (title, frame, frame_compared, nobody, elsewhere, difference, spread, certainty.accessible)
    full = (*short, spread_from, certainty.why, *_spoken(words, facts), fit, note)
    return FigureWords(
        finding=finding.id,
        kind=finding.kind,
        title=title,
        number=number,
        unit=unit,
        frame=frame,
        frame_compared=frame_compared,
        treated=_array(words, figure.icons, words.text(f"option.{finding.option}.name"), frame),
        compared=_array(words, figure.icons_compared, words.text(f"{key}.compared"), frame_compared),
        scale=scale_words(words, decision, figure, drawn_in or window((figure,))),
        difference=difference,
        nothing=words.say("May be no difference.") if ranges.may_be_nothing(figure) else "",
        range=spread,
        range_from=spread_from,
        nobody=nobody,
        elsewhere=elsewhere,
        certainty=certainty,
        fit=fit,
        facts=facts,
        note=note,
        sources=source_words(words, decision, finding),
        spoken=_sentences(short),
        accessible=_sentences(full),
    )


def _sentences(parts: Iterable[str]) -> str:
    """Whole sentences one after another; a part that ends without a stop gets one, so that a voice pauses."""
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def _named(words: Words, figure: Figure, count: risk.Count | None) -> dict[str, object]:
    named: dict[str, object] = {name: _grouped(words, value) for name, value in figure.finding.values.items()}
    if count is not None:
        named |= {"yes": words.number(count.yes), "no": words.number(count.no), "of": words.number(count.of)}
    if figure.size is not None:
        named["size"] = figure.size.size
    return named


def _grouped(words: Words, value: str) -> str:
    """A number as printed, its thousands set apart from five digits on (four could be a year)."""
    return words.number(int(value)) if value.isdigit() and len(value) > 4 else risk.Printed(value)


def _big(words: Words, figure: Figure) -> tuple[str, str]:
    finding, size = figure.finding, figure.size
    if finding.kind is FindingKind.STATEMENT:
        return "", ""
    if size is not None and finding.difference is not None:
        return str(size.size), ranges.size_unit(words, size, finding.difference.better)
    assert figure.treated is not None
    return words.number(figure.treated.yes), words.say("of {of}", of=words.number(figure.treated.of))


def _spread(words: Words, figure: Figure) -> tuple[str, str, str]:
    """The difference between the groups, its range, and whose range it is."""
    finding, size = figure.finding, figure.size
    if size is not None and finding.difference is not None:
        spread = ranges.size_range(words, size, finding.difference.better, finding)
        nothing = ranges.size_nothing(words, size)
        return "", f"{spread} {nothing}".rstrip(), ""
    if figure.treated is None:
        return "", "", ""
    if figure.compared is None:
        return "", ranges.share_range(words, figure.treated_range, figure.treated.of, finding), ""
    difference = ranges.gap_size(words, figure.treated.yes - figure.compared.yes, figure.treated.of)
    return difference, *ranges.gap_range(words, figure)


def _array(words: Words, icons: risk.Icons | None, caption: str, frame: str) -> ArrayWords | None:
    if icons is None:
        return None
    number, of = words.number(icons.have + icons.more), words.say("of {of}", of=words.number(100))
    accessible = words.say("{group}: {frame}", group=caption.rstrip("."), frame=frame)
    return ArrayWords(icons.have, icons.more, icons.none, number, of, caption, frame, accessible)


def _certainty(words: Words, figure: Figure) -> CertaintyWords:
    finding = figure.finding
    named = {
        CertaintyLevel.HIGH: words.say("Very sure"),
        CertaintyLevel.MODERATE: words.say("Fairly sure"),
        CertaintyLevel.LOW: words.say("Not very sure"),
        CertaintyLevel.VERY_LOW: words.say("Very unsure"),
        CertaintyLevel.NOT_RATED: words.say("Nobody rated this"),
    }[finding.certainty]
    whose = {
        Judge.AUTHORS: words.say("The authors of the study rated it so."),
        Judge.EVIDENCE_TEAM: words.say("The people who put this evidence together rated it so."),
        Judge.NOBODY: "",
    }[finding.judge]
    dots = _DOTS[finding.certainty]
    spoken = words.say("How sure: {certainty}, {dots} of 4.", certainty=named, dots=dots) if dots else f"{named}."
    return CertaintyWords(dots, named, whose, words.text(f"finding.{finding.id}.certainty"), spoken)


def _fit(words: Words, figure: Figure) -> str:
    studied = figure.finding.population
    if figure.fit is Fit.LIKE_YOU:
        return words.say("The people studied had been in pain about as long as you.")
    if figure.fit is Fit.UNLIKE_YOU:
        return words.say("The people studied had been in pain for a shorter or longer time than you.")
    if studied.pain_from_weeks is None and studied.pain_to_weeks is None:
        return missing.no_duration(words, figure.finding)
    return words.say("We don’t know how long your pain has lasted, so we can’t tell if it was as long for them.")


def _elsewhere(words: Words, figure: Figure) -> str:
    if not figure.elsewhere:
        return ""
    studied = inside(words.text(f"condition.{figure.finding.condition}.name"))
    return words.say("Studied in people with {condition}, not picked for your condition.", condition=studied)


def _facts(words: Words, figure: Figure) -> tuple[Fact, ...]:
    key = f"finding.{figure.finding.id}"
    facts = (
        Fact(words.say("Who was studied"), words.text(f"{key}.who")),
        Fact(words.say("Compared with"), words.text(f"{key}.compared")),
        Fact(words.say("When"), words.text(f"{key}.when")),
        Fact(words.say("Not given here"), missing.not_given(words, figure.finding)),
    )
    return tuple(fact for fact in facts if fact.words)


def _spoken(words: Words, facts: Iterable[Fact]) -> Iterable[str]:
    return (words.say("{label}: {words}", label=fact.label, words=fact.words) for fact in facts)
