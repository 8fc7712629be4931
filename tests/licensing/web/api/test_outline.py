from licensing.web.api.outline import Field, fields, operations

DOCUMENT = {
    "paths": {
        "/api/applications/": {
            "post": {
                "operationId": "submit",
                "description": "Hand in.",
                "parameters": [{"in": "header", "name": "Idempotency-Key", "required": True}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/In"}}}},
                "responses": {"400": {"description": "Wrong."}, "201": {"description": "Done."}},
            }
        },
        "/api/schema/": {"get": {"operationId": "schema", "responses": {"200": {}}}},
    },
    "components": {
        "schemas": {
            "In": {
                "required": ["parties"],
                "properties": {
                    "parties": {"type": "array", "items": {"$ref": "#/components/schemas/Party"}},
                    "route": {"allOf": [{"$ref": "#/components/schemas/Route"}]},
                },
            },
            "Party": {
                "type": "object",
                "description": "Somebody.",
                "required": ["role"],
                "properties": {"role": {"$ref": "#/components/schemas/Role"}},
            },
            "Role": {"type": "string", "enum": ["end_user", "consignee"], "description": "* `end_user` - x"},
            "Route": {"type": "object", "properties": {"via": {"type": "array", "items": {"type": "string"}}}},
        }
    },
}


def test_parts_are_flat_and_at_their_place() -> None:
    assert list(fields(DOCUMENT, {"$ref": "#/components/schemas/In"})) == [
        Field("parties[]", "list of object", True, "Somebody."),
        Field("parties[].role", "string", True, "", ("end_user", "consignee")),
        Field("route", "object", False, ""),
        Field("route.via[]", "list of string", False, ""),
    ]


def test_operations_tell_success_and_refusals_apart() -> None:
    (operation,) = operations(DOCUMENT)
    assert (operation.method, operation.path, operation.says) == ("POST", "/api/applications/", "Hand in.")
    assert operation.parameters[0] == Field("Idempotency-Key", "header", True, "")
    assert operation.success.status == "201"
    assert [answer.status for answer in operation.refusals] == ["400"]
