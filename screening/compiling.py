"""``python -m screening.compiling`` compiles ``compiled.SOURCES``; without a C compiler it says so and ends.

Cython, Apache-2.0, compiles Python as it stands. Nothing that the product runs imports it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from screening.compiled import ROOT, SOURCES, folder

_FLAGS = ("-g0", "-w", "-ffp-contract=off")
"""Sums of fractions are rounded as Python rounds them: no two operations are made one."""


def main() -> int:
    made = folder()
    if made.is_dir():
        return 0
    made.parent.mkdir(exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".", dir=made.parent))
    try:
        _compile(draft)
        os.rename(draft, made)
    except (Exception, SystemExit) as refused:  # no compiler, no headers, no Cython: all the same here
        if made.is_dir():  # another process was first
            return 0
        print(f"Names are searched by plain Python, half as fast: nothing could be compiled ({refused}).")  # noqa: T201
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    for other in made.parent.iterdir():
        if made.is_dir() and other != made and not other.name.startswith("."):
            shutil.rmtree(other, ignore_errors=True)
    return 0


def _effort(source: Path) -> str:
    """More where loops run over arrays, less where Python's own functions are called."""
    return "-O3" if source.suffix == ".pyx" else "-O2"


def _compile(draft: Path) -> None:
    """Into ``draft``, as the packages of the project stand in its root. Raises what setuptools and Cython raise."""
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension

    os.chdir(ROOT)
    extensions = [
        Extension(
            str(source.with_suffix("")).replace("/", "."), [str(source)], extra_compile_args=[_effort(source), *_FLAGS]
        )
        for source in SOURCES
    ]
    with tempfile.TemporaryDirectory() as build:
        modules = cythonize(
            extensions,
            build_dir=build,
            nthreads=os.cpu_count() or 1,
            quiet=True,
            # Annotations are for readers and mypy: a wrong one must not change what a module does.
            compiler_directives={"language_level": 3, "annotation_typing": False},
        )
        distribution = Distribution({"name": "licet-compiled", "ext_modules": modules})
        command = distribution.get_command_obj("build_ext")
        command.build_lib, command.build_temp, command.parallel = str(draft), build, os.cpu_count()  # type: ignore[union-attr]
        command.ensure_finalized()
        command.run()


if __name__ == "__main__":
    sys.exit(main())
