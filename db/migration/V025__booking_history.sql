-- What happened to one booking, told from what is written down anyway: the intents say who, when and from which desk, the
-- audit says what was so before and after. Whoever may see the booking may see this of it, and nothing else of the audit.

CREATE FUNCTION guitara.appointment_history(p_appointment bigint) RETURNS TABLE (
    at timestamptz, person text, workstation text, step text, reason text,
    was_start timestamptz, was_end timestamptz, is_start timestamptz, is_end timestamptz,
    was_services text, is_services text, was_people text, is_people text, was_rooms text, is_rooms text,
    was_place text, is_place text, notes_changed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
  WITH booking AS (
    SELECT a.id, a.created_at, a.created_by FROM desk.appointment a WHERE a.id = p_appointment
  ), done AS (
    SELECT i.at, i.by_staff_id, i.workstation, i.step FROM intent i JOIN booking ON i.appointment_id = booking.id
    UNION ALL
    -- What was loaded rather than booked at a desk.
    SELECT b.created_at, b.created_by, '', 'BOOK' FROM booking b
     WHERE NOT EXISTS (SELECT FROM intent i WHERE i.appointment_id = b.id AND i.step = 'BOOK')
  ), entry AS (
    SELECT done.*, lead(done.at, 1, 'infinity') OVER (ORDER BY done.at) AS until FROM done
  ), logged AS (
    SELECT l.at, l.table_name, split_part(l.row_key, ',', 2) AS seq, l.before, l.after
      FROM booking b
      JOIN audit_log l ON l.at >= b.created_at - interval '1 minute'
       AND (l.table_name = 'appointment' AND l.row_key = b.id::text
            OR l.table_name = 'appointment_item'
               AND l.row_key IN (SELECT b.id || ',' || seq FROM generate_series(1, 20) AS seq))
  )
  SELECT e.at, coalesce(p.display_name, ''), e.workstation, e.step, visit.reason,
         lower(visit.was), upper(visit.was), lower(visit.is), upper(visit.is),
         item.was_services, item.is_services, item.was_people, item.is_people, item.was_rooms, item.is_rooms,
         visit.was_place, visit.is_place, coalesce(visit.notes_changed, false)
    FROM entry e
    LEFT JOIN staff p ON p.id = e.by_staff_id
   CROSS JOIN LATERAL (
     SELECT max(l.after ->> 'ended_reason') AS reason,
            (array_agg((l.before ->> 'during')::tstzrange) FILTER (WHERE l.before ? 'during'))[1] AS was,
            (array_agg((l.after ->> 'during')::tstzrange ORDER BY l.at DESC) FILTER (WHERE l.after ? 'during'))[1] AS is,
            max(l.before ->> 'address') AS was_place, max(l.after ->> 'address') AS is_place,
            bool_or(l.before ? 'notes') AS notes_changed
       FROM logged l
      WHERE l.table_name = 'appointment' AND l.at >= e.at AND l.at < e.until) AS visit
   CROSS JOIN LATERAL (
     SELECT string_agg(DISTINCT ws.name, ', ') AS was_services, string_agg(DISTINCT s.name, ', ') AS is_services,
            string_agg(DISTINCT wp.display_name, ', ') AS was_people, string_agg(DISTINCT t.display_name, ', ') AS is_people,
            string_agg(DISTINCT wr.name, ', ') AS was_rooms, string_agg(DISTINCT r.name, ', ') AS is_rooms
       FROM logged l
       LEFT JOIN service ws ON ws.id = (l.before ->> 'service_id')::bigint
       LEFT JOIN service s ON s.id = (l.after ->> 'service_id')::bigint
       LEFT JOIN staff wp ON wp.id = (l.before ->> 'staff_id')::bigint
       LEFT JOIN staff t ON t.id = (l.after ->> 'staff_id')::bigint
       LEFT JOIN room wr ON wr.id = (l.before ->> 'room_id')::bigint
       LEFT JOIN room r ON r.id = (l.after ->> 'room_id')::bigint
      WHERE l.table_name = 'appointment_item' AND l.at >= e.at AND l.at < e.until) AS item
   ORDER BY e.at
$$;

GRANT EXECUTE ON FUNCTION guitara.appointment_history(bigint) TO guitara_desk, guitara_admin;
