"""The published schemas follow the models, and mean something to a validator."""

import json
from collections.abc import Iterator

import pytest

from dispute_exchange import schemas


def test_the_published_schemas_are_those_of_the_models():
    assert schemas.drifted() == [], "run: python -m dispute_exchange.schemas"


def test_drift_is_noticed_and_mended(tmp_path):
    folder = tmp_path / "schemas"
    everything = sorted(schemas.file_name(name) for name in schemas.PUBLISHED)
    assert schemas.write(folder) == everything
    assert schemas.drifted(folder) == []
    (folder / everything[0]).write_text("{}", encoding="utf-8")
    (folder / everything[1]).unlink()
    (folder / "old.v1.schema.json").write_text("{}", encoding="utf-8")
    assert schemas.write(folder) == sorted([*everything[:2], "old.v1.schema.json"])
    assert schemas.drifted(folder) == []


@pytest.mark.parametrize("name", schemas.PUBLISHED)
def test_a_schema_stands_alone_and_is_closed(name):
    schema = json.loads(schemas.render(name))
    assert schema["$schema"] == schemas.DIALECT
    assert schema["$id"] == f"urn:dispute-exchange:{name}:1"
    definitions = schema.get("$defs", {})
    for node in nodes(schema):
        if "$ref" in node:
            prefix, _, target = node["$ref"].rpartition("/")
            assert prefix == "#/$defs"
            assert target in definitions
        if "properties" in node:
            assert node["additionalProperties"] is False
            assert node["description"]


def nodes(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def test_the_schema_of_the_dispute_names_what_the_container_relies_on():
    schema = json.loads(schemas.render("dispute"))
    relied_on = {"container_id", "dispute_id", "revision", "issuer", "recipients"}
    assert relied_on <= set(schema["required"])
    assert schema["properties"]["schema_version"]["const"] == 1
