"""What stands around every step: top bar, step rail, notices, bottom bar. Drawn by ``ui.window``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from decision_aid.domain import flow
from decision_aid.domain.encounter import Driver
from decision_aid.domain.flow import Step
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session.desk import Desk
from decision_aid.session.screens import trouble
from decision_aid.session.screens.blocks import Touch
from decision_aid.session.screens.trouble import TroubleScreen
from decision_aid.session.visit import Visit
from decision_aid.settings import TEXT_SIZES


@dataclass(frozen=True, slots=True)
class RailStep:
    """One of the steps: done, now or still to come."""

    id: str
    number: int
    words: str
    state: Literal["done", "now", "todo"]
    accessible: str


@dataclass(frozen=True, slots=True)
class FrameScreen:
    """The bars. Empty words mean that the thing is not there now."""

    title: str
    place: str
    home: Touch
    languages: tuple[Touch, ...]
    smaller: Touch
    larger: Touch
    driver: Touch | None
    rail_name: str
    rail: tuple[RailStep, ...]
    troubles: tuple[TroubleScreen, ...]
    safety: str
    back: Touch | None
    undo: Touch | None
    saving: str
    following: Touch | None


def step_name(words: Words, step: Step) -> str:
    """What a step is called."""
    return {
        Step.CONDITION: words.say("Your condition"),
        Step.TRIED: words.say("What you tried"),
        Step.MATTERS: words.say("What matters"),
        Step.COMPARE: words.say("Side by side"),
        Step.TALK: words.say("Talk it over"),
        Step.PLAN: words.say("Your plan"),
        Step.SUMMARY: words.say("Summary"),
    }[step]


def safety_words(visit: Visit) -> str:
    """The fixed notice, where any safety question was answered yes; computes nothing else."""
    said_yes = any(visit.encounter.answer_to(f"safety.{sign}").text == "yes" for sign in visit.decision.safety)
    return visit.words.text("safety.notice") if said_yes else ""


def screen(desk: Desk) -> FrameScreen:
    """The frame for whatever is open now."""
    visit, words = desk.visit, desk.words
    steps = flow.STEPS[visit.path] if visit else ()
    here = visit.place.step if visit else None
    return FrameScreen(
        title="Side by Side",
        place=_place(words, visit),
        home=Touch("home", words.say("Home"), words.say("Home: back to the list of visits")),
        languages=tuple(
            Touch(code, name, name) for code, name in LANGUAGES.items() if code != words.language
        ),
        smaller=Touch("smaller", "A−", words.say("Smaller text"), desk.settings.text_size == TEXT_SIZES[0]),
        larger=Touch("larger", "A+", words.say("Larger text"), desk.settings.text_size == TEXT_SIZES[-1]),
        driver=_driver(words, visit) if visit else None,
        rail_name=words.say("Steps of the visit"),
        rail=tuple(_rail_step(visit, words, place, step) for place, step in enumerate(steps, 1)) if visit else (),
        troubles=_troubles(words, desk),
        safety=safety_words(visit) if visit else "",
        back=_step_touch(words, flow.before(visit.path, here)) if visit and here else None,
        undo=_undo(words, visit) if visit else None,
        saving=_saving(words, desk, visit) if visit else "",
        following=_following(words, visit, here) if visit and here else None,
    )


def _troubles(words: Words, desk: Desk) -> tuple[TroubleScreen, ...]:
    known = tuple(trouble.screen(words, known) for known in desk.troubles)
    return (*known, trouble.fault(words, desk.fault)) if desk.fault else known


def _place(words: Words, visit: Visit | None) -> str:
    if visit is None:
        return ""
    if not visit.recorded:
        return words.say("Quick compare")
    return words.say("Visit {number}", number=visit.number)


def _driver(words: Words, visit: Visit) -> Touch:
    named = {
        Driver.PATIENT: words.say("Patient"),
        Driver.CLINICIAN: words.say("Care team"),
        Driver.BOTH: words.say("Together"),
    }[visit.encounter.driver]
    return Touch("driver", named, words.say("Who is touching the screen: {who}. Touch to change.", who=named))


def _rail_step(visit: Visit, words: Words, number: int, step: Step) -> RailStep:
    name = step_name(words, step)
    if step is visit.place.step:
        return RailStep(step, number, name, "now", words.say("Step {number}, {name}, open now", number=number, name=name))
    if flow.done(visit.decision, visit.encounter, step):
        return RailStep(step, number, name, "done", words.say("Step {number}, {name}, done", number=number, name=name))
    return RailStep(step, number, name, "todo", words.say("Step {number}, {name}", number=number, name=name))


def _step_touch(words: Words, step: Step | None) -> Touch:
    if step is None:
        return Touch("home", words.say("Home"), words.say("Back to Home"))
    return Touch(step, words.say("Back"), words.say("Back to {step}", step=step_name(words, step)))


def _undo(words: Words, visit: Visit) -> Touch | None:
    return Touch("undo", words.say("Undo"), words.say("Undo the last answer")) if visit.can_undo else None


def _saving(words: Words, desk: Desk, visit: Visit) -> str:
    if not visit.recorded:
        return words.say("Nothing is kept from this comparison")
    waiting = len(visit.events) - visit.saved_revision
    if waiting == 0:
        return words.say("Saved on this computer")
    if desk.troubles:
        return words.say_count("{count} answer not saved yet", "{count} answers not saved yet", waiting)
    return words.say("Saving…")


def _following(words: Words, visit: Visit, here: Step) -> Touch:
    following = flow.following(visit.path, here)
    if following is None:
        return Touch("home", words.say("Finish visit"), words.say("Finish the visit and go Home"))
    name = step_name(words, following)
    return Touch(following, name, words.say("Next: {step}", step=name))
