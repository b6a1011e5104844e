"""The window speaks French as completely as English, and prints French as it is printed."""

import re
import tomllib
from collections.abc import Iterator

from .house import ROOT
from .words import Phrase, said, translated

# A thin or ordinary space, or nothing, where French typography wants one that does not break.
LOOSE = re.compile(r"(?<=\w)[ ]?[;?!»€%](?=\s|$)|(?<=\w) :|« ")
# « à Le Hibou », « de Odile », « que Électro »: a name filled in later bends nothing before it.
# WHY « à » may stand before a person: nothing bends before « Mme » or « M. ».
BENT = re.compile(
    r"\b(?:(?:de|que|à|qu['’]à) \{(?:trader|other_party|body|platform|issuer|signer|authority)\}"
    r"|(?:de|que) \{(?:name|person|mediator|consumer|party|who)\})",
    re.IGNORECASE,
)
PLACE = re.compile(r"\{[^{}]*\}|%n|%L?\d")


def listed(phrases: set[Phrase]) -> str:
    return "\n".join(f"{context}: {text!r}" for context, text in sorted(phrases))


def test_every_phrase_is_said_in_french() -> None:
    missing = said() - translated("fr").keys()
    assert not missing, listed(missing)


def test_nothing_is_translated_that_nobody_says() -> None:
    for language in ("fr", "en"):
        left_over = translated(language).keys() - said()
        assert not left_over, listed(left_over)


def test_english_plurals_are_spelt_out() -> None:
    plural = {phrase for phrase in said() if "%n" in phrase[1]}
    missing = plural - translated("en").keys()
    assert not missing, listed(missing)


def test_a_translation_fills_the_same_places() -> None:
    wrong = {
        (context, text)
        for language in ("fr", "en")
        for (context, text), forms in translated(language).items()
        for form in forms
        # WHY %n may be missing: "one dispute" and "un litige" need no figure.
        if set(PLACE.findall(form)) - {"%n"} != set(PLACE.findall(text)) - {"%n"}
    }
    assert not wrong, listed(wrong)


def test_french_keeps_its_punctuation_on_the_line() -> None:
    loose = {
        phrase for phrase, forms in translated("fr").items() for form in forms if LOOSE.search(form)
    }
    assert not loose, listed(loose)


def test_no_french_word_before_a_name_would_have_to_bend() -> None:
    assert BENT.search("le litige qui vous oppose à {trader}"), "the rule sees"
    screens = {
        phrase for phrase, forms in translated("fr").items() for form in forms if BENT.search(form)
    }
    assert not screens, listed(screens)
    documents = [ROOT / "resources/cli/words.toml", *(ROOT / "resources/templates").rglob("fr/*")]
    assert len(documents) > 20
    bent = [
        f"{path.name}: {text}"
        for path in documents
        for text in _texts(tomllib.loads(path.read_text("utf-8")))
        if BENT.search(text)
    ]
    assert not bent, "\n".join(bent)


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list() | dict():
            for one in value.values() if isinstance(value, dict) else value:
                yield from _texts(one)
