-- Who is signed in at a workstation, by the program that runs there; the live link of a face names itself after it.
SELECT DISTINCT a.name
  FROM guitara.session s
  JOIN guitara.account a ON a.id = s.account_id
 WHERE s.workstation = ? AND s.ended_at IS NULL AND s.expires_at > clock_timestamp()
   AND ? LIKE 'guitara ' || s.face || ' ' || s.station || '%'
 ORDER BY 1
