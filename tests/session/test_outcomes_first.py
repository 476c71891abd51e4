"""Outcomes before names: while they are hidden nothing on the table tells which option is which; it is recorded."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from decision_aid.domain.encounter import NAMES_SHOWN, OUTCOMES_FIRST, Kind
from decision_aid.domain.flow import Step
from decision_aid.session import paper
from decision_aid.session.screens.compare import ABOUT, screen
from decision_aid.session.screens.untelling import roots
from decision_aid.session.visit import Visit
from decision_aid.ui.scenes import put_side_by_side
from tests.session.shipped_visits import PROBLEMS, groups, held, pack

NOT_SAID = {"option", "row", "finding", "id", "kind", "where", "shown", "certainty_kind"}  # ids, never drawn or spoken
#: Words of names that are also words of every outcome or drawing.
NEUTRAL = {"en": "better daily after weeks", "es": "cerca diarias dolor mejor después semanas"}


def hidden(condition: str, options: tuple[str, ...], tab: str, language: str = "en") -> Visit:
    visit = held(Step.COMPARE, condition=condition, language=language)
    visit.touch("pain.weeks", "3-12-months")
    put_side_by_side(visit, options)
    visit.hide_names()
    visit.open_section(tab)
    return visit


def said(shown: object) -> Iterator[str]:
    """Every word a screen has, but for the ids in it."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, tuple):
        for part in shown:
            yield from said(part)
    elif is_dataclass(shown):
        for part in fields(shown):
            if part.name not in NOT_SAID:
                yield from said(getattr(shown, part.name))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("identity", PROBLEMS)
def test_no_word_of_an_options_name_is_drawn_or_spoken_on_the_table(identity: str, language: str) -> None:
    condition, texts = pack().condition(identity), pack().texts[language]
    assert condition is not None
    telling = {
        root
        for option in condition.options
        for part in ("name", "short")
        for root in roots(texts[f"option.{option}.{part}"])
    } - roots(NEUTRAL[language])
    told = {texts[f"option.{option}.what"] for option in condition.options}
    for options in groups(condition):
        for tab in condition.tabs:
            shown = screen(hidden(identity, options, tab, language))
            asks = [row.ask for row in shown.rows]
            for words in said((shown.columns, tuple(row.cells for row in shown.rows))):
                own = words
                for ask in asks:
                    own = own.replace(ask, "")  # the question stands before every option alike
                own = re.sub(r"(en personas con|people with) [^.]*\.", "", own)  # the condition of those studied
                assert not roots(own) & telling, (options, tab, words)
                assert not any(what in words for what in told)


def test_nothing_that_names_an_option_can_be_touched_but_the_names_themselves() -> None:
    visit = hidden("lumbar-disc", ("keep-going", "exercise", "epidural-steroid", "disc-surgery"), "benefits")
    for treatment in visit.decision.treatments:
        visit.touch(f"tried.{treatment.id}.use", "before")
    shown = screen(visit)
    assert (shown.chips, shown.look, shown.what.words, shown.detail, shown.closer) == ((), None, "", None, None)
    assert [column.name for column in shown.columns] == ["Option W", "Option X", "Option Y", "Option Z"]
    assert not any(column.tried or column.what for column in shown.columns)
    assert not any(cell.opens for row in shown.rows for cell in row.cells)
    assert (shown.names.words, shown.names.chosen) == ("Show the names", True)


def test_the_letters_are_none_that_an_option_has_and_the_order_is_drawn_anew() -> None:
    options = ("keep-going", "exercise", "epidural-steroid", "disc-surgery")
    visit = held(Step.COMPARE)
    put_side_by_side(visit, options)
    named = {chip.accessible[0] for chip in screen(visit).chips}
    orders = set()
    for _ in range(40):
        visit.hide_names()
        orders.add(visit.hidden)
        assert not named & {column.letter for column in screen(visit).columns}
        visit.show_names()
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {frozenset(options)}


def test_every_cell_has_words_and_a_missing_one_says_so() -> None:
    for identity in PROBLEMS:
        condition = pack().condition(identity)
        assert condition is not None
        for tab in condition.tabs:
            visit = hidden(identity, condition.options[:4], tab)
            assert visit.comparison is not None
            for row, drawn in zip(visit.comparison.on(tab), screen(visit).rows, strict=True):
                leads = {cell.option: cell.lead for cell in row.cells}
                for option, cell in zip(visit.hidden, drawn.cells, strict=True):
                    assert cell.sentence
                    assert (cell.sentence == "We don’t know") == (leads[option] is None)
                    if cell.figure:
                        assert cell.figure.finding == leads[option].finding.id  # type: ignore[union-attr]


def test_the_visit_records_the_order_what_was_seen_and_that_names_were_shown() -> None:
    visit = held(Step.COMPARE)
    visit.hide_names()
    order, view = visit.hidden, screen(visit)
    visit.show(view.where, view.shown)
    visit.show_names()
    kinds = [(event.about, event.items) for event in visit.events if event.kind is Kind.SHOWN]
    assert kinds == [(OUTCOMES_FIRST, order), (f"{OUTCOMES_FIRST}.benefits", view.shown), (NAMES_SHOWN, order)]
    assert "Outcomes before names (<1 min, then the names), in order:" in " ".join(paper.note(visit).split())


def test_leaving_the_step_shows_the_names_and_coming_back_does_not_hide_them() -> None:
    visit = held(Step.COMPARE)
    visit.hide_names()
    visit.go(Step.TALK)
    visit.go(Step.COMPARE)
    assert (visit.hidden, screen(visit).hidden) == ((), "")
    assert NAMES_SHOWN in [seen.where for seen in visit.encounter.shown]


def test_another_choice_of_options_shows_the_names() -> None:
    visit = held(Step.COMPARE)
    visit.put_beside(screen(visit).chips[0].id)
    visit.hide_names()
    visit.undo()
    assert screen(visit).hidden == ""


def test_a_visit_opened_again_goes_on_with_names() -> None:
    visit = held(Step.COMPARE)
    visit.hide_names()
    again = Visit(pack(), visit.events)
    again.go(Step.COMPARE)
    assert screen(again).hidden == ""


def test_what_is_said_about_the_evidence_tells_no_change_of_a_figure_while_names_are_hidden() -> None:
    visit = held(Step.COMPARE)
    visit.unfold(ABOUT)

    def changed() -> str:
        card = screen(visit).about_card
        assert card is not None
        return next(fact.words for fact in card.facts if fact.label == "What changed in this version")

    named = changed()
    visit.hide_names()
    assert changed() == "Shown with the names."
    visit.show_names()
    assert changed() == named == pack().texts["en"]["pack.changes"]
