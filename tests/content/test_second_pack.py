"""A second pack, of another decision: checked and compiled by the same rules, with no id the shipped pack has."""

from decision_aid import cli
from decision_aid.content import library
from decision_aid.content.questions import PLACES
from tests.packs.second import SECOND, second


def test_nothing_is_wrong_with_the_second_pack_and_what_is_compiled_is_what_its_files_say(capsys):
    found = cli.main(["pack", "check", str(SECOND)])
    assert (found, capsys.readouterr().err) == (0, "")


def test_a_reviewer_can_read_it_as_a_page(tmp_path, capsys):
    assert cli.main(["pack", "report", str(SECOND), "--to", str(tmp_path / "page.html")]) == 0
    assert "vanwijk-2005" in (tmp_path / "page.html").read_text("utf-8")


def test_it_shares_no_name_with_the_shipped_pack_that_code_could_know():
    shipped, other = library.installed(cli.SHIPPED_PACK), second()
    assert not {one.id for one in shipped.conditions} & {one.id for one in other.conditions}
    assert not shipped.options.keys() & other.options.keys()
    assert not {*shipped.matters} & {*other.matters}
    assert not {one.id for one in shipped.treatments} & {one.id for one in other.treatments}
    assert not {*shipped.safety} & {*other.safety}
    assert not {one.id for one in shipped.precautions} & {one.id for one in other.precautions}
    assert not shipped.findings.keys() & other.findings.keys()
    assert not shipped.disagreements.keys() & other.disagreements.keys()
    rows = [{row.id for one in pack.conditions for row in one.rows} for pack in (shipped, other)]
    assert not rows[0] & rows[1]


def test_it_asks_in_every_place_something_that_the_shipped_pack_does_not():
    shipped = {question.id for question in library.installed(cli.SHIPPED_PACK).questions}
    own = {(question.step, question.section) for question in second().questions if question.id not in shipped}
    places = {(step, section) for step, section in PLACES if step != "tried"}
    assert places - own == {("condition", "where"), ("plan", "plan")}  # whose questions the program knows by name
