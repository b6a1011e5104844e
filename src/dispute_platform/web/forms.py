"""What parties send from their page: plain forms, answers that cannot be sent twice.

Owns reading forms; what they do is ``parties``'. SECURITY: a form only counts with the key its own
page gave it, so that no other site can send it.
"""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response
from pydantic import BaseModel, Field

from dispute_exchange.events import ItemImplementation
from dispute_exchange.vocabulary import (
    Answer,
    ConsentKind,
    EntryConsent,
    EvidenceType,
    ImplementationStatus,
    PartyRole,
)
from dispute_platform import parties
from dispute_platform.api.requests import PlatformHere
from dispute_platform.errors import Refusal
from dispute_platform.links import Link, form_key, link_of
from dispute_platform.parties import Handing
from dispute_platform.platform import Platform
from dispute_platform.web import words
from dispute_platform.web.pages import PREFIX

router = APIRouter(prefix=PREFIX, include_in_schema=False)
_DONE = ImplementationStatus.IMPLEMENTED
_NONE = ImplementationStatus.NOT_IMPLEMENTED


class _Sent(BaseModel):
    """What every form carries beside its own fields."""

    event_id: UUID
    key: Annotated[str, Field(max_length=64)]
    text: Annotated[str, Field(max_length=20_000)] = ""


class _AnswerSent(_Sent):
    answer: Answer


class _EntrySent(_Sent):
    answer: EntryConsent


class _WithdrawalSent(_Sent):
    sure: bool


class _ConsentSent(_Sent):
    consent: ConsentKind


@router.post("/{token}/answer")
def answer(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_AnswerSent, Form()]
) -> Response:
    """Accept or refuse the solution."""
    link = _check(request, platform, token, "answer", sent)
    if sent.answer is Answer.NO_REPLY:
        raise Refusal("malformed", places=["answer"])
    parties.answer_decision(
        platform, link.dispute_id, link.party, sent.answer, sent.text, event_id=sent.event_id
    )
    return _done(request, token, "answer")


@router.post("/{token}/entry")
def entry(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_EntrySent, Form()]
) -> Response:
    """Enter mediation, or refuse to."""
    link = _check(request, platform, token, "entry", sent)
    if link.party is not PartyRole.TRADER or sent.answer is EntryConsent.NO_REPLY:
        raise Refusal("malformed", places=["answer"])
    parties.answer_entry(platform, link.dispute_id, sent.answer, event_id=sent.event_id)
    return _done(request, token, "entry")


@router.post("/{token}/agreement")
def agreement(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_Sent, Form()]
) -> Response:
    """Accept what the other side last offered or asks."""
    link = _check(request, platform, token, "agreement", sent)
    parties.accept_offer(platform, link.dispute_id, link.party, sent.text, event_id=sent.event_id)
    return _done(request, token, "agreement")


@router.post("/{token}/consent")
def consent(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_ConsentSent, Form()]
) -> Response:
    """Consent to something for itself."""
    link = _check(request, platform, token, "consent", sent)
    parties.give_consent(
        platform, link.dispute_id, link.party, sent.consent, event_id=sent.event_id
    )
    return _done(request, token, "consent")


@router.post("/{token}/objection")
def objection(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_Sent, Form()]
) -> Response:
    """Oppose the mediator (R613-1)."""
    link = _check(request, platform, token, "objection", sent)
    if not sent.text.strip():
        raise Refusal("malformed", places=["text"])
    parties.object_to_mediator(
        platform, link.dispute_id, link.party, sent.text, event_id=sent.event_id
    )
    return _done(request, token, "objection")


@router.post("/{token}/evidence")
def evidence(
    request: Request,
    platform: PlatformHere,
    token: str,
    event_id: Annotated[UUID, Form()],
    key: Annotated[str, Form(max_length=64)],
    file: Annotated[UploadFile, File()],
    title: Annotated[str, Form(max_length=300)] = "",
    kind: Annotated[EvidenceType, Form()] = EvidenceType.LETTER,
    request_id: Annotated[str, Form(max_length=36)] = "",
    to_mediator_only: Annotated[bool, Form()] = False,
    text: Annotated[str, Form(max_length=20_000)] = "",
) -> Response:
    """Hand an exhibit in, in answer to a request or not."""
    link = _check(request, platform, token, "evidence", _Sent(event_id=event_id, key=key))
    handing = _handing(file, title, kind, to_mediator_only=to_mediator_only)
    parties.file_evidence(
        platform,
        link.dispute_id,
        link.party,
        handing,
        text,
        _identifier(request_id),
        event_id=event_id,
    )
    return _done(request, token, "evidence")


@router.post("/{token}/implementation")
def implementation(
    request: Request,
    platform: PlatformHere,
    token: str,
    event_id: Annotated[UUID, Form()],
    key: Annotated[str, Form(max_length=64)],
    status: Annotated[ImplementationStatus | None, Form()] = None,
    item: Annotated[tuple[str, ...], Form(max_length=26)] = (),
    file: Annotated[UploadFile | None, File()] = None,
    text: Annotated[str, Form(max_length=20_000)] = "",
) -> Response:
    """Say whether what was agreed was done, at one stroke or item by item."""
    link = _check(request, platform, token, "implementation", _Sent(event_id=event_id, key=key))
    items = [_item(one) for one in item if one]
    whole = status if status is not None else _whole(items)
    proof = None
    if file is not None and file.filename:
        proof = _handing(file, "", EvidenceType.LETTER)
    parties.report_implementation(
        platform,
        link.dispute_id,
        link.party,
        whole,
        text,
        [] if status is not None else items,
        proof,
        event_id=event_id,
    )
    return _done(request, token, "implementation")


@router.post("/{token}/message")
def message(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_Sent, Form()]
) -> Response:
    """Write to the others."""
    link = _check(request, platform, token, "message", sent)
    if not sent.text.strip():
        raise Refusal("malformed", places=["text"])
    parties.send_message(platform, link.dispute_id, link.party, sent.text, event_id=sent.event_id)
    return _done(request, token, "message")


@router.post("/{token}/withdrawal")
def withdrawal(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_WithdrawalSent, Form()]
) -> Response:
    """Leave the mediation."""
    link = _check(request, platform, token, "withdrawal", sent)
    if not sent.sure:
        raise Refusal("malformed", places=["sure"])
    parties.withdraw(platform, link.dispute_id, link.party, sent.text, event_id=sent.event_id)
    return _done(request, token, "withdrawal")


def _check(request: Request, platform: Platform, token: str, action: str, sent: _Sent) -> Link:
    """Whose form it is, once it is sure to come from its own page."""
    link = link_of(platform, token)
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site != "same-origin" or sent.key != form_key(platform, token, action, sent.event_id):
        raise Refusal("cross_site")
    return link


def _done(request: Request, token: str, action: str) -> Response:
    """WHY a redirect: reloading the page that says "sent" must not send again."""
    chosen = request.query_params.get("lang")
    lang = f"&lang={chosen}" if chosen in words.TONGUES else ""
    return RedirectResponse(f"{PREFIX}/{token}?done={action}{lang}", status_code=303)


def _handing(
    file: UploadFile, title: str, kind: EvidenceType, *, to_mediator_only: bool = False
) -> Handing:
    name = file.filename or "piece"
    return Handing(
        title=(title.strip() or name)[:300],
        type=kind,
        untrusted_name=name,
        media_type=file.content_type or "application/octet-stream",
        data=file.file,
        to_mediator_only=to_mediator_only,
    )


def _identifier(untrusted: str) -> UUID | None:
    try:
        return UUID(untrusted) if untrusted else None
    except ValueError:
        raise Refusal("malformed", places=["request_id"]) from None


def _item(untrusted: str) -> ItemImplementation:
    head, _, status = untrusted.partition(":")
    try:
        return ItemImplementation(head_id=UUID(head), status=ImplementationStatus(status))
    except ValueError:
        raise Refusal("malformed", places=["item"]) from None


def _whole(items: list[ItemImplementation]) -> ImplementationStatus:
    """What the items add up to: all done, none done, or part of it."""
    found = {item.status for item in items}
    if not found:
        raise Refusal("malformed", places=["item"])
    if found <= {_DONE}:
        return _DONE
    return _NONE if found <= {_NONE} else ImplementationStatus.PARTLY
