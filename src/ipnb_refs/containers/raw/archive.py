"""ZIP archives, read within bounds: nothing is written, and names are only names."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile

from ipnb_refs.containers.inner_post import RawText, Unreadable
from ipnb_refs.files import NotText, decode

if TYPE_CHECKING:
    from zipfile import ZipInfo

MOST_MEMBERS = 50_000
MOST_BYTES = 128_000_000
"""Of one file in the archive."""
MOST_IN_ALL = 512_000_000
MOST_RATIO = 200
_SMALL = 10_000_000
"""What is no larger may be as repetitive as it likes."""
_STEP = 1_000_000
_ENCRYPTED = 1
_METHODS = frozenset({ZIP_STORED, ZIP_DEFLATED})
"""Those of EPUB, of Word, and of all exports; that of LZMA takes the memory that a file names."""


class Archive:
    """An archive that was opened: `names` in their order; what is read of it is counted."""

    def __init__(self, opened: ZipFile, infos: list[ZipInfo]) -> None:
        self._opened = opened
        self._infos = {info.filename: info for info in infos}
        self.names = tuple(self._infos)
        self._read = 0

    def read(self, name: str) -> bytes | Unreadable:
        """Read one file of the archive."""
        raw = RawText("", name)
        info = self._infos.get(name)
        if info is None:
            return Unreadable("this file is missing in the archive", raw)
        if info.flag_bits & _ENCRYPTED:
            return Unreadable("this file is encrypted", raw)
        if info.compress_type not in _METHODS:
            return Unreadable("this file is packed in an unusual way; pack it again", raw)
        try:
            return self._unpacked(info) or b""
        except _TooLarge as error:
            return Unreadable(str(error), raw)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
            return Unreadable("this file is damaged in the archive", raw)

    def text(self, name: str) -> RawText | Unreadable:
        """Read one file of the archive as text."""
        data = self.read(name)
        if isinstance(data, Unreadable):
            return data
        try:
            return RawText(decode(data).text, name)
        except NotText:
            return Unreadable("this is not a text file", RawText("", name))

    def _unpacked(self, info: ZipInfo) -> bytes:
        """Unpack a file step by step: what an archive says of sizes need not be true."""
        pieces, size = [], 0
        with self._opened.open(info) as file:
            while piece := file.read(_STEP):
                size += len(piece)
                self._read += len(piece)
                if size > MOST_BYTES or self._read > MOST_IN_ALL:
                    raise _TooLarge("too large once it is unpacked; it was not read")
                if size > _SMALL and size > MOST_RATIO * max(1, info.compress_size):
                    raise _TooLarge("packed so tightly that it is not text; it was not read")
                pieces.append(piece)
        return b"".join(pieces)


def _is_file(info: ZipInfo) -> bool:
    """Say whether it is a file, and no folder; a damaged archive can have one without a name."""
    return bool(info.filename) and not info.is_dir()


def _is_of_mac(info: ZipInfo) -> bool:
    """Say whether a file is what macOS adds to each file that it packs."""
    return info.filename.startswith("__MACOSX/") or "/._" in f"/{info.filename}"


class _TooLarge(ValueError):  # noqa: N818 - it is a verdict on a file
    """A file that takes more than anybody writes."""


def open_archive(data: bytes) -> Archive | Unreadable:
    """Open an archive."""
    try:
        opened = ZipFile(BytesIO(data))
        infos = [info for info in opened.infolist() if _is_file(info) and not _is_of_mac(info)]
    except (BadZipFile, LargeZipFile, OSError, ValueError, EOFError, NotImplementedError):
        return Unreadable("this is not a ZIP archive, or it is damaged")
    if len(infos) > MOST_MEMBERS:
        return Unreadable(f"there are more than {MOST_MEMBERS:,} files in it; it was not read")
    return Archive(opened, infos)
