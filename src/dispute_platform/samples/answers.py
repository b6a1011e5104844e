"""What scripted parties say and hand in when the mediator asks: words and one-page documents.

Owns their making from the wordings of the samples; never when anything is said (``scripted``).
"""

from datetime import date

from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import Language
from dispute_platform.samples.library import wording
from dispute_platform.samples.paper import bold, letterhead_of, para, set_document, style
from dispute_platform.samples.typography import typeset


def phrase(name: str, language: Language, **values: str) -> str:
    """The wording ``name``, in French or in English."""
    chosen = "fr" if language is Language.FR else "en"
    text: str = wording()["script"][chosen][name]
    return typeset(text.format(**values), chosen)


def document(party: Party, title: str, file_no: str, made: date) -> bytes:
    """A one-page PDF of ``party`` that answers a request for ``title``."""
    head = letterhead_of(party)
    flow = [
        para(title, bold(head, fontSize=14, leading=18)),
        para(phrase("piece", party.language, file_no=file_no), style(head)),
    ]
    return set_document(head, title, flow, made=made)
