"""What ``./run shots`` shows beside the example visit: steps 1, 4 and 5 of other conditions, full of real words.

Data, and how a new visit comes to stand in a scene. Used by ``ui.pictures`` only. Nothing here knows a window: a scene
is a condition, answers and a place; the looks say in which window, text size and language it adds something to see.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aid.domain.decision import Decision
from decision_aid.domain.flow import STEPS, Path, Step
from decision_aid.session.screens.condition import CHOICES
from decision_aid.session.screens.signs import SIGNS
from decision_aid.session.visit import Visit


@dataclass(frozen=True, slots=True)
class Look:
    """A window of ``width`` x ``height`` pixels, a text size in per cent, a language."""

    width: int
    height: int
    text_size: int
    language: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A place in a visit about ``condition``; empty: none chosen yet. ``weeks`` is how long the pain has lasted.

    ``options`` stand side by side, or those the pack shows first where none are named. ``detail`` is the row and option
    whose full picture is open. ``path`` is the way through the steps.
    """

    condition: str
    step: Step = Step.CONDITION
    section: str = ""
    weeks: str = "3-12-months"
    options: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    detail: tuple[str, str] | None = None
    unfolded: str = ""
    path: Path = Path.STANDARD

    @property
    def name(self) -> str:
        """What its picture is called."""
        open_now = "detail" if self.detail else self.unfolded
        way = "" if self.path is Path.STANDARD else str(self.path)
        number = str(STEPS[self.path].index(self.step) + 1)
        parts = (way, number, str(self.step), self.section, open_now, self.condition)
        return "-".join(part for part in parts if part)


#: Every window and every text size once or more, each with the language that is longer or not seen there before.
LOOKS = (
    Look(1280, 800, 100, "en"),
    Look(1280, 800, 130, "es"),
    Look(1366, 768, 100, "es"),
    Look(1024, 768, 100, "en"),
    Look(1024, 768, 170, "es"),
    Look(800, 1280, 100, "es"),
    Look(800, 1280, 200, "en"),
)

_TWO_YES = (("precaution.blood-thinner", "yes"), ("precaution.diabetes", "yes"))
_HURTS = (("level", "C6-C7"), ("side", "left"), ("pain.where", "neck-behind"), ("pain.where", "forearm-behind-left"))
_RATED = (("matters.avoid-surgery", "5"), ("matters.soon", "4"), ("matters.low-harm", "4"), ("matters.lasting", "3"))
_NECK = ("exercise", "epidural-neck-middle", "epidural-neck-side", "neck-surgery")
_STENOSIS = ("exercise", "epidural-steroid", "decompression", "spacer")
_BACK = ("rehabilitation-program", "basivertebral-ablation", "disc-radiofrequency", "spine-fusion")
_JOINT = ("exercise", "sacroiliac-steroid", "sacroiliac-radiofrequency", "sacroiliac-fusion")


def _tabs(condition: str, options: tuple[str, ...], *tabs: str) -> Iterator[Scene]:
    for tab in tabs:
        yield Scene(condition, Step.COMPARE, tab, options=options, answers=_RATED)


SCENES = (
    Scene(""),
    Scene("neck-arm", answers=(("level", "C6-C7"), ("side", "left"))),
    Scene("back-pain", unfolded=CHOICES),
    Scene("neck-arm", section="know"),
    Scene("back-pain", section="know", weeks="over-a-year"),
    Scene("neck-arm", section="pain", answers=_HURTS),
    Scene("neck-arm", section="care-team", answers=_TWO_YES),
    Scene("lumbar-stenosis", section="care-team", answers=_TWO_YES),
    *_tabs("neck-arm", _NECK, "benefits", "risks", "daily", "before"),
    *_tabs("back-pain", _BACK, "benefits", "before"),
    *_tabs("lumbar-stenosis", _STENOSIS, "risks"),
    *_tabs("sacroiliac-joint", _JOINT, "benefits"),
    Scene("lumbar-stenosis", Step.COMPARE, detail=("better-weeks", "epidural-steroid")),
    Scene("back-pain", Step.COMPARE, detail=("better-weeks", "psychological-care")),
    Scene("", path=Path.EXPRESS),
    Scene("lumbar-disc", path=Path.EXPRESS),
    Scene("lumbar-disc", path=Path.EXPRESS, unfolded=SIGNS),
    Scene("lumbar-disc", Step.COMPARE, path=Path.EXPRESS),
    Scene("lumbar-disc", Step.SUMMARY, path=Path.EXPRESS),
    Scene("neck-arm", Step.TALK, options=_NECK, answers=_RATED),
    Scene("back-pain", Step.TALK, options=_BACK, answers=_RATED),
)


def scenes_of(decision: Decision) -> tuple[Scene, ...]:
    """The scenes there are in this pack: those of conditions it has."""
    return tuple(scene for scene in SCENES if not scene.condition or decision.condition(scene.condition))


def stand(visit: Visit, scene: Scene) -> None:
    """Bring a new visit to where the scene is, by what people can do."""
    if scene.condition:
        visit.touch("condition", scene.condition)
        visit.touch("pain.weeks", scene.weeks)
    for question, choice in scene.answers:
        visit.touch(question, choice)
    visit.go(scene.step)
    if scene.section:
        visit.open_section(scene.section)
    if scene.options:
        put_side_by_side(visit, scene.options)
    if scene.detail:
        visit.open_detail(*scene.detail)
    if scene.unfolded:
        visit.unfold(scene.unfolded)


def put_side_by_side(visit: Visit, options: tuple[str, ...]) -> None:
    """Have just these two to four options side by side, one touch after another."""
    assert visit.comparison is not None
    shown = [column.option for column in visit.comparison.columns]
    leaving = [option for option in shown if option not in options]
    coming = [option for option in options if option not in shown]
    while leaving or coming:
        now = len(visit.comparison.columns)
        if leaving and (now > 2 or not coming):
            visit.put_beside(leaving.pop())
        elif coming and now < 4:
            visit.put_beside(coming.pop())
