SELECT role_id, role_name, branch_id, branch_name FROM my_roles()
