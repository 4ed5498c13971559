UPDATE client SET archived_at = coalesce(archived_at, now()) WHERE id = :id
