SELECT save_branch(CAST(:id AS bigint), :code, :name, :identifier, CAST(:parent AS bigint), :zone, :enabled)
