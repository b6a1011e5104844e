"""The catalogues hold what Qt itself collects from the sources, and nothing unfinished."""

import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.desktop import words

AREAS = [area for area in ("desk", *words.AREAS) if words.catalogue(area, "fr").is_file()]


def messages(path: Path) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, translations and whether it is finished, of each message."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    forms or [translation.text or ""],
                    translation.get("type") is None,
                )
            )
    return found


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_the_catalogue_holds_the_words_of_the_sources(
    area: str, language: str, tmp_path: Path
) -> None:
    kept = words.catalogue(area, language)
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    words.update(area, language, fresh)
    assert [each[:2] for each in messages(fresh)] == [each[:2] for each in messages(kept)], (
        "run: python tests/desktop/words.py"
    )


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_nothing_is_left_untranslated(area: str, language: str) -> None:
    for context, source, forms, finished in messages(words.catalogue(area, language)):
        assert finished, f"{context}: {source}"
        assert all(forms), f"{context}: {source}"
