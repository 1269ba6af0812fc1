-- lpad cuts what is longer: the hundred-thousandth project would have got the number of an earlier one.
CREATE OR REPLACE FUNCTION "number_project"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" IS NULL THEN
        NEW."number" := to_char(NEW."created_at" AT TIME ZONE 'Asia/Shanghai', 'YYYY') || '-' || lpad(NEW."seq"::text, greatest(5, length(NEW."seq"::text)), '0');
    END IF;
    RETURN NEW;
END
$$;
