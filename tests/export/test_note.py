"""The chart note: plain text in narrow lines, clinical terms, what was not asked said so, people's words untouched."""

import re
import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aid.export import note
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from tests.export import little_pack
from tests.export.held import full_visit, start, written_up


def text(visit: Visit) -> str:
    return note.text(written_up(visit).chart)


def squeezed(words: str) -> str:
    """Without any white space, so that wrapped words are found again."""
    return "".join(words.split())


def lines_under(heading: str, whole: str) -> str:
    """The part of the note under a heading, on one line."""
    found = whole.split(f"{heading}:", 1)[1]
    ends = [at for at in (found.find(f"\n{letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ") if at > 0]
    return " ".join(found[: min(ends, default=len(found))].split())


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_line_is_longer_than_a_hundred_columns(language):
    whole = text(full_visit(language))
    assert max(len(line) for line in whole.splitlines()) <= 100


def test_a_note_in_english_holds_no_typographic_sign():
    visit = full_visit()
    for question in ("teachback.watch", "plan.reasons"):  # these were written with curly signs, and stay so
        visit.write(question, "straight")
    assert text(visit).isascii()


def test_the_note_is_in_the_language_of_charts_whatever_the_visit_was_held_in():
    whole = text(full_visit("es"))
    assert "REASON: Lumbar radicular pain" in whole
    assert "Language of the visit: es" in whole


def test_it_says_condition_level_side_and_pain():
    whole = text(full_visit())
    assert lines_under("REASON", whole).endswith("level: L4-L5; side: right")
    assert "Leg pain 6/10; back pain 3/10; duration: 6 to 12 weeks" in whole


def test_a_red_flag_nobody_asked_about_is_not_a_no():
    visit = start(little_pack.decision())
    visit.touch("safety.numb", "no")
    assert lines_under("RED FLAGS AS ANSWERED", text(visit)) == "No: numb ask (en) Not asked: fever ask (en)"


def test_every_kind_of_answer_to_a_red_flag_keeps_its_name():
    visit = start(little_pack.decision())
    visit.touch("safety.numb", DONT_KNOW)
    visit.touch("safety.fever", "yes")
    visit.touch("precaution.sugar", RATHER_NOT_SAY)
    whole = text(visit)
    assert lines_under("RED FLAGS AS ANSWERED", whole) == "YES: fever ask (en) Patient does not know: numb ask (en)"
    assert "Patient would rather not say: sugar ask (en)" in whole


def test_the_payer_finds_weeks_of_conservative_care_and_relief_of_earlier_injections():
    facts = lines_under("FOR THE PAYER", text(full_visit()))
    assert "Conservative care, longest single course: 6 to 12 weeks" in facts
    injection = "Earlier injection, Lumbar or caudal epidural steroid injection"
    assert f"{injection}: relief about 40 per cent; lasted: 6 to 12 weeks" in facts


def test_the_payer_finds_every_injection_with_its_own_relief():
    visit = full_visit()
    shot = "tried.epidural-steroid.2"
    visit.choose(f"{shot}.use", "before")
    visit.touch(f"{shot}.percent", "2")
    visit.touch(f"{shot}.lasted", "weeks")
    visit.write(f"{shot}.level", "L4-L5")
    facts = lines_under("FOR THE PAYER", text(visit))
    injection = "Earlier injection, Lumbar or caudal epidural steroid injection"
    assert f"{injection}, number 1: relief about 40 per cent; lasted: 6 to 12 weeks" in facts
    assert f"{injection}, number 2: relief about 20 per cent; lasted: 1 to 6 weeks" in facts
    told = 'number 2: relief: about 20 per cent; relief lasted: 1 to 6 weeks; level: "L4-L5" (not asked: helped)'
    assert told in lines_under("PRIOR TREATMENT", text(visit))


def test_an_injection_nobody_asked_about_is_not_counted_as_none():
    visit = start(little_pack.decision())
    assert "Earlier injections: none recorded" in text(visit)
    visit.touch("tried.shot.use", "never")
    assert "Earlier injections: none\n" in text(visit)


def shown_lines(visit):
    """What stands under what was shown, without the order of the options and what the times mean."""
    whole = lines_under("SHOWN IN THIS VISIT", text(visit))
    return re.sub(r"^Order of options, drawn by lot.*?\. ?(?=\S)|Times run to the next view.*$", "", whole).strip()


def test_what_was_shown_stands_in_the_order_it_was_shown():
    visit = start(little_pack.decision())
    visit.show("compare.benefits", ["mean", "pair"])
    visit.show("compare.detail.better.needle", ["pair", "harm"])
    visit.show("compare.benefits", ["harm"])
    assert shown_lines(visit) == (
        "benefits: Author 2019 [2x, <1 min] In full, needle name (en), row better ask (en): "
        "pair title (en) 51/100 v 36/100 (Author 2019); harm title (en) 7/10,000 (Author 2019) [<1 min]"
    )


def test_evidence_of_an_older_pack_is_still_named():
    visit = start(little_pack.decision())
    visit.show("compare.benefits", ["gone-since"])
    assert shown_lines(visit) == "benefits: gone-since [time not known]"


def test_the_pack_is_named_by_version_digest_and_review():
    visit = start(little_pack.decision())
    aid = lines_under("DECISION AID", text(visit))
    assert "little 1.2.3 (dddddddddddd)" in aid
    assert aid.endswith("evidence not yet reviewed here")


def test_a_visit_opened_with_other_evidence_says_so():
    decision = little_pack.decision()
    visit = start(decision)
    newer = Visit(replace(decision, digest="e" * 64), visit.events)
    assert "opened with another state of the evidence (dddddddddddd)" in " ".join(text(newer).split())


def test_an_unsigned_note_says_draft_and_a_signed_one_by_whom_and_when():
    visit = start(little_pack.decision())
    assert "NOT SIGNED: a draft" in text(visit)
    visit.sign("Dr. Bell")
    visit.add("Called.")
    whole = text(visit)
    assert "signed 2026-11-22 12:04 +0000 by Dr. Bell" in whole
    assert lines_under("ADDENDA", whole) == '2026-11-22 12:04 +0000: "Called."'


def test_nothing_asked_leaves_a_note_that_says_so():
    whole = text(start(little_pack.decision()))
    assert "REASON: not asked; level: not asked; side: not asked" in whole
    assert "Decided: nothing recorded" in whole
    assert "Clinician's recommendation, in the clinician's words: none recorded" in whole
    assert lines_under("TEACH-BACK", whole) == "teachback chosen ask (en): not asked"


HARD = [
    "😀 👨‍👩‍👧 works",
    "مرحبا، ألم في الساق",
    "שלום — כאב",
    "漢字かな",
    "one\ttwo",
    "two\r\nlines\u2028three",
    "x" * 10_000,
    "long " * 2_000,
    '#panic("*x*") $y$ `z` \\ {braces} %s',
    "“curly” ’quotes’ – dashes",
]


@pytest.mark.parametrize("words", HARD, ids=range(len(HARD)))
def test_what_people_wrote_stands_in_the_note_unchanged(words):
    visit = start(little_pack.decision())
    visit.write("plan.reasons", words)
    visit.ask(words)
    whole = text(visit)
    assert squeezed(whole).count(squeezed(words)) == 2
    assert max(len(line) for line in whole.splitlines()) <= 100


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_any_words_at_all_survive_but_for_controls(words: Any):
    visit = start(little_pack.decision())
    visit.write("plan.steps", words)
    kept = "".join(sign for sign in words if unicodedata.category(sign) != "Cc")
    assert squeezed(kept) in squeezed(text(visit))
