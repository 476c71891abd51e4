"""How long a view was on the screen: only what the recorded times can carry."""

from decision_aid.domain.encounter import Driver, Event, Kind, answer, replay
from decision_aid.domain.time_spent import MOST, Spent, between


def event(at: str, kind: Kind, about: str = "", items: tuple[str, ...] = ()) -> Event:
    given = answer("yes") if kind is Kind.ANSWERED else None
    return Event(f"2026-11-22T{at}Z", Driver.BOTH, kind, about, items=items, answer=given)


OPENED = event("15:00:00", Kind.OPENED, "pack")


def spent(*events: Event) -> list[tuple[str, Spent, bool]]:
    return [(seen.where, seen.spent, seen.ended) for seen in replay([OPENED, *events]).shown]


def test_a_view_lasts_until_the_next_one_through_every_touch_between() -> None:
    assert spent(
        event("15:01:00", Kind.SHOWN, "talk", ("a",)),
        event("15:01:20", Kind.ANSWERED, "ready.know"),
        event("15:02:30", Kind.SHOWN, "plan"),
    ) == [("talk", Spent(90), True), ("plan", Spent(), False)]


def test_an_answer_taken_back_leaves_the_time_that_passed() -> None:
    assert spent(
        event("15:01:00", Kind.SHOWN, "talk", ("a",)),
        event("15:01:20", Kind.ANSWERED, "ready.know"),
        event("15:01:50", Kind.UNDID, "3"),
    ) == [("talk", Spent(50), False)]


def test_a_visit_left_overnight_counts_no_more_than_a_stretch_and_says_so() -> None:
    (view,) = replay(
        [
            OPENED,
            event("15:01:00", Kind.SHOWN, "talk", ("a",)),
            Event("2026-11-23T09:00:00Z", Driver.BOTH, Kind.LANGUAGE, value="es"),
        ]
    ).shown
    assert view.spent == Spent(MOST, cut=True)


def test_a_clock_set_back_takes_nothing_away() -> None:
    assert spent(
        event("15:01:00", Kind.SHOWN, "talk", ("a",)),
        event("15:02:00", Kind.DROVE),
        event("14:02:00", Kind.DROVE),
        event("14:02:10", Kind.SHOWN, "plan"),
    ) == [("talk", Spent(70), True), ("plan", Spent(), False)]


def test_a_stretch_of_just_the_bound_is_counted_whole() -> None:
    assert between("2026-11-22T15:00:00Z", "2026-11-22T15:05:00Z") == Spent(MOST)
    assert between("2026-11-22T15:00:00Z", "2026-11-22T15:05:01Z") == Spent(MOST, cut=True)
