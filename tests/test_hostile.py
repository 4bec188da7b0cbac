"""A folder of hostile files is checked and stays as it is; `make fuzz` has a thousand of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fuzz.folder import check_folder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.no_cover
def test_a_folder_of_hostile_files_is_checked_and_left_alone(tmp_path: Path) -> None:
    code, changed = check_folder(tmp_path, files=40, seed=1)
    assert code in (0, 1)
    assert changed == 0
