"""What a person said about one treatment they tried, in the same words on the screen and on the patient's copy.

Called by ``export.patient`` and ``session.screens.in_light``. Says what was not answered, quotes what people wrote, and
draws no conclusion.
"""

from __future__ import annotations

from decision_aid.domain.decision import Decision
from decision_aid.domain.encounter import AnswerState, Encounter
from decision_aid.domain.tried import Entry
from decision_aid.export.answers import said
from decision_aid.i18n import Words

TENTHS = 10  # the scale of relief counts tenths; people and payers read per cent


def named(words: Words, entry: Entry, several: bool) -> str:
    """The treatment, by its number where it was had more than once."""
    name = words.text(f"treatment.{entry.treatment.id}.name")
    return words.say("{treatment}, number {number}", treatment=name, number=entry.number) if several else name


def facts(words: Words, decision: Decision, encounter: Encounter, entry: Entry) -> tuple[str, ...]:
    """Each fact on its own, the unanswered ones last; each can stand on a line or between semicolons."""

    def answer(field: str) -> str:
        return said(words, decision, encounter, f"{entry.key}.{field}")

    def labelled(label: str, *answers: str) -> str:
        given = ", ".join(part for part in answers if part)
        return words.say("{label}: {answer}", label=label, answer=given) if given else ""

    def written(label: str, field: str) -> str:
        own = encounter.answer_to(f"{entry.key}.{field}").state is AnswerState.VALUE
        return labelled(label, words.say("“{words}”", words=answer(field)) if own else answer(field))

    again = said(words, decision, encounter, f"tried.{entry.treatment.id}.again") if entry.number == 1 else ""
    helped, lasted = _help(words, entry, answer("help")), answer("lasted")
    found = [
        labelled(words.say("tried"), answer("use"), answer("weeks") if entry.treatment.conservative else "")
        if entry.number == 1
        else "",
        written(words.say("where"), "level"),
        written(words.say("when"), "date"),
        written(words.say("medicine"), "drug"),
        labelled(words.say("helped"), helped),
        labelled(words.say("lasted"), lasted),
        written(words.say("problems"), "problems"),
        written(words.say("why it was stopped"), "stopped"),
        labelled(words.say("would do it again"), again),
    ]
    missing = [
        words.say("how much it helped") if not helped else "",
        words.say("how long the help lasted") if not lasted else "",
        words.say("would do it again") if not again and entry.number == 1 else "",
    ]
    open_ones = ", ".join(thing for thing in missing if thing)
    found.append(words.say("not answered: {things}", things=open_ones) if open_ones else "")
    return tuple(fact for fact in found if fact)


def _help(words: Words, entry: Entry, helped: str) -> str:
    """How much it helped, in a plain word, in per cent, or both."""
    if entry.percent.number is None:
        return helped
    relief = words.say("{percent} percent of the pain gone", percent=words.number(entry.percent.number * TENTHS))
    return words.say("{help}, {relief}", help=helped, relief=relief) if helped else relief
