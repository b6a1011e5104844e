"""The first words of what is sent to the parties, in the language of their file.

Owns reading ``resources/templates/LANGUAGE/talks.toml``; never a word of its own, and nothing that
is sent without having been read: the mediator edits every text.
"""

import tomllib
from functools import cache
from typing import Annotated

from pydantic import StringConstraints, ValidationError

from dispute_exchange.canonical import Frozen
from dispute_exchange.vocabulary import Language
from mediator_desk.decisions.errors import TemplateInvalid
from mediator_desk.decisions.typography import is_french, set_text
from mediator_desk.system.resources import resource_path

_Words = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class PartyWords(Frozen):
    """Texts with ``{places}`` to fill."""

    chase: _Words
    chase_undated: _Words
    mandate_title: _Words
    mandate: _Words
    told: _Words
    rectification: _Words


@cache
def party_words(language: Language) -> PartyWords:
    """The texts of a language, English for one there are none in. Raises TemplateInvalid."""
    name = f"{Language.FR if is_french(language) else Language.EN}/talks.toml"
    try:
        found = tomllib.loads(resource_path(f"templates/{name}").read_text("utf-8"))
        words = {key: set_text(text, language) for key, text in found.items()}
        return PartyWords.model_validate(words)
    except OSError:
        raise TemplateInvalid(template=name, reason="missing") from None
    except (tomllib.TOMLDecodeError, ValidationError, TypeError, AttributeError):
        raise TemplateInvalid(template=name, reason="values") from None
