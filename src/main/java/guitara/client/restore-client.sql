-- Not whoever was merged: undoing the merge brings them back with all that is theirs.
UPDATE client SET archived_at = NULL WHERE id = :id AND merged_into IS NULL
