"""Stops an upload while it is being received, so that an oversized file never fills a disk."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest, HttpResponse

from licensing.refusal import UploadsTooLarge, UploadTooLarge
from licensing.web.refusals import refused

# What is still read of a refused upload, and thrown away: a browser that is cut off shows no answer at all.
DRAINED_MAX = 64 * 1024 * 1024


class SizeLimit(FileUploadHandler):
    """Refuses a file above ``LICET["upload_max_bytes"]`` at the first byte beyond it, and files that are more than
    ``LICET["upload_whole_max_bytes"]`` together: also who has not signed in can send them.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whole = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.received += len(raw_data)
        self.whole += len(raw_data)
        if self.whole > settings.LICET["upload_whole_max_bytes"]:
            raise UploadsTooLarge(settings.LICET["upload_whole_max_bytes"])
        if self.received > settings.LICET["upload_max_bytes"]:
            raise UploadTooLarge(self.field_name or "", self.file_name or "", settings.LICET["upload_max_bytes"])
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


class Uploads:
    """Middleware, before the one that looks for the form's token: it is the first to read what was sent, and no
    view is there yet whose exception could become a page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        if request.content_type != "multipart/form-data":
            return None
        try:
            request.POST  # noqa: B018 - reading it is what receives the files
        except (UploadTooLarge, UploadsTooLarge) as refusal:
            _drain(request)
            return refused(request, refusal)
        return None


def _drain(request: HttpRequest) -> None:
    left = DRAINED_MAX
    while left > 0 and (chunk := request.read(min(left, 65536))):
        left -= len(chunk)
