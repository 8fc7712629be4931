"""Addresses of the REST door, below ``/api/``. The OpenAPI document and the page that shows it are public."""

from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from licensing.web.api.docs import docs
from licensing.web.api.views import Applications, OneApplication

urlpatterns = [
    path("applications/", Applications.as_view(), name="api_applications"),
    path("applications/<slug:reference>/", OneApplication.as_view(), name="api_application"),
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("docs/", docs, name="api_docs"),
]
