-- Which migrations have been applied to the end, for the application to say whether it is ready. Nothing else of that
-- table is shown to it.
CREATE FUNCTION applied_migrations() RETURNS SETOF text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  RETURN QUERY SELECT migration_name::text FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL;
END $$;
REVOKE ALL ON FUNCTION applied_migrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION applied_migrations() TO alongside_app;
