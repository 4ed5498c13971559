-- Whoever is wanted twice at the same time, in the whole database: by what is claimed, and independently of that by the
-- treatments of bookings that hold their place. Each counts that begins before an earlier one has ended.
SELECT (SELECT count(*)
          FROM (SELECT lower(during) < max(upper(during)) OVER (
                         PARTITION BY resource_id ORDER BY lower(during), upper(during)
                         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS doubled
                  FROM claim) claimed
         WHERE doubled)
     + (SELECT count(*)
          FROM (SELECT lower(i.during) < max(upper(i.during)) OVER (
                         PARTITION BY i.staff_id ORDER BY lower(i.during), upper(i.during)
                         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS doubled
                  FROM appointment_item i JOIN appointment a ON a.id = i.appointment_id
                 WHERE i.staff_id IS NOT NULL AND a.status = ANY ('{%s}')) treated
         WHERE doubled)
