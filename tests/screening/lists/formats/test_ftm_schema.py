from screening.lists.formats import ftm_schema as schema


def test_no_schema_is_both_a_party_and_ignored_and_each_has_a_reason() -> None:
    assert schema.IGNORED_SCHEMAS.keys().isdisjoint({*schema.KINDS, *schema.JOINED})
    assert all(schema.IGNORED_SCHEMAS.values())
    assert len(schema.IGNORED_SCHEMAS) == 40


def test_no_property_is_both_used_and_ignored_and_each_has_a_reason() -> None:
    for used, ignored in (
        (schema.USED, schema.IGNORED),
        (schema.OF_SANCTION, schema.IGNORED_OF_SANCTION),
        (schema.OF_DOCUMENT, schema.IGNORED_OF_DOCUMENT),
        (schema.OF_ADDRESS, schema.IGNORED_OF_ADDRESS),
    ):
        assert set(used).isdisjoint(ignored)
        assert all(ignored.values())


def test_a_reason_stands_for_the_lines_below_it() -> None:
    assert schema.IGNORED["deadweightTonnage"] == schema.IGNORED["tonnage"]
    assert schema.IGNORED["phone"] == "telephone, e-mail and web addresses are not compared"
