"""Home in finished words: how to begin, each visit on one line, and what stands in for what is not there."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from decision_aid.domain.decision import Review
from decision_aid.session.desk import Desk
from decision_aid.session.screens.home import VisitLine, pack_line, screen
from decision_aid.store.port import VisitCard
from tests.session.room import NOON, Room
from tests.session.shipped_visits import pack, touches


@pytest.fixture
def desk(room: Room) -> Desk:
    """A desk with its pack, on 22 November 2026, before any visit."""
    room.desk.open_pack()
    room.desk.found.were_read = True
    return room.desk


def line(desk: Desk, **known: str) -> VisitLine:
    at = NOON.isoformat()
    desk.found.cards = (replace(VisitCard("0007", at, at), **known),)  # type: ignore[arg-type]
    return screen(desk).visits[0]


def test_a_visit_with_nothing_answered_says_what_is_not_chosen_and_not_decided(desk: Desk) -> None:
    shown = line(desk)
    assert (shown.number, shown.condition, shown.decision) == ("0007", "Condition not chosen yet", "Not decided yet")
    assert not shown.due


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ("", "Not decided yet"),
        ("not-yet", "Not decided yet"),
        ("something-else", "Decided: something else"),
        ("exercise", "Decided: Exercise"),
        ("exercise epidural-steroid", "Decided: Exercise and Injection"),
        ("gone-from-the-pack", "Decided: gone-from-the-pack"),
    ],
)
def test_what_was_decided_is_said_in_short_names(desk: Desk, chosen: str, words: str) -> None:
    assert line(desk, decision=chosen).decision == words


def test_a_condition_no_longer_in_the_pack_does_not_break_the_list(desk: Desk) -> None:
    assert line(desk, condition="gone-from-the-pack").condition == "Condition not chosen yet"
    assert line(desk, condition="lumbar-disc").condition == pack().texts["en"]["condition.lumbar-disc.name"]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ("2026-11-22T09:05:00Z", "Today "),
        ("2026-11-21T12:00:00Z", "Yesterday"),
        ("2026-11-01T12:00:00Z", "November 1, 2026"),
    ],
)
def test_when_is_said_as_people_say_it(desk: Desk, changed: str, words: str) -> None:
    assert line(desk, changed_at=changed).when.startswith(words)


@pytest.mark.parametrize(("hour", "said"), [(0, "12:05 AM"), (9, "9:05 AM"), (12, "12:05 PM"), (15, "3:05 PM")])
def test_the_time_of_today_is_said_by_a_clock_of_twelve_hours(desk: Desk, hour: int, said: str) -> None:
    here = desk.moment().replace(hour=hour, minute=5)
    assert line(desk, changed_at=here.isoformat()).when == f"Today {said}"


@pytest.mark.parametrize(("day", "due"), [("2026-11-21", True), ("2026-11-22", True), ("2026-11-24", False)])
def test_a_follow_up_is_due_from_its_day_on(desk: Desk, day: str, due: bool) -> None:
    shown = line(desk, follow_up=day)
    assert shown.due is due
    assert shown.when.startswith("Follow-up due") is due


def test_the_touch_of_a_line_says_the_whole_line(desk: Desk) -> None:
    shown = line(desk, condition="lumbar-disc", decision="exercise", changed_at="2026-11-21T12:00:00Z")
    assert shown.open.accessible == ("Open visit 0007: Leg pain from a herniated disc. Decided: Exercise. Yesterday")


def test_an_empty_list_says_why_it_is_empty(desk: Desk) -> None:
    assert screen(desk).nothing == "No visits yet. The first one starts above."
    desk.found.words = "elephant"
    assert screen(desk).nothing == "No visit matches these words."
    line(desk)
    assert screen(desk).nothing == ""


def test_before_the_list_was_read_nothing_is_said_about_it(desk: Desk) -> None:
    desk.found.were_read = False
    assert screen(desk).nothing == ""


def test_more_visits_are_a_touch_away_only_where_there_are_more(desk: Desk) -> None:
    assert screen(desk).more is None
    desk.found.goes_on = True
    assert screen(desk).more is not None


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_touch_has_a_name_of_its_own(desk: Desk, language: str) -> None:
    desk.change(language=language)
    at = datetime(2026, 11, 1, tzinfo=UTC).isoformat()
    desk.found.cards = tuple(VisitCard(f"{number:04}", at, at) for number in range(5))
    desk.found.goes_on = True
    shown = screen(desk)
    names = [touch.accessible for touch in touches((shown.start, shown.quick, shown.more, shown.settings))]
    names += [line.open.accessible for line in shown.visits]
    assert len(set(names)) == len(names) == 9


@pytest.mark.parametrize(
    ("by", "review_by", "words"),
    [
        ("", "2027-05-22", ("Not yet reviewed here.", "Next review May 22, 2027.")),
        ("", "2026-11-01", ("Not yet reviewed here.", "Its review was due November 1, 2026.")),
        ("Dr. Example", "2027-05-22", ("Reviewed here by Dr. Example.", "Next review May 22, 2027.")),
        ("Dr. Example", "2026-11-01", ("Reviewed here by Dr. Example.", "Its next review was due November 1, 2026.")),
    ],
)
def test_the_evidence_says_its_date_and_whether_anybody_here_has_looked_at_it(
    desk: Desk, by: str, review_by: str, words: tuple[str, ...]
) -> None:
    info = replace(pack().info, review=Review(by, "2026-11-02" if by else ""), review_by=review_by)
    desk.decision = replace(pack(), info=info)
    said = pack_line(desk, desk.words)
    assert "checked November 22, 2026" in said
    for part in words:
        assert part in said
