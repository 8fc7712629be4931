#!/bin/sh
# Gives the three roles of roles.sql their passwords, and the schema its owner. Run once by the database's image.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --dbname "$POSTGRES_DB" \
  --set owner="$OWNER_PASSWORD" --set web="$WEB_PASSWORD" --set erasure="$ERASURE_PASSWORD" <<'SQL'
ALTER ROLE licet_owner PASSWORD :'owner';
ALTER ROLE licet_web PASSWORD :'web';
ALTER ROLE licet_erasure PASSWORD :'erasure';
SQL
