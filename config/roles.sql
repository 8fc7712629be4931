-- The three database roles, and what each gets by default in the current database. Idempotent.
-- Run by a superuser once per database: config/embedded.py for a first look and for tests, compose's init script else.
-- Migrations never create roles (roles belong to the whole cluster); they only grant and revoke.
DO $$
DECLARE role text;
BEGIN
  -- Held until the commit: whoever waits here then sees the roles that the other made.
  PERFORM pg_advisory_xact_lock(7301);
  FOREACH role IN ARRAY ARRAY['licet_owner', 'licet_web', 'licet_erasure'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', role);
    END IF;
  END LOOP;
END $$;
GRANT ALL ON SCHEMA public TO licet_owner;
GRANT USAGE ON SCHEMA public TO licet_web, licet_erasure;
ALTER DEFAULT PRIVILEGES FOR ROLE licet_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO licet_web;
ALTER DEFAULT PRIVILEGES FOR ROLE licet_owner IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO licet_web;
