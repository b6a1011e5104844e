"""How bodies read by the platform itself are described.

WHY read here: an act is hashed as the bytes that came, and a body is bounded before it is parsed.
"""

from typing import Any

from pydantic import BaseModel

READ_HERE: list[type[BaseModel]] = []
"""The models described by ``described_body``, for the components of the description."""


def described_body(model: type[BaseModel]) -> dict[str, Any]:
    """The part of an operation's description that names its JSON body."""
    READ_HERE.append(model)
    schema = {"$ref": f"#/components/schemas/{model.__name__}"}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
