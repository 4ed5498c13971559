SELECT setval('guitara.branch_id_seq', (SELECT max(id) FROM guitara.branch)),
       setval('guitara.service_id_seq', (SELECT max(id) FROM guitara.service)),
       setval('guitara.resource_id_seq', (SELECT max(id) FROM guitara.resource)),
       setval('guitara.client_number_seq', (SELECT max(number) FROM guitara.client)),
       setval('guitara.appointment_id_seq', (SELECT max(id) FROM guitara.appointment))
