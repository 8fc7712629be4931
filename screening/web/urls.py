"""Addresses under /lists/."""

from django.urls import path

from screening.web import changes, intake, lists

urlpatterns = [
    path("", lists.index, name="lists"),
    path("<slug:list_id>/", lists.one, name="list"),
    path("<slug:list_id>/changes/<str:before>/<str:after>/", changes.list_changes, name="list_changes"),
    path("<slug:list_id>/fetch/", intake.list_fetch, name="list_fetch"),
    path("<slug:list_id>/upload/", intake.list_upload, name="list_upload"),
    path("<slug:list_id>/accept/<int:edition>/", intake.list_accept, name="list_accept"),
]
