"""What is known about the chosen problem, and what the care team should know where a precaution was answered yes.

Called by ``session.screens.condition``. Every figure is a line that opens its full picture. It advises nothing: which
options a precaution concerns is said, never what to do about it beyond the pack's own words.
"""

from __future__ import annotations

from dataclasses import dataclass

from decision_aid.export.answers import inside
from decision_aid.i18n import Words
from decision_aid.session.screens import plates
from decision_aid.session.screens.figure_line import FigureLine, figure_line
from decision_aid.session.screens.plates import Plate
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class WhatIsKnown:
    """What usually happens without a procedure, what was counted, what is known and what is not.

    ``nothing`` says why there is none of it; then all else is empty. ``plate`` is what this problem is about, drawn: a
    healthy level beside what it changes, or the joints it is about.
    """

    nothing: str = ""
    name: str = ""
    course: str = ""
    plate: Plate | None = None
    figures_words: str = ""
    figures: tuple[FigureLine, ...] = ()
    known_words: str = ""
    known: str = ""
    unknown_words: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class CareNote:
    """For the care team, under a precaution answered yes: what to take care of, for which options, what is known."""

    question: str
    care: str
    concerns: str
    figures: tuple[FigureLine, ...]


def what_is_known(visit: Visit) -> WhatIsKnown:
    """What to know about the chosen problem."""
    words, condition = visit.words, visit.condition
    if condition is None:
        chosen = bool(visit.encounter.answer_to("condition").text)
        return WhatIsKnown(
            words.say("The evidence here has nothing on this problem.")
            if chosen
            else words.say("Choose the problem first. Then you will see here what is known about it.")
        )
    key = f"condition.{condition.id}"
    return WhatIsKnown(
        name=words.text(f"{key}.name"),
        course=words.text(f"{key}.course"),
        plate=_plate(words, condition.id),
        figures_words=words.say("What studies counted"),
        figures=tuple(figure_line(visit, finding) for finding in condition.course),
        known_words=words.say("What is known"),
        known=words.text(f"{key}.known"),
        unknown_words=words.say("What is not known"),
        unknown=words.text(f"{key}.unknown"),
    )


def _plate(words: Words, condition: str) -> Plate | None:
    """The drawing of this problem; None where there is none that shows what it is."""
    if condition == "lumbar-disc":
        disc = words.say("A herniated disc. Its soft middle has pushed out toward the back and presses on one nerve.")
        return plates.cross_sections(words, plates.HERNIATED, words.say("Herniated disc: it presses on a nerve"), disc)
    if condition == "lumbar-stenosis":
        canal = words.say(
            "A narrow canal. The disc bulges, ligament and joints have grown thick, and they squeeze the nerves."
        )
        return plates.cross_sections(words, plates.NARROWED, words.say("Narrow canal: the nerves are squeezed"), canal)
    if condition == "facet-joint":
        joints = words.say("The small joints of the low back, seen from behind.")
        return plates.single(words, "lumbar-joints", joints, joints)
    if condition == "sacroiliac-joint":
        pelvis = words.say("The joints between the spine and the hip bones, seen from behind.")
        return plates.single(words, "pelvis-behind", pelvis, pelvis)
    if condition == "neck-arm":
        neck = words.say("The neck, seen from the right side.")
        return plates.single(words, "neck-side", neck, neck)
    if condition in ("back-pain", "after-surgery"):
        back = words.say("The low back, seen from the right side.")
        return plates.single(words, "lumbar-side", back, back)
    return None


def care_notes(visit: Visit) -> tuple[CareNote, ...]:
    """A note for every precaution answered yes, in the order of the checklist."""
    words, condition, found = visit.words, visit.condition, []
    for known in visit.decision.precautions:
        question = f"precaution.{known.id}"
        if visit.encounter.answer_to(question).text != "yes":
            continue
        fitting = [option for option in known.options if condition is None or option in condition.options]
        concerns = words.say("This is not known to matter for any of the options here.")
        if fitting:
            first, *others = [words.text(f"option.{option}.name") for option in fitting]
            concerns = words.say("This matters for: {options}.", options=words.listed([first, *map(inside, others)]))
        lines = tuple(figure_line(visit, finding) for finding in known.findings)
        found.append(CareNote(question, words.optional(f"{question}.care"), concerns, lines))
    return tuple(found)
