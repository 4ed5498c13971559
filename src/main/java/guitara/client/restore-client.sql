UPDATE guitara.client SET archived_at = NULL WHERE id = :id
