"""Addresses below ``/cases/``."""

from django.urls import path

from licensing.web.officer import (
    case,
    countersign,
    decide,
    hit,
    issue,
    parked,
    paths,
    questions,
    queue,
    replay,
    rescreening,
    send_back,
    what_if,
)

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("parked/", parked.parked_jobs, name="parked_jobs"),
    path("parked/<int:job>/restart/", parked.parked_job_restart, name="parked_job_restart"),
    path("rescreening/", rescreening.rescreening, name="rescreening"),
    path("what-if/", what_if.preview, name="what_if"),
    path("<str:reference>/", case.case, name="case"),
    path("<str:reference>/screening/", case.screening, name="case_screening"),
    path("<str:reference>/replay/", replay.case_replay, name="case_replay"),
    path("<str:reference>/hits/<str:party>/<slug:list_id>/<path:entity_id>/", hit.case_hit, name="case_hit"),
    path("<str:reference>/questions/", questions.case_questions, name="case_questions"),
    path("<str:reference>/questions/<str:question>/", questions.case_question, name="case_question"),
    path("<str:reference>/paths/new/", paths.case_path_new, name="case_path_new"),
    path("<str:reference>/decide/", decide.decide, name="case_decide"),
    path("<str:reference>/countersign/", countersign.countersign, name="case_countersign"),
    path("<str:reference>/send-back/", send_back.send_back, name="case_send_back"),
    path("<str:reference>/issue/", issue.issue, name="case_issue"),
]
