"""Addresses of the REST door, below ``/api/``. The document and the page that shows it are public."""

from csp.decorators import csp_update
from django.urls import path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from licensing.web.api.views import Applications, OneApplication

# The page that shows the API draws itself with inline styles; nothing of ours does, so only here.
relaxed = csp_update({"style-src": ["'self'", "'unsafe-inline'"]})

urlpatterns = [
    path("applications/", Applications.as_view(), name="api_applications"),
    path("applications/<slug:reference>/", OneApplication.as_view(), name="api_application"),
    path("schema/", SpectacularAPIView.as_view(), name="api_schema"),
    path("docs/", relaxed(SpectacularSwaggerSplitView.as_view(url_name="api_schema")), name="api_docs"),
]
