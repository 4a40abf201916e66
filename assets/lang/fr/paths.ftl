# Une démarche au fil des ans.
paths-title = { $title } : trajectoires
paths-mind = Chaque point est là où un groupe a laissé la boule ce jour-là. Ce ne sont pas des mesures, et rien ne se prolonge.
paths-people = { $date } : le groupe n’est pas le même que la fois d’avant.
paths-framework = { $date } : le cadre n’est pas le même que la fois d’avant.
paths-same-day = { $date } : deux séances portent cette date, leur ordre n’est pas sûr.
