SELECT id, display_name FROM staff WHERE enabled AND person_type = 'THERAPIST' ORDER BY display_name, id
