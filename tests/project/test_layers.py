"""Imports point down, the checker shares nothing with the finder, and the core needs nothing but Python."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from tests.project.source import CORE, PACKAGE, ROOT, nodes

CONTRACTS = (
    "Imports point down",
    "The checker shares nothing with the finder",
    "The core needs the standard library alone",
)


def linted(config: Path) -> tuple[int, str]:
    """What import-linter says to some contracts."""
    program = (
        "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports; "
        "sys.exit(lint_imports(config_filename=sys.argv[1], no_cache=True))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(config)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_layers_hold() -> None:
    code, said = linted(ROOT / "pyproject.toml")
    assert code == 0, said
    assert all(f"{name} KEPT" in said for name in CONTRACTS), said


def test_a_broken_layer_is_seen(tmp_path: Path) -> None:
    """R0: the same program with the layers turned round."""
    config = tmp_path / "turned.toml"
    config.write_text(
        '[tool.importlinter]\nroot_package = "seatwright"\n[[tool.importlinter.contracts]]\nname = "Turned"\n'
        'type = "layers"\nlayers = ["seatwright.exact", "seatwright.kernel"]\n'
    )
    code, said = linted(config)
    assert code != 0
    assert "Turned BROKEN" in said


def test_the_core_imports_the_standard_library_alone() -> None:
    """Read from the source, for import-linter knows installed packages only."""
    known = {"seatwright", *sys.stdlib_module_names}
    imported = set()
    for where, node in nodes(*CORE, "io", "explain", "catalogue"):
        if isinstance(node, ast.Import):
            imported |= {(one.name.partition(".")[0], where) for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            imported.add((node.module.partition(".")[0], where))
    assert {(name, where) for name, where in imported if name not in known} == set()


def test_every_package_has_its_place_in_the_layers() -> None:
    layers = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    packages = [one.name for one in PACKAGE.iterdir() if (one / "__init__.py").exists() and any(one.rglob("*.py"))]
    assert [name for name in packages if f"seatwright.{name}" not in layers] == []
