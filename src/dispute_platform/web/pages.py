"""The party pages over HTTP: a secret address, and what is read there.

Owns what is shown and how a refusal becomes a page; what is sent back is the business of
``forms``. SECURITY: whoever holds the address is the party, so the address never leaves the page:
no referrer, no outside resource.
"""

from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from uuid_utils.compat import uuid7

from dispute_exchange.evidence import EvidenceItem
from dispute_exchange.vocabulary import EvidenceType
from dispute_platform import parties
from dispute_platform.api.requests import PlatformHere
from dispute_platform.blobs import chunks
from dispute_platform.errors import Refusal
from dispute_platform.links import Link, form_key, link_of
from dispute_platform.operations import lasting_form
from dispute_platform.platform import Platform
from dispute_platform.web import words
from dispute_platform.web.view import PartyView, known_of, language_of, party_view
from dispute_platform.web.visible import Delivered, shown_to
from dispute_platform.web.words import Tongue

PREFIX = "/p"
ACTIONS = (
    "agreement",
    "answer",
    "consent",
    "entry",
    "evidence",
    "implementation",
    "message",
    "objection",
    "withdrawal",
)
"""What a party may send; each has a form of its own."""

router = APIRouter(prefix=PREFIX, include_in_schema=False)
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
    view = party_view(known_of(platform, link.dispute_id), link.party, tongue)

    def form(action: str) -> dict[str, str]:
        event_id = uuid7()
        return {"event_id": str(event_id), "key": form_key(platform, token, action, event_id)}

    limit = platform.settings.upload_limit >> 20
    html = render_page(view, tongue, token, form, done if done in ACTIONS else None, limit)
    return HTMLResponse(html, headers=_HEADERS)


def render_page(
    view: PartyView,
    tongue: Tongue,
    token: str,
    form: Callable[[str], dict[str, str]],
    done: str | None = None,
    limit: int = 1,
) -> str:
    """The page as HTML; ``form`` makes the hidden fields of a form, ``limit`` counts megabytes."""
    template = _environment().get_template("party.html")
    return template.render(
        view=view,
        form=form,
        token=token,
        done=done,
        limit=limit,
        types=[kind.value for kind in EvidenceType],
        **_language(tongue),
    )


@router.get("/{token}/decision.pdf")
def decision(platform: PlatformHere, token: str) -> Response:
    """The decision the party is to answer: the very bytes the mediator signed."""
    link = link_of(platform, token)
    known = known_of(platform, link.dispute_id)
    issued = known.standing.decision
    shown = shown_to(known, link.party).documents
    found = [one for one in shown if issued and one.issued.decision_id == issued.decision_id]
    return _document(platform, link, found)


@router.get("/{token}/documents/{decision_id}")
def document(platform: PlatformHere, token: str, decision_id: UUID) -> Response:
    """Any document of the mediator that was delivered to the party."""
    link = link_of(platform, token)
    shown = shown_to(known_of(platform, link.dispute_id), link.party).documents
    return _document(
        platform, link, [one for one in shown if one.issued.decision_id == decision_id]
    )


@router.get("/{token}/exhibits/{evidence_id}")
def exhibit(platform: PlatformHere, token: str, evidence_id: UUID) -> Response:
    """An exhibit the party may see; the first look is written down."""
    link = link_of(platform, token)
    shown = shown_to(known_of(platform, link.dispute_id), link.party)
    item: EvidenceItem | None = shown.exhibits.get(evidence_id)
    if item is None:
        raise Refusal("not_found")
    parties.note_seen(platform, link.dispute_id, link.party, evidence_id)
    return _file(platform, item.sha256, item.media_type, item.original_name)


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


def _document(platform: Platform, link: Link, found: list[Delivered]) -> Response:
    if not found:
        raise Refusal("not_found")
    parties.note_read(platform, link.dispute_id, link.party, found[-1].seq)
    issued = found[-1].issued
    # WHY the lasting form: it begins with the same bytes, and can be verified for longer.
    return _file(
        platform,
        lasting_form(platform, issued.decision_id),
        "application/pdf",
        f"{issued.number}.pdf",
    )


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
