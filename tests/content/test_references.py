"""What is said when a name in a pack leads nowhere, is given twice, or leaves a cell empty."""

import pytest

CONDITION, SHOT = "conditions/lumbar-disc.yaml", "findings/lumbar-disc/shot.yaml"
DISAGREE = "[shot-better, shot-better-told]"


def test_a_finding_cites_sources_that_are_there(broken):
    assert broken(SHOT, "sources: [made-up-2002]\n  read: full-text", "sources: [made-up-2009]\n  read: full-text") == [
        f"{SHOT}:32: shot-many: there is no source made-up-2009"
    ]


def test_the_smallest_change_people_notice_has_a_source_that_is_there(broken):
    assert broken("findings/lumbar-disc/keep-going.yaml", "noticed_source: made-up-2002", "noticed_source: nobody") == [
        "findings/lumbar-disc/keep-going.yaml:18: wait-size: there is no source nobody"
    ]


def test_a_finding_id_belongs_to_one_option(pack):
    pack.add("findings/lumbar-disc/keep-going.yaml", (pack.folder / SHOT).read_text().partition("shot-better-told:")[0])
    assert (
        "findings/lumbar-disc/shot.yaml:1: shot-better is already a finding in findings/lumbar-disc/keep-going.yaml"
        in pack.problems()
    )


def test_options_of_a_condition_are_there(broken):
    said = broken(CONDITION, "options: [keep-going, shot]\nfirst", "options: [keep-going, shot, jab]\nfirst")
    assert said[:3] == [
        f"{CONDITION}:1: there is no option jab",
        f"{CONDITION}:12: better: there is no cell for jab",
        f"{CONDITION}:18: harm: there is no cell for jab",
    ]


def test_findings_are_about_an_option_that_is_there(broken):
    said = broken("options.yaml", "shot:\n  tried", "jab:\n  tried")
    assert said[0] == f"{CONDITION}:1: there is no option shot"
    assert f"{SHOT}:1: shot-better: there is no option shot" in said
    assert "options.yaml:3: jab: no condition has this option" in said


def test_options_shown_first_are_options_of_the_condition(broken):
    assert broken(CONDITION, "first_shown: [keep-going, shot]", "first_shown: [keep-going, jab]") == [
        f"{CONDITION}:2: jab is not an option of this condition"
    ]


def test_waiting_is_one_full_option(broken):
    said = broken("options.yaml", "waiting: true", "waiting: false")
    assert said[0] == f"{CONDITION}:1: exactly one option must be the waiting one"


def test_what_counts_as_tried_is_in_the_ledger(broken):
    assert broken("options.yaml", "tried: [shot]", "tried: [shot, jab]") == [
        "options.yaml:4: there is no treatment jab"
    ]


def test_every_row_has_a_cell_for_every_option(broken):
    said = broken(CONDITION, "      keep-going: {}\n", "")
    assert said[0] == f"{CONDITION}:18: harm: there is no cell for keep-going"


def test_no_row_has_a_cell_for_an_option_nobody_has(broken):
    assert broken(CONDITION, "      keep-going: {}\n", "      keep-going: {}\n      jab: {}\n") == [
        f"{CONDITION}:20: harm: jab is not an option here"
    ]


def test_rows_stand_on_tabs_and_tabs_have_rows(broken):
    assert broken(CONDITION, "tab: risks", "tab: nights")[:2] == [
        f"{CONDITION}:7: the tab risks has no rows",
        f"{CONDITION}:16: harm: there is no tab nights",
    ]


def test_rows_speak_to_matters_that_are_there(broken):
    assert broken(CONDITION, "matters: [soon]", "matters: [soon, later]") == [
        f"{CONDITION}:11: better: there is no matter later"
    ]


def test_a_cell_names_findings_that_are_there(broken):
    assert broken(CONDITION, "lead: wait-course", "lead: wait-nothing")[0] == (
        f"{CONDITION}:13: better, keep-going: there is no finding wait-nothing"
    )


def test_a_cell_names_findings_about_its_own_option(broken):
    assert broken(CONDITION, "beside: [wait-size]", "beside: [wait-size, shot-harm]") == [
        f"{CONDITION}:13: better, keep-going: the finding shot-harm is about shot"
    ]


def test_findings_do_not_stand_beside_a_lead_that_is_missing(broken):
    assert f"{CONDITION}:20: harm, shot: findings stand beside a lead that is missing" in broken(
        CONDITION, "lead: shot-harm, ", ""
    )


def test_a_finding_does_not_stand_beside_itself(broken):
    assert broken(CONDITION, "beside: [wait-size]", "beside: [wait-size, wait-course]") == [
        f"{CONDITION}:13: better, keep-going: wait-course leads and stands beside itself"
    ]


def test_what_was_read_second_hand_never_leads_beside_what_was_read_first_hand(broken):
    old = "{lead: shot-better, beside: [shot-better-told]"
    assert broken(CONDITION, old, "{lead: shot-better-told, beside: [shot-better]") == [
        f"{CONDITION}:14: better, shot: shot-better-told was read second hand and must stand after the others"
    ]


def test_what_was_read_second_hand_stands_last_because_the_lead_may_be_left_out(pack):
    pack.edit(CONDITION, "beside: [shot-better-told]", "beside: [shot-better-told, shot-harm]")
    assert pack.problems() == [
        f"{CONDITION}:14: better, shot: shot-better-told was read second hand and must stand after the others"
    ]


def test_what_was_read_second_hand_may_lead_where_there_is_nothing_else(pack):
    pack.edit(SHOT, "read: full-text", "read: second-hand")
    pack.edit(CONDITION, "{lead: shot-harm, beside: [shot-many]}", "{lead: shot-many}")
    assert pack.problems() == []


def test_a_finding_no_cell_shows_is_not_forgotten(broken):
    assert broken(CONDITION, ", beside: [shot-many]", "") == [f"{SHOT}:30: shot-many: nothing shows it"]


def test_a_source_no_finding_cites_is_not_forgotten(pack):
    pack.add(
        "sources/all.yaml",
        "made-up-2003: {authors: Made-Up D, title: None, journal: No Journal, year: 2003, link: ''}\n",
    )
    assert pack.problems() == ["sources/all.yaml:14: made-up-2003: no finding cites it"]


def test_a_disagreement_is_between_two(broken):
    assert broken("disagreements/all.yaml", DISAGREE, "[shot-better]") == [
        "disagreements/all.yaml:2: shot-better: a disagreement is between two findings or more"
    ]


def test_a_disagreement_is_between_findings_that_are_there(broken):
    assert "disagreements/all.yaml:2: shot-better: there is no finding shot-worse" in broken(
        "disagreements/all.yaml", DISAGREE, "[shot-better, shot-worse]"
    )


def test_a_disagreement_is_between_findings_of_the_cell_that_names_it(broken):
    said = broken("disagreements/all.yaml", DISAGREE, "[shot-better, shot-harm]")
    assert said[0] == f"{CONDITION}:14: better, shot: shot-better speaks of shot-harm, which is not in this cell"


def test_a_cell_names_a_disagreement_that_is_there(broken):
    assert broken(CONDITION, "disagreement: shot-better", "disagreement: shot-worse") == [
        f"{CONDITION}:14: better, shot: there is no disagreement shot-worse",
        "disagreements/all.yaml:1: shot-better: no cell names this disagreement",
    ]


def test_rows_and_levels_have_ids_of_their_own(pack):
    pack.edit(CONDITION, "nerve: L5}", "nerve: L5}\n  - {id: L4-L5, nerve: L5}")
    pack.edit(CONDITION, "id: harm", "id: better")
    assert pack.problems()[:2] == [
        f"{CONDITION}:5: L4-L5 stands here twice",
        f"{CONDITION}:16: better stands here twice",
    ]


def test_treatments_have_ids_of_their_own(pack):
    pack.add("tried.yaml", "- {id: shot}\n")
    assert pack.problems() == ["tried.yaml:3: shot stands here twice"]


def test_a_question_is_written_once(pack):
    pack.add("questions.yaml", "- {id: pain.leg, step: condition, section: pain, kind: scale}\n")
    assert pack.problems() == ["questions.yaml:15: pain.leg: a pack asks this already"]


def test_a_question_every_pack_has_is_not_written_again(pack):
    pack.add("questions.yaml", "- {id: safety.saddle, step: condition, section: safety, kind: text}\n")
    assert pack.problems() == ["questions.yaml:15: safety.saddle: a pack asks this already"]


def test_a_question_stands_where_a_visit_asks(broken):
    assert "questions.yaml:10: pain.leg: the step condition has no section pains" in broken(
        "questions.yaml", "section: pain, kind: scale", "section: pains, kind: scale"
    )


def test_a_question_has_the_choices_its_kind_needs_and_no_others(pack):
    pack.edit("questions.yaml", "kind: scale, low: 0, high: 10", "kind: one")
    pack.edit("questions.yaml", "kind: text", "kind: text, choices: [a, b]")
    assert pack.problems()[:2] == [
        "questions.yaml:10: pain.leg: a question of kind one needs choices",
        "questions.yaml:11: plan.reasons: a question of kind text has no choices",
    ]


def test_a_scale_rises(broken):
    assert broken("questions.yaml", "low: 0, high: 10", "low: 10, high: 0") == [
        "questions.yaml:10: pain.leg: the scale must rise from low to high"
    ]


def test_weeks_do_not_run_backwards(broken):
    assert broken("questions.yaml", "weeks: [0, 6]", "weeks: [6, 0]") == [
        "questions.yaml:8: pain.weeks: under-6 must end after it starts"
    ]


def test_a_choice_is_offered_once(pack):
    pack.edit("questions.yaml", "choices: [L4-L5, L5-S1]", "choices: [L4-L5, L5-S1, L4-L5]")
    assert pack.problems() == ["questions.yaml:2: L4-L5 stands here twice"]


def test_the_conditions_offered_are_there(broken):
    assert broken("questions.yaml", "[lumbar-disc, other]", "[lumbar-disc, other, neck]") == [
        "questions.yaml:1: condition: there is no condition neck"
    ]


def test_one_publication_has_one_id(pack):
    pack.edit("sources/all.yaml", 'year: 2002\n  link: ""', "year: 2002\n  link: doi:10.0000/NONE")
    assert pack.problems() == ["sources/all.yaml:13: made-up-2002: made-up-2001 is the same publication"]


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        ("claims.yaml", "[shot-harm]", "[shot-none]", "claims.yaml:3: there is no finding shot-none"),
        ("diagnostics.yaml", "[lumbar-disc]", "[neck]", "diagnostics.yaml:2: there is no condition neck"),
        ("diagnostics.yaml", "[shot-better]", "[shot-none]", "diagnostics.yaml:3: there is no finding shot-none"),
        ("safety.yaml", "options: [shot]", "options: [jab]", "safety.yaml:2: there is no option jab"),
        (CONDITION, "course: [wait-course]", "course: [wait-none]", f"{CONDITION}:5: there is no finding wait-none"),
        (CONDITION, "anyway: [{option: shot", "anyway: [{option: jab", f"{CONDITION}:6: jab is not an option of this"),
    ],
)
def test_what_claims_tests_precautions_and_courses_name_is_there(broken, file, old, new, what):
    assert any(problem.startswith(what) for problem in broken(file, old, new))


def test_an_option_is_a_kind_of_one_that_is_there(broken):
    assert "options.yaml:5: shot: jab is not an option with a kind of its own" in broken(
        "options.yaml", "  tried: [shot]", "  tried: [shot]\n  family: jab"
    )


def test_a_cell_shows_the_findings_of_the_option_it_is_a_kind_of(pack):
    pack.edit("options.yaml", "shot:\n", "needle: {}\nshot:\n  family: needle\n")
    (pack.folder / "findings/lumbar-disc/needle.yaml").write_text((pack.folder / SHOT).read_text())
    (pack.folder / SHOT).unlink()
    assert not any("is about needle" in problem for problem in pack.problems())


def test_somebody_objects_in_one_of_the_findings_that_disagree(broken):
    assert broken(
        "disagreements/all.yaml", f"findings: {DISAGREE}", f"findings: {DISAGREE}\n  objections: [shot-harm]"
    ) == ["disagreements/all.yaml:3: shot-better: shot-harm objects, and is not one of its findings"]
