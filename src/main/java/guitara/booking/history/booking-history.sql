SELECT at, person, workstation, step, reason, was_start, was_end, is_start, is_end, was_services, is_services,
       was_people, is_people, was_rooms, is_rooms, was_place, is_place, notes_changed
  FROM appointment_history(:appointment)
