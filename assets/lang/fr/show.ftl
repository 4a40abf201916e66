# Une session en texte simple.
show-field = { $name } : { $value }
show-date = Date
show-stage = Étape
show-sittings = Réunions
show-sitting = { $date }, { $place }
show-present = présent·e·s : { $count }
show-excused = excusé·e·s : { $count }
show-missing = absent·e·s : { $count }
show-present-colleges = présent·e·s : { $count } ({ $colleges })
show-excused-colleges = excusé·e·s : { $count } ({ $colleges })
show-missing-colleges = absent·e·s : { $count } ({ $colleges })
show-college = { $college } { $count }
show-no-college = sans collège { $count }
show-other-colleges = autres { $count }
show-board = Plateau
show-legend = Chaque curseur va de « { $low } » à « { $high } » ; certains axes ont leurs propres bouts.
show-balls = ● boule pleine, ○ boule vide
show-arguments =
    { $count ->
        [one] { $count } argument
       *[other] { $count } arguments
    }
show-minority =
    { $count ->
        [one] position minoritaire : { $positions }
       *[other] { $count } positions minoritaires : { $positions }
    }
show-solid = boule pleine : { $reasons }
show-set-aside = Axes mis de côté : { $axes }
show-journal = Journal
show-journal-sitting = Réunion du { $date }, { $place }
show-journal-sitting-nowhere = Réunion du { $date }
show-journal-day = { $date }, hors réunion
show-journal-empty = Aucun argument
show-to-place = à placer
show-to-check = à vérifier
show-corrected = corrigé
show-withdrawn = retiré
show-actors = Acteurs : { $count }
show-internal = Les textes marqués « interne » sont pour le groupe : relisez avant de transmettre.
show-short = nom court : { $name }
show-us = nous
show-note = { $name } ({ $shared }) : { $words }
show-relations = Relations
show-tie-note = note
show-typology = Natures des relations, adaptées par le groupe :
show-nature = { $letter } · { $nature } : { $counts }
show-questions = Questions partageables : { $count }
show-cites = acteurs cités : { $actors }
show-concerns = acteurs concernés : { $actors }
show-planned = temps prévu : { $pillars }
show-planned-pillar = { $pillar } { $minutes } min
