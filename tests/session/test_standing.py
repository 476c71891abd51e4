"""How the evidence stands is said on every screen and paper: not reviewed, not checked in a language, past its date."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from decision_aid.domain.decision import Decision, Review
from decision_aid.domain.flow import Step
from decision_aid.export.standing import standing
from decision_aid.i18n import LANGUAGES, Words
from decision_aid.session import paper
from decision_aid.session.screens import compare, settings, visit_bars
from decision_aid.session.screens.home import pack_line
from decision_aid.session.visit import Visit
from tests.session.conftest import Make
from tests.session.shipped_visits import DISC, pack

UNREVIEWED = "Evidence not yet reviewed here"
DUE = "This evidence is past its review date"
EXPIRED = "This evidence is out of date: its review was due over a year ago"
UNCHECKED = {"en": "Translation not yet checked by a qualified person"}


def dated(review_by: str, unchecked: tuple[str, ...] = (), by: str = "") -> Decision:
    info = replace(pack().info, review_by=review_by, unchecked=unchecked, review=Review(by, "2026-11-01" if by else ""))
    return replace(pack(), info=info)


def at(decision: Decision, step: Step = Step.CONDITION, language: str = "en") -> Visit:
    visit = Visit(decision, language=language, clock=lambda: datetime(2026, 11, 22, 15, 0, tzinfo=UTC))
    visit.touch("condition", DISC)
    visit.go(step)
    return visit


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize(
    ("review_by", "said"),
    [("2027-05-22", ()), ("2026-11-22", ()), ("2026-11-21", (DUE,)), ("2025-11-21", (EXPIRED,))],
)
def test_every_step_says_how_the_evidence_stands(step: Step, review_by: str, said: tuple[str, ...]) -> None:
    bars = visit_bars.bars(at(dated(review_by), step), troubled=False)
    assert bars.evidence == " · ".join((UNREVIEWED, *said))


def test_a_reviewed_and_current_pack_has_nothing_to_say() -> None:
    assert visit_bars.bars(at(dated("2027-05-22", by="Dr. Example")), troubled=False).evidence == ""


@pytest.mark.parametrize("step", list(Step))
def test_a_translation_nobody_checked_is_said_in_that_language_on_every_step(step: Step) -> None:
    spanish, english = (at(dated("2027-05-22", ("es",)), step, language) for language in ("es", "en"))
    said = spanish.words.say("Translation not yet checked by a qualified person")
    assert said in visit_bars.bars(spanish, troubled=False).evidence
    assert "ranslation" not in visit_bars.bars(english, troubled=False).evidence


def test_the_step_side_by_side_and_the_card_about_the_evidence_say_all_of_it() -> None:
    visit = at(dated("2025-11-21", ("en",)), Step.COMPARE)
    visit.unfold(compare.ABOUT)
    shown = compare.screen(visit)
    for said in (UNREVIEWED, EXPIRED, UNCHECKED["en"]):
        assert said in shown.status
        assert shown.about_card is not None
        assert any(said in fact.words for fact in shown.about_card.facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_about_the_evidence_says_in_the_language_of_the_visit_what_it_is_for_how_it_is_kept_and_who_tried_it(
    language: str,
) -> None:
    visit = at(pack(), Step.COMPARE, language)
    visit.unfold(compare.ABOUT)
    card = compare.screen(visit).about_card
    assert card is not None
    told = {fact.words for fact in card.facts}
    said = pack().texts[language]
    assert {said[f"pack.{name}"] for name in ("intended_use", "update_policy", "tested_with", "changes")} <= told
    assert not any("http" in words or "doi:" in words for words in told)


def test_where_a_pack_says_it_in_no_language_the_card_says_what_its_authors_wrote() -> None:
    bare = {key: words for key, words in pack().texts["en"].items() if not key.startswith("pack.")}
    visit = at(replace(pack(), texts={"en": bare, "es": bare}), Step.COMPARE)
    visit.unfold(compare.ABOUT)
    card = compare.screen(visit).about_card
    assert card is not None
    told = {fact.label: fact.words for fact in card.facts}
    info = pack().info
    assert told["What it is for"] == info.intended_use
    assert told["How it is kept up to date"] == info.update_policy
    assert told["Tried with people"] == info.tested_with
    assert told["What changed in this version"] == " ".join(info.changes)


def test_papers_say_all_of_it() -> None:
    made = paper.summary(at(dated("2025-11-21", ("en",))))
    assert EXPIRED in made.sheet.evidence
    for said in (EXPIRED, UNCHECKED["en"]):
        assert said in made.sheet.footer
    assert "not yet reviewed here" in made.sheet.footer
    note = " ".join(paper.note(at(dated("2025-11-21", ("en",)))).split())
    assert "evidence not yet reviewed here" in note
    assert "translation not yet checked by a qualified person" in note
    assert "more than a year past its review date" in note


def test_home_and_the_settings_say_all_of_it(make: Make) -> None:
    room = make(lambda: dated("2025-11-21", ("en",))).paint()
    line = pack_line(room.desk, room.desk.words)
    for said in ("Not yet reviewed here", EXPIRED, UNCHECKED["en"]):
        assert said in line
        assert said in settings.screen(room.desk).pack[0]


def test_the_day_of_the_review_itself_is_current() -> None:
    words = Words("en")
    assert standing(words, dated("2026-11-22").info, date(2026, 11, 22)).late == ""
    assert standing(words, dated("2026-11-22").info, date(2026, 11, 23)).late == DUE
