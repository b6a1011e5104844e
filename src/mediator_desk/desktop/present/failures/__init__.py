"""The words of every known failure, by the part of the program it comes from.

Owns sentences only. Title: what happened. Sentence: why, and what is safe. Next step: one verb.
A kind without an entry of its own is told by the nearest class above it that has one.
"""

from typing import Final

from mediator_desk.desktop.present.failures.acts import ACTS
from mediator_desk.desktop.present.failures.custody import CUSTODY
from mediator_desk.desktop.present.failures.exchange import EXCHANGE
from mediator_desk.desktop.present.failures.exhibits import EXHIBITS
from mediator_desk.desktop.present.failures.law import LAW
from mediator_desk.desktop.present.failures.letters import LETTERS
from mediator_desk.desktop.present.failures.procedure import PROCEDURE
from mediator_desk.desktop.present.failures.signing import SIGNING
from mediator_desk.desktop.present.failures.talks import TALKS
from mediator_desk.desktop.present.failures.timeline import TIMELINE
from mediator_desk.desktop.present.failures.vault import VAULT

MESSAGES: Final[dict[str, tuple[str, str, str]]] = {
    **VAULT,
    **EXCHANGE,
    **ACTS,
    **SIGNING,
    **EXHIBITS,
    **LAW,
    **PROCEDURE,
    **TALKS,
    **LETTERS,
    **TIMELINE,
    **CUSTODY,
}
