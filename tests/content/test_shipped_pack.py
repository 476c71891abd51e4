"""The pack that comes with the program: nothing wrong with it, and what is installed is what its files say."""

from decision_aid import cli
from decision_aid.content import library


def test_nothing_is_wrong_with_the_shipped_pack(capsys):
    found = cli.main(["pack", "check"])
    assert (found, capsys.readouterr().err) == (0, "")


def test_the_shipped_pack_speaks_english_and_spanish():
    decision = library.installed(cli.SHIPPED_PACK)
    assert set(decision.texts) == {"en", "es"}
    assert decision.texts["en"].keys() == decision.texts["es"].keys()
