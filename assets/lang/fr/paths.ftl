# Une démarche au fil des ans.
paths-title = { $title } : trajectoires
paths-mind = Chaque point est là où un groupe a laissé la boule ce jour-là. Ce ne sont pas des mesures, et rien n’en prédit la suite.
paths-people = { $date } : le groupe n’est pas le même que la fois d’avant.
paths-people-unknown = { $date } : on n’a pas noté qui était là, cette fois ou celle d’avant.
paths-framework = { $date } : le jeu de questions n’est pas le même que la fois d’avant.
paths-same-day = { $date } : deux sessions portent cette date, leur ordre n’est pas sûr.
agreed-paths-mind = Chaque partie dit ce qu’il en est, à la date qui suit ses mots. Rien n’en est compté.
