"""Submit an application, list one's own, read one's status."""

from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.generics import GenericAPIView
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request
from rest_framework.response import Response

from licensing import queries
from licensing.models import Application
from licensing.web.api.body import Body, only_json
from licensing.web.api.errors import Error
from licensing.web.api.handing_in import hand_in
from licensing.web.api.repeating import HEADER, once
from licensing.web.api.serializers import ApplicationIn, StatusOut
from licensing.web.api.status import statuses
from licensing.web.exporter.today import today

ERRORS = {
    400: gettext_lazy("What was sent cannot be read, or a field is wrong."),
    401: gettext_lazy("No token, or one that is not valid."),
    403: gettext_lazy("You may not apply for this organisation."),
    404: gettext_lazy("There is no such application among yours."),
    409: gettext_lazy("The application is in a state in which this cannot be done."),
    413: gettext_lazy("The call, or a file in it, is too large."),
    415: gettext_lazy("Not JSON, or a file of a kind that is not taken in."),
    422: gettext_lazy("Something is missing, or the key was used for another content."),
}


def refusals(*statuses: int) -> dict[int, OpenApiResponse]:
    return {status: OpenApiResponse(Error, description=ERRORS[status]) for status in statuses}


class Pages(CursorPagination):
    page_size = 50
    ordering = ("-created_at", "-pk")


class Applications(GenericAPIView[Application]):
    """``/api/applications/``"""

    serializer_class = StatusOut
    pagination_class = Pages
    parser_classes = (Body,)
    queryset = Application.objects.none()

    @extend_schema(
        operation_id="applications_list",
        description=gettext_lazy("The applications of your organisations, newest first, drafts included."),
        responses={200: StatusOut(many=True), **refusals(401, 404)},
    )
    def get(self, request: Request) -> Response:
        page = self.paginate_queryset(queries.applications_of(request.user))
        return self.get_paginated_response(StatusOut(statuses(page or []), many=True).data)

    @extend_schema(
        operation_id="applications_submit",
        description=gettext_lazy("Hand in an application: all of it is taken in and submitted, or nothing."),
        request=ApplicationIn,
        parameters=[
            OpenApiParameter(
                HEADER,
                OpenApiTypes.STR,
                OpenApiParameter.HEADER,
                required=True,
                pattern=r"^[\x21-\x7e]{1,64}$",
                description=gettext_lazy(
                    "Your own name for this call. Sent again with the same content, it acts only once."
                ),
            )
        ],
        responses={201: StatusOut, **refusals(400, 401, 403, 409, 413, 415, 422)},
    )
    def post(self, request: Request) -> Response:
        only_json(request)
        now = timezone.now()

        def act() -> tuple[int, Any]:
            said = ApplicationIn(data=request.data, context={"on": today()})
            said.is_valid(raise_exception=True)
            application = hand_in(said.validated_data, by=request.user, at=now)
            return 201, StatusOut(statuses([application])[0]).data

        status, answer = once(request, act, at=now)
        return Response(
            answer, status=status, headers={"Location": reverse("api_application", args=[answer["reference"]])}
        )


class OneApplication(GenericAPIView[Application]):
    """``/api/applications/<reference>/``"""

    serializer_class = StatusOut
    queryset = Application.objects.none()

    @extend_schema(
        operation_id="applications_status",
        description=gettext_lazy("Where an application of yours stands."),
        responses={200: StatusOut, **refusals(401, 404)},
    )
    def get(self, request: Request, reference: str) -> Response:
        found = get_object_or_404(queries.applications_of(request.user), reference=reference)
        return Response(StatusOut(statuses([found])[0]).data)
