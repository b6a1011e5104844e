"""The help of the command line, in both languages."""

import re

import pytest

from mediator_desk.cli.__main__ import main
from mediator_desk.cli.help_words import table, texts
from mediator_desk.cli.parser import build_parser


def test_every_help_text_has_its_french_and_none_is_left_over() -> None:
    known = texts(build_parser())
    assert known - set(table()) == set()
    assert set(table()) - known == set()


def test_the_french_keeps_its_typography() -> None:
    for french in table().values():
        assert not re.search(r" [:;?!»%€]", french), french
        assert "'" not in french, french


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [
        ("fr", "lever un gel", "end a hold"),
        ("en", "end a hold", "lever un gel"),
    ],
)
def test_help_follows_the_language(
    capsys: pytest.CaptureFixture[str], language: str, said: str, unsaid: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--lang", language, "--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert said in shown
    assert unsaid not in shown


def test_the_help_of_a_command_follows_too(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--lang=fr", "hold", "--help"])
    shown = capsys.readouterr().out
    assert "usage\u00a0: " in shown
    assert "afficher cette aide et finir" in shown


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["verify"], "il manque FILE"),
        (["draft", "start", "1", "--kind"], "--kind attend une valeur"),
        (["draft", "start", "1", "--kind", "FOO"], "'FOO' n’est pas de ceux-ci\u00a0: "),
        (["verify", "x.pdf", "--nope"], "inconnu ici\u00a0: --nope"),
        (["nothing"], "'nothing' n’est pas de ceux-ci\u00a0: "),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_in_the_language_asked(
    capsys: pytest.CaptureFixture[str], typed: list[str], said: str
) -> None:
    for language, expected in (("fr", True), ("en", False)):
        with pytest.raises(SystemExit) as ended:
            main(["--lang", language, *typed])
        assert ended.value.code == 2
        assert (said in capsys.readouterr().err) is expected
