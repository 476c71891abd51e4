"""What is said when the figures of a finding are not those of its kind, or do not agree with each other."""

from datetime import date

import pytest

SHOT, WAIT = "findings/lumbar-disc/shot.yaml", "findings/lumbar-disc/keep-going.yaml"


def test_a_proportion_has_both_groups(broken):
    old = '  compared: {value: "33.3", out_of: 100, count: 15, people: 45}\n  gap: ["-4.1", "37.5"]\n'
    assert f"{SHOT}:1: shot-better: a finding of kind proportion needs compared" in broken(SHOT, old, "")


def test_a_course_has_one_group_only(broken):
    assert broken(
        WAIT, 'value: "60", out_of: 100, count: 24, people: 40}', 'value: "60"}\n  compared: {value: "50"}'
    ) == [f"{WAIT}:10: wait-course: a finding of kind course has no compared"]


def test_a_rate_has_a_share(broken):
    assert f"{SHOT}:22: shot-harm: a finding of kind rate needs treated" in broken(
        SHOT, '  treated: {value: "3", out_of: 10000}\n', ""
    )


def test_a_difference_has_its_scale(broken):
    assert f"{SHOT}:22: shot-harm: a finding of kind difference needs difference" in broken(
        SHOT, "kind: rate", "kind: difference"
    )


def test_a_statement_has_no_share(broken):
    assert f"{WAIT}:9: wait-course: a finding of kind statement has no treated" in broken(
        WAIT, "kind: course", "kind: statement"
    )


def test_both_groups_are_out_of_the_same_number(broken):
    assert f"{SHOT}:10: shot-better: both groups must be out of the same number" in broken(
        SHOT, '"33.3", out_of: 100', '"33.3", out_of: 1000'
    )


def test_only_a_rate_is_out_of_more_than_a_hundred(broken):
    assert f"{WAIT}:9: wait-course: a course is out of 100" in broken(WAIT, "out_of: 100,", "out_of: 1000,")


@pytest.mark.parametrize("value", ["33", "33.3", "33.33"])
def test_counts_agree_with_a_share_rounded_to_any_place(pack, value):
    pack.edit(SHOT, '"33.3"', f'"{value}"')
    assert pack.problems() == []


@pytest.mark.parametrize("value", ["34", "33.4", "33.34", "32"])
def test_counts_that_come_to_another_share_are_refused(broken, value):
    assert broken(SHOT, '"33.3"', f'"{value}"') == [
        f"{SHOT}:10: shot-better: 15 of 45 people is not {value} out of 100"
    ]


@pytest.mark.parametrize("value", ["12", "13"])
def test_a_half_may_have_been_rounded_either_way(pack, value):
    pack.edit(WAIT, 'value: "60", out_of: 100, count: 24, people: 40', f'value: "{value}", count: 5, people: 40')
    assert pack.problems() == []


def test_no_more_people_than_there_were(broken):
    assert broken(SHOT, "count: 20, people: 40", "count: 50, people: 40") == [
        f"{SHOT}:9: shot-better: 50 is more than the 40 people"
    ]


def test_a_share_is_no_more_than_the_whole(broken):
    assert broken(SHOT, 'value: "70"', 'value: "170"') == [f"{SHOT}:19: shot-better-told: 170 is more than 100"]


def test_a_share_lies_in_its_range(broken):
    said = broken(SHOT, 'value: "70", out_of: 100', 'value: "70", range: ["71", "80"]')
    assert f"{SHOT}:19: shot-better-told: 70 lies outside its range" in said


def test_the_range_of_a_share_ends_at_the_whole(broken):
    said = broken(SHOT, 'value: "70", out_of: 100', 'value: "70", range: ["60", "101"]')
    assert f"{SHOT}:19: shot-better-told: the range goes beyond 100" in said


def test_the_gap_holds_the_difference_of_its_groups(broken):
    assert broken(SHOT, '["-4.1", "37.5"]', '["17.1", "37.5"]') == [
        f"{SHOT}:11: shot-better: the difference, 16.7, lies outside the gap"
    ]


def test_there_is_no_gap_of_ours_without_a_gap(broken):
    said = broken(SHOT, '  gap: ["-4.1", "37.5"]', "  gap_is_ours: true")
    assert f"{SHOT}:11: shot-better: there is no gap to be ours" in said


def test_a_difference_fits_its_scale(broken):
    assert broken(WAIT, 'value: "-4.5", low: 0, high: 100', 'value: "-4.5", low: 0, high: 4') == [
        f"{WAIT}:18: wait-size: -4.5 does not fit a scale from 0 to 4",
        f"{WAIT}:18: wait-size: 15 does not fit a scale from 0 to 4",
    ]


def test_a_scale_rises(broken):
    assert broken(WAIT, "low: 0, high: 100", "low: 100, high: 0") == [
        f"{WAIT}:18: wait-size: the scale must rise from low to high"
    ]


def test_a_difference_lies_in_its_range(broken):
    assert broken(WAIT, '["-8.0", "-1.0"]', '["-4.0", "-1.0"]') == [
        f"{WAIT}:18: wait-size: -4.5 lies outside its range"
    ]


@pytest.mark.parametrize("left_out", ['noticed: "15", ', ", noticed_source: made-up-2002"])
def test_the_change_people_notice_has_a_source_and_a_source_has_a_change(broken, left_out):
    assert broken(WAIT, left_out, "") == [
        f"{WAIT}:18: wait-size: the change people notice and its source go together: noticed, noticed_source"
    ]


def test_ranges_run_upwards(pack):
    pack.edit(WAIT, '["12", "12"]', '["13", "12"]')
    pack.edit(WAIT, 'pain_from_weeks: "0"', 'pain_from_weeks: "52"')
    assert pack.problems() == [
        f"{WAIT}:7: wait-course: 52 is more than 12",
        f"{WAIT}:8: wait-course: 13 is more than 12",
    ]


def test_who_says_how_sure_is_named_and_nobody_says_nothing(pack):
    pack.edit(WAIT, "judge: authors", "judge: nobody")
    pack.edit(SHOT, "certainty: very-low", "certainty: not-rated")
    both = "certainty not-rated and judge nobody go together, and only together"
    assert pack.problems() == [f"{WAIT}:16: wait-size: {both}", f"{SHOT}:27: shot-harm: {both}"]


def test_a_pack_is_reviewed_after_it_is_published(broken):
    assert broken("pack.yaml", "2099-07-01", "2026-01-01") == ["pack.yaml:4: review_by must be after published"]


def test_a_pack_cites_nothing_printed_after_it(broken):
    assert broken("sources/all.yaml", "year: 2001", "year: 2027") == [
        "sources/all.yaml:5: made-up-2001: 2027 is after the pack was published"
    ]


@pytest.mark.parametrize("left_out", ["pain", "people", "range"])
def test_what_a_finding_does_not_give_it_says_why(broken, left_out):
    said = "unsaid: {pain: not-seen, people: not-seen, range: not-seen}"
    rest = ", ".join(f"{name}: not-seen" for name in ("pain", "people", "range") if name != left_out)
    what = f"{SHOT}:12: shot-better-told: {left_out} is not given, and unsaid does not say why"
    assert what in broken(SHOT, said, f"unsaid: {{{rest}}}")


def test_what_a_finding_gives_it_does_not_explain_away(broken):
    said = "unsaid: {pain: not-seen, people: not-seen, range: not-seen}"
    assert broken(SHOT, said, said.replace("}", ", weeks: not-seen}")) == [
        f"{SHOT}:21: shot-better-told: weeks is given, so there is nothing to explain"
    ]


def test_a_pack_past_its_review_date_is_told_on_the_day_it_is_checked(pack):
    pack.edit("pack.yaml", "2099-07-01", "2026-07-01")
    assert pack.problems(date(2026, 7, 1)) == []
    assert pack.problems(date(2026, 7, 2)) == ["pack.yaml:4: the pack was to be looked at again by 2026-07-01"]


def test_a_finding_past_its_own_review_date_is_told(pack):
    pack.edit(SHOT, "  from_pain_weeks: 13\n", "  from_pain_weeks: 13\n  review_by: 2026-02-01\n")
    assert pack.problems(date(2026, 2, 1)) == []
    assert pack.problems(date(2026, 3, 1)) == [f"{SHOT}:38: shot-many: this was to be looked at again by 2026-02-01"]


def test_the_cells_of_a_row_are_out_of_one_number_except_harms(pack):
    pack.edit(WAIT, "out_of: 100, count: 24", "out_of: 1000, count: 24")
    assert "conditions/lumbar-disc.yaml:9: better: its cells are out of 100, 1000" in pack.problems()


def test_what_happens_anyway_is_told_from_people_counted_with_a_dummy(broken):
    assert broken("conditions/lumbar-disc.yaml", "split: shot-better", "split: shot-harm") == [
        "conditions/lumbar-disc.yaml:6: shot-harm is not a finding of kind proportion"
    ]
