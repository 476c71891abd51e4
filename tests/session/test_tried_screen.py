"""Step 2 in finished words: what was tried, asked only as far as it was, and a ledger that never guesses."""

from collections.abc import Iterable

import pytest

from decision_aid.domain.flow import Step
from decision_aid.session.screens.tried import TriedRow, TriedScreen, screen
from decision_aid.session.visit import DONT_KNOW, RATHER_NOT_SAY, Visit
from tests.session.shipped_visits import held, pack, touches

OPIOID, INJECTION, SURGERY = "opioid", "epidural-steroid", "surgery"
INJECTION_HELP = f"tried.{INJECTION}.help"


def visit(**uses: str) -> Visit:
    """A visit on step 2; treatments with _ for the dash, and how they were used."""
    started = held(Step.TRIED)
    for treatment, use in uses.items():
        started.touch(f"tried.{treatment.replace('_', '-')}.use", use)
    return started


def row(shown: TriedScreen, treatment: str) -> TriedRow:
    return next(row for row in shown.rows if row.treatment == treatment)


def opened(started: Visit, treatment: str) -> TriedRow:
    started.unfold(f"tried.{treatment}")
    return row(screen(started), treatment)


def asked(blocks: Iterable[object]) -> list[str]:
    return [getattr(block, "question", "").rpartition(".")[2] for block in blocks]


def ledger(started: Visit) -> dict[str, str]:
    return {stands.label: stands.treatments for stands in screen(started).left}


def name(treatment: str) -> str:
    return pack().texts["en"][f"treatment.{treatment}.name"]


def fitting() -> list[str]:
    condition = pack().condition("lumbar-disc")
    assert condition is not None
    named = {treatment for option in condition.options for treatment in pack().options[option].tried}
    return [known.id for known in pack().treatments if known.id in named]


def test_every_treatment_has_its_row_those_that_fit_the_problem_first_in_the_order_of_the_pack() -> None:
    rows = [row.treatment for row in screen(visit()).rows]
    assert rows == fitting() + [known.id for known in pack().treatments if known.id not in fitting()]


def test_what_fits_the_problem_stands_open_and_the_rest_is_one_touch_away() -> None:
    started = visit()
    shown = screen(started)
    assert [row.treatment for row in shown.rows if not row.folded] == fitting()
    assert shown.rest is not None
    assert shown.rest.words == f"{len(shown.rows) - len(fitting())} more treatments"
    started.unfold(shown.rest.id)
    assert not any(row.folded for row in screen(started).rows)


def test_what_was_answered_stays_open_and_nothing_changes_its_place() -> None:
    started = visit()
    before = [row.treatment for row in screen(started).rows]
    started.touch("tried.acupuncture.use", "before")
    shown = screen(started)
    assert [row.treatment for row in shown.rows] == before
    assert "acupuncture" in [row.treatment for row in shown.rows if not row.folded]


def test_before_a_problem_is_chosen_no_treatment_is_folded() -> None:
    shown = screen(held(Step.TRIED, condition=""))
    assert not any(row.folded for row in shown.rows)
    assert shown.rest is None


@pytest.mark.parametrize("use", ["never", DONT_KNOW, RATHER_NOT_SAY])
def test_what_was_not_tried_is_asked_nothing_more(use: str) -> None:
    shown = opened(visit(opioid=use), OPIOID)
    assert (shown.help, shown.unfold, shown.given, shown.details, shown.own_words) == (None, None, (), (), ())


@pytest.mark.parametrize("use", ["before", "now"])
def test_what_was_tried_is_asked_how_it_helped_and_the_rest_when_wanted(use: str) -> None:
    started = visit(opioid=use)
    shown = row(screen(started), OPIOID)
    assert shown.help is not None
    assert shown.unfold is not None
    assert shown.unfold.accessible == f"More details: {name(OPIOID)}"
    assert shown.details == ()
    shown = opened(started, OPIOID)
    assert shown.unfold is not None
    assert shown.unfold.accessible == f"Fewer details: {name(OPIOID)}"
    assert asked(shown.details) == ["percent", "lasted", "weeks", "again"]


def test_why_it_was_stopped_is_asked_only_of_what_was_stopped() -> None:
    assert asked(opened(visit(opioid="before"), OPIOID).own_words) == ["problems", "stopped"]
    assert asked(opened(visit(opioid="now"), OPIOID).own_words) == ["problems"]


def test_an_injection_is_asked_where_when_and_with_what_and_not_for_a_course() -> None:
    shown = opened(visit(epidural_steroid="before"), INJECTION)
    assert asked(shown.given) == ["level", "date", "drug"]
    assert asked(shown.details) == ["percent", "lasted", "again"]
    assert asked(shown.own_words) == ["problems"]
    shown = opened(visit(surgery="before"), SURGERY)
    assert (shown.given, asked(shown.details)) == ((), ["percent", "lasted", "again"])


def test_more_injections_of_a_kind_are_asked_about_one_by_one_and_can_be_taken_off_again() -> None:
    started = visit(epidural_steroid="before")
    shown = opened(started, INJECTION)
    assert (shown.number, shown.more) == ("", ())
    assert shown.add is not None
    assert shown.add.accessible == f"Add another: {name(INJECTION)}"
    started.touch(shown.add.id, "before")
    shown = row(screen(started), INJECTION)
    (second,) = shown.more
    assert (shown.number, second.number) == ("Number 1", "Number 2")
    assert [asked((second.help,)), asked(second.given)] == [["help"], ["level", "date", "drug"]]
    assert [asked(second.details), asked(second.own_words)] == [["percent", "lasted"], ["problems"]]
    assert second.help.spoken == f"{name(INJECTION)}, number 2: How much did it help?"
    started.touch(INJECTION_HELP, "most")
    started.touch(f"{second.help.question.removesuffix('help')}percent", "2")
    assert ledger(started)["Pain it took away:"] == f"{name(INJECTION)}, number 2: 20 percent"
    assert name(INJECTION) not in ledger(started).get("Tried, not asked yet if it helped:", "")
    started.touch(second.help.question, "little")
    assert ledger(started)["Helped by half or more:"] == f"{name(INJECTION)}, number 1"
    assert ledger(started)["Helped a little:"] == f"{name(INJECTION)}, number 2"
    started.touch(second.use, second.remove.id)
    assert row(screen(started), INJECTION).more == ()
    assert ledger(started)["Helped by half or more:"] == name(INJECTION)
    started.undo()
    assert [touch.words for touch in row(screen(started), INJECTION).more[0].help.touches if touch.chosen] == [
        "A little"
    ]


def test_a_treatment_that_is_no_injection_stands_in_the_ledger_once() -> None:
    assert opened(visit(surgery="before"), SURGERY).add is None


def test_relief_is_answered_in_per_cent_and_kept_in_tenths() -> None:
    started = visit(opioid="before")
    percent = opened(started, OPIOID).details[0]
    assert [touch.words for touch in percent.touches] == [str(n) for n in range(0, 101, 10)]
    assert percent.touches[6].accessible == f"{name(OPIOID)}: How much of the pain did it take away? 60 percent"
    started.touch(percent.question, percent.touches[6].id)
    assert started.encounter.answer_to("tried.opioid.percent").number == 6


def test_a_treatment_that_turns_out_never_to_have_been_tried_folds_again_and_keeps_its_answers() -> None:
    started = visit(opioid="before")
    started.touch("tried.opioid.help", "little")
    assert opened(started, OPIOID).details
    started.touch("tried.opioid.use", "never")
    assert row(screen(started), OPIOID).details == ()
    assert OPIOID not in ledger(started).get("Helped a little:", "")
    started.touch("tried.opioid.use", "before")
    shown = row(screen(started), OPIOID)
    assert shown.help is not None
    assert [touch.words for touch in shown.help.touches if touch.chosen] == ["A little"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_has_a_name_of_its_own_that_says_which_treatment(language: str) -> None:
    started = held(Step.TRIED, language=language)
    for known in pack().treatments:
        started.touch(f"tried.{known.id}.use", "before")
        started.unfold(f"tried.{known.id}")
    shown = screen(started)
    names = [touch.accessible for touch in touches(shown)]
    assert len(set(names)) == len(names) > 300
    for each in shown.rows:
        blocks = (each.use, each.help, *each.given, *each.details, *each.own_words)
        assert all(block is not None and block.spoken.startswith(f"{each.name}: ") for block in blocks)
        assert all(block is not None and each.name not in block.ask for block in blocks)


def test_before_anything_is_asked_the_ledger_says_only_that() -> None:
    assert ledger(visit()) == {"Not asked yet:": "Everything on this list"}


def test_each_answer_puts_a_treatment_where_it_belongs_and_nothing_is_taken_for_something_else() -> None:
    started = visit(
        anti_inflammatory="now",
        nerve_pain_medicine="before",
        opioid="before",
        oral_steroid="before",
        muscle_relaxant="before",
        exercise="now",
        manual="never",
        acupuncture=DONT_KNOW,
        talking=RATHER_NOT_SAY,
    )
    for treatment, helped in (
        ("anti-inflammatory", "half"),
        ("nerve-pain-medicine", "none"),
        ("opioid", DONT_KNOW),
        ("oral-steroid", RATHER_NOT_SAY),
        ("muscle-relaxant", "little"),
    ):
        started.touch(f"tried.{treatment}.help", helped)
    started.touch("tried.anti-inflammatory.again", "yes")
    started.touch("tried.opioid.again", "no")
    assert ledger(started) == {
        "Helped by half or more:": name("anti-inflammatory"),
        "Helped a little:": name("muscle-relaxant"),
        "Did not help:": name("nerve-pain-medicine"),
        "Tried, not known if it helped:": name("opioid"),
        "Tried, would rather not say if it helped:": name("oral-steroid"),
        "Tried, not asked yet if it helped:": name("exercise"),
        "Would do again:": name("anti-inflammatory"),
        "Never tried:": name("manual"),
        "Not known if tried:": name("acupuncture"),
        "Would rather not say if tried:": name("talking"),
        "Not asked yet:": f"{len(pack().treatments) - 9} treatments on this list",
    }


def test_a_few_not_asked_about_are_named_and_many_are_counted() -> None:
    started = visit()
    *asked_about, last = [known.id for known in pack().treatments]
    for treatment in asked_about[:3]:
        started.touch(f"tried.{treatment}.use", "never")
    assert ledger(started)["Not asked yet:"] == f"{len(pack().treatments) - 3} treatments on this list"
    for treatment in asked_about[3:]:
        started.touch(f"tried.{treatment}.use", "never")
    assert ledger(started)["Not asked yet:"] == name(last)
