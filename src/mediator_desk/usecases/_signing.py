"""Keys and authorities as a signature needs them: the part that loads cryptography.

Owns opening a key for the length of one signature, and under what signatures are judged here.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import urljoin
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from sqlalchemy.engine import Connection

from dispute_exchange.verification.signatures import Trust
from mediator_desk.decisions.errors import SigningKeyUnusable
from mediator_desk.decisions.signing import keys, requests, tokens
from mediator_desk.decisions.signing.errors import (
    KeyFileRefused,
    TokenFailed,
    TokenGone,
    TokenUntrue,
)
from mediator_desk.decisions.signing.keys import Signing, SigningKey, pem_of
from mediator_desk.decisions.signing.services import Services
from mediator_desk.ids import new_id
from mediator_desk.store import settings, signing_keys
from mediator_desk.store.settings import Fact, Secret
from mediator_desk.store.signing_keys import KeyKind, KeyRow
from mediator_desk.system.cards.process import Beat
from mediator_desk.usecases.desk import Desk
from mediator_desk.usecases.progress import Progress, silent
from mediator_desk.usecases.signing_keys import ENROLLED, CardKey, KeyView

_PEM = re.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


class Cards:
    """The keys of the cards in the readers, asked once. ``failed`` tells whose software does not
    answer as it should, and how."""

    def __init__(self, modules: Sequence[str], progress: Progress = silent) -> None:
        self.failed: dict[str, TokenFailed] = {}
        self.keys: list[tokens.TokenKey] = []
        for number, module in enumerate(modules):
            beat = partial(progress, number, len(modules), "card")
            try:
                self.keys += tokens.list_keys(module, beat)
            except TokenFailed as failure:
                self.failed[module] = failure

    def find(self, token: dict[str, str]) -> tokens.TokenKey | None:
        """The key at that place, if its card is there."""
        place = (token["serial"], token["key_id"])
        return next((one for one in self.keys if (one.serial, one.key_id) == place), None)


def modules(connection: Connection) -> tuple[str, ...]:
    """The software of cards: those named here and those in the usual places."""
    named = settings.fact(connection, Fact.CARD_MODULES) or []
    return tuple(dict.fromkeys([*named, *tokens.usual_modules()]))


@contextmanager
def opened(
    desk: Desk,
    connection: Connection,
    key_id: str | None,
    code: str | None,
    beat: Beat = tokens.patient,
) -> Iterator[Signing]:
    """The key to sign with: the one named, else the one chosen; ``code`` is a card's, none when it
    is typed on the reader. ``beat`` is called while a card is waited for, and may give it up.

    Raises SigningKeyUnusable, SigningKeyUnknown, PinWrong, PinBlocked, PinWithheld, TokenGone,
    TokenFailed or one of its kinds, or what ``beat`` does.
    """
    name = key_id or settings.fact(connection, Fact.DEFAULT_SIGNING_KEY) or ENROLLED
    if name == ENROLLED:
        yield enrolled(desk, connection)
        return
    row = signing_keys.get(connection, UUID(name))
    if row.token is not None:
        place = row.token
        with tokens.opened(
            place["module"], place["serial"], place["key_id"], code or "", beat
        ) as on_card:
            # SECURITY: whose signature it becomes was settled when the key was listed.
            if pem_of(on_card.certificate) != row.chain[0]:
                raise TokenUntrue(reason="certificate")
            # WHY the chain kept here: few cards carry the certificates above their own.
            chain = on_card.chain or keys.read_chain(row.chain)[1:]
            yield replace(on_card, chain=chain)
        return
    private = signing_keys.private(connection, desk.vault, row.key_id)
    yield keys.load(private, row.chain)


def public_part(connection: Connection, key_id: str | None) -> Signing | None:
    """The certificates of the key a signature would be made with; it cannot sign."""
    name = key_id or settings.fact(connection, Fact.DEFAULT_SIGNING_KEY) or ENROLLED
    texts = (
        settings.fact(connection, Fact.SIGNING_CHAIN) or ()
        if name == ENROLLED
        else signing_keys.get(connection, UUID(name)).chain
    )
    chain = keys.read_chain(texts)
    return tokens.OpenTokenKey(chain[0], chain[1:], None) if chain else None


def enrolled(desk: Desk, connection: Connection) -> SigningKey:
    """The key made when the desk was linked. Raises SigningKeyUnusable."""
    private = settings.secret(connection, desk.vault, Secret.SIGNING_KEY)
    return keys.load(private, settings.fact(connection, Fact.SIGNING_CHAIN))


def trust(connection: Connection) -> Trust:
    """Under what signatures are judged here: the platform's authority, those of one's own keys,
    and those trusted on purpose; time stamps under their service's."""
    platform: dict[str, Any] = settings.fact(connection, Fact.PLATFORM) or {}
    texts = [*platform.get("signing_roots", ())]
    texts += [row.chain[-1] for row in signing_keys.every(connection) if row.chain]
    texts += settings.fact(connection, Fact.SIGNING_ROOTS) or []
    roots = keys.read_chain(list(dict.fromkeys(texts)))
    own = settings.fact(connection, Fact.SIGNING_SERVICES) or {}
    times = keys.read_chain([*platform.get("timestamp_roots", ()), *own.get("roots", ())])
    return Trust(roots, timestamp_roots=tuple(dict.fromkeys([*roots, *times])))


def services(desk: Desk, connection: Connection) -> Services:
    """Whom to ask for time and revocation: the service chosen here, else the platform's."""
    own = settings.fact(connection, Fact.SIGNING_SERVICES)
    judged = trust(connection)
    known = tuple(dict.fromkeys([*judged.roots, *judged.time_roots]))
    if own is not None:
        return Services(own["timestamp_url"], known)
    platform: dict[str, Any] = settings.fact(connection, Fact.PLATFORM) or {}
    path = platform.get("timestamp_path")
    if path is None or desk.actor is None:
        return Services(None, known)
    return Services(urljoin(desk.actor.platform_url, path), known)


def seal(
    desk: Desk, connection: Connection, kind: KeyKind, found: Sequence[SigningKey]
) -> tuple[KeyRow, ...]:
    """Keeps keys that are not here yet. Raises KeyFileRefused ``known`` when all are."""
    known = {row.chain[0] for row in signing_keys.every(connection) if row.chain}
    rows = []
    for key in found:
        chain = tuple(map(pem_of, (key.certificate, *key.chain)))
        if chain[0] in known:
            continue
        row = KeyRow(new_id(), kind, key.subject, chain, None, None, desk.clock())
        signing_keys.add(connection, desk.vault, row, key.private_bytes())
        rows.append(row)
    if not rows:
        raise KeyFileRefused(reason="known")
    return tuple(rows)


def request(desk: Desk) -> tuple[str, str]:
    """A new key, sealed, and its request."""
    actor = desk.actor
    if actor is None:
        raise SigningKeyUnusable(reason="missing")
    private, text = requests.new_request(actor.name, actor.body_name, str(actor.mediator_id))
    row = KeyRow(new_id(), KeyKind.REQUEST, actor.name, (), text, None, desk.clock())
    with desk.vault.writer.begin() as connection:
        signing_keys.add(connection, desk.vault, row, private)
    return str(row.key_id), text


def certify(connection: Connection, key_id: UUID, private: bytes, issued: bytes) -> None:
    """Enters the certificate of a key made here, once it fits."""
    key = requests.take_certificate(private, issued)
    chain = tuple(map(pem_of, (key.certificate, *key.chain)))
    signing_keys.certify(connection, key_id, key.subject, chain)


def find_cards(desk: Desk, module: str | None, progress: Progress) -> tuple[CardKey, ...]:
    """The keys of present cards that are not listed yet. Raises TokenFailed or one of its kinds
    when there is none, and a card's software does not answer as it should."""
    with desk.vault.engine.connect() as connection:
        asked = (module,) if module is not None else modules(connection)
        listed = [row.token for row in signing_keys.every(connection) if row.token]
    cards = Cards(asked, progress)
    if cards.failed and not cards.keys:
        raise next(iter(cards.failed.values()))
    taken = {(token["serial"], token["key_id"]) for token in listed}
    return tuple(
        CardKey(
            card=key.token,
            subject=keys.name_of(key.certificate.subject),
            issuer=keys.name_of(key.certificate.issuer),
            expires_on=key.certificate.not_valid_after_utc.date(),
            place=(key.module, key.serial, key.key_id),
        )
        for key in cards.keys
        if (key.serial, key.key_id) not in taken
    )


def add_card(desk: Desk, key: CardKey, progress: Progress) -> str:
    """Lists a card's key. Raises TokenGone when it was taken out meanwhile, or TokenFailed."""
    module, serial, key_id = key.place
    cards = Cards((module,), progress)
    found = cards.find({"serial": serial, "key_id": key_id})
    if found is None:
        raise cards.failed.get(module) or TokenGone
    row = KeyRow(
        key_id=new_id(),
        kind=KeyKind.CARD,
        label=found.token,
        chain=tuple(map(pem_of, (found.certificate, *found.chain))),
        request=None,
        token={"module": module, "serial": serial, "key_id": key_id},
        added_at=desk.clock(),
    )
    with desk.vault.writer.begin() as connection:
        signing_keys.add(connection, desk.vault, row, None)
        named = settings.fact(connection, Fact.CARD_MODULES) or []
        if module not in (*named, *tokens.usual_modules()):
            settings.put_fact(connection, Fact.CARD_MODULES, [*named, module])
    return str(row.key_id)


def enrolled_view(desk: Desk, connection: Connection) -> KeyView | None:
    """The enrolled key as a line of the list; none before the desk is linked."""
    if desk.actor is None:
        return None
    blank = _blank(ENROLLED, KeyKind.ENROLLED, desk.actor.body_name)
    try:
        key = enrolled(desk, connection)
    except SigningKeyUnusable as unusable:
        return replace(blank, hindrance=str(unusable.facts["reason"]))
    return _described(blank, key.certificate, keys.hindrance(key.certificate, desk.clock()))


def view_of(desk: Desk, row: KeyRow, cards: Cards | None) -> KeyView:
    """A kept key as a line of the list; without ``cards``, those are said to be asked."""
    blank = _blank(str(row.key_id), row.kind, row.label)
    if not row.chain:
        return replace(blank, hindrance="waiting")
    certificate = keys.read_chain(row.chain)[0]
    hindrance = keys.hindrance(certificate, desk.clock())
    if row.token is None:
        return _described(blank, certificate, hindrance)
    if cards is None:
        return _described(blank, certificate, "asked")
    found = cards.find(row.token)
    if found is None:
        away = "software" if row.token["module"] in cards.failed else "absent"
        return _described(blank, certificate, away)
    if found.left == "none":
        return _described(blank, certificate, "blocked")
    return replace(_described(blank, certificate, hindrance), left=found.left, pad=found.pad)


def ordered(views: Sequence[KeyView], chosen: str) -> tuple[KeyView, ...]:
    """The chosen one first, told apart; the first there is when the chosen one is gone."""
    names = [view.key_id for view in views]
    first = chosen if chosen in names else next(iter(names), "")
    marked = [replace(view, chosen=view.key_id == first) for view in views]
    return tuple(sorted(marked, key=lambda view: not view.chosen))


def certificates_in(text: str, *, at_least_one: bool = False) -> list[str]:
    """The certificates of a PEM text. Raises KeyFileRefused ``unreadable``."""
    texts = _PEM.findall(text)
    try:
        keys.read_chain(texts)
    except SigningKeyUnusable:
        raise KeyFileRefused(reason="unreadable") from None
    if at_least_one and not texts:
        raise KeyFileRefused(reason="unreadable")
    return texts


def _blank(key_id: str, kind: KeyKind, label: str) -> KeyView:
    return KeyView(key_id, kind, label, "", "", None, None, None, None, False, "")


def _described(view: KeyView, certificate: x509.Certificate, hindrance: str | None) -> KeyView:
    return replace(
        view,
        subject=keys.name_of(certificate.subject),
        issuer=keys.name_of(certificate.issuer),
        expires_on=certificate.not_valid_after_utc.date(),
        level=keys.level_of(certificate),
        hindrance=hindrance,
        fingerprint=certificate.fingerprint(SHA256()).hex(),
    )
