"""The window speaks French as completely as English, and prints French as it is printed."""

import re

from .words import Phrase, said, translated

# A thin or ordinary space, or nothing, where French typography wants one that does not break.
LOOSE = re.compile(r"(?<=\w)[ ]?[;?!»€%](?=\s|$)|(?<=\w) :|« ")
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
