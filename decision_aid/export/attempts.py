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

_TENTHS = 10  # the scale of relief counts tenths; people and payers read per cent


def named(words: Words, entry: Entry, several: bool) -> str:
    """The treatment, by its number where it was had more than once."""
    name = words.text(f"treatment.{entry.treatment.id}.name")
    return words.say("{treatment}, number {number}", treatment=name, number=entry.number) if several else name


def facts(words: Words, decision: Decision, encounter: Encounter, entry: Entry) -> tuple[str, ...]:
    """Each fact on its own, the unanswered ones last; each can stand on a line or between semicolons."""

    def answer(field: str) -> str:
        return said(words, decision, encounter, f"{entry.key}.{field}")

    found = [answer("use")] if entry.number == 1 else []
    missing = []
    course = (("weeks", words.say("how long it was used")),) if entry.treatment.conservative else ()
    for field, label in course:
        found += [words.say("{label}: {answer}", label=label, answer=answer(field))] if answer(field) else []
    if entry.treatment.injection:
        for field, label in (
            ("level", words.say("where in the spine")),
            ("date", words.say("when")),
            ("drug", words.say("medicine")),
        ):
            found += _written(words, label, answer(field), entry, encounter, field)
    for label, given in (
        (words.say("how much it helped"), _help(words, entry, answer("help"))),
        (words.say("how long the help lasted"), answer("lasted")),
    ):
        if given:
            found.append(words.say("{label}: {answer}", label=label, answer=given))
        else:
            missing.append(label)
    for field, label in (("problems", words.say("problems")), ("stopped", words.say("why it was stopped"))):
        found += _written(words, label, answer(field), entry, encounter, field)
    again = words.say("would do it again")
    if entry.number == 1 and (given := said(words, decision, encounter, f"tried.{entry.treatment.id}.again")):
        found.append(words.say("{label}: {answer}", label=again, answer=given))
    elif entry.number == 1:
        missing.append(again)
    if missing:
        found.append(words.say("not answered: {things}", things=", ".join(missing)))
    return tuple(fact for fact in found if fact)


def _help(words: Words, entry: Entry, helped: str) -> str:
    """How much it helped, in a plain word, in per cent, or both."""
    if entry.percent.number is None:
        return helped
    relief = words.say("{percent} percent of the pain gone", percent=words.number(entry.percent.number * _TENTHS))
    return words.say("{help}, {relief}", help=helped, relief=relief) if helped else relief


def _written(words: Words, label: str, answer: str, entry: Entry, encounter: Encounter, field: str) -> list[str]:
    """What somebody wrote, in quotes; "don't know" without them."""
    if not answer:
        return []
    own = encounter.answer_to(f"{entry.key}.{field}").state is AnswerState.VALUE
    if own:
        return [words.say("{label}: “{words}”", label=label, words=answer)]
    return [words.say("{label}: {answer}", label=label, answer=answer)]
