SELECT save_capability(CAST(:id AS bigint), :code, :name, :kind, CAST(:parent AS bigint), :enabled)
