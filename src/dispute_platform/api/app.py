"""The web application: exchange with desks, pages for parties, one way to refuse."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from dispute_platform.api import description, exchange, trust, uploads
from dispute_platform.api.bounds import Bounded
from dispute_platform.api.shield import Shield
from dispute_platform.errors import REFUSALS, Refusal
from dispute_platform.platform import Platform
from dispute_platform.problems import MEDIA_TYPE, problem_of
from dispute_platform.web import forms, pages

_BY_STATUS = {404: "not_found", 405: "method_not_allowed"}


def create_app(platform: Platform) -> FastAPI:
    """The application over an open platform, which the caller closes."""
    # WHY no documentation pages: both would load scripts from elsewhere.
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.state.platform = platform
    app.include_router(exchange.router)
    app.include_router(uploads.router)
    app.include_router(trust.router)
    app.include_router(description.router)
    app.include_router(pages.router)
    app.include_router(forms.router)
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _by_status)
    app.add_middleware(Bounded, limit=platform.settings.upload_limit)
    app.add_middleware(Shield)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    if pages.is_page(request):
        return pages.refusal_page(request, error)
    return _problem(error)


async def _malformed(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    # SECURITY: places only; what stood there may be a secret or a personal datum.
    places = sorted({".".join(str(part) for part in found["loc"]) for found in error.errors()})
    return await _refused(request, Refusal("malformed", places=places))


async def _by_status(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return await _refused(request, Refusal(_BY_STATUS.get(error.status_code, "malformed")))


def _problem(refusal: Refusal) -> Response:
    problem = problem_of(refusal)
    return Response(
        problem.model_dump_json(),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers=_headers(refusal),
    )


def _headers(refusal: Refusal) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    if refusal.meaning.status == REFUSALS["invalid_token"].status:
        kind = "invalid_dpop_proof" if "proof" in refusal.code else "invalid_token"
        headers["WWW-Authenticate"] = f'DPoP error="{kind}", algs="Ed25519"'
    if "retry_after" in refusal.facts:
        headers["Retry-After"] = str(refusal.facts["retry_after"])
    if refusal.code in ("wrong_offset", "digest_mismatch"):
        headers["Upload-Offset"] = str(refusal.facts["offset"])
        headers["Upload-Complete"] = "?0"
    return headers
