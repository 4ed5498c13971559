-- What stands in the end: bookings in all, distinct ones, those without exactly the claims they demand.
SELECT count(*),
       count(DISTINCT (a.client_id, a.during)),
       count(*) FILTER (WHERE (SELECT count(*) FROM demanded_claims(a.id)) = 0
                           OR EXISTS (SELECT d.resource_id, d.during FROM demanded_claims(a.id) d
                                      EXCEPT SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = a.id)
                           OR EXISTS (SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = a.id
                                      EXCEPT SELECT d.resource_id, d.during FROM demanded_claims(a.id) d)),
       count(*) FILTER (WHERE a.id = ANY (?))
  FROM appointment a
