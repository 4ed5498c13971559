SELECT i.role_name, i.code, clock_timestamp() + interval '15 minutes' AS until
  FROM invite_workstation(:name, string_to_array(:faces, ',')) AS i
