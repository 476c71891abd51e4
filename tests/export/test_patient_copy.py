"""What the patient's copy says: what was decided, what was said, what was compared, and nothing that was not."""

from dataclasses import replace
from typing import Any

import pytest

from decision_aid.domain.encounter import NOT_YET, SOMETHING_ELSE
from decision_aid.export.sheet import Section, Sheet
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from tests.export import little_pack
from tests.export.held import full_visit, start, written_up


def little_visit(**answers: str) -> Visit:
    """A visit on the little pack with the disc chosen. Answers are question ids with _ for the dots."""
    visit = start(little_pack.decision())
    visit.touch("condition", "disc")
    for question, choice in answers.items():
        visit.touch(question.replace("_", "."), choice)
    return visit


def sheet(visit: Visit) -> Sheet:
    return written_up(visit).sheet


def section(sections: tuple[Section, ...], heading: str) -> list[str]:
    return [line.words for found in sections if found.heading == heading for line in found.lines]


def everything(part: Any) -> str:
    return repr(part)


@pytest.mark.parametrize(
    ("decided", "title"),
    [
        ((), "What we talked about"),
        (("needle",), "My plan: needle name (en)"),
        (("needle", "walk"), "My plan: needle name (en) and walk name (en)"),
        ((NOT_YET,), "My plan: not decided yet"),
        ((SOMETHING_ELSE,), "My plan: something else"),
    ],
)
def test_the_title_is_what_was_decided(decided, title):
    visit = little_visit()
    for choice in decided:
        visit.decide(choice)
    assert sheet(visit).heading == title


def test_something_else_is_said_in_the_words_it_was_written_in():
    visit = little_visit()
    visit.decide(SOMETHING_ELSE)
    visit.write("plan.something-else", "See the surgeon first.")
    assert section(sheet(visit).plan, "What we decided") == ["See the surgeon first."]


def test_the_clinicians_advice_is_labelled_as_the_clinicians_own_words():
    visit = little_visit()
    visit.write("plan.recommendation", "Try one.")
    (advice,) = (found for found in sheet(visit).plan if found.heading == "My clinician’s advice, word for word")
    assert [(line.words, line.own) for line in advice.lines] == [("Try one.", True)]


def test_each_line_of_the_next_steps_is_a_step():
    visit = little_visit()
    visit.write("plan.steps", "Book it.\n\n Keep walking. ")
    visit.write("plan.follow-up", "2027-01-03")
    assert section(sheet(visit).plan, "What happens next") == [
        "Book it.",
        "Keep walking.",
        "We will look at this again on January 3, 2027",
    ]


def test_what_nobody_talked_about_is_left_out():
    empty = sheet(start(little_pack.decision()))
    assert (empty.plan, empty.story, empty.table, empty.addenda) == ((), (), None, ())


def test_a_condition_the_pack_has_nothing_on_is_named_and_nothing_is_compared():
    visit = start(little_pack.decision())
    visit.touch("condition", "other")
    paper = sheet(visit)
    assert section(paper.story, "My problem") == ["other name (en)"]
    assert paper.table is None


def test_dont_know_is_said_and_rather_not_say_is_kept_to_oneself():
    story = sheet(little_visit(pain_weeks=DONT_KNOW, pain_leg=RATHER_NOT_SAY)).story
    assert section(story, "My problem") == ["disc name (en)", "How long: don’t know"]


def test_what_was_rated_stands_highest_first():
    story = sheet(little_visit(matters_soon="2", matters_lasting="5", matters_safe="2")).story
    assert section(story, "What matters most to me") == [
        "5 of 5: lasting name (en)",
        "2 of 5: soon name (en), safe name (en)",
    ]


def test_what_was_tried_says_how_it_helped():
    visit = little_visit(tried_tablets_use="now", tried_tablets_help="little")
    visit.write("tried.tablets.problems", "upset stomach")
    (told,) = section(sheet(visit).story, "What I tried")
    assert told == (
        "tablets name (en): tried: tried use now (en); helped: tried help little (en); problems: “upset stomach”; "
        "not answered: how long the help lasted, would do it again"
    )


def test_every_injection_of_a_kind_is_retold_by_its_number():
    visit = little_visit(tried_shot_use="before", tried_shot_percent="6", tried_shot_again="yes")
    visit.choose("tried.shot.2.use", "before")
    visit.touch("tried.shot.2.percent", "2")
    visit.write("tried.shot.2.date", "last spring")
    first, second = section(sheet(visit).story, "What I tried")
    assert first == (
        "shot name (en), number 1: tried: tried use before (en); helped: 60 percent of the pain gone; "
        "would do it again: tried again yes (en); not answered: how long the help lasted"
    )
    assert second == (
        "shot name (en), number 2: when: “last spring”; helped: 20 percent of the pain gone; "
        "not answered: how long the help lasted"
    )


def test_a_yes_to_a_safety_question_puts_the_notice_on_the_paper():
    assert sheet(little_visit(safety_numb="no")).notice == ""
    assert sheet(little_visit(safety_numb="yes")).notice == "Tell your care team now (en)"


def test_the_row_printed_is_the_highest_rated_one_where_people_were_counted_in_two_groups():
    visit = little_visit(matters_lasting="5", matters_safe="4", matters_soon="1")
    table = sheet(visit).table
    assert table is not None
    assert table.heading == "What we compared: row better ask (en)"
    assert table.lines[0].words.startswith("I rated this 1 of 5.")


def test_both_groups_of_a_study_are_drawn_and_both_frames_said():
    table = sheet(little_visit()).table
    assert table is not None
    side = next(side for side in table.sides if "needle" in side.name)
    assert [(people.have, people.more, people.none) for people in side.people] == [(36, 15, 49), (36, 0, 64)]
    assert [people.number for people in side.people] == ["51 of 100", "36 of 100"]
    assert [line.words for line in side.lines] == [
        "51 of 100 did (pair), 49 did not (en).",
        "36 of 100 in the other group, 64 not (en).",
    ]


def test_a_mean_difference_is_never_drawn_as_people():
    table = sheet(little_visit()).table
    assert table is not None
    side = next(side for side in table.sides if "walk" in side.name)
    assert (side.people, side.number) == ((), "8 points less")
    assert side.scale is not None
    assert side.lines[0].words == "8 points less (en)."


def test_what_nobody_studied_is_said_in_a_sentence():
    table = sheet(little_visit()).table
    assert table is not None
    side = next(side for side in table.sides if "knife" in side.name)
    assert (side.gap, [line.words for line in side.lines]) == ("We don’t know", ["nothing known better knife (en)"])


def test_a_figure_says_how_it_was_found_and_how_sure_anyone_is():
    table = sheet(little_visit()).table
    assert table is not None
    side = next(side for side in table.sides if "needle" in side.name)
    assert side.facts == (
        "15 more in every 100.",
        "No range was given.",
        "Studied: pair who (en).",
        "pair when (en).",
        "How sure: not very sure.",
        "Author, 2019 (summary read).",
    )
    alone = next(side for side in table.sides if "wait" in side.name)
    assert alone.facts[0] == "Nobody was compared."


def test_a_risk_keeps_its_own_denominator_and_says_that_nobody_was_compared():
    table = sheet(little_visit()).table
    assert table is not None
    side = next(side for side in table.sides if "needle" in side.name)
    assert side.risks_words == "Risks (nobody was compared)"
    assert [line.words for line in side.risks] == ["7 of 10,000 did (harm), 9,993 did not (en). (Author, 2019)"]
    other = next(side for side in table.sides if "walk" in side.name)
    assert (other.risks_words, [line.words for line in other.risks]) == (
        "Risks",
        ["No figure found for: row bad short (en)."],
    )


def test_a_pack_nobody_here_reviewed_says_so_at_the_end_and_on_every_page():
    paper = sheet(little_visit())
    assert paper.signed.startswith("Evidence not yet reviewed here.")
    assert paper.footer.endswith("evidence not yet reviewed here")


def test_a_reviewed_pack_names_who_reviewed_it():
    decision = little_pack.decision()
    review = replace(decision.info.review, by="Dr. Bell", at="2026-12-01")
    visit = start(replace(decision, info=replace(decision.info, review=review)))
    paper = sheet(visit)
    assert paper.signed.startswith("Reviewed here by Dr. Bell, December 1, 2026.")
    assert paper.footer.endswith("reviewed here by Dr. Bell")


def test_a_review_date_that_has_passed_is_said():
    decision = little_pack.decision()
    late = replace(decision, info=replace(decision.info, review_by="2026-11-01"))
    assert "This evidence is past its review date." in sheet(start(late)).evidence
    assert "past its review date" in sheet(start(late)).footer
    assert "past its review date" not in sheet(start(decision)).evidence


def test_what_was_added_after_signing_is_dated():
    visit = little_visit()
    visit.sign("Dr. Bell")
    visit.add("Called: the date is set.")
    paper = sheet(visit)
    assert [(added.heading, added.lines[0].words) for added in paper.addenda] == [
        ("Added on November 22, 2026", "Called: the date is set.")
    ]
    assert paper.signed.endswith("This summary was signed by Dr. Bell on November 22, 2026.")


def test_nothing_is_ranked_recommended_or_totalled_on_a_full_visits_paper():
    said = everything(written_up(full_visit()).sheet).lower()
    for word in ("best for you", "recommended", "score", "ranked", "safe and effective", "match"):
        assert word not in said


def test_the_paper_of_a_spanish_visit_says_the_pack_in_spanish():
    visit = full_visit("es")
    paper = sheet(visit)
    assert paper.language == "es"
    assert visit.words.text("option.epidural-steroid.name") in paper.heading
    assert visit.decision.texts["en"]["option.epidural-steroid.name"] not in everything(paper)
