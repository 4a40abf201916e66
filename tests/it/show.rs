//! A session as text, as a person reads it.

use curseur::export::show;
use curseur::session::{
    ActorEdit, Argument, AxisId, Disclosure, Edit, History, Language, OwnWording, PillarId,
    Session, SittingId, Stamp,
};
use curseur::storage;
use curseur::words::Words;

use crate::samples;
use crate::small_session::small_session;

fn shown(session: &Session, language: Language) -> String {
    show(session, Words::new(language))
}

#[test]
fn the_board_the_journal_and_the_actors_are_readable() {
    insta::assert_snapshot!(shown(&small_session(), Language::Fr), @"
    La ressourcerie du pays (fictif)
    ================================
    Organisation : Les Ateliers du Gué
    Territoire : Pays du Gué
    Date : 14 novembre 2026
    Étape : conduite
    Mission étudiée par les grilles : Créer des activités de réemploi
    But de la session : Décider ensemble si la ressourcerie ouvre un second lieu, et ce qu’elle y ferait
        avec les habitants du bourg.
        Préparer la convention.

    Réunions
    --------
      14 novembre 2026, Salle des fêtes
        présent·e·s : 3
        excusé·e·s : 1

    Plateau
    -------
    Chaque curseur va de « défavorable » à « favorable » ; certains axes ont leurs propres bouts.
    ● boule pleine, ○ boule vide

    Économie plurielle
      ● Emplois créés, maintenus : nettement favorable, 1 argument
          boule pleine : prioritaire pour la démarche
          position minoritaire : très défavorable
          acteurs concernés : Les Ateliers du Gué, Mairie du Gué
        Toutes formes d’économie : pas encore discuté
        Économie de proximité : pas encore discuté
        Ressources locales : pas encore discuté
        Achats responsables : pas encore discuté
        Place des usagers, clients : pas encore discuté
        Innovation économique : pas encore discuté
        Indicateurs de richesse : pas encore discuté

    Solidarité sociale
        Personnes fragilisées : pas encore discuté
        Qualité de l’emploi : pas encore discuté
        Compétences, savoir-faire : pas encore discuté
        Équité sociale : pas encore discuté
        Égalité femmes-hommes : pas encore discuté
        Non-discrimination : pas encore discuté
        Générations et cultures : pas encore discuté
        Actions de solidarité : pas encore discuté
        Prix et accès pour tous : pas encore discuté
        Réponse aux attentes : pas encore discuté

    Respect de l’environnement
        Prévention des pollutions : pas encore discuté
        Diagnostic environnemental : pas encore discuté
        Réduction des impacts : pas encore discuté
        Sobriété des ressources : pas encore discuté
        Ressources naturelles : pas encore discuté
        Quotidien et éco-achats : pas encore discuté
        Impact de la logistique : pas encore discuté
        Déplacements : pas encore discuté
      ○ Déchets et réemploi : légèrement favorable, 2 arguments
        Biodiversité : pas encore discuté
        Bâtiments et sites : pas encore discuté
        Certification écologique : pas encore discuté
        Entraîner ses partenaires : pas encore discuté
        Climat et émissions : pas encore discuté
        Santé : pas encore discuté

    Gouvernance participative
        Co-construction : pas encore discuté
        Participation, coopération : pas encore discuté
        Circulation de l’info : pas encore discuté
        Dialogue et concertation : pas encore discuté
      ○ Mode de décision : très nettement du côté de « Transversal », 1 argument
        Ancrage territorial : pas encore discuté
        Regards croisés : pas encore discuté
        Engagement formalisé : pas encore discuté
        Formation des équipes : pas encore discuté
        Éducation pour tous : pas encore discuté
        Évaluation en continu : pas encore discuté
        Lien à l’action publique : pas encore discuté

    Journal
    -------
    Sans autre mention, c’est une personne, ou la voix n’est pas précisée.

    Réunion du 14 novembre 2026, Salle des fêtes
      1 · 14 h 32 · Emplois créés, maintenus
          « Il faut du travail ici ! »
        → nettement plus favorable, accord avec réserve
          position minoritaire : très défavorable
      2 · 14 h 35 · Déchets et réemploi + Mode de décision · [à vérifier]
          Le tri se fait mieux quand on décide à plusieurs
          acteurs cités : Mairie du Gué, DREETS
        → Déchets et réemploi : un peu plus favorable, accord, malentendu levé
        → Mode de décision : beaucoup plus du côté de « Transversal », accord
      3 · 14 h 40 · voix non précisée · [à placer]
          On ne sait pas qui décide
      4 · 14 h 41 · Déchets et réemploi · [corrigé]
          Les bacs sont pleins chaque lundi
        → entendu, le curseur reste, laissé ouvert
      5 · 14 h 45 · Emplois créés, maintenus · [retiré]
          Les emplois partiront
      — 14 h 55 · Ce qui était écrit sur un acteur a été effacé

    Acteurs : 3
    -----------
    Les textes marqués « interne » sont pour le groupe : relisez avant de transmettre.
      Les Ateliers du Gué · nous · local · entreprise · premier cercle
      Mairie du Gué · nom court : Mairie · élu·es, institution
          Valeurs affichées (partageable) : Un bourg où l’on se parle
          Enjeux (interne) : Tenir son budget sans fermer la crèche.
            Rester maire.
      DREETS · régional

    Relations
    ---------
    Paires examinées : 3 sur 3
      Les Ateliers du Gué et Mairie du Gué : alliance sur les pratiques, et aussi les valeurs
          note (partageable) : Le lavoir, tenu à deux
      Les Ateliers du Gué et DREETS : neutralité
      Mairie du Gué et DREETS : négociation sur les moyens
          note (interne) : Un poste promis deux fois

    Questions partageables : 1
    ");
}

#[test]
fn the_same_is_said_in_english() {
    let text = shown(&small_session(), Language::En);
    for line in [
        "    present: 3",
        "  ● Jobs created and kept: clearly favourable, 1 argument",
        "      solid ball: priority for the approach",
        "      minority position: very unfavourable",
        "  ○ Decision making: very clearly on the “Transversal” side, 1 argument",
        "  1 · 14:32 · Jobs created and kept",
        "    → clearly more favourable, agreed with a reservation",
        "  5 · 14:45 · Jobs created and kept · [withdrawn]",
        "  — 14:55 · What was written on an actor was erased",
        "Actors: 3",
        "  Les Ateliers du Gué · us · local · enterprise · first circle",
        "      Values displayed (shareable): Un bourg où l’on se parle",
        "Pairs examined: 3 of 3",
        "  Mairie du Gué and DREETS: negotiation about means",
        "      note (internal): Un poste promis deux fois",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
}

#[test]
fn no_line_is_longer_than_a_page_is_wide() {
    for language in Language::ALL {
        for line in shown(&small_session(), language).lines() {
            assert!(line.chars().count() <= 100, "{line}");
        }
    }
}

#[test]
fn what_the_group_changed_in_the_framework_is_shown_as_it_worded_it() {
    let (mut session, mut history) = (small_session(), History::default());
    let own = OwnWording {
        language: Language::Fr,
        label: "Ouvert le dimanche".to_owned(),
        question: String::new(),
    };
    let (aside, id) = (AxisId::new("env.climate"), AxisId::own(7));
    for edit in [
        Edit::SetAside { axis: aside, aside: true },
        Edit::AddAxis { pillar: PillarId::new("eco"), id, own },
    ] {
        assert_eq!(history.perform(&mut session, edit), Ok(true));
    }
    let text = shown(&session, Language::En);
    assert!(text.contains("\n    Ouvert le dimanche: not discussed yet\n"), "{text}");
    assert!(text.contains("\nAxes set aside: Climate and emissions\n"), "{text}");
}

#[test]
fn what_is_said_outside_a_sitting_stands_under_its_day() {
    let (mut session, mut history) = (small_session(), History::default());
    let at: Stamp = "2026-11-20T09:05:00+01:00".parse().expect("a time");
    let argument = Argument { words: "Un appel".to_owned(), ..Argument::default() };
    let edit = Edit::Record { at, sitting: None, argument };
    assert_eq!(history.perform(&mut session, edit), Ok(true));
    let text = shown(&session, Language::Fr);
    let expected = "\n\n20 novembre 2026, hors réunion\n  6 · 09\u{a0}h\u{a0}05 · [à placer]\n";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn natures_that_the_group_adapted_are_shown_with_what_they_count_as() {
    let mut session = small_session();
    let mut nature = session.relations.natures[0].clone();
    (nature.own, nature.letter) = ("entraide".to_owned(), 'E');
    let edit = ActorEdit::SetNature(nature).into();
    assert_eq!(History::default().perform(&mut session, edit), Ok(true));
    let text = shown(&session, Language::En);
    assert!(text.contains("\n  E · entraide: pull the same way\n"), "{text}");
    assert!(text.contains(" and Mairie du Gué: entraide about practices"), "{text}");
}

#[test]
fn a_session_without_actors_says_nothing_of_them() {
    let text = shown(&samples::with_arguments(1), Language::Fr);
    assert!(!text.contains("Acteurs") && !text.contains("Paires"), "{text}");
}

#[test]
fn the_long_sample_says_how_many_pairs_were_examined() {
    let bytes = std::fs::read(samples::shipped("Ressourcerie de Vallonne 2026.ron"));
    let session = storage::read(&bytes.expect("it is shipped")).expect("it is sound");
    let text = shown(&session, Language::Fr);
    for line in ["Acteurs\u{202f}: 15", "Paires examinées\u{202f}: 47 sur 105"] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
}

#[test]
fn what_the_room_was_let_see_stands_in_the_journal_and_planned_minutes_with_their_sitting() {
    let (mut session, mut history) = (small_session(), History::default());
    let (at, sitting) = ("2026-11-14T15:05:00+01:00".parse().expect("a time"), SittingId(1));
    let disclose = |what, shown| Edit::Disclose { at, sitting: Some(sitting), what, shown };
    let plan = |pillar, minutes| Edit::PlanTime {
        sitting,
        pillar: PillarId::new(pillar),
        minutes: Some(minutes),
    };
    for edit in [
        plan("soc", 35),
        plan("eco", 40),
        disclose(Disclosure::Stances, true),
        disclose(Disclosure::Natures, true),
        disclose(Disclosure::Stances, false),
    ] {
        assert_eq!(history.perform(&mut session, edit), Ok(true));
    }
    let plain = |language| shown(&session, language).replace(['\u{202f}', '\u{a0}'], " ");
    for (language, expected) in [
        (
            Language::Fr,
            [
                "    temps prévu : Économie plurielle 40 min, Solidarité sociale 35 min",
                "  — 14 h 55 · Ce qui était écrit sur un acteur a été effacé",
                "  — 15 h 05 · La salle voit maintenant l’accord du groupe",
                "  — 15 h 05 · La salle voit maintenant les natures et les objets des relations",
                "  — 15 h 05 · La salle ne voit plus l’accord du groupe",
            ],
        ),
        (
            Language::En,
            [
                "    time planned: Plural economy 40 min, Social solidarity 35 min",
                "  — 14:55 · What was written on an actor was erased",
                "  — 15:05 · The room now sees the stance of the group",
                "  — 15:05 · The room now sees the natures and objects of relations",
                "  — 15:05 · The room no longer sees the stance of the group",
            ],
        ),
    ] {
        let text = plain(language);
        let mut lines = text.lines();
        for line in expected {
            assert!(lines.any(|found| found == line), "{line} is not at its place in\n{text}");
        }
    }
}
