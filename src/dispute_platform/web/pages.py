"""The party pages over HTTP: a secret address, plain forms, answers that cannot be sent twice.

Owns reading forms and turning a refusal into a page. SECURITY: whoever holds the address is the
party, so the address never leaves the page (no referrer, no outside resource) and a form only
counts with the key its own page gave it.
"""

from functools import cache
from importlib import resources
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import BaseModel, Field
from uuid_utils.compat import uuid7

from dispute_exchange.vocabulary import Answer, ImplementationStatus
from dispute_platform import parties
from dispute_platform.api.requests import PlatformHere
from dispute_platform.blobs import chunks
from dispute_platform.disputes import evidence_of
from dispute_platform.errors import Refusal
from dispute_platform.links import Link, form_key, link_of
from dispute_platform.platform import Platform
from dispute_platform.web import words
from dispute_platform.web.view import is_open_to, language_of, party_view
from dispute_platform.web.words import Tongue

PREFIX = "/p"
router = APIRouter(prefix=PREFIX, include_in_schema=False)
_ACTIONS = ("answer", "implementation", "message", "withdrawal")
_SAFE = frozenset({"application/pdf", "image/jpeg", "image/png", "text/plain"})
"""What a browser shows without running anything; the rest is saved as a file."""

_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
Chosen = Annotated[str | None, Query(alias="lang", pattern="^(fr|en)$")]


class _Sent(BaseModel):
    """What every form carries beside its own fields."""

    event_id: UUID
    key: Annotated[str, Field(max_length=64)]
    text: Annotated[str, Field(max_length=20_000)] = ""


class _AnswerSent(_Sent):
    answer: Answer


class _ImplementationSent(_Sent):
    status: ImplementationStatus


class _WithdrawalSent(_Sent):
    sure: bool


@router.get("/style.css")
def style() -> Response:
    """The look of the pages."""
    return Response(_style(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})


@router.get("/{token}")
def page(
    platform: PlatformHere,
    token: str,
    lang: Chosen = None,
    done: Annotated[str | None, Query(max_length=20)] = None,
) -> Response:
    """The party's page."""
    link = link_of(platform, token)
    tongue = _tongue(platform, link, lang)
    forms = {action: _form(platform, token, action) for action in _ACTIONS}
    html = (
        _environment()
        .get_template("party.html")
        .render(
            view=party_view(platform, link, tongue),
            forms=forms,
            token=token,
            done=done if done in _ACTIONS else None,
            **_language(tongue),
        )
    )
    return HTMLResponse(html, headers=_HEADERS)


@router.get("/{token}/decision.pdf")
def decision(platform: PlatformHere, token: str) -> Response:
    """The delivered decision: the very bytes the mediator signed."""
    link = link_of(platform, token)
    with platform.database.read() as session:
        issued = platform.standings.of(session, link.dispute_id).decision
    if issued is None or link.party not in issued.delivered:
        raise Refusal("not_found")
    return _file(platform, issued.pdf_sha256, "application/pdf", f"{issued.number}.pdf")


@router.get("/{token}/exhibits/{evidence_id}")
def exhibit(platform: PlatformHere, token: str, evidence_id: UUID) -> Response:
    """An exhibit the party may see."""
    link = link_of(platform, token)
    with platform.database.read() as session:
        found = [
            item
            for item in evidence_of(session, link.dispute_id)
            if item.evidence_id == evidence_id and is_open_to(link.party, item.disclosure)
        ]
    if not found:
        raise Refusal("not_found")
    return _file(platform, found[0].sha256, found[0].media_type, found[0].original_name)


@router.post("/{token}/answer")
def answer(
    request: Request, platform: PlatformHere, token: str, sent: Annotated[_AnswerSent, Form()]
) -> Response:
    """Accept or refuse."""
    link = _check(request, platform, token, "answer", sent)
    if sent.answer is Answer.NO_REPLY:
        raise Refusal("malformed", places=["answer"])
    parties.answer_decision(
        platform, link.dispute_id, link.party, sent.answer, sent.text, event_id=sent.event_id
    )
    return _done(request, token, "answer")


@router.post("/{token}/implementation")
def implementation(
    request: Request,
    platform: PlatformHere,
    token: str,
    sent: Annotated[_ImplementationSent, Form()],
) -> Response:
    """Say whether what was agreed was done."""
    link = _check(request, platform, token, "implementation", sent)
    parties.report_implementation(
        platform, link.dispute_id, link.party, sent.status, sent.text, event_id=sent.event_id
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


def is_page(request: Request) -> bool:
    """Whether the request is for a page rather than for the exchange with desks."""
    return request.url.path.startswith(f"{PREFIX}/")


def refusal_page(request: Request, refusal: Refusal) -> Response:
    """The refusal, in words."""
    tongue: Tongue = "en" if request.query_params.get("lang") == "en" else "fr"
    key = f"refusal.{refusal.code}"
    token = request.url.path.removeprefix(f"{PREFIX}/").split("/")[0]
    html = (
        _environment()
        .get_template("refusal.html")
        .render(
            said=words.word(key if words.knows(key) else "refusal.other", tongue),
            code=refusal.code,
            token=token if refusal.code != "not_found" else None,
            **_language(tongue),
        )
    )
    return HTMLResponse(html, status_code=refusal.meaning.status, headers=_HEADERS)


def _check(request: Request, platform: Platform, token: str, action: str, sent: _Sent) -> Link:
    """Whose form it is, once it is sure to come from its own page."""
    link = link_of(platform, token)
    site = request.headers.get("sec-fetch-site", "same-origin")
    if site != "same-origin" or sent.key != form_key(platform, token, action, sent.event_id):
        raise Refusal("cross_site")
    return link


def _form(platform: Platform, token: str, action: str) -> dict[str, str]:
    event_id = uuid7()
    return {"event_id": str(event_id), "key": form_key(platform, token, action, event_id)}


def _done(request: Request, token: str, action: str) -> Response:
    """WHY a redirect: reloading the page that says "sent" must not send again."""
    chosen = request.query_params.get("lang")
    lang = f"&lang={chosen}" if chosen in words.TONGUES else ""
    return RedirectResponse(f"{PREFIX}/{token}?done={action}{lang}", status_code=303)


def _file(platform: Platform, sha256: str, media_type: str, name: str) -> Response:
    shown = "inline" if media_type in _SAFE else "attachment"
    headers = _HEADERS | {
        "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(name, safe='')}",
    }
    if media_type not in _SAFE:
        media_type = "application/octet-stream"
    body = chunks(platform.blobs.open(sha256))
    return StreamingResponse(body, headers=headers, media_type=media_type)


def _tongue(platform: Platform, link: Link, chosen: str | None) -> Tongue:
    for tongue in words.TONGUES:
        if chosen == tongue:
            return tongue
    return language_of(platform, link)


def _language(tongue: Tongue) -> dict[str, object]:
    def w(key: str, **values: str) -> str:
        return words.word(key, tongue, **values)

    return {"w": w, "tongue": tongue, "other_tongue": "en" if tongue == "fr" else "fr"}


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("dispute_platform.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> bytes:
    return resources.files("dispute_platform.web").joinpath("style.css").read_bytes()
