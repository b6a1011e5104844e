"""What is known of the parties now, and what about them wants attention.

Owns the folding of updates over the parties of the file, and the concerns they raise; never a
table, and never a verdict: a number that fails its check is shown as it was typed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from stdnum.fr import siren, siret

from dispute_exchange.acts import UpdateParty
from dispute_exchange.events import PartyUpdated
from dispute_exchange.parties import Party
from dispute_exchange.vocabulary import Channel, IdentityStatus, PartyRole

_CHANGED: Final = (
    "representative",
    "preferred_channel",
    "accessibility_needs",
    "address",
    "vulnerable",
)
_SIREN_DIGITS: Final = 9


class Concern(StrEnum):
    """What about a party wants the mediator's attention."""

    NUMBER_FAILS = "NUMBER_FAILS"
    """The company number does not pass its checksum."""
    MANDATE_MISSING = "MANDATE_MISSING"
    """LAW(R612-1): who represents a party and is no lawyer shows a mandate."""
    NO_POSTAL_ADDRESS = "NO_POSTAL_ADDRESS"
    """Reached by post only, at no address."""
    IDENTITY_FAILED = "IDENTITY_FAILED"


@dataclass(frozen=True, slots=True)
class CompanyNumber:
    """A French company number: ``kind`` is SIREN (9 digits) or SIRET (14); whether it ``holds``."""

    kind: str
    digits: str
    holds: bool


def company_number(typed: str) -> CompanyNumber:
    """What a number as typed is, and whether its checksum holds (Luhn, ISO/IEC 7812-1)."""
    digits = "".join(sign for sign in typed if sign.isdigit())
    if len(digits) <= _SIREN_DIGITS:
        return CompanyNumber("SIREN", digits, siren.is_valid(digits))
    return CompanyNumber("SIRET", digits, siret.is_valid(digits))


def updated(
    parties: Iterable[Party], changes: Iterable[PartyUpdated | UpdateParty]
) -> tuple[Party, ...]:
    """The parties once ``changes``, in their order, were made to the first of each role."""
    known = list(parties)
    for change in changes:
        place = next(
            (number for number, party in enumerate(known) if party.role is change.party), None
        )
        if place is None:
            continue
        told = {name: getattr(change, name) for name in _CHANGED}
        told = {name: value for name, value in told.items() if value is not None}
        known[place] = known[place].model_copy(update=told)
    return tuple(known)


def identified(
    parties: Iterable[Party], found: Mapping[PartyRole, IdentityStatus]
) -> tuple[Party, ...]:
    """The parties with what the platform last ``found`` of the identity of each role's first."""
    left = dict(found)
    return tuple(
        party.model_copy(update={"identity": left.pop(party.role)}) if party.role in left else party
        for party in parties
    )


def reached_by_post(party: Party) -> bool:
    """Whether letters are the way to the party: it asked for them, or is a consumer without e-mail.

    LAW(R612-1): mediation is open by post as well as electronically. A trader without an address of
    its own is reached on the platform.
    """
    nowhere = party.email is None and party.role is PartyRole.CONSUMER
    return party.preferred_channel is Channel.LETTER or nowhere


def lacks_mandate(party: Party) -> bool:
    """Whether somebody who is no lawyer represents the party without a mandate (R612-1)."""
    who = party.representative
    return who is not None and not who.is_lawyer and who.mandate_evidence_id is None


def concerns_of(party: Party) -> tuple[Concern, ...]:
    """What about the party wants attention, the gravest first."""
    concerns = []
    if party.siren is not None and not company_number(party.siren).holds:
        concerns.append(Concern.NUMBER_FAILS)
    if lacks_mandate(party):
        concerns.append(Concern.MANDATE_MISSING)
    if party.identity is IdentityStatus.FAILED:
        concerns.append(Concern.IDENTITY_FAILED)
    if reached_by_post(party) and party.address is None:
        concerns.append(Concern.NO_POSTAL_ADDRESS)
    return tuple(concerns)
