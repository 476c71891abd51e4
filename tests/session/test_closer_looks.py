"""The closer looks of step 4 in finished words: claims, what would have come anyway, experts, the source of pain."""

from dataclasses import replace
from decimal import Decimal

import pytest

from decision_aid.domain.decision import Anyway, Decision
from decision_aid.domain.evidence import FindingKind, Share
from decision_aid.domain.flow import Step
from decision_aid.session import paper
from decision_aid.session.screens import compare
from decision_aid.session.screens.closer import ANYWAY, CLAIMS, EXPERTS, SOURCE, CloserScreen, looks
from decision_aid.session.screens.closer_anyway import AnywayBlock, AnywayDrawing
from decision_aid.session.screens.closer_claims import ClaimScreen
from decision_aid.session.visit import Visit
from tests.session.shipped_visits import DISC, OPENED, pack
from tests.session.small_decision import small_decision

CONDITIONS = tuple(condition.id for condition in pack().conditions)


def looking(
    view: str, problem: str = DISC, weeks: str = "6-12", language: str = "en", of: Decision | None = None
) -> Visit:
    visit = Visit(of or pack(), language=language, clock=lambda: OPENED)
    visit.touch("condition", problem)
    if weeks:
        visit.touch("pain.weeks", weeks)
    visit.go(Step.COMPARE)
    visit.look_closer(view)
    return visit


def look(visit: Visit) -> CloserScreen:
    shown = compare.screen(visit).closer
    assert shown is not None
    return shown


# -- all of them ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("problem", CONDITIONS)
def test_every_condition_has_the_four_looks_each_with_a_title_the_way_back_and_the_state_of_the_evidence(
    problem: str, language: str
) -> None:
    visit = looking("", problem, language=language)
    assert compare.screen(visit).closer is None
    assert visit.condition is not None
    touches = looks(visit, visit.condition)
    assert [touch.id for touch in touches] == [CLAIMS, ANYWAY, EXPERTS, SOURCE]
    assert len({touch.accessible for touch in touches}) == 4
    for touch in touches:
        visit.look_closer(touch.id)
        shown = look(visit)
        assert shown.title
        assert shown.lead
        assert shown.back.words
        assert shown.status == compare.screen(visit).status
        assert [tab.id for tab in shown.looks] == [tab.id for tab in touches]
        assert [tab.id for tab in shown.looks if tab.chosen] == [touch.id]
        own = (shown.claims, shown.blocks, shown.points, shown.tests)
        assert [bool(part) for part in own] == [touch.id == view for view in (CLAIMS, ANYWAY, EXPERTS, SOURCE)]


def test_a_pack_with_nothing_for_a_look_offers_no_touch_for_it() -> None:
    visit = Visit(small_decision(), clock=lambda: OPENED)
    visit.touch("condition", "disc")
    visit.go(Step.COMPARE)
    assert visit.condition is not None
    assert [touch.id for touch in looks(visit, visit.condition)] == [EXPERTS]
    first = compare.screen(visit).look
    assert first is not None
    assert first.id == EXPERTS
    visit.look_closer(CLAIMS)
    assert compare.screen(visit).closer is None


def test_a_look_is_recorded_under_its_own_name_with_the_findings_on_it() -> None:
    visit = looking(SOURCE, "facet-joint")
    where, shown = compare.findings_shown(compare.screen(visit))
    assert where == "compare.source"
    assert set(shown) == set(next(test.findings for test in pack().diagnostics if test.id == "facet"))
    visit.open_figure("schwarzer-second-block")
    assert compare.findings_shown(compare.screen(visit)) == (
        "figure.schwarzer-second-block",
        ("schwarzer-second-block",),
    )


def test_the_chart_says_which_looks_were_open_in_clinical_words() -> None:
    visit = looking(ANYWAY)
    visit.show(*compare.findings_shown(compare.screen(visit)))
    assert "Would have happened anyway: Valat 2003" in " ".join(paper.note(visit).split())


def test_closing_a_figure_finds_the_look_again_and_another_step_or_tab_leaves_it() -> None:
    visit = looking(SOURCE)
    visit.open_figure("beynon-finds")
    assert look(visit).detail is not None
    visit.close_detail()
    assert look(visit).detail is None
    visit.open_section("risks")
    assert compare.screen(visit).closer is None
    visit.look_closer(SOURCE)
    visit.go(Step.TALK)
    visit.go(Step.COMPARE)
    assert compare.screen(visit).closer is None


# -- what an injection can and can't do -------------------------------------------------------------------------------


def claims(visit: Visit) -> dict[str, ClaimScreen]:
    return {claim.id: claim for claim in look(visit).claims}


def test_each_claim_stands_with_what_can_fairly_be_said_before_any_study() -> None:
    visit = looking(CLAIMS)
    assert list(claims(visit)) == [claim.id for claim in pack().claims]
    for identity, claim in claims(visit).items():
        assert claim.said == pack().texts["en"][f"claim.{identity}.said"]
        assert claim.fair == pack().texts["en"][f"claim.{identity}.fair"]
        assert claim.sides == ()
        assert claim.said in claim.fold.accessible
    assert look(visit).shown == ()


def test_the_two_sides_of_a_claim_open_together_and_every_study_opens_in_full() -> None:
    visit = looking(CLAIMS)
    visit.unfold("claim.inflammation")
    supports, against = claims(visit)["inflammation"].sides
    known = next(claim for claim in pack().claims if claim.id == "inflammation")
    assert tuple(line.finding for line in supports.figures) == known.supports
    assert tuple(line.finding for line in against.figures) == known.contradicts
    assert look(visit).shown == (*known.supports, *known.contradicts)
    for line in (*supports.figures, *against.figures):
        visit.open_figure(line.open.id)
        detail = look(visit).detail
        assert detail is not None
        assert detail.figures[0].sources


@pytest.mark.parametrize(("weeks", "shown"), [("under-6", False), ("6-12", False), ("", False), ("over-a-year", True)])
def test_findings_about_longer_pain_are_left_out_for_shorter_pain_on_both_sides_and_it_says_so(
    weeks: str, shown: bool
) -> None:
    visit = looking(CLAIMS, weeks=weeks)
    visit.unfold("claim.works-and-harm")
    claim = claims(visit)["works-and-harm"]
    found = {line.finding for side in claim.sides for line in side.figures}
    assert ("busse-against" in found) is shown
    assert ("societies-object" in found) is shown
    assert [bool(side.left_out) for side in claim.sides] == [not shown, not shown]
    counts = [str(len(side.figures)) for side in claim.sides]
    assert claim.fold.detail == f"For it: {counts[0]} · Against it: {counts[1]}"
    if not weeks:
        assert all("We don’t know how long yours has lasted." in side.left_out for side in claim.sides)


# -- would have happened anyway ---------------------------------------------------------------------------------------


def blocks(visit: Visit) -> dict[str, AnywayBlock]:
    return {block.option: block for block in look(visit).blocks}


def drawn(block: AnywayBlock) -> AnywayDrawing:
    assert block.drawing is not None
    return block.drawing


def people(block: AnywayBlock) -> tuple[int, int, int, int]:
    return drawn(block).have, drawn(block).dummy, drawn(block).more, drawn(block).none


def test_with_a_dummy_group_alone_there_are_two_layers_and_nothing_is_called_time_alone() -> None:
    block = blocks(looking(ANYWAY))["epidural-steroid"]
    assert people(block) == (36, 0, 15, 49)
    assert [line.mark for line in drawn(block).key] == ["have", "more", "none"]
    assert drawn(block).key[0].words == "36 anyway, from time or from a dummy"
    assert "it may be no difference" in block.caution
    assert block.said == pack().texts["en"]["anyway.lumbar-disc.epidural-steroid"]


def test_with_people_left_alone_there_are_three_layers() -> None:
    block = blocks(looking(ANYWAY, "back-pain"))["psychological-care"]
    assert people(block) == (10, 10, 46, 34)
    assert [line.mark for line in drawn(block).key] == ["have", "dummy", "more", "none"]
    assert [line.finding for line in block.studies] == ["ashar-dummy", "ashar-usual"]


def test_a_treatment_that_did_no_better_than_the_dummy_is_drawn_with_nobody_more_and_says_so() -> None:
    block = blocks(looking(ANYWAY, "facet-joint"))["facet-radiofrequency"]
    assert people(block) == (28, 0, 0, 72)
    assert drawn(block).not_more == "Here no more people had this than after the dummy."
    assert block.studies[0].frames[1].startswith("After dummy heat, 29 of 100")
    assert drawn(blocks(looking(ANYWAY))["epidural-steroid"]).not_more == ""


@pytest.mark.parametrize("problem", CONDITIONS)
def test_what_nobody_counted_is_said_to_be_unknown_and_nothing_is_drawn(problem: str) -> None:
    condition = pack().condition(problem)
    assert condition is not None
    shown = blocks(looking(ANYWAY, problem))
    assert set(shown) == {known.option for known in condition.anyway}
    for known in condition.anyway:
        block = shown[known.option]
        assert block.said
        assert (block.drawing is None) == (not known.split)
        assert bool(block.unknown) == (not known.split)


def test_every_block_is_one_hundred_people_and_says_the_numbers_it_draws() -> None:
    for problem in CONDITIONS:
        for block in look(looking(ANYWAY, problem)).blocks:
            if block.drawing is None:
                continue
            assert sum(people(block)) == 100
            said = [line.words.split()[0] for line in block.drawing.key]
            assert [int(number) for number in said] == [
                number
                for number, mark in zip(people(block), ("have", "dummy", "more", "none"), strict=True)
                if mark in [line.mark for line in block.drawing.key]
            ]
            assert all(line.words in block.drawing.accessible for line in block.drawing.key)


def test_a_split_that_is_not_out_of_one_hundred_is_not_drawn_and_its_study_still_opens() -> None:
    known = pack()
    rare = replace(
        known.findings["valat-better"],
        kind=FindingKind.PROPORTION,
        treated=Share(Decimal(51), 1_000),
        compared=Share(Decimal(36), 1_000),
    )
    condition = known.condition(DISC)
    assert condition is not None
    other = replace(condition, anyway=(Anyway("epidural-steroid", "valat-better"),))
    changed = replace(known, findings={**known.findings, rare.id: rare}, conditions=(other,))
    block = blocks(looking(ANYWAY, of=changed))["epidural-steroid"]
    assert block.drawing is None
    assert block.studies[0].finding == "valat-better"


# -- why experts disagree ---------------------------------------------------------------------------------------------


def test_every_disagreement_about_the_options_is_there_those_side_by_side_first() -> None:
    told: set[str] = set()
    for problem in CONDITIONS:
        visit = looking(EXPERTS, problem, weeks="over-a-year")
        shown, compared = look(visit), visit.comparison
        assert compared is not None
        letters = [column.letter for column in (*compared.columns, *compared.others)]
        assert [about.letter for about in shown.points] == [
            letter for letter in letters if letter in {about.letter for about in shown.points}
        ]
        condition = compared.condition
        named = {
            f"experts.{row.id}.{option}": cell.disagreement
            for row in condition.rows
            for option, cell in row.cells.items()
            if cell.disagreement
        }
        folds = [point.fold.id for about in shown.points for point in about.points]
        assert set(folds) <= set(named)
        assert len(folds) == len(set(folds))
        told |= {named[fold] for fold in folds}
    assert told == set(pack().disagreements)


def test_a_point_unfolds_into_a_line_for_each_finding_and_each_line_opens_in_full() -> None:
    visit = looking(EXPERTS)
    visit.unfold("experts.better-weeks.epidural-steroid")
    (table,) = [point.table for about in look(visit).points for point in about.points if point.table]
    assert [line.finding for line in table.lines] == list(pack().disagreements["injection-better"].findings)
    assert look(visit).shown == tuple(line.finding for line in table.lines)
    assert table.why
    for line in table.lines:
        assert line.open is not None
        visit.open_figure(line.open.id)
        assert look(visit).detail is not None


def test_a_point_says_before_it_is_opened_how_many_studied_pain_as_long_as_this_and_who_objects() -> None:
    visit = looking(EXPERTS, weeks="over-a-year")
    points = {point.fold.id: point for about in look(visit).points for point in about.points}
    better, experts = (
        points["experts.better-weeks.epidural-steroid"],
        points["experts.what-experts-say.epidural-steroid"],
    )
    visit.unfold(better.fold.id)
    (table,) = [point.table for about in look(visit).points for point in about.points if point.table]
    like = [line for line in table.lines if line.fit == "like-you"]
    assert better.studies == f"{len(table.lines)} findings"
    assert better.like_you == f"{len(like)} about pain as long as yours"
    assert (better.objection, experts.objection) == ("", "Somebody objects here.")
    assert better.fold.words in better.fold.accessible


def test_with_no_duration_it_says_that_nobody_can_be_called_like_this_person() -> None:
    shown = look(looking(EXPERTS, weeks=""))
    assert shown.note.startswith("We don’t know how long your pain has lasted")
    assert {point.like_you for about in shown.points for point in about.points} == {""}
    assert look(looking(EXPERTS)).note.startswith("Your pain has lasted 6 to 12 weeks.")


# -- can an injection find the source of the pain? --------------------------------------------------------------------


@pytest.mark.parametrize("problem", CONDITIONS)
def test_each_test_says_what_would_be_done_on_a_yes_and_on_a_no_and_shows_all_its_findings(problem: str) -> None:
    shown = {test.id: test for test in look(looking(SOURCE, problem)).tests}
    known = [test for test in pack().diagnostics if problem in test.conditions]
    assert list(shown) == [test.id for test in known]
    for test in known:
        said, texts = shown[test.id], pack().texts["en"]
        assert (said.ask, said.about) == (texts[f"diagnostic.{test.id}.ask"], texts[f"diagnostic.{test.id}.about"])
        assert [answer.words for answer in said.answers] == [
            texts[f"diagnostic.{test.id}.yes"],
            texts[f"diagnostic.{test.id}.no"],
        ]
        found = [*(drawn.line.finding for drawn in said.drawn), *(line.finding for line in said.figures)]
        assert sorted(found) == sorted(test.findings)


def test_people_are_drawn_where_a_study_counted_them_out_of_one_hundred_with_both_sides_in_words() -> None:
    (facet,) = look(looking(SOURCE, "facet-joint")).tests
    first = facet.drawn[0]
    assert first.line.finding == "schwarzer-second-block"
    assert first.said.treated is not None
    assert (first.said.treated.have, first.said.treated.none) == (31, 69)
    assert first.line.frames[0].startswith("31 of 100")
    assert "69" in first.line.frames[0]
    assert [line.mark for line in first.key] == ["have", "none"]


def test_a_test_nobody_repeated_says_that_how_often_a_yes_holds_up_was_not_counted() -> None:
    (nerve,) = look(looking(SOURCE)).tests
    assert nerve.drawn == ()
    assert nerve.not_counted == "We found no count of how many yes answers of this test hold up."
    (facet,) = look(looking(SOURCE, "facet-joint")).tests
    assert facet.not_counted == ""
