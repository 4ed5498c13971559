-- One branch with four therapists and rooms, four clients, one service; everything may be booked with a reason.
INSERT INTO branch (code, name) VALUES ('DRILL', 'Drill');
INSERT INTO staff (code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
SELECT 'T' || n, 'T' || n, 'Drill', 'T' || n, 'THERAPIST', 'L' || n, b.id FROM branch b, generate_series(1, 4) n;
INSERT INTO staff (code, first_name, last_name, display_name, person_type, home_branch_id)
SELECT 'DESK', 'Desk', 'Drill', 'Desk', 'OPERATOR', id FROM branch;
INSERT INTO staff_branch SELECT s.id, b.id FROM staff s, branch b;
INSERT INTO room (branch_id, code, name) SELECT b.id, 'R' || n, 'Room ' || n FROM branch b, generate_series(1, 4) n;
INSERT INTO service (code, name, minutes, price) VALUES ('S', 'Shiatsu', 60, 500);
INSERT INTO staff_service (staff_id, service_id) SELECT s.id, v.id FROM staff s, service v;
INSERT INTO client (first_name) SELECT 'Client ' || n FROM generate_series(1, 4) n;
INSERT INTO account (staff_id, login, name, status, password_hash)
SELECT id, 'desk', 'Desk', 'ACTIVE', new_secret_hash('nothing of worth here') FROM staff WHERE code = 'DESK';
INSERT INTO account_role (account_id, role_id) SELECT a.id, r.id FROM account a, role r WHERE r.code = 'RECEPTIONIST';
