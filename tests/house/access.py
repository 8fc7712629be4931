"""Who gets what from each address: one table, read aloud by ``test_access.py`` and by the journeys.

A line is a method, the name of an address, the thing that it names (a key of ``world.World.things``, "-" for none)
and the status for each person. Alice and Rune (the reader) belong to Aurora, whose things these are unless the key
is "rival"; Eve belongs to the rival. A POST is empty: a form that is refused (400) was open to that person.
An address that has no POST line takes none.
"""

from dataclasses import dataclass

PEOPLE = ("nobody", "alice", "reader", "eve", "bola", "chen", "advik", "pia", "dara")

TABLE = """
# method page                             thing          nobody alice reader eve   bola  chen  advik pia   dara

# ---- open to everyone
GET      home                             -              200    200   200    200   200   200   200   200   200
GET      healthz                          -              200    200   200    200   200   200   200   200   200
GET      readyz                           -              200    200   200    200   200   200   200   200   200
GET      accessibility                    -              200    200   200    200   200   200   200   200   200
GET      ledger:checkpoints               -              200    200   200    200   200   200   200   200   200
GET      ledger:latest                    -              200    200   200    200   200   200   200   200   200
GET      ledger:checkpoint                signed         200    200   200    200   200   200   200   200   200
GET      ledger:key                       -              200    200   200    200   200   200   200   200   200
GET      ledger:verifier                  -              200    200   200    200   200   200   200   200   200
GET      rules                            -              200    200   200    200   200   200   200   200   200
GET      rules_criterion                  criterion      200    200   200    200   200   200   200   200   200
GET      rules_controls                   -              200    200   200    200   200   200   200   200   200
GET      rules_control                    control        200    200   200    200   200   200   200   200   200
GET      rules_lanes                      -              200    200   200    200   200   200   200   200   200
GET      rules_numbers                    -              200    200   200    200   200   200   200   200   200
GET      rules_instruments                -              200    200   200    200   200   200   200   200   200
GET      rules_changes                    -              200    200   200    200   200   200   200   200   200
GET      control_texts                    -              200    200   200    200   200   200   200   200   200
GET      control_text                     control_list   200    200   200    200   200   200   200   200   200
GET      report_years                     -              200    200   200    200   200   200   200   200   200
GET      report                           year           200    200   200    200   200   200   200   200   200
GET      report_csv                       table          200    200   200    200   200   200   200   200   200
GET      verify_document                  -              200    200   200    200   200   200   200   200   200
POST     verify_document                  -              400    400   400    400   400   400   400   400   400
GET      api_schema                       -              200    200   200    200   200   200   200   200   200
GET      api_docs                         -              200    200   200    200   200   200   200   200   200

# ---- signing in and one's own account
GET      account_login                    -              200    302   302    302   302   302   302   302   302
POST     account_login                    -              200    302   302    302   302   302   302   302   302
GET      account_logout                   -              302    200   200    200   200   200   200   200   200
POST     account_logout                   -              302    302   302    302   302   302   302   302   302
GET      account_change_password          -              302    200   200    200   200   200   200   200   200
POST     account_change_password          -              302    200   200    200   200   200   200   200   200
GET      account_reset_password           -              200    200   200    200   200   200   200   200   200
POST     account_reset_password           -              200    200   200    200   200   200   200   200   200
GET      account_reset_password_done      -              200    200   200    200   200   200   200   200   200
GET      account_reset_password_from_key  key            200    200   200    200   200   200   200   200   200
POST     account_reset_password_from_key  key            200    200   200    200   200   200   200   200   200
GET      account_reset_password_from_key_done -          200    200   200    200   200   200   200   200   200
GET      account_set_password             -              302    302   302    302   302   302   302   302   302
POST     account_set_password             -              302    302   302    302   302   302   302   302   302
GET      account_inactive                 -              200    200   200    200   200   200   200   200   200
GET      account_signup                   -              200    302   302    302   302   302   302   302   302
POST     account_signup                   -              200    302   302    302   302   302   302   302   302

# ---- signed in, whoever it is
GET      start                            -              302    302   302    302   302   302   302   302   302
GET      style                            -              302    200   200    200   200   200   200   200   200

# ---- the exporter's pages
GET      applications                     -              302    200   200    200   302   302   302   302   302
GET      application_new                  -              302    200   403    200   403   403   403   403   403
POST     application_new                  -              302    400   403    400   403   403   403   403   403
GET      application                      draft          302    200   200    404   404   404   404   404   404
GET      application                      begun          302    200   200    404   404   404   404   404   404
GET      application                      submitted      302    200   200    404   404   404   404   404   404
GET      application                      in_review      302    200   200    404   404   404   404   404   404
GET      application                      decided        302    200   200    404   404   404   404   404   404
GET      application                      countersigned  302    200   200    404   404   404   404   404   404
GET      application                      issued         302    200   200    404   404   404   404   404   404
GET      application                      refused        302    200   200    404   404   404   404   404   404
GET      application                      withdrawn      302    200   200    404   404   404   404   404   404
GET      application                      rival          302    404   404    200   404   404   404   404   404
GET      application_title                draft          302    200   403    404   404   404   404   404   404
GET      application_title                in_review      302    302   403    404   404   404   404   404   404
POST     application_title                draft          302    400   403    404   404   404   404   404   404
POST     application_title                in_review      302    409   403    404   404   404   404   404   404
GET      application_parties              draft          302    200   403    404   404   404   404   404   404
GET      application_parties              in_review      302    302   403    404   404   404   404   404   404
GET      application_party_new            draft          302    200   403    404   404   404   404   404   404
GET      application_party_new            in_review      302    302   403    404   404   404   404   404   404
POST     application_party_new            draft          302    400   403    404   404   404   404   404   404
POST     application_party_new            in_review      302    409   403    404   404   404   404   404   404
GET      application_party                draft          302    200   403    404   404   404   404   404   404
GET      application_party                in_review      302    302   403    404   404   404   404   404   404
POST     application_party                draft          302    400   403    404   404   404   404   404   404
POST     application_party                in_review      302    409   403    404   404   404   404   404   404
GET      application_party_remove         draft          302    200   403    404   404   404   404   404   404
GET      application_party_remove         in_review      302    302   403    404   404   404   404   404   404
POST     application_party_remove         draft          302    400   403    404   404   404   404   404   404
POST     application_party_remove         in_review      302    409   403    404   404   404   404   404   404
GET      application_items                draft          302    200   403    404   404   404   404   404   404
GET      application_items                in_review      302    302   403    404   404   404   404   404   404
GET      application_item_new             draft          302    200   403    404   404   404   404   404   404
GET      application_item_new             in_review      302    302   403    404   404   404   404   404   404
POST     application_item_new             draft          302    400   403    404   404   404   404   404   404
POST     application_item_new             in_review      302    409   403    404   404   404   404   404   404
GET      application_item                 draft          302    200   403    404   404   404   404   404   404
GET      application_item                 in_review      302    302   403    404   404   404   404   404   404
POST     application_item                 draft          302    400   403    404   404   404   404   404   404
POST     application_item                 in_review      302    409   403    404   404   404   404   404   404
GET      application_item_remove          draft          302    200   403    404   404   404   404   404   404
GET      application_item_remove          in_review      302    302   403    404   404   404   404   404   404
POST     application_item_remove          draft          302    400   403    404   404   404   404   404   404
POST     application_item_remove          in_review      302    409   403    404   404   404   404   404   404
GET      application_end_use              draft          302    200   403    404   404   404   404   404   404
GET      application_end_use              in_review      302    302   403    404   404   404   404   404   404
POST     application_end_use              draft          302    400   403    404   404   404   404   404   404
POST     application_end_use              in_review      302    409   403    404   404   404   404   404   404
GET      application_route                draft          302    200   403    404   404   404   404   404   404
GET      application_route                in_review      302    302   403    404   404   404   404   404   404
POST     application_route                draft          302    400   403    404   404   404   404   404   404
POST     application_route                in_review      302    409   403    404   404   404   404   404   404
GET      application_questions            draft          302    200   403    404   404   404   404   404   404
GET      application_questions            begun          302    200   403    404   404   404   404   404   404
GET      application_questions            in_review      302    302   403    404   404   404   404   404   404
POST     application_questions            draft          302    400   403    404   404   404   404   404   404
POST     application_questions            in_review      302    409   403    404   404   404   404   404   404
GET      application_documents            draft          302    200   403    404   404   404   404   404   404
GET      application_documents            in_review      302    302   403    404   404   404   404   404   404
POST     application_documents            draft          302    400   403    404   404   404   404   404   404
POST     application_documents            in_review      302    409   403    404   404   404   404   404   404
GET      application_document_remove      draft          302    200   403    404   404   404   404   404   404
GET      application_document_remove      in_review      302    302   403    404   404   404   404   404   404
POST     application_document_remove      draft          302    400   403    404   404   404   404   404   404
POST     application_document_remove      in_review      302    409   403    404   404   404   404   404   404
GET      application_check                draft          302    200   403    404   404   404   404   404   404
GET      application_check                begun          302    200   403    404   404   404   404   404   404
GET      application_check                in_review      302    302   403    404   404   404   404   404   404
POST     application_check                draft          302    400   403    404   404   404   404   404   404
POST     application_check                in_review      302    409   403    404   404   404   404   404   404
GET      application_withdraw             in_review      302    200   403    404   404   404   404   404   404
GET      application_withdraw             draft          302    409   403    404   404   404   404   404   404
POST     application_withdraw             in_review      302    400   403    404   404   404   404   404   404
POST     application_withdraw             issued         302    409   403    404   404   404   404   404   404
GET      application_discard              draft          302    200   403    404   404   404   404   404   404
GET      application_discard              in_review      302    302   403    404   404   404   404   404   404
POST     application_discard              draft          302    400   403    404   404   404   404   404   404
POST     application_discard              in_review      302    409   403    404   404   404   404   404   404

# ---- files: of a draft for its exporter alone, of a case for staff too
GET      document                         draft          302    200   200    404   404   404   404   404   404
GET      document                         in_review      302    200   200    404   200   200   200   200   200
GET      document                         rival          302    404   404    200   200   200   200   200   200
GET      issued                           licence        302    200   200    404   200   200   200   200   200
GET      issued                           refusal        302    200   200    404   200   200   200   200   200
GET      issued_proof                     licence        302    200   200    404   200   200   200   200   200
GET      issued_proof                     refusal        302    200   200    404   200   200   200   200   200

# ---- casework
GET      queue                            -              302    403   403    403   200   200   200   200   200
GET      case                             draft          302    403   403    403   404   404   404   404   404
GET      case                             submitted      302    403   403    403   200   200   200   200   200
GET      case                             parked         302    403   403    403   200   200   200   200   200
GET      case                             in_review      302    403   403    403   200   200   200   200   200
GET      case                             rival          302    403   403    403   200   200   200   200   200
GET      case                             decided        302    403   403    403   200   200   200   200   200
GET      case                             countersigned  302    403   403    403   200   200   200   200   200
GET      case                             issued         302    403   403    403   200   200   200   200   200
GET      case                             refused        302    403   403    403   200   200   200   200   200
GET      case                             withdrawn      302    403   403    403   200   200   200   200   200
GET      case_screening                   submitted      302    403   403    403   302   302   302   302   302
GET      case_screening                   draft          302    403   403    403   404   404   404   404   404
GET      case_questions                   in_review      302    403   403    403   200   200   200   200   200
GET      case_questions                   issued         302    403   403    403   200   200   200   200   200
GET      case_questions                   submitted      302    403   403    403   409   409   409   409   409
GET      case_questions                   draft          302    403   403    403   404   404   404   404   404
GET      case_question                    question       302    403   403    403   200   200   403   403   403
GET      case_question                    asked_decided  302    403   403    403   200   200   403   403   403
GET      case_question                    asked_issued   302    403   403    403   409   409   403   403   403
POST     case_question                    question       302    403   403    403   400   400   403   403   403
GET      case_path_new                    in_review      302    403   403    403   200   200   403   403   403
GET      case_path_new                    decided        302    403   403    403   409   409   403   403   403
GET      case_path_new                    draft          302    403   403    403   404   404   403   403   403
POST     case_path_new                    in_review      302    403   403    403   400   400   403   403   403
GET      case_decide                      in_review      302    403   403    403   200   200   403   403   403
GET      case_decide                      rival          302    403   403    403   200   200   403   403   403
GET      case_decide                      decided        302    403   403    403   302   302   403   403   403
GET      case_decide                      submitted      302    403   403    403   409   409   403   403   403
GET      case_decide                      draft          302    403   403    403   404   404   403   403   403
POST     case_decide                      in_review      302    403   403    403   400   400   403   403   403
POST     case_decide                      draft          302    403   403    403   404   404   403   403   403
GET      case_countersign                 decided        302    403   403    403   403   200   403   403   403
GET      case_countersign                 in_review      302    403   403    403   403   302   403   403   403
GET      case_countersign                 draft          302    403   403    403   403   404   403   403   403
POST     case_countersign                 decided        302    403   403    403   403   400   403   403   403
POST     case_countersign                 draft          302    403   403    403   403   404   403   403   403
GET      case_send_back                   decided        302    405   405    405   405   405   405   405   405
POST     case_send_back                   decided        302    403   403    403   403   400   403   403   403
POST     case_send_back                   draft          302    403   403    403   403   404   403   403   403
GET      case_issue                       countersigned  302    403   403    403   200   200   403   403   403
GET      case_issue                       in_review      302    403   403    403   302   302   403   403   403
GET      case_issue                       draft          302    403   403    403   404   404   403   403   403
POST     case_issue                       countersigned  302    403   403    403   400   400   403   403   403
POST     case_issue                       draft          302    403   403    403   404   404   403   403   403
GET      rescreening                      -              302    403   403    403   200   200   200   200   200
POST     rescreening                      -              302    403   403    403   403   400   403   400   403
GET      case_weigh                       issued         302    403   403    403   302   302   403   403   403
POST     case_weigh                       issued         302    403   403    403   302   302   403   403   403
GET      case_hit                         hit            302    403   403    403   200   200   403   403   403
POST     case_hit                         hit            302    403   403    403   400   400   403   403   403
GET      case_replay                      in_review      302    403   403    403   403   403   403   200   200
GET      case_replay                      issued         302    403   403    403   403   403   403   200   200
GET      case_replay                      draft          302    403   403    403   403   403   403   404   404
GET      what_if                          -              302    403   403    403   403   403   403   200   403
GET      parked_jobs                      -              302    403   403    403   200   200   403   403   403
GET      parked_job_restart               job            302    405   405    405   405   405   405   405   405
POST     parked_job_restart               job            302    403   403    403   400   400   403   403   403

# ---- lists
GET      lists                            -              302    403   403    403   200   200   200   200   200
GET      list                             list           302    403   403    403   200   200   200   200   200
GET      list_changes                     changes        302    403   403    403   200   200   200   200   200
GET      list_fetch                       list           302    405   405    405   405   405   405   405   405
POST     list_fetch                       list           302    403   403    403   403   403   403   302   403
GET      list_upload                      list           302    405   405    405   405   405   405   405   405
POST     list_upload                      list           302    403   403    403   403   403   403   302   403
GET      list_accept                      edition        302    405   405    405   405   405   405   405   405
POST     list_accept                      edition        302    403   403    403   403   403   403   302   403

# ---- the decision log
GET      ledger:log                       -              302    403   403    403   403   403   403   200   200
GET      ledger:entry                     first          302    403   403    403   403   403   403   200   200
GET      ledger:leaf                      first          302    403   403    403   403   403   403   200   200
GET      ledger:proof                     first          302    403   403    403   403   403   403   200   200
GET      ledger:verify                    -              302    403   403    403   403   403   403   200   200
POST     ledger:verify                    -              302    403   403    403   403   403   403   200   200
GET      ledger:export                    -              302    403   403    403   403   403   403   200   200

# ---- the REST door: its own authentication answers 401
GET      api_applications                 -              401    200   200    200   200   200   200   200   200
POST     api_applications                 -              401    415   415    415   415   415   415   415   415
GET      api_application                  in_review      401    200   200    404   404   404   404   404   404
GET      api_application                  draft          401    200   200    404   404   404   404   404   404
GET      api_application                  rival          401    404   404    200   404   404   404   404   404
"""


@dataclass(frozen=True, slots=True)
class Row:
    """What each of PEOPLE gets."""

    method: str
    page: str
    thing: str
    status: dict[str, int]

    def __str__(self) -> str:
        return f"{self.method} {self.page} {self.thing}"


def rows() -> tuple[Row, ...]:
    """The table. Raises ValueError for a line that has a column too few or too many."""
    lines = (line.split() for line in TABLE.splitlines() if line and not line.startswith("#"))
    return tuple(
        Row(method, page, thing, dict(zip(PEOPLE, map(int, statuses), strict=True)))
        for method, page, thing, *statuses in lines
    )
