# What the room may see: the switches, and what the journal notes of them.
disclosure-speakers = Who speaks
disclosure-stances = Stance of the group
disclosure-minority = Places of minority positions
disclosure-actor-texts = Shareable texts on actors
disclosure-natures = Natures and objects of relations
disclosure-findings = Shareable questions
room-sees-now = The room now sees { $what }
room-sees-no-longer = The room no longer sees { $what }
room-sees-speakers = who speaks
room-sees-stances = the stance of the group
room-sees-minority = where minority positions are
room-sees-actor-texts = the shareable texts on actors
room-sees-natures = the natures and objects of relations
room-sees-findings = the shareable questions
