"""What a finding does not give, and why: how long the pain had lasted, how many people, when, how far off.

Called by ``export.figures`` and ``export.ranges``. Says the reason that the pack gives and never guesses one.
"""

from __future__ import annotations

from decision_aid.domain.evidence import Finding, Unsaid
from decision_aid.i18n import Words

PAIN, PEOPLE, WEEKS, RANGE = "pain", "people", "weeks", "range"


def not_given(words: Words, finding: Finding) -> str:
    """Everything that is not given, with the reason; empty where nothing is missing."""
    named = {
        PAIN: words.say("how long the people had been in pain"),
        PEOPLE: words.say("how many people there were"),
        WEEKS: words.say("when it was measured"),
        RANGE: words.say("how far off it may be"),
    }
    why: dict[Unsaid, list[str]] = {}
    for what, reason in finding.unsaid.items():
        why.setdefault(reason, []).append(named[what])
    said = []
    for reason in Unsaid:
        if reason in why:
            things = words.listed(why[reason])
            said.append(
                {
                    Unsaid.NOT_SEEN: words.say("What we read does not show {things}.", things=things),
                    Unsaid.NOT_PRINTED: words.say("The study does not give {things}.", things=things),
                    Unsaid.IN_WORDS: words.say("Said in words, not as a number: {things}.", things=things),
                    Unsaid.DOES_NOT_APPLY: words.say("Does not apply here: {things}.", things=things),
                }[reason]
            )
    return " ".join(said)


def no_range(words: Words, finding: Finding) -> str:
    """Said where a range would stand; empty where there is no range to give."""
    return {
        Unsaid.NOT_SEEN: words.say("What we read gave no range, so we can’t tell how far off this may be."),
        Unsaid.NOT_PRINTED: words.say("The study gave no range, so we can’t tell how far off this may be."),
        Unsaid.IN_WORDS: words.say("How far off this may be is said in words."),
        Unsaid.DOES_NOT_APPLY: "",
    }[finding.unsaid.get(RANGE, Unsaid.NOT_SEEN)]


def no_duration(words: Words, finding: Finding) -> str:
    """Said where it would be said whether the pain of the people studied was like this person's."""
    return {
        Unsaid.NOT_SEEN: words.say("What we read did not say how long the people studied had been in pain."),
        Unsaid.NOT_PRINTED: words.say("The study does not say how long the people studied had been in pain."),
        Unsaid.IN_WORDS: words.say("How long their pain had lasted is said in words, under “Who was studied”."),
        Unsaid.DOES_NOT_APPLY: words.say("This does not depend on how long somebody has been in pain."),
    }[finding.unsaid.get(PAIN, Unsaid.NOT_SEEN)]
