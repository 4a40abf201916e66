//! The questions of the method against the strands of its sheet: none is lost, none is judged, each is read aloud in one breath.

use curseur::session::{AxisId, BaseFramework, Language, Session};

/// Every strand of each axis, in French and in English: strands are parted by `|`, and a strand is found where one text
/// holds all its stems, parted by `+`. An axis of one strand has that one.
const STRANDS: [(&str, &str, &str); 45] = [
    (
        "eco.jobs",
        "emplois+créés+gardés|attachés+lieu|compétences+territoire",
        "jobs+created+kept|tied+place|skills+area",
    ),
    (
        "eco.forms",
        "encourage+formes d’économie|services publics+redistribution|sociale et solidaire|échange|don|sans argent",
        "encourage+forms of economy|public services+redistribution|social and solidarity|exchange|gift|without money",
    ),
    (
        "eco.local",
        "renforce+économie|proximité|circuits courts",
        "strengthen+economy|local|short supply chains",
    ),
    (
        "eco.resources",
        "ressources+mises en valeur|moins+dépendance+extérieur",
        "resources+given value|less+dependence+outside",
    ),
    ("eco.purchasing", "achats+responsable", "purchasing+responsible"),
    (
        "eco.users",
        "consommateurs acteurs|clients+usagers+organisés ensemble",
        "consumers as actors|clients+users+organised together",
    ),
    (
        "eco.innovation",
        "économie circulaire+restes des uns|économie de fonctionnalité+service à la place d’un objet",
        "circular economy+leftovers of some|economy of functionality+service+in place of an object",
    ),
    (
        "eco.wealth",
        "se donne+repères de richesse+autres|chiffre d’affaires+bénéfices",
        "choose+measures of wealth+other|turnover+profit",
    ),
    (
        "soc.vulnerable",
        "dans les faits+personnes les plus en difficulté",
        "in practice+people in the hardest situations",
    ),
    (
        "soc.jobquality",
        "emplois créés ou soutenus|emplois stables|formation|qualification|carrières|classifications|promotions|conditions de travail",
        "jobs created or supported|security|training|qualification|careers|job grades|promotions|working conditions",
    ),
    (
        "soc.skills",
        "compétences+équipe|compétences+personne|savoir-faire d’ici",
        "team’s skills|person’s skills|local know-how",
    ),
    ("soc.equity", "plus juste+territoire", "fairer+area"),
    ("soc.gender", "égalité+femmes+hommes", "equality+women+men"),
    (
        "soc.nondiscrimination",
        "toutes les discriminations|diversité des cultures|accueil des personnes handicapées",
        "all discrimination|diversity of cultures|welcome of disabled people",
    ),
    ("soc.ties", "liens+générations|liens+cultures", "ties+generations|ties+cultures"),
    (
        "soc.services",
        "participe+actions de solidarité|petite enfance|logement",
        "take part+solidarity actions|early childhood|housing",
    ),
    (
        "soc.access",
        "effets sociaux|prix+territoire|plus pauvres+nourriture+logement|s’équiper+plus pauvres",
        "social effects|prices+area|poorest+food+housing|everyday goods+poorest",
    ),
    (
        "soc.needs",
        "attentes+femmes+hommes|besoins particuliers+usagers",
        "expect+women+men|special needs+users",
    ),
    ("env.prevention", "analyse|contrôle|limit|prévention", "analysis|control|limit|prevention"),
    (
        "env.diagnosis",
        "outils+diagnostic|empreinte|actions+correction",
        "tools+diagnosis|footprint|corrective action",
    ),
    (
        "env.impacts",
        "plan+effets négatifs|mesures+prévues",
        "plan+negative effects|measures+planned",
    ),
    (
        "env.sobriety",
        "se demande+consommé|permet+consommer moins|non renouvelables|eau|énergie|matières premières|espace",
        "ask ourselves+used|makes it possible+less|non-renewable|water|energy|raw materials|space",
    ),
    (
        "env.nature",
        "ressources naturelles+protégées|ressources+mises en valeur",
        "natural resources+protected|resources+given value",
    ),
    (
        "env.purchasing",
        "activités|fonctionnement de tous les jours|achats|produits+services",
        "activities|everyday running|purchases|products+services",
    ),
    ("env.logistics", "alléger+impact", "lighten+impact"),
    (
        "env.mobility",
        "déplacements+transports+cause|réduits|transports doux+moins polluants",
        "travel+transport+cause|reduced|softer+cleaner transport",
    ),
    (
        "env.waste",
        "moins de déchets|tri|réemploi|au quotidien+activités",
        "less waste|sorting|reuse|daily life+activities",
    ),
    ("env.biodiversity", "plantes+animaux+milieux", "plants+animals+habitats"),
    (
        "env.buildings",
        "bâtiments+équipements+certifiés|utilise+existant|rénov|zones déjà urbanisées|transports collectifs|réseaux+services+ajustés+reliés",
        "buildings+equipment+certified|use what exists|renovated|areas already urban|public transport|networks+services+adjusted+linked",
    ),
    ("env.certification", "engagée+certification", "working towards+certification"),
    (
        "env.incentive",
        "incite+usagers|fournisseurs|clients|partenaires",
        "encourage+users|suppliers|clients|partners",
    ),
    ("env.climate", "moins+gaz à effet de serre", "less greenhouse gas"),
    (
        "env.health",
        "santé+usagers+gens d’ici|observatoire|suivi+maladies|médecins|médecine du travail",
        "health+users+residents|observatory|follow-up+illnesses|doctors|occupational medicine",
    ),
    ("gov.coconstruction", "bâtie avec+personnes concernées", "built with+people concerned"),
    (
        "gov.cooperation",
        "participation|coopération|informé+consulté+associé+décidant",
        "participation|cooperation|informed+consulted+associated+deciding",
    ),
    (
        "gov.information",
        "information vers les équipes|reçoit-elle+utile|remontées+décision",
        "information down|receive+need|back up to decisions",
    ),
    (
        "gov.dialogue",
        "dialogue social+représent|représentation du personnel|dialogue social+territoire|concertation|décisions préparées ensemble",
        "social dialogue+represented|staff representation|social dialogue+area|concertation|decisions prepared together",
    ),
    ("gov.decision", "pyramide|transversal", "pyramid|across all parties"),
    (
        "gov.roots",
        "racines+vie locale+territoire|habitants|associations|entreprises|communes",
        "roots+local life+area|residents|associations|businesses|municipalities",
    ),
    ("gov.views", "croise+regards+parties prenantes", "views+stakeholders"),
    (
        "gov.commitment",
        "engagement écrit+développement durable|charte|code de conduite|agenda 21",
        "written commitment+sustainable development|charter|code of conduct|agenda 21",
    ),
    (
        "gov.training",
        "politique de formation|équipes+développement durable",
        "training policy|teams+sustainable development",
    ),
    (
        "gov.education",
        "éducation à l’environnement|éducation au développement durable",
        "environmental education|education for sustainable development",
    ),
    ("gov.evaluation", "s’évalue+tout au long", "evaluate itself+all along"),
    (
        "gov.coherence",
        "politiques publiques+international|commune+région+état+europe|locales+développement durable|projets du territoire+développement durable",
        "public policies+international|town+region+state+europe|local+sustainable development|projects of the area+sustainable development",
    ),
];

/// Words that tell the group what to think of its answer.
const JUDGING: [&[&str]; 2] = [
    &[
        "bon",
        "bonne",
        "bons",
        "bonnes",
        "mauvais",
        "mauvaise",
        "mauvaises",
        "meilleur",
        "meilleure",
        "pire",
        "mal",
        "seul",
        "seule",
        "seuls",
        "seulement",
        "simplement",
        "uniquement",
        "suffisamment",
        "suffisant",
        "suffisante",
        "insuffisant",
        "assez",
        "trop",
        "exemplaire",
        "vraiment",
        "réellement",
        "correctement",
        "vertueux",
        "parfait",
    ],
    &[
        "good",
        "bad",
        "better",
        "best",
        "worse",
        "worst",
        "only",
        "merely",
        "just",
        "enough",
        "sufficient",
        "sufficiently",
        "insufficient",
        "too",
        "exemplary",
        "really",
        "truly",
        "properly",
        "virtuous",
        "perfect",
    ],
];

/// All that is said of an axis: its question, what it is open to, and its prompts.
struct Texts {
    question: String,
    keywords: Vec<String>,
    prompts: Vec<String>,
}

impl Texts {
    fn of(id: &AxisId, language: Language) -> Self {
        let framework = BaseFramework::dts().framework();
        let base =
            framework.axis(id).and_then(|axis| axis.base.clone()).expect("an axis of the method");
        let said = |text: &curseur::session::Bilingual| text.get(language).to_owned();
        Self {
            question: said(&base.question),
            keywords: base.keywords.iter().map(said).collect(),
            prompts: BaseFramework::dts().prompts(id).iter().map(said).collect(),
        }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        [&self.question].into_iter().chain(&self.keywords).chain(&self.prompts)
    }
}

fn axes() -> Vec<AxisId> {
    STRANDS.iter().map(|(id, ..)| AxisId::new(id)).collect()
}

/// The words of a text in small letters, parted also where an apostrophe or a hyphen joins them.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Everywhere in the framework, with the axis and the language.
fn each(mut look: impl FnMut(&AxisId, Language, &Texts)) {
    for id in axes() {
        for language in Language::ALL {
            look(&id, language, &Texts::of(&id, language));
        }
    }
}

#[test]
fn the_table_has_every_axis_in_the_order_of_the_method() {
    let framework = BaseFramework::dts().framework();
    let of_base: Vec<_> = framework.pillars.iter().flat_map(|pillar| pillar.axes.clone()).collect();
    assert_eq!(axes(), of_base);
    for (id, fr, en) in STRANDS {
        assert_eq!(fr.split('|').count(), en.split('|').count(), "{id}");
    }
}

#[test]
fn every_strand_is_in_the_question_beneath_it_or_in_a_prompt() {
    let mut lost = Vec::new();
    for (id, fr, en) in STRANDS {
        for language in Language::ALL {
            let texts = Texts::of(&AxisId::new(id), language);
            let strands = if language == Language::Fr { fr } else { en };
            for strand in strands.split('|') {
                let holds = |text: &&String| {
                    let text = text.to_lowercase();
                    strand.split('+').all(|stem| text.contains(stem))
                };
                if !texts.all().any(|text| holds(&text)) {
                    lost.push(format!("{id} {language:?}: {strand}"));
                }
            }
        }
    }
    assert_eq!(lost, [""; 0]);
}

#[test]
fn a_question_is_one_short_sentence_with_one_verb() {
    each(|id, language, texts| {
        let question = &texts.question;
        let count = question
            .split_whitespace()
            .filter(|word| word.chars().any(char::is_alphabetic))
            .count();
        assert!((5..=15).contains(&count), "{id} {language:?}: {count} words");
        assert!(
            question.ends_with('?')
                && question.matches(['?', '!', '.', '…', ';', ':']).count() == 1,
            "{question}"
        );
        let joins: &[&str] = match language {
            Language::Fr => &["qui", "que", "dont", "où", "lorsque", "si"],
            Language::En => &["who", "which", "that", "where", "when", "if"],
        };
        // « d’autres repères que » compares, and begins no clause.
        let compares = question.contains("autres");
        let found = words(question).into_iter().find(|word| joins.contains(&word.as_str()));
        assert!(found.is_none() || compares, "{question}: {found:?}");
    });
}

#[test]
fn keywords_are_few_and_short_and_prompts_are_all_short_questions() {
    each(|id, language, texts| {
        let count = texts.keywords.len();
        assert!(count == 0 || (2..=5).contains(&count), "{id}: {count} keywords");
        for keyword in &texts.keywords {
            assert!(
                keyword.chars().count() <= 46 && !keyword.contains(['?', '.', '·']),
                "{keyword}"
            );
        }
        assert!((3..=5).contains(&texts.prompts.len()), "{id}");
        for prompt in &texts.prompts {
            let ends = if language == Language::Fr { "\u{202f}?" } else { "?" };
            assert!(prompt.ends_with(ends) && prompt.matches('?').count() == 1, "{prompt}");
            assert!(prompt.chars().count() <= 90, "{prompt}");
            assert!(3 <= words(prompt).len(), "{prompt}");
        }
    });
}

#[test]
fn nothing_judges_and_nothing_is_shortened_to_letters() {
    let framework = BaseFramework::dts().framework();
    each(|id, language, texts| {
        let label = framework.label(id, language).to_owned();
        assert!(label.chars().count() <= 26, "{label}");
        let judging = JUDGING[usize::from(language == Language::En)];
        for text in texts.all().chain([&label]) {
            assert!(
                !text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == "DD"),
                "{text}"
            );
            let words = words(text);
            let judged = words.iter().find(|word| judging.contains(&word.as_str()));
            assert_eq!(judged, None, "{text}");
            // « ne … que » says « seulement ».
            let not = words.iter().position(|word| word == "ne" || word == "n");
            let but = |rest: &[String]| rest.iter().any(|word| word == "que" || word == "qu");
            let denied = |rest: &[String]| rest.iter().any(|word| word == "pas");
            let limits = language == Language::Fr
                && not.is_some_and(|at| but(&words[at..]) && !denied(&words[at..]));
            assert!(!limits, "{text}");
        }
    });
}

#[test]
fn the_mode_of_decision_alone_names_its_ends_and_takes_no_side() {
    let framework = BaseFramework::dts().framework();
    let named = |id: &AxisId| framework.ends(id, Language::Fr).is_some();
    let decision = AxisId::new("gov.decision");
    assert_eq!(
        axes().into_iter().filter(named).collect::<Vec<_>>(),
        std::slice::from_ref(&decision)
    );
    assert!(framework.takes_no_side(&decision));
}

#[test]
fn a_session_of_version_1_keeps_its_words_and_its_ends() {
    let text = include_str!("../../sessions/Ressourcerie de Vallonne 2024.ron");
    let session: Session = curseur::storage::read(text.as_bytes()).expect("it is sound");
    let framework = &session.framework;
    assert_eq!((framework.version, BaseFramework::dts().version), (1, 2));
    let vulnerable = AxisId::new("soc.vulnerable");
    assert_eq!(framework.label(&vulnerable, Language::Fr), "Publics fragilisés");
    let shown: Vec<_> = framework.all_shown().collect();
    assert!(shown.iter().all(|(_, axis)| axis.keywords(Language::Fr).is_empty()));
    let named = shown.iter().filter(|(_, axis)| axis.ends(Language::Fr).is_some());
    assert_eq!(named.count(), 5);
    // The ends that were ours had a side.
    let sides: Vec<_> = shown.iter().filter(|(id, _)| framework.takes_no_side(id)).collect();
    assert_eq!(sides.len(), 1);
}

#[test]
fn a_question_that_the_group_worded_stands_alone() {
    let mut framework = BaseFramework::dts().framework();
    let axis = framework.axes.get_mut(&AxisId::new("env.waste")).expect("an axis of the method");
    let own = |label: &str, question: &str| curseur::session::OwnWording {
        language: Language::Fr,
        label: label.to_owned(),
        question: question.to_owned(),
    };
    axis.own = Some(own("Poubelles", ""));
    assert!(axis.keywords(Language::Fr).contains("réemploi"));
    axis.own = Some(own("", "Que jetons-nous ?"));
    assert_eq!(axis.keywords(Language::Fr), "");
}
