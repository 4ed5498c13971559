-- One step of machine M1, where the table of transitions knows it: DONE, REPEATED (done before) or NOT_POSSIBLE.
WITH once AS (
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (:intent, :appointment, :step, :actor, :workstation)
  ON CONFLICT DO NOTHING
  RETURNING id
), done AS (
  UPDATE appointment a
     SET status = t.to_status,
         ended_reason = CASE WHEN t.needs_reason THEN nullif(:reason, '')
                             WHEN t.step = 'RESTORE' THEN NULL ELSE a.ended_reason END,
         updated_by = :actor
    FROM once, transition t, branch b
   WHERE a.id = :appointment AND t.from_status = a.status AND t.step = :step AND b.id = a.branch_id
     AND coalesce(t.if_therapists_answer, b.therapists_answer) = b.therapists_answer
  RETURNING a.version
)
SELECT CASE WHEN EXISTS (SELECT FROM done) THEN 'DONE' WHEN EXISTS (SELECT FROM once) THEN 'NOT_POSSIBLE' ELSE 'REPEATED' END,
       coalesce((SELECT version FROM done), (SELECT version FROM appointment WHERE id = :appointment), 0)
