-- Single exceptions of a person within a window.
SELECT a.branch_id, a.kind, lower(a.during), upper(a.during), a.note
  FROM availability a
 WHERE a.staff_id = :staff AND a.during && tstzrange(:starts, :ends)
 ORDER BY lower(a.during), a.kind
