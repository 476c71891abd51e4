"""What stands about the evidence itself on step 4: its dates and review, one touch from who wrote it and who paid.

Called by ``session.screens.compare``. Until somebody at this site has signed the pack it says so, always.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.export.standing import standing
from decision_aid.session.screens.figures import Fact
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class AboutScreen:
    """The card about the evidence."""

    title: str
    facts: tuple[Fact, ...]


def status(visit: Visit) -> str:
    """The line that is always on the step: when the evidence is from, when it is due, whether it was reviewed here."""
    words, info = visit.words, visit.decision.info
    published, due = words.date(info.published), words.date(info.review_by)
    if info.review.by:
        dated = words.say(
            "Evidence reviewed here by {who} · of {published} · next review {due}",
            published=published,
            due=due,
            who=info.review.by,
        )
    else:
        dated = words.say(
            "Evidence not yet reviewed here · of {published} · next review {due}", published=published, due=due
        )
    stands = standing(words, info, visit.today)
    return " · ".join(part for part in (dated, stands.unchecked, stands.late) if part)


def about(visit: Visit) -> AboutScreen:
    """Who wrote the evidence, who paid, their interests, its version, dates and review."""
    words, info = visit.words, visit.decision.info
    stands = standing(words, info, visit.today)
    reviewed = words.say("Evidence not yet reviewed here. No clinician at this site has signed it.")
    if info.review.by:
        reviewed = words.say("Reviewed here by {who}, {when}.", who=info.review.by, when=words.date(info.review.at))
    due = words.date(info.review_by)
    facts = (
        Fact(words.say("Version"), info.version),
        Fact(words.say("Collected"), words.date(info.published)),
        Fact(words.say("Next review by"), ". ".join(part for part in (due, stands.late) if part)),
        Fact(words.say("Translation"), stands.unchecked),
        Fact(words.say("Tried with people"), words.optional("pack.tested_with") or info.tested_with),
        Fact(words.say("What it is for"), words.optional("pack.intended_use") or info.intended_use),
        Fact(words.say("How it is kept up to date"), words.optional("pack.update_policy") or info.update_policy),
        Fact(words.say("What changed in this version"), _changes(visit)),
        Fact(words.say("Written by"), words.listed(info.authors)),
        Fact(words.say("Paid for by"), words.optional("pack.funding") or info.funding),
        Fact(words.say("Interests of the authors"), words.optional("pack.interests") or info.interests),
        Fact(words.say("Review at this site"), reviewed),
    )
    return AboutScreen(words.say("About this evidence"), tuple(fact for fact in facts if fact.words))


def _changes(visit: Visit) -> str:
    """What changed, figure by figure: beside a figure whose option has no name it would tell which option that is."""
    words = visit.words
    changes = words.optional("pack.changes") or " ".join(visit.decision.info.changes)
    return words.say("Shown with the names.") if changes and visit.hidden else changes
