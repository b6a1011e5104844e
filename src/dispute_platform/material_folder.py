"""A dispute's material as a folder: ``material.json``, ``complaint.pdf`` and the exhibits.

Owns reading one and writing one. SECURITY: an exhibit's path never leads out of the folder.
"""

import shutil
from functools import partial
from pathlib import Path
from typing import BinaryIO

from dispute_platform.material import (
    DisputeMaterial,
    MaterialRecord,
    MaterialUnfit,
    record_from_json,
)

RECORD = "material.json"
COMPLAINT = "complaint.pdf"


def read_material(path: Path) -> DisputeMaterial:
    """The material in the folder ``path``, or in the folder of the ``material.json`` it names.

    Raises ``MaterialUnfit`` when something is missing or an exhibit lies outside.
    """
    folder = path if path.is_dir() else path.parent
    try:
        record = record_from_json((folder / RECORD).read_bytes())
        complaint = (folder / COMPLAINT).read_bytes()
    except OSError:
        raise MaterialUnfit(reason="not_a_material_folder") from None
    exhibits = {
        item.evidence_id: partial(_open, _inside(folder, item.path)) for item in record.evidence
    }
    return DisputeMaterial(record=record, complaint_pdf=complaint, exhibits=exhibits)


def write_material(folder: Path, material: DisputeMaterial) -> None:
    """Write ``material`` into ``folder``, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    record: MaterialRecord = material.record
    (folder / RECORD).write_text(record.model_dump_json(indent=1), "utf-8")
    (folder / COMPLAINT).write_bytes(material.complaint_pdf)
    for item in record.evidence:
        target = _inside(folder, item.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with material.exhibits[item.evidence_id]() as source, target.open("wb") as out:
            shutil.copyfileobj(source, out)


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _inside(folder: Path, relative: str) -> Path:
    path = (folder / relative).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise MaterialUnfit(reason="exhibit_outside")
    return path
