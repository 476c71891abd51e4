"""What is said when a name in a pack leads nowhere, is given twice, or leaves a cell empty."""

CONDITION, SHOT = "conditions/lumbar-disc.yaml", "findings/shot.yaml"
DISAGREE = "[shot-better, shot-better-told]"


def test_a_finding_cites_sources_that_are_there(broken):
    assert broken(SHOT, "sources: [made-up-2002]\n  read: full-text", "sources: [made-up-2009]\n  read: full-text") == [
        f"{SHOT}:30: shot-many: there is no source made-up-2009"
    ]


def test_the_smallest_change_people_notice_has_a_source_that_is_there(broken):
    assert broken("findings/keep-going.yaml", "noticed_source: made-up-2002", "noticed_source: nobody") == [
        "findings/keep-going.yaml:17: wait-size: there is no source nobody"
    ]


def test_a_finding_id_belongs_to_one_option(pack):
    pack.add("findings/keep-going.yaml", (pack.folder / SHOT).read_text().partition("shot-better-told:")[0])
    assert "findings/shot.yaml:1: shot-better is already a finding in findings/keep-going.yaml" in pack.problems()


def test_options_of_a_condition_are_there(broken):
    said = broken(CONDITION, "options: [keep-going, shot]\nfirst", "options: [keep-going, shot, jab]\nfirst")
    assert said[:3] == [
        f"{CONDITION}:1: there is no option jab",
        f"{CONDITION}:10: better: there is no cell for jab",
        f"{CONDITION}:16: harm: there is no cell for jab",
    ]


def test_findings_are_about_an_option_that_is_there(broken):
    said = broken("options.yaml", "shot:\n  tried", "jab:\n  tried")
    assert said[:3] == [
        f"{CONDITION}:1: there is no option shot",
        f"{SHOT}:1: there is no option shot",
        "options.yaml:3: jab: no condition has this option",
    ]


def test_options_shown_first_are_options_of_the_condition(broken):
    assert broken(CONDITION, "first_shown: [keep-going, shot]", "first_shown: [keep-going, jab]") == [
        f"{CONDITION}:2: jab is not an option of this condition"
    ]


def test_waiting_is_one_full_option(broken):
    assert broken("options.yaml", "waiting: true", "waiting: false") == [
        f"{CONDITION}:1: exactly one option must be the waiting one"
    ]


def test_what_counts_as_tried_is_in_the_ledger(broken):
    assert broken("options.yaml", "tried: [shot]", "tried: [shot, jab]") == [
        "options.yaml:4: there is no treatment jab"
    ]


def test_every_row_has_a_cell_for_every_option(broken):
    assert broken(CONDITION, "      keep-going: {}\n", "") == [f"{CONDITION}:16: harm: there is no cell for keep-going"]


def test_no_row_has_a_cell_for_an_option_nobody_has(broken):
    assert broken(CONDITION, "      keep-going: {}\n", "      keep-going: {}\n      jab: {}\n") == [
        f"{CONDITION}:18: harm: jab is not an option here"
    ]


def test_rows_stand_on_tabs_and_tabs_have_rows(broken):
    assert broken(CONDITION, "tab: risks", "tab: daily") == [
        f"{CONDITION}:5: the tab risks has no rows",
        f"{CONDITION}:14: harm: there is no tab daily",
    ]


def test_rows_speak_to_matters_that_are_there(broken):
    assert broken(CONDITION, "matters: [soon]", "matters: [soon, later]") == [
        f"{CONDITION}:9: better: there is no matter later"
    ]


def test_a_cell_names_findings_that_are_there(broken):
    assert broken(CONDITION, "lead: wait-course", "lead: wait-nothing")[0] == (
        f"{CONDITION}:11: better, keep-going: there is no finding wait-nothing"
    )


def test_a_cell_names_findings_about_its_own_option(broken):
    assert broken(CONDITION, "beside: [wait-size]", "beside: [wait-size, shot-harm]") == [
        f"{CONDITION}:11: better, keep-going: the finding shot-harm is about shot"
    ]


def test_findings_do_not_stand_beside_a_lead_that_is_missing(broken):
    assert f"{CONDITION}:18: harm, shot: findings stand beside a lead that is missing" in broken(
        CONDITION, "lead: shot-harm, ", ""
    )


def test_a_finding_does_not_stand_beside_itself(broken):
    assert broken(CONDITION, "beside: [wait-size]", "beside: [wait-size, wait-course]") == [
        f"{CONDITION}:11: better, keep-going: wait-course leads and stands beside itself"
    ]


def test_what_was_read_second_hand_never_leads_beside_what_was_read_first_hand(broken):
    old = "{lead: shot-better, beside: [shot-better-told]"
    assert broken(CONDITION, old, "{lead: shot-better-told, beside: [shot-better]") == [
        f"{CONDITION}:12: better, shot: shot-better-told was read second hand and must stand after the others"
    ]


def test_what_was_read_second_hand_stands_last_because_the_lead_may_be_left_out(pack):
    pack.edit(CONDITION, "beside: [shot-better-told]", "beside: [shot-better-told, shot-harm]")
    assert pack.problems() == [
        f"{CONDITION}:12: better, shot: shot-better-told was read second hand and must stand after the others"
    ]


def test_what_was_read_second_hand_may_lead_where_there_is_nothing_else(pack):
    pack.edit(SHOT, "read: full-text", "read: second-hand")
    pack.edit(CONDITION, "{lead: shot-harm, beside: [shot-many]}", "{lead: shot-many}")
    assert pack.problems() == [f"{SHOT}:21: shot-harm: no cell shows it"]


def test_a_finding_no_cell_shows_is_not_forgotten(broken):
    assert broken(CONDITION, ", beside: [shot-many]", "") == [f"{SHOT}:28: shot-many: no cell shows it"]


def test_a_source_no_finding_cites_is_not_forgotten(pack):
    pack.add(
        "sources.yaml", "made-up-2003: {authors: Made-Up D, title: None, journal: No Journal, year: 2003, link: ''}\n"
    )
    assert pack.problems() == ["sources.yaml:14: made-up-2003: no finding cites it"]


def test_a_disagreement_is_between_two(broken):
    assert broken("disagreements.yaml", DISAGREE, "[shot-better]") == [
        "disagreements.yaml:2: shot-better: a disagreement is between two findings or more"
    ]


def test_a_disagreement_is_between_findings_that_are_there(broken):
    assert "disagreements.yaml:2: shot-better: there is no finding shot-worse" in broken(
        "disagreements.yaml", DISAGREE, "[shot-better, shot-worse]"
    )


def test_a_disagreement_is_between_findings_of_the_cell_that_names_it(broken):
    assert broken("disagreements.yaml", DISAGREE, "[shot-better, shot-harm]") == [
        f"{CONDITION}:12: better, shot: shot-better speaks of shot-harm, which is not in this cell"
    ]


def test_a_cell_names_a_disagreement_that_is_there(broken):
    assert broken(CONDITION, "disagreement: shot-better", "disagreement: shot-worse") == [
        f"{CONDITION}:12: better, shot: there is no disagreement shot-worse",
        "disagreements.yaml:1: shot-better: no cell names this disagreement",
    ]


def test_rows_and_levels_have_ids_of_their_own(pack):
    pack.edit(CONDITION, "nerve: L5}", "nerve: L5}\n  - {id: L4-L5, nerve: L5}")
    pack.edit(CONDITION, "id: harm", "id: better")
    assert pack.problems()[:2] == [
        f"{CONDITION}:5: L4-L5 stands here twice",
        f"{CONDITION}:14: better stands here twice",
    ]


def test_treatments_have_ids_of_their_own(pack):
    pack.add("tried.yaml", "- {id: shot}\n")
    assert pack.problems() == ["tried.yaml:3: shot stands here twice"]


def test_a_question_is_written_once(pack):
    pack.add("questions.yaml", "- {id: pain.leg, step: condition, section: pain, kind: scale}\n")
    assert pack.problems() == ["questions.yaml:13: pain.leg: a pack asks this already"]


def test_a_question_every_pack_has_is_not_written_again(pack):
    pack.add("questions.yaml", "- {id: safety.saddle, step: condition, section: safety, kind: text}\n")
    assert pack.problems() == ["questions.yaml:13: safety.saddle: a pack asks this already"]


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
    assert broken("questions.yaml", "[lumbar-disc, other]", "[lumbar-disc, neck]") == [
        "questions.yaml:1: condition: there is no condition neck"
    ]
