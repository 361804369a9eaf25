"""Laws as text: TOML to be written by hand, JSON for programs; read strictly, by a closed table of words.

The notation is that of the vocabulary: ``entry = 'AtLeast("5%", of=Valid("list")) | Won(1, "constituency")'``.
"""

from seatwright.io.text.files import parse_system, read_system
from seatwright.io.text.json_form import as_json, encoded
from seatwright.io.text.toml_form import as_toml

__all__ = ["as_json", "as_toml", "encoded", "parse_system", "read_system"]
