# Ce que la salle peut voir : les bascules, et ce que le journal en note.
disclosure-speakers = Qui parle
disclosure-stances = Accord du groupe
disclosure-minority = Places des positions minoritaires
disclosure-actor-texts = Textes partageables sur les acteurs
disclosure-natures = Natures et objets des relations
disclosure-findings = Questions partageables
room-sees-now = La salle voit maintenant { $what }
room-sees-no-longer = La salle ne voit plus { $what }
room-sees-speakers = qui parle
room-sees-stances = l’accord du groupe
room-sees-minority = la place des positions minoritaires
room-sees-actor-texts = les textes partageables sur les acteurs
room-sees-natures = les natures et les objets des relations
room-sees-findings = les questions partageables
