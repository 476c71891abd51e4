"""A point on which sources do not agree: who looked, at whom, compared with what, measured how, and found what.

Called by ``session.screens.compare_detail`` and ``closer_experts``. Every finding at odds stands on a line of its own,
with whether its people had been in pain as long as this person. It takes no side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from decision_aid.domain.comparison import ComparedCell, Figure, Fit, pain_weeks
from decision_aid.session.screens.figure_line import studies
from decision_aid.session.screens.figures import CertaintyWords, FigureWords
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class LookedAt:
    """One finding of a disagreement, under the heads of :class:`DisagreementScreen`, in their order.

    ``like_you`` says whether its people had been in pain as long as this person; ``objection`` that somebody objects.
    """

    finding: str
    who: str
    whom: str
    compared: str
    measured: str
    found: str
    certainty: CertaintyWords
    fit: Fit
    like_you: str
    objection: str
    accessible: str
    open: Touch | None = None  # where the figure does not stand in full below
    marked: bool = False  # its people had this person's problem, for about as long


@dataclass(frozen=True, slots=True)
class LikeYou:
    """How many of the findings are about people like this person. ``only`` leaves those alone, or brings all back.

    ``hidden`` says how many are not shown now; ``only`` is None where there is nothing to leave out, or nothing else.
    """

    words: str
    said: str
    only: Touch | None
    hidden: str


@dataclass(frozen=True, slots=True)
class DisagreementScreen:
    """The point, what each looked at, which of them are about people like this person, and why they differ."""

    title: str
    ask: str
    heads: tuple[str, str, str, str, str]  # who looked, at whom, compared with, how it was measured, what they found
    lines: tuple[LookedAt, ...]
    for_you_words: str
    for_you: tuple[str, ...]
    why_words: str
    why: str
    people: LikeYou | None = None  # said over the table where it stands among others


def disagreement(
    visit: Visit, cell: ComparedCell, figures: Sequence[Figure], said: Sequence[FigureWords]
) -> DisagreementScreen | None:
    """The disagreement of a cell whose figures were ``said`` like this; None where its sources agree."""
    known = visit.decision.disagreements.get(cell.disagreement)
    if known is None:
        return None
    words = visit.words
    lines = tuple(
        _line(visit, figure, told, objects=figure.finding.id in known.objections)
        for figure, told in zip(figures, said, strict=True)
        if figure.finding.id in known.findings
    )
    return DisagreementScreen(
        title=words.say("Where studies disagree"),
        ask=words.optional(f"disagreement.{known.id}.ask"),
        heads=(
            words.say("Who looked"),
            words.say("At whom"),
            words.say("Compared with"),
            words.say("How it was measured"),
            words.say("What they found"),
        ),
        lines=lines,
        for_you_words=words.say("For you"),
        for_you=_for_you(visit, lines),
        why_words=words.say("Why they differ"),
        why=words.text(f"disagreement.{known.id}.why"),
    )


def _line(visit: Visit, figure: Figure, told: FigureWords, *, objects: bool) -> LookedAt:
    words, key = visit.words, f"finding.{figure.finding.id}"
    who, whom = studies(visit, figure.finding.id), words.text(f"{key}.who")
    compared, measured = words.text(f"{key}.compared"), words.optional(f"{key}.measured")
    found = " ".join(told.frames)
    objection = words.say("Somebody objects here.") if objects else ""
    like_you = {
        Fit.LIKE_YOU: words.say("Pain about as long as yours"),
        Fit.UNLIKE_YOU: words.say("Shorter or longer pain than yours"),
        Fit.UNKNOWN: words.say("Not known if their pain was as long as yours"),
    }[figure.fit]
    spoken = words.say(
        "{who}. At whom: {whom} {like_you}. Compared with: {compared} {measured} {found} {objection}",
        who=who,
        whom=whom,
        like_you=like_you,
        compared=compared,
        measured=measured,
        found=found,
        objection=objection,
    )
    return LookedAt(
        told.finding,
        who,
        whom,
        compared,
        measured,
        found,
        told.certainty,
        figure.fit,
        like_you,
        objection,
        " ".join(spoken.split()),
    )


def _for_you(visit: Visit, lines: Sequence[LookedAt]) -> tuple[str, ...]:
    """Whose people had been in pain as long as this person, study by study."""
    words = visit.words
    if pain_weeks(visit.decision, visit.encounter) is None:
        return (words.say("We don’t know how long your pain has lasted, so we can’t tell whose people were like you."),)

    def named(fit: Fit) -> str:
        return words.listed(list(dict.fromkeys(f"{line.who}" for line in lines if line.fit is fit)))

    like, unlike, unknown = named(Fit.LIKE_YOU), named(Fit.UNLIKE_YOU), named(Fit.UNKNOWN)
    said = (
        words.say("People whose pain had lasted about as long as yours: {studies}.", studies=like) if like else "",
        words.say("People with shorter or longer pain than yours: {studies}.", studies=unlike) if unlike else "",
        words.say("We could not see how long the pain had lasted: {studies}.", studies=unknown) if unknown else "",
    )
    return tuple(sentence for sentence in said if sentence)
