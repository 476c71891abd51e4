"""The bars of a visit: which step, what is saved, back, undo and next. Part of ``frame``."""

from __future__ import annotations

from typing import Literal, NamedTuple

from decision_aid.domain import flow
from decision_aid.domain.encounter import Driver
from decision_aid.domain.flow import Path, Step
from decision_aid.export.standing import standing
from decision_aid.i18n import Words
from decision_aid.session.screens.touch import Touch
from decision_aid.session.visit import Visit


class RailStep(NamedTuple):
    """One of the steps: done, now or still to come."""

    id: str
    number: int
    words: str
    state: Literal["done", "now", "todo"]
    accessible: str


class VisitBars(NamedTuple):
    """Empty words, or None, mean that the thing is not there now."""

    place: str
    driver: Touch
    rail_name: str
    rail: tuple[RailStep, ...]
    safety: str
    back: Touch
    undo: Touch | None
    saving: str
    evidence: str  # what must be said of the evidence on every screen
    following: Touch


def step_name(words: Words, step: Step, path: Path = Path.STANDARD) -> str:
    """What a step is called on this way."""
    if path is Path.EXPRESS and step is Step.SUMMARY:
        return words.say("Print or close")
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


def bars(visit: Visit, troubled: bool) -> VisitBars:
    """The bars for this visit. ``troubled``: saving is known to fail for now."""
    words, here = visit.words, visit.place.step
    return VisitBars(
        place=_place(words, visit),
        driver=_driver(words, visit),
        rail_name=words.say("Steps of the visit"),
        rail=tuple(_rail_step(visit, words, place, step) for place, step in enumerate(flow.STEPS[visit.path], 1)),
        safety=safety_words(visit),
        back=_back(words, visit, flow.before(visit.path, here)),
        undo=_undo(words, visit),
        saving=_saving(words, visit, troubled),
        evidence=" · ".join(standing(words, visit.decision.info, visit.today).said),
        following=_following(words, visit, here),
    )


def _place(words: Words, visit: Visit) -> str:
    return words.say("Visit {number}", number=visit.number) if visit.recorded else words.say("Quick compare")


def _driver(words: Words, visit: Visit) -> Touch:
    named = {
        Driver.PATIENT: words.say("Patient"),
        Driver.CLINICIAN: words.say("Care team"),
        Driver.BOTH: words.say("Together"),
    }[visit.encounter.driver]
    return Touch("driver", named, words.say("Who is touching the screen: {who}. Touch to change.", who=named))


def _rail_step(visit: Visit, words: Words, number: int, step: Step) -> RailStep:
    name = step_name(words, step, visit.path)
    if step is visit.place.step:
        now = words.say("Step {number}, {name}, open now", number=number, name=name)
        return RailStep(step, number, name, "now", now)
    if flow.done(visit.decision, visit.encounter, step):
        return RailStep(step, number, name, "done", words.say("Step {number}, {name}, done", number=number, name=name))
    return RailStep(step, number, name, "todo", words.say("Step {number}, {name}", number=number, name=name))


def _back(words: Words, visit: Visit, step: Step | None) -> Touch:
    if step is None and not visit.recorded:
        return Touch("home", words.say("Home"), words.say("Back to Home, nothing is kept"))
    if step is None:
        return Touch("home", words.say("Home"), words.say("Back to Home"))
    return Touch(step, words.say("Back"), words.say("Back to {step}", step=step_name(words, step, visit.path)))


def _undo(words: Words, visit: Visit) -> Touch | None:
    return Touch("undo", words.say("Undo"), words.say("Undo the last answer")) if visit.can_undo else None


def _saving(words: Words, visit: Visit, troubled: bool) -> str:
    if not visit.recorded:
        return words.say("Nothing is kept unless you ask")
    waiting = len(visit.events) - visit.saved_revision
    if waiting == 0:
        return words.say("Saved on this computer")
    if troubled:
        return words.say_count("{count} answer not saved yet", "{count} answers not saved yet", waiting)
    return words.say("Saving…")


def _following(words: Words, visit: Visit, here: Step) -> Touch:
    following = flow.following(visit.path, here)
    if following is None and not visit.recorded:
        close = words.say("Close without keeping")
        return Touch("leave", close, words.say("Close without keeping: nothing of this comparison stays here"))
    if following is None:
        return Touch("home", words.say("Finish visit"), words.say("Finish the visit and go Home"))
    name = step_name(words, following, visit.path)
    return Touch(following, name, words.say("Next: {step}", step=name))
