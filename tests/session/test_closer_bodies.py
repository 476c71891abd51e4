"""What the closer looks say of this person: where the medicine goes, whose people were like them, what to ask first."""

from dataclasses import fields

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session.screens import compare
from decision_aid.session.screens.closer import CLAIMS, EXPERTS, SOURCE, folded
from decision_aid.session.screens.closer_claims import ClaimsLook
from decision_aid.session.screens.closer_experts import ONLY_LIKE_YOU
from decision_aid.session.screens.closer_medicine import ROUTES, MedicineScreen, NeedleDrawing
from decision_aid.session.screens.closer_source import SourceLook, ToAsk
from decision_aid.session.screens.disagreement import DisagreementScreen, LikeYou
from decision_aid.session.screens.drawings import PARTS
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import DISC, OPENED, PROBLEMS, pack

BETTER = "experts.better-weeks.epidural-steroid"


def looking(view: str, problem: str = DISC, language: str = "en", **answers: str) -> Visit:
    visit = Visit(pack(), language=language, clock=lambda: OPENED)
    visit.touch("condition", problem)
    for question, choice in answers.items():
        visit.touch(question.replace("_", "."), choice)
    visit.go(Step.COMPARE)
    visit.look_closer(view)
    return visit


# -- where the medicine goes ------------------------------------------------------------------------------------------


def medicine(visit: Visit) -> MedicineScreen:
    shown = compare.screen(visit).closer
    assert isinstance(shown, ClaimsLook)
    assert shown.medicine is not None
    return shown.medicine


def ways(visit: Visit) -> dict[str, NeedleDrawing]:
    return {way.id: way for way in medicine(visit).drawings}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_every_way_in_of_a_condition_is_drawn_with_words_for_each_part(problem: str, language: str) -> None:
    visit = looking(CLAIMS, problem, language)
    shown, options = medicine(visit), pack().condition(problem).options  # type: ignore[union-attr]
    assert {way.id for way in shown.drawings} == {f"{r.option}.{r.drawing}" for r in ROUTES if r.option in options}
    for way in shown.drawings:
        assert way.words
        assert way.said in way.accessible
        assert len(way.parts) >= 5
        assert all(part.name in part.accessible for part in way.parts)
    assert len({way.words for way in shown.drawings}) == len(shown.drawings)


def test_the_ways_in_stand_in_the_order_of_the_letters_of_this_visit() -> None:
    visit = looking(CLAIMS, "back-pain")
    compared = visit.comparison
    assert compared is not None
    letters = {column.option: column.letter for column in (*compared.columns, *compared.others)}
    order = [letters[way.id.partition(".")[0]] for way in medicine(visit).drawings]
    assert order == sorted(order)


def test_every_needle_of_the_pack_is_drawn() -> None:
    needles = ("-steroid", "-block", "-radiofrequency", "-ablation", "adhesiolysis", "epidural-neck-")
    through_a_needle = {option for option in pack().options if any(word in option for word in needles)}
    assert {route.option for route in ROUTES} == through_a_needle - {"oral-steroid"}


def test_heat_is_drawn_as_heat_and_medicine_as_medicine() -> None:
    for route in ROUTES:
        named, hot = set(PARTS[route.drawing]), route.option.endswith(("radiofrequency", "ablation"))
        assert named & {"heat", "medicine"} == ({"heat"} if hot else {"medicine"}), route


def test_the_chosen_level_and_side_are_named_and_ringed() -> None:
    shown = medicine(looking(CLAIMS, level="L3-L4", side="left"))
    assert shown.place == "L3–L4, left"
    assert shown.overview is not None
    assert (shown.overview.level, shown.overview.sides) == ("L3-L4", ("left",))


@pytest.mark.parametrize("known", [{}, {"level": "L3-L4"}, {"side": "left"}, {"level": "dont-know", "side": "left"}])
def test_a_place_that_is_not_known_is_said_and_only_the_way_in_is_drawn(known: dict[str, str]) -> None:
    shown = medicine(looking(CLAIMS, **known))
    assert shown.overview is None
    assert shown.place == "The level and the side are not both known yet. So only the way in is drawn."


def test_the_joint_of_the_pelvis_needs_a_side_only() -> None:
    assert medicine(looking(CLAIMS, "sacroiliac-joint")).place.startswith("The side is not known yet.")
    shown = medicine(looking(CLAIMS, "sacroiliac-joint", side="left"))
    assert (shown.place_words, shown.place) == ("Your side", "Left")
    assert shown.overview is not None


def test_a_drawing_without_letters_is_turned_to_the_left_and_one_with_letters_says_which_side_it_shows() -> None:
    left = ways(looking(CLAIMS, "facet-joint", level="L3-L4", side="left"))
    joint, branch = left["facet-steroid.target-facet-joint"], left["medial-branch-block.target-medial-branch"]
    assert (joint.mirrored, joint.drawn_at) == (True, "Drawn on the left side.")
    assert not branch.mirrored
    assert branch.drawn_at == ("Drawn at L4–L5. Your level is L3–L4. Drawn on the right side. Your side is the left.")
    both = ways(looking(CLAIMS, "facet-joint", level="L4-L5", side="both"))["facet-steroid.target-facet-joint"]
    assert (both.mirrored, both.drawn_at) == (False, "Drawn on the right side. It is the same on the left.")


def test_heat_is_never_called_medicine() -> None:
    said = [way.said for problem in PROBLEMS for key, way in ways(looking(CLAIMS, problem)).items() if "radio" in key]
    assert len(said) >= 2
    assert all("No medicine stays." in words for words in said)


# -- whose people were like this person -------------------------------------------------------------------------------


def table(visit: Visit) -> DisagreementScreen:
    shown = compare.screen(visit).closer
    assert shown is not None
    (found,) = [point.table for about in shown.points for point in about.points if point.table]
    return found


def people(visit: Visit) -> LikeYou:
    said = table(visit).people
    assert said is not None
    return said


def test_a_point_says_for_how_many_findings_people_like_this_person_were_studied_and_marks_them() -> None:
    visit = looking(EXPERTS, pain_weeks="3-12-months")
    visit.unfold(BETTER)
    marked = [line for line in table(visit).lines if line.marked]
    assert 0 < len(marked) < len(table(visit).lines)
    assert all(line.fit == "like-you" for line in marked)
    assert people(visit).said == (
        f"Your pain has lasted 3 to 12 months. {len(marked)} of these {len(table(visit).lines)} findings are about "
        "people with your problem for about that long."
    )


def test_all_findings_are_shown_until_somebody_asks_for_people_like_them_and_what_is_left_out_is_counted() -> None:
    visit = looking(EXPERTS, pain_weeks="3-12-months")
    visit.unfold(BETTER)
    every, only = table(visit).lines, people(visit).only
    assert only is not None
    assert (only.id, only.chosen, people(visit).hidden) == (ONLY_LIKE_YOU, False, "")
    visit.unfold(only.id)
    left = table(visit).lines
    assert left == tuple(line for line in every if line.marked)
    assert people(visit).hidden == f"{len(every) - len(left)} other findings are not shown now."
    visit.unfold(only.id)
    assert table(visit).lines == every


@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_look_says_first_how_many_of_all_findings_are_about_people_like_this_person(problem: str) -> None:
    visit = looking(EXPERTS, problem, pain_weeks="3-12-months")
    shown = compare.screen(visit).closer
    assert shown is not None
    for fold in [point.fold.id for about in shown.points for point in about.points]:
        visit.unfold(fold)
    unfolded = compare.screen(visit).closer
    assert unfolded is not None
    lines = [line for about in unfolded.points for p in about.points if p.table for line in p.table.lines]
    every, marked = {line.finding for line in lines}, {line.finding for line in lines if line.marked}
    assert shown.note.startswith(f"Your pain has lasted 3 to 12 months. {len(marked)} of the {len(every)} findings ")


def test_where_no_study_is_known_to_be_about_people_like_this_person_nothing_is_left_out() -> None:
    visit = looking(EXPERTS, pain_weeks="over-a-year")
    visit.unfold("experts.leg-pain.exercise")
    visit.unfold(ONLY_LIKE_YOU)
    said = people(visit)
    assert "None of these findings is known to be about people with your problem for that long." in said.said
    assert (said.only, said.hidden) == (None, "")
    assert len(table(visit).lines) > 1


def test_with_no_duration_nobody_is_marked_and_nothing_can_be_left_out() -> None:
    visit = looking(EXPERTS)
    visit.unfold(BETTER)
    assert people(visit).only is None
    assert people(visit).said.startswith("We don’t know how long your pain has lasted")
    assert not any(line.marked for line in table(visit).lines)


# -- what to ask before a test ----------------------------------------------------------------------------------------


def source(visit: Visit) -> SourceLook:
    shown = compare.screen(visit).closer
    assert isinstance(shown, SourceLook)
    return shown


def asks(visit: Visit) -> tuple[ToAsk, ...]:
    return source(visit).asks[0]


@pytest.mark.parametrize("problem", PROBLEMS)
def test_both_questions_of_every_test_can_be_put_on_the_list_and_stand_alone_there(problem: str) -> None:
    visit = looking(SOURCE, problem)
    shown = source(visit)
    every = [ask for test in shown.asks for ask in test]
    assert len(every) == len({ask.question for ask in every}) == 2 * len(shown.tests)
    for test, questions in zip(shown.tests, shown.asks, strict=True):
        assert all(ask.question.startswith(test.ask) for ask in questions)
        assert all(ask.question in ask.accessible for ask in questions)


def test_a_question_put_on_the_list_is_taken_off_again_where_it_was_put_on() -> None:
    visit = looking(SOURCE)
    first, second = asks(visit)
    visit.ask(first.question)
    assert list(visit.encounter.questions.values()) == [first.question]
    assert asks(visit)[0].words == "On my questions. Take it off"
    assert asks(visit)[1] == second
    visit.withdraw(asks(visit)[0].revision)
    assert asks(visit) == (first, second)


def test_a_question_on_the_list_changes_the_look_but_not_what_its_view_was_made_for() -> None:
    visit = looking(SOURCE)
    before = source(visit)
    visit.ask(asks(visit)[0].question)
    assert source(visit) != before
    assert folded(source(visit)) == folded(before)


def test_nothing_can_be_asked_any_more_once_the_visit_is_signed() -> None:
    visit = looking(SOURCE)
    visit.sign("Dr. A")
    assert all(ask.locked for ask in asks(visit))


def test_a_look_with_something_of_its_own_has_all_that_every_look_has() -> None:
    for view in (CLAIMS, SOURCE):
        shown = compare.screen(looking(view)).closer
        assert shown is not None
        assert {field.name for field in fields(shown)} > {"view", "title", "lead", "status", "back", "where", "shown"}
        assert shown.view == view
