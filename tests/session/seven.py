"""The shipped pack with seven problems to choose from: those it does not have are made up, of the one it has."""

from dataclasses import replace
from functools import cache

from decision_aid.domain.decision import Choice, Decision, Level, Precaution, Prompt, Question, QuestionKind
from tests.session.shipped_visits import DISC, pack

LUMBAR, NECK = ("L1-L2", "L2-L3", "L3-L4", "L4-L5", "L5-S1"), ("C4-C5", "C5-C6", "C6-C7", "C7-T1")
#: Every problem with its levels; those of the first and the last have a nerve that is usually pressed.
PROBLEMS: dict[str, tuple[str, ...]] = {
    "lumbar-disc": LUMBAR,
    "lumbar-stenosis": LUMBAR[1:],
    "back-pain": LUMBAR,
    "facet-joint": LUMBAR[2:],
    "sacroiliac-joint": (),
    "neck-arm": NECK,
    "after-surgery": LUMBAR,
}
NAMES = {
    "lumbar-stenosis": "Leg pain from a narrow spine",
    "back-pain": "Back pain from worn discs",
    "facet-joint": "Pain from the small joints of the spine",
    "sacroiliac-joint": "Pain from the joint at the base of the spine",
    "neck-arm": "Arm pain from the neck",
    "after-surgery": "Pain after surgery on the spine",
}
ABOUT = "Made up for a test, so that a card has the words that a card has. Pain may come and go. It may run down a leg."
CARE, PROMPT = "Agree on it with whoever prescribes the medicine.", "What worries you most about this?"


@cache
def seven() -> Decision:
    """The decision. Where the shipped pack has a problem, that is the one."""
    known = pack()
    disc = known.condition(DISC)
    assert disc is not None
    made = []
    texts = {language: dict(words) for language, words in known.texts.items()}
    for identity, levels in PROBLEMS.items():
        if known.condition(identity) is not None:
            continue
        nerves = {"C4-C5": "C5", "C5-C6": "C6", "C6-C7": "C7", "C7-T1": "C8"} if identity == "neck-arm" else {}
        made.append(replace(disc, id=identity, levels=tuple(Level(level, nerves.get(level, "")) for level in levels)))
        for words in texts.values():
            words |= {
                key.replace(f".{DISC}.", f".{identity}.", 1): said
                for key, said in list(words.items())
                if key.startswith((f"condition.{DISC}.", f"cell.{DISC}.", f"anyway.{DISC}."))
            }
            words |= {f"condition.{identity}.name": NAMES[identity], f"condition.{identity}.about": ABOUT}
            words |= {f"level.{level}.name": level.replace("-", "–") for level in levels}
            words |= {f"choice.level.{level}": level.replace("-", "–") for level in levels}
            words |= {f"nerve.{nerve}.skin": "You may feel it in the arm." for nerve in nerves.values()}
    for words in texts.values():
        words |= {f"precaution.{one.id}.care": CARE for one in known.precautions}
        words |= {"prompt.worries": PROMPT}
        for place in ("arm", "neck"):
            words.setdefault(f"question.pain.{place}.ask", f"How bad is the {place} pain now?")
    return replace(
        known,
        conditions=(*known.conditions, *made),
        questions=tuple(map(_asked, known.questions)) + _of_the_neck(known),
        precautions=tuple(Precaution(one.id, one.options, one.findings or _harms(known)) for one in known.precautions),
        prompts=known.prompts or (Prompt("worries", "talk"),),
        texts=texts,
    )


def _asked(question: Question) -> Question:
    if question.id == "condition":
        return replace(question, choices=tuple(Choice(one) for one in (*PROBLEMS, "other")))
    if question.id == "level":
        return replace(question, choices=tuple(Choice(one) for one in (*NECK, *LUMBAR)))
    if question.id in ("pain.leg", "pain.back"):
        return replace(question, conditions=(*(one for one in PROBLEMS if one != "neck-arm"), "other"))
    return question


def _of_the_neck(known: Decision) -> tuple[Question, ...]:
    missing = [pain for pain in ("pain.arm", "pain.neck") if known.question(pain) is None]
    return tuple(Question(pain, "condition", "pain", QuestionKind.SCALE, conditions=("neck-arm",)) for pain in missing)


def _harms(known: Decision) -> tuple[str, ...]:
    return tuple(one for one in ("el-yahchouchi-steroid-effects", "even-blood-sugar") if one in known.findings)
