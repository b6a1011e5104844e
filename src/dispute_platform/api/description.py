"""The interface, described (OpenAPI 3.1): served, printed, and checked in beside the code."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response

from dispute_exchange.wire import Problem
from dispute_platform.api import exchange, uploads
from dispute_platform.api.bodies import READ_HERE

router = APIRouter()
_REFERENCE = "#/components/schemas/{model}"
_PUBLIC = {"/v1/platform", "/v1/enrolments", "/v1/token"}


@cache
def openapi() -> dict[str, Any]:
    """The description; needs no platform."""
    app = FastAPI(responses={"default": {"model": Problem, "description": "A refusal (RFC 9457)"}})
    app.include_router(exchange.router)
    app.include_router(uploads.router)
    described = get_openapi(
        title="Dispute platform",
        version="1",
        summary="What a mediator's desk exchanges with a dispute platform.",
        routes=app.routes,
    )
    components = described["components"]
    for model in READ_HERE:
        schema = model.model_json_schema(ref_template=_REFERENCE)
        components["schemas"].update(schema.pop("$defs", {}))
        components["schemas"][model.__name__] = schema
    components["securitySchemes"] = {
        "dpop": {
            "type": "http",
            "scheme": "DPoP",
            "description": "RFC 9449: a token bound to the device key, and a proof per request",
        }
    }
    for path, operations in described["paths"].items():
        for operation in operations.values():
            _speak_of_problems(operation)
            if path not in _PUBLIC:
                operation["security"] = [{"dpop": []}]
    return described


def openapi_text() -> str:
    """The description as it is checked in."""
    return json.dumps(openapi(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def checked_in(root: Path) -> Path:
    """Where the description lies in a working copy."""
    return root / "resources" / "openapi" / "platform.json"


@router.get("/v1/openapi.json", include_in_schema=False)
def serve() -> Response:
    """The description, for whoever integrates."""
    return Response(openapi_text(), media_type="application/json")


def _speak_of_problems(operation: dict[str, Any]) -> None:
    """Refusals come as problem+json, and never in the framework's own 422 shape."""
    responses = operation["responses"]
    responses.pop("422", None)
    content = responses["default"].pop("content")
    responses["default"]["content"] = {"application/problem+json": content["application/json"]}
