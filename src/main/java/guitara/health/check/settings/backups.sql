-- What the server itself knows of backups: whether it hands its log on, how that went last, and whether somebody takes a
-- copy of the whole at this moment.
SELECT current_setting('archive_mode') <> 'off' AS archiving, a.failed_count AS failed,
       a.last_archived_time AS archived, a.last_failed_time AS stopped,
       (SELECT count(*) FROM pg_stat_progress_basebackup) AS at_work
  FROM pg_stat_archiver a
