"""What the tests of the signing dialog do before it opens."""

from collections.abc import Callable

from mediator_desk.decisions.signing.keys import SigningKey
from mediator_desk.desktop.signing.dialog import SigningDialog
from mediator_desk.usecases.signing_keys import add_card_key, find_card_keys
from tests.decisions.signing.card import Card
from tests.desktop.dossier import Dossier

Opened = Callable[..., SigningDialog]
"""Opens the dialog; ``settled=False`` waits for what it shows alone."""


def put_card(dossier: Dossier, card: Card, key: SigningKey) -> str:
    card.put(key)
    (found,) = find_card_keys(dossier.desk, card.module)
    return add_card_key(dossier.desk, found)
