"""The published JSON Schemas, made from the models so that the two cannot differ.

Owns which models are published and under which names; ``python -m dispute_exchange.schemas``
writes them into ``resources/schemas`` of a working copy, and a test fails when they have drifted.
Never read at run time: programs of ours use the models.
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

from dispute_exchange.acts import Act
from dispute_exchange.consents import ConsentClaims
from dispute_exchange.decision import DecisionRecord
from dispute_exchange.dispute import DisputeFile
from dispute_exchange.events import TimelineEvent
from dispute_exchange.receipts import ReceiptClaims
from dispute_exchange.wire import ChangePage, Enrolment, EnrolmentRequest, PlatformDescription

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "schemas"

PUBLISHED: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "dispute": DisputeFile,
        "timeline-event": TimelineEvent,
        "act": Act,
        "receipt": ReceiptClaims,
        "consent": ConsentClaims,
        "decision": DecisionRecord,
        "platform": PlatformDescription,
        "enrolment-request": EnrolmentRequest,
        "enrolment": Enrolment,
        "change-page": ChangePage,
    }
)
"""The model of each published schema, by its name without version or extension."""


def file_name(name: str) -> str:
    """The file of a published schema, such as ``dispute.v1.schema.json``."""
    return f"{name}.v1.schema.json"


def render(name: str) -> str:
    """A published schema as the text of its file; the same models give the same bytes."""
    body = PUBLISHED[name].model_json_schema(mode="validation")
    schema = {"$schema": DIALECT, "$id": f"urn:dispute-exchange:{name}:1", **body}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def drifted(folder: Path = FOLDER) -> list[str]:
    """Files of ``folder`` that are missing, out of date or no longer published."""
    expected = {file_name(name): render(name) for name in PUBLISHED}
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.schema.json")}
    return sorted(
        name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)
    )


def write(folder: Path = FOLDER) -> list[str]:
    """Brings ``folder`` up to date; the files that were not."""
    names = drifted(folder)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {file_name(name): name for name in PUBLISHED}
    for stale in names:
        if stale in wanted:
            (folder / stale).write_text(render(wanted[stale]), encoding="utf-8", newline="\n")
        else:
            (folder / stale).unlink()
    return names


if __name__ == "__main__":
    for written in write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        sys.stdout.write(f"{written}\n")
