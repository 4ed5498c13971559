-- An earlier attempt that failed may have used numbers up; an empty database counts from 1, so that the same seed gives
-- the same rows.
ALTER SEQUENCE guitara.code_list_id_seq RESTART;
ALTER SEQUENCE guitara.weekly_template_id_seq RESTART;
ALTER SEQUENCE guitara.availability_id_seq RESTART;
ALTER SEQUENCE guitara.absence_id_seq RESTART;
ALTER SEQUENCE guitara.claim_id_seq RESTART;
SELECT setval('guitara.code_list_id_seq', coalesce(max(id), 0) + 1, false) FROM guitara.code_list;
