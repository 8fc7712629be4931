"""Stops an upload while it is being received, so that an oversized file never fills a disk."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler

from licensing.refusal import UploadTooLarge


class SizeLimit(FileUploadHandler):
    """Refuses a file above ``LICET["upload_max_bytes"]`` at the first byte beyond it."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        if self.received > settings.LICET["upload_max_bytes"]:
            raise UploadTooLarge(self.field_name or "", self.file_name or "", settings.LICET["upload_max_bytes"])
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None
