SELECT clock_timestamp(),
       current_setting('transaction_read_only') = 'off',
       EXISTS (SELECT FROM pg_constraint
                WHERE conrelid = to_regclass('guitara.claim') AND conname = 'claim_no_overlap' AND contype = 'x'),
       (SELECT version FROM guitara.flyway_schema_history
         WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1)
