use proptest::prelude::*;

use super::left_out;
use crate::session::Language;
use crate::words::Words;

fn told(text: &str) -> String {
    left_out(Words::new(Language::Fr)).told(text)
}

#[test]
fn what_only_looks_like_something_that_may_not_leave_stays_to_the_letter() {
    for text in [
        "Le 12/03/2027, le 01.02.2027 à 10 h 30, le 01-02-2027 12:45, 2027-03-12T10:00",
        "612 tonnes, 1 200 000 €, 1\u{202f}200\u{202f}000 habitants, +1 200 000 000 €, 0,5 %, -12,5",
        "SIRET 552 081 317 66522, 55208131766522, SIREN 552 081 317, APE 3832Z",
        "et/ou, and/or, km/h, 24/7, c/o, n/a, / et /, 3/4, ~3/4 des gens, 1/2 journée, a/b/c",
        "salarié·e/bénévole, « oui/non », (bac/poubelle), 2024/2025, page 3, TVA 20 %",
        "Réunion 1/2/3, lots 1/4 - 2/4, +/-, //, \\o/, \\, :-/, ~, ~ 5/6, l’/les, é:/, a:/ b",
        "Bilan 2024/2025.pdf, bilan.pdf, v1.2, M. Untel, 3.5, p. 12, art. 5-1",
        "https://example.org/bilan?annee=2025&page=3#partie-2, http://exemple.fr:8080/a/b.pdf.",
        "(https://example.org/@compte/12), www.example.org/a/b, example.org/a/b.pdf, exemple.fr",
        "rendez-vous @mairie, un 1er @ la Régie, tod@s, salarié@s, 50 € @ 3",
        "Note : 12 = 10 + 2 ; clé : l’insertion ; le mot de passe, c’est « ensemble »",
        "FR76 3000 6000 0112 3456 7890 189, 2 85 05 78 006 084 36, 75011 Paris, CS 12 345",
        "De 10:00 à 12:30, 0 à 5, 01 02 03, n° 0612, dossier 2024-06-12-045, 00 33",
        "Ni l’un /ni l’autre, et /ou, 5 €/h, 10 t/an, Nord / Sud, A / B / C",
        "AC\\DC, « l’économie », 'entre deux', [à vérifier], {n}, <b>, $ZZ, %s, ${y}, \\n",
        "un/une/des, lui/elle, pour/contre/abstention, ... / ..., …/…, ./., 1./2.",
    ] {
        assert_eq!(told(text), text);
    }
}

#[test]
fn a_path_is_told_by_the_name_of_its_file_wherever_it_stands() {
    for (text, expected) in [
        (r"C:\Users\amina\Bilan 2025.pdf", "Bilan 2025.pdf"),
        (
            r"voir C:\Users\Amina Benali\Mes documents\Bilan 2025.pdf, p. 3",
            "voir Bilan 2025.pdf, p. 3",
        ),
        ("\"C:\\Users\\amina\\Bilan.pdf\"", "\"Bilan.pdf\""),
        ("« /home/amina/b.pdf » et le reste", "« b.pdf » et le reste"),
        ("(cf. /home/amina/b.pdf), puis 3 km/h et/ou 24/7", "(cf. b.pdf), puis 3 km/h et/ou 24/7"),
        ("l’/home/amina/b.pdf", "l’b.pdf"),
        ("/home/amina/b.pdf ; /media/paul/c.odt", "b.pdf ; c.odt"),
        ("/home/amina/b.pdf et /home/paul/c.odt", "b.pdf et c.odt"),
        (r"\\serveur\partage\bilan.pdf", "bilan.pdf"),
        (r"\\?\C:\Users\amina\b.pdf", "b.pdf"),
        (r"vu:\\serveur\amina\b.pdf", "vu:b.pdf"),
        ("~/bilans/b.pdf, ~amina/c.pdf", "b.pdf, c.pdf"),
        ("smb://serveur/amina/b.pdf", "b.pdf"),
        ("afp://amina:mdp@serveur/b.pdf.", "b.pdf."),
        ("nfs://serveur/amina et ftp://h/b.pdf", "[dossier] et b.pdf"),
        ("file:///home/amina/bilan.pdf", "bilan.pdf"),
        ("ftp://h/amina/b.pdf?token=abc", "[dossier]"),
        ("Documents\\amina\\b.pdf", "b.pdf"),
        ("Documents/amina/b.pdf", "b.pdf"),
        ("../amina/b.pdf, ./amina/c.pdf", "b.pdf, c.pdf"),
        ("dans /home/amina.", "dans [dossier]."),
        ("dans /home/amina/ depuis mai", "dans [dossier] depuis mai"),
        (r"dans C:\Users\Amina Benali", "dans [dossier]"),
        (
            "rangé dans /srv/partage de Paul/Bilan de mai.pdf hier",
            "rangé dans Bilan de mai.pdf hier",
        ),
        ("$HOME/amina/b.pdf %USERPROFILE%\\amina\\c.pdf", "b.pdf c.pdf"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn a_web_address_keeps_its_host_and_its_path_but_nothing_that_opens_it() {
    for (text, expected) in [
        ("https://amina:secret@example.org/bilan", "https://example.org/bilan"),
        ("vu sur http://amina@example.org:8080/a, hier", "vu sur http://example.org:8080/a, hier"),
        ("https://amina:se/c#r@et@example.org/b", "https://example.org/b"),
        ("https://example.org/b?token=abc&page=2", "https://example.org/b?page=2"),
        ("(https://example.org/b?key=abc)", "(https://example.org/b)"),
        (
            "https://e.org/b?pwd=a&password=b&access_token=c&sig=d&X-Amz-Signature=e",
            "https://e.org/b",
        ),
        ("https://e.org/#access_token=abc&page=1", "https://e.org/#page=1"),
        ("HTTPS://e.org/b?qui=amina@example.org", "HTTPS://e.org/b"),
    ] {
        assert_eq!(told(text).to_lowercase(), expected.to_lowercase(), "{text}");
    }
}

#[test]
fn passwords_that_are_named_are_left_out() {
    for (text, expected) in [
        ("mot de passe : Soleil2024 pour tous", "mot de passe : [mot de passe] pour tous"),
        ("MDP=abc, puis", "MDP=[mot de passe] puis"),
        ("access_token=abc", "access_token=[mot de passe]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn e_mail_addresses_and_phone_numbers_are_told_by_what_they_are() {
    for (text, expected) in [
        ("écrire à amina.benali@example.org.", "écrire à [adresse électronique]."),
        ("<amina@exemple.fr>; mailto:a@b.fr", "<[adresse électronique]>; [adresse électronique]"),
        ("scp amina@serveur:/home/amina/b.pdf", "scp [adresse électronique]:b.pdf"),
        ("au 06 45 67 89 10 avant midi", "au [numéro de téléphone] avant midi"),
        ("06.45.67.89.10/0645678910", "[numéro de téléphone]/[numéro de téléphone]"),
        ("06-45-67-89-10, 0645 67 89 10", "[numéro de téléphone], [numéro de téléphone]"),
        (
            "06\u{a0}45\u{202f}67 89 10 ou 0 800 123 456",
            "[numéro de téléphone] ou [numéro de téléphone]",
        ),
        (
            "+33 6 45 67 89 10 ou +33(0)6.45.67.89.10",
            "[numéro de téléphone] ou [numéro de téléphone]",
        ),
        ("+33645678910, 0033 6 45 67 89 10", "[numéro de téléphone], [numéro de téléphone]"),
        ("+32 475 12 34 56 (Liège)", "[numéro de téléphone] (Liège)"),
        ("poste 3 06 45 67 89 10", "poste 3 [numéro de téléphone]"),
        ("06 45 678 910, 0645 678910", "[numéro de téléphone], [numéro de téléphone]"),
        ("tél:0645678910", "tél:[numéro de téléphone]"),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

/// What may stand around.
fn around() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        "voir",
        "le 12/03/2027,",
        "612 tonnes",
        "et/ou",
        "« oui »",
        "(",
        "\"",
        "’",
        ":",
        ";",
        "é",
        "24/7",
        "=",
        "\n",
        "\u{202f}",
        "a@",
        "/",
        "\\",
        "https://example.org/x",
        "b.pdf",
        "06 45",
        "C:",
        "~",
        "[à vérifier]",
        "Mairie",
    ];
    let pieces = proptest::sample::select(pieces.to_vec());
    proptest::collection::vec(pieces, 0..5).prop_map(|pieces| pieces.join(" "))
}

/// What may not leave, and the letters by which it is known.
fn secrets() -> impl Strategy<Value = (String, &'static str)> {
    let local = [
        "/home/zq/b.pdf",
        "/home/zq",
        "/srv/zq/x/b.pdf",
        "~/zq/b.pdf",
        "~zq/b.pdf",
        "C:\\Users\\zq\\b.pdf",
        "c:/Users/zq/b.pdf",
        "C:\\Users\\Jo zq\\b.pdf",
        "\\\\zq\\x\\b.pdf",
        "\\\\s\\zq\\b.pdf",
        "smb://zq/x/b.pdf",
        "afp://s/zq/b.pdf",
        "nfs://s/zq/",
        "ftp://zq:pw@s/b.pdf",
        "file:///home/zq/b.pdf",
        "\"C:\\Users\\zq\\b.pdf\"",
        "« /home/zq/b.pdf »",
        "'/home/zq/b.pdf'",
        "(/home/zq/b.pdf)",
        "https://zq:zq@example.org/b.pdf",
        "https://zq@example.org",
        "https://example.org/b?token=zq",
        "https://example.org/b?a=1&sig=zq&key=zq",
        "http://example.org/?password=zq&pwd=zq#access_token=zq",
        "zq@example.org",
        "jo.zq@mail.example.org",
        "mot de passe : zq",
        "mdp=zq",
    ];
    let phones =
        ["06 45 67 89 10", "06.45.67.89.10", "0645678910", "+33 6 45 67 89 10", "+33645678910"];
    let local = local.map(|text| (text.to_owned(), "zq"));
    let phones =
        phones.map(|text| (text.to_owned(), if text.contains("7891") { "7891" } else { "89" }));
    proptest::sample::select(local.into_iter().chain(phones).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn a_secret_never_survives_wherever_it_stands(
        before in around(),
        (secret, known_by) in secrets(),
        after in around(),
    ) {
        let text = format!("{before} {secret} {after}");
        let told = told(&text);
        prop_assert!(!told.contains(known_by), "{text} -> {told}");
    }

    #[test]
    fn any_text_can_be_told(text in any::<String>()) {
        told(&text);
    }
}
