use super::*;

fn marks() -> Unnamed {
    Unnamed { one: "X".to_owned(), several: "XX".to_owned(), street: "[rue]".to_owned() }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

fn named(people: &[&str], others: &[&str]) -> Named {
    let nobody = std::iter::empty;
    Named::among(&owned(people), nobody(), nobody(), &[], &owned(others))
}

/// Where other texts of the session call people too.
fn named_beside(people: &[&str], told: &[&str]) -> Named {
    let nobody = std::iter::empty;
    Named::among(&owned(people), nobody(), nobody(), &owned(told), &[])
}

fn told(named: &Named, text: &str) -> Option<String> {
    named.without(text, &marks(), false)
}

fn check(named: &Named, all: &[(&str, &str)]) {
    let found: Vec<_> = all
        .iter()
        .map(|(text, _)| (*text, told(named, text).unwrap_or_else(|| (*text).to_owned())))
        .collect();
    let expected: Vec<_> = all.iter().map(|(text, told)| (*text, (*told).to_owned())).collect();
    assert_eq!(found, expected);
}

const LIST: [&str; 10] = [
    "Éloïse de La Tour-Maubec",
    "M. Jean-Noël d'Hauterive",
    "Kévin Le Quéré",
    "Odile PÉRÉ-Combes",
    "Dr Thibault van den Bosch",
    "Pascale et Bruno Vidal",
    "Sœur Marie-Ange",
    "Firmin Astruc",
    "Le président de la Chambre d'agriculture ou son représentant",
    "Lucie Blanc",
];

#[test]
fn whoever_is_on_the_list_is_found_by_a_name_with_a_particle_by_each_half_and_as_a_family() {
    check(
        &named(&LIST, &["Terres d'Apcher-Margeride"]),
        &[
            ("Voir Mme de La Tour-Maubec", "Voir X"),
            ("selon La Tour-Maubec, Maubec, de la Tour Maubec", "selon X, X, X"),
            ("avec Éloïse ou ÉLOÏSE DE LA TOUR-MAUBEC", "avec X ou X"),
            ("C’est M. d’Hauterive qui tranche", "C’est X qui tranche"),
            ("demandez à d'Hauterive, à Hauterive, à Jean-Noël", "demandez à X, à X, à X"),
            ("M. van den Bosch, Dr van den Bosch, le docteur van den Bosch", "X, X, X"),
            ("le Bosch et Le Bosch, VAN DEN BOSCH", "X et X, X"),
            ("la famille La Tour-Maubec et la famille Vidal", "X et X"),
            ("Le Quéré, M. Le Quéré, le Quéré", "X, X, X"),
            ("Péré dit oui, Combes non, Odile Combes aussi", "X dit oui, X non, X aussi"),
            ("Pascale Vidal, Bruno Vidal, Vidal, Pascale, Bruno", "X, X, X, X, X"),
            ("Pascale et Bruno Vidal, les Vidal", "XX, X"),
            ("M. et Mme Vidal, Monsieur & Madame Vidal, M. ou Mme Vidal", "XX, XX, XX"),
            ("Sœur Marie-Ange, Marie-Ange", "X, X"),
            ("P. Vidal, J.-N. d'Hauterive, B. Vidal", "X, X, X"),
            ("avec Ysoline Vidal et Vidal Bruno", "avec X et X"),
            ("Lucie Blanc et le vote de Blanc", "X et le vote de X"),
        ],
    );
}

#[test]
fn whoever_is_not_on_the_list_is_found_by_a_title_or_a_first_name_before_a_name() {
    check(
        &named(&[], &["France Travail", "École Jules Ferry"]),
        &[
            ("Voir M. de Fontanges et M. d'Apchier", "Voir X et X"),
            ("le docteur Martin, Dr van den Bosch", "X, X"),
            ("Famille Vidal, la famille N’Guyen", "X, X"),
            ("Jeannot Rouvière et Zoubida Aït-Ali font le lien", "X et X font le lien"),
            ("Paul Bonnefoy (au clavier), avec Marie-Ange Le Floc’h", "X (au clavier), avec X"),
            ("Nadia et Karim Benali", "XX"),
            ("M.Rouvière, Mme.Tichit, M Vidal, MME TICHIT", "X, X, X, X"),
            ("MM. Roux et Petit, Mmes Diallo, Roy et Petit", "XX, XX"),
            ("Monsieur le docteur Roux, Mme la docteure Roy", "X, X"),
            ("Mme Jeanne de La Fayette, M. J. Vidal", "X, X"),
            ("M. Roy du Département, Mme Tichit de la Région", "X du Département, X de la Région"),
            ("appeler Mme Tichit. Demain c’est fait", "appeler X. Demain c’est fait"),
        ],
    );
}

#[test]
fn places_bodies_months_and_ordinary_words_are_nobody() {
    let list = [
        "Claire Martin",
        "Jean Vignes",
        "Paul Tour",
        "Lucie Blanc",
        "Rose Mars",
        "Éva d’Hauterive",
    ];
    let named = named(&list, &["Saint-Martin"]);
    for text in [
        "Les Vignes, le martin-pêcheur, le Martin-pêcheur, la Tour",
        "Saint-Martin, Sainte-Claire, St Martin, Dammartin",
        "Mars, avril et mai, une idée claire",
        "Blanc ou noir ? Blanc.",
        "la commune d’Hauterive, la mairie d’Hauterive",
        "Madame la Maire, M. le Maire, M. le Préfet, Mme la Présidente, Monsieur le sous-préfet",
        "France Travail, France Services, Pays de Haute-Truyère, Secours Catholique",
        "rue Jean Jaurès, école Jean Moulin, lycée Émile Peytavin, place Paul Éluard",
        "rue du Docteur Roux, Fondation Abbé Pierre",
        "Familles Rurales, la famille d’accueil, les familles, Maître d’Ouvrage",
        "La Lozère, le Malzieu, Terres d’Apcher, Emmaüs France, DDT 48, CUMA de la Margeride",
        "Lundi, Mende, Natura 2000, Leader, Noël et Pâques",
        "12 m. Plus loin, point M et point P",
        "On ne sait pas. Demain peut-être. Le Bureau décide, le Conseil ratifie.",
    ] {
        assert_eq!(told(&named, text), None, "{text}");
    }
}

#[test]
fn whoever_was_called_once_is_found_in_other_texts_too() {
    let named = named_beside(&[], &["Voir Mme Tichit", "avec Jeannot Rouvière", "M. de Fontanges"]);
    check(
        &named,
        &[
            ("Tichit est d’accord", "X est d’accord"),
            ("Rouvière le sait, Jeannot aussi", "X le sait, X aussi"),
            ("selon de Fontanges", "selon X"),
            ("la commune de Fontanges", "la commune de Fontanges"),
        ],
    );
}

#[test]
fn fields_that_say_who_name_people_and_what_they_do_is_nobody() {
    let people =
        people_of("Maëlle Ginestière anime, Paul Bonnefoy au clavier, Awa (06 12 34 56 78)");
    for name in ["Ginestière", "Maëlle", "Maëlle Ginestière", "Bonnefoy", "Paul Bonnefoy", "Awa"]
    {
        assert!(people.iter().any(|one| one == name), "{name}: {people:?}");
    }
    assert_eq!(people_of("le bureau, la Région Occitanie, Communauté de communes"), [""; 0]);
}

#[test]
fn a_body_is_told_without_the_people_in_its_name_and_keeps_what_it_is_called_after() {
    let named = named(&["Firmin Astruc", "Claire Martin"], &[]);
    for (name, told, is_sure) in [
        ("CUMA de la Margeride (Firmin Astruc)", Some("CUMA de la Margeride (X)"), Some(true)),
        ("Mairie de Saint-Alban — M. d’Hauterive", Some("Mairie de Saint-Alban — X"), Some(true)),
        ("Maison de santé (Dr van den Bosch)", Some("Maison de santé (X)"), Some(true)),
        ("Famille Vidal", Some("X"), Some(true)),
        ("Ferme de Claire Martin", Some("Ferme de X"), Some(true)),
        ("Menuiserie Martin", None, Some(false)),
        ("Garage Paul Bonnefoy", None, Some(false)),
        ("Garage Claire Martin", None, Some(false)),
        ("Lycée Émile Peytavin", None, None),
        ("Communauté de communes de Saint-Astruc", None, None),
        ("Saint-Martin Énergies", None, None),
        ("Mission locale", None, None),
        ("Ressourcerie L’Estive (porteuse)", None, None),
    ] {
        assert_eq!(named.without_people(name, &marks(), false).as_deref(), told, "{name}");
        assert_eq!(named.within(name).map(|(_, is_sure)| is_sure), is_sure, "{name}");
    }
    let all = named.without_people("Menuiserie Martin", &marks(), true);
    assert_eq!(all.as_deref(), Some("Menuiserie X"));
}

#[test]
fn what_may_be_a_name_is_a_doubt_and_is_left_out_where_doubts_are() {
    let named = named(&["Jean Vignes"], &[]);
    for (text, doubt, without) in [
        ("Jeannot a dit oui", Some("Jeannot"), Some("X a dit oui")),
        ("le maire Vidal, mme tichit", Some("maire Vidal"), Some("le X, X")),
        ("les Vignes", Some("Vignes"), Some("les X")),
        ("école Paul Bonnefoy, rue du Docteur Roux, rue Jean Pierre Martin", None, None),
        ("lycée Jean Vignes", Some("Jean Vignes"), Some("lycée X")),
        ("au 12 rue des Tanneurs", None, Some("au [rue]")),
        ("Noël, la Saint-Jean, le maire adjoint, Madame la directrice", None, None),
    ] {
        assert_eq!(named.doubtful(text), doubt, "{text}");
        assert_eq!(named.without(text, &marks(), true).as_deref(), without, "{text}");
    }
}

#[test]
fn a_village_after_what_it_has_is_nobody_even_where_its_mayor_is_on_the_list() {
    let list = ["Maire de Saint-Orsan", "Directrice du Malzieu", "Éva d’Hauterive"];
    let named = named(&list, &[]);
    for text in [
        "Commune de Saint-Orsan",
        "la ville de Saint-Orsan, le bourg de Saint-Orsan, la vallée de Saint-Orsan",
        "À Saint-Orsan, au Malzieu",
        "la mairie d’Hauterive, le lycée d’Hauterive, la région d’Hauterive",
    ] {
        assert_eq!(told(&named, text), None, "{text}");
        assert_eq!(named.doubtful(text), None, "{text}");
        assert_eq!(named.within(text), None, "{text}");
    }
    check(
        &named,
        &[
            ("le village d’Éva d’Hauterive", "le village d’X"),
            ("M. d’Hauterive, de la commune d’Hauterive", "X, de la commune d’Hauterive"),
        ],
    );
}

#[test]
fn whoever_is_called_by_a_title_and_a_name_is_found_each_time() {
    for (text, names) in [
        ("Le jardin, demandez à Mme Roussel !", vec!["Mme Roussel"]),
        ("(M. Le Goff) l’a dit à Mr Roy", vec!["M. Le Goff", "Mr Roy"]),
        ("Madame la maire et M. le préfet", vec![]),
        ("12 m. Plus loin", vec![]),
        ("", vec![]),
    ] {
        let found = Scan::of(text).mentions().into_iter().map(|one| &text[one.place]);
        let found: Vec<_> = found.collect();
        assert_eq!(found, names, "{text}");
    }
}

#[test]
fn a_person_is_found_by_each_part_of_the_name_and_no_word_or_place_for_one() {
    let named = named(&["Claire Martin", "Awa"], &["Saint-Martin", "Menuiserie Martin"]);
    for (text, expected) in [
        ("Claire et Awa l’ont dit à MARTIN", Some("X et X l’ont dit à X")),
        ("d’Awa, « Claire Martin » : oui", Some("d’X, « X » : oui")),
        ("À Saint-Martin, la Menuiserie Martin embauche", None),
        ("La Menuiserie Martin et Martin", Some("La Menuiserie Martin et X")),
        ("Une idée claire, une vue claire", None),
        ("Voir Mme Martin", Some("Voir X")),
        ("", None),
    ] {
        assert_eq!(told(&named, text).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_role_in_brackets_and_a_title_are_no_part_of_a_name() {
    let named = named(
        &[
            "Karima Aït-Ouali (département)",
            "M. Abdoulaye Cissé (directeur)",
            "Moreau, Gisèle",
            "Jean Roux - élu",
            "Mme Lenoir [FCPE]",
            "Awa (stagiaire)",
        ],
        &[],
    );
    for (text, expected) in [
        ("Karima dit qu’Aït Ouali, AIT-OUALI", Some("X dit qu’X, X")),
        ("Ait-Ouali et Karima Aït-Ouali", Some("X et X")),
        ("Abdoulaye, Cissé ou CISSE", Some("X, X ou X")),
        ("Gisèle, Gisèle Moreau, Moreau", Some("X, X, X")),
        ("à abdoulaye Cissé", Some("à X")),
        ("avec Roux, Lenoir, Awa", Some("avec X, X, X")),
        ("Le Département, la FCPE, le Directeur, un Élu, M. le maire", None),
    ] {
        assert_eq!(told(&named, text).as_deref(), expected, "{text}");
    }
}

#[test]
fn a_name_in_small_letters_or_one_letter_off_is_a_doubt_and_other_words_are_none() {
    let named = named(&["Yann Pacaud", "Joana Ribeiro", "Marie Aït-Ouali", "Li Zao"], &["Ribeira"]);
    for (text, doubt) in [
        ("demander à pacaud", Some("pacaud")),
        ("yann pacaud l’a dit", Some("yann pacaud")),
        ("d’aït ouali", Some("aït ouali")),
        ("L’avis de Riberio.", Some("Riberio")),
        ("RIBEIRRO", Some("RIBEIRRO")),
        ("Yann Pacaud, Ribeiro", None),
        ("La Maire, à la Mairie", None),
        ("li et zao, une riberio, le Pacage", None),
        ("À Ribeira", None),
        ("", None),
    ] {
        assert_eq!(named.doubtful(text), doubt, "{text}");
    }
}

#[test]
fn whoever_was_typed_is_bare_of_what_reaches_them_and_tables_are_nobody() {
    for (typed, told) in [
        ("Gisèle Moreau", "Gisèle Moreau"),
        ("Marc Tellier 06 99 88 77 66", "Marc Tellier"),
        ("M. Marc Tellier, tél. 06 99 88 77 66", "Marc Tellier"),
        ("Marc Tellier m.tellier@exemple.fr (FCPE)", "Marc Tellier"),
    ] {
        assert_eq!(bare(typed), told);
        assert_eq!(those_of(typed), [typed]);
    }
    for table in ["table 3", "Groupe B", "12", "Habitants 2 (Awa)"] {
        assert_eq!(those_of(table), [""; 0], "{table}");
    }
    let both = "Marc Tellier et Gisèle Moreau";
    assert_eq!(those_of(both), [both, "Marc Tellier", "Gisèle Moreau"]);
}
