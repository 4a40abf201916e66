//! The message files: both languages complete, each message used, French set as French is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Ids that are put together in the code begin with one of these.
const COMPOSED: [&str; 3] = ["position-", "move-", "month-"];

/// One message: its text, each variable standing as `{}`, and the names of its variables.
#[derive(Debug, Default)]
struct Message {
    text: String,
    variables: BTreeSet<String>,
}

impl Message {
    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => match expression {
                    Expression::Inline(inline) => self.read_inline(inline),
                    Expression::Select { selector, variants } => {
                        self.read_inline(selector);
                        for variant in variants {
                            self.text.push('\n');
                            self.read(&variant.value);
                        }
                    }
                },
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
                self.text.push_str("{}");
            }
            other => panic!("messages are kept plainer than {other:?}"),
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_under(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            files.extend(files_under(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for path in files_under(&root().join("assets/lang").join(language), "ftl") {
        let text = fs::read_to_string(&path).expect("it can be read");
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            let Entry::Message(found) = entry else { continue };
            let mut message = Message::default();
            message.read(found.value.as_ref().expect("a message has a text"));
            let id = found.id.name.to_owned();
            assert!(messages.insert(id, message).is_none(), "{} is there twice", found.id.name);
        }
    }
    messages
}

fn sources() -> Vec<String> {
    let read = |path: PathBuf| fs::read_to_string(path).expect("it can be read");
    files_under(&root().join("src"), "rs").into_iter().map(read).collect()
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let variables = |language| {
        let messages = messages(language);
        messages.into_iter().map(|(id, message)| (id, message.variables)).collect::<Vec<_>>()
    };
    let (french, english) = (variables("fr"), variables("en"));
    for message in &french {
        assert!(english.contains(message), "English lacks {message:?}");
    }
    for message in &english {
        assert!(french.contains(message), "French lacks {message:?}");
    }
}

#[test]
fn every_message_asked_for_exists() {
    let messages = messages("fr");
    let mut asked = 0;
    for source in sources() {
        // Ids are made by a `with` of their own.
        for call in [".text(", "words.with(", "words().with(", "self.with("] {
            for after in source.split(call).skip(1) {
                let Some((id, _)) =
                    after.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'))
                else {
                    continue;
                };
                assert!(messages.contains_key(id), "no message {id}");
                asked += 1;
            }
        }
    }
    assert!(100 < asked, "the calls were not found");
}

#[test]
fn no_message_is_left_unused() {
    let sources = sources().concat();
    let quoted: BTreeSet<_> = sources.split('"').collect();
    let unused: Vec<_> = messages("fr")
        .into_keys()
        .filter(|id| !COMPOSED.iter().any(|prefix| id.starts_with(prefix)))
        .filter(|id| !quoted.contains(id.as_str()))
        .collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn french_is_set_as_french_is() {
    const NARROW: char = '\u{202f}';
    for (id, message) in messages("fr") {
        let around: Vec<_> = ['\n'].into_iter().chain(message.text.chars()).chain(['\n']).collect();
        for three in around.windows(3) {
            let right = match three[1] {
                ';' | '!' | '?' | '»' => three[0] == NARROW,
                ':' => three[0] == NARROW || three[2].is_ascii_digit(),
                '«' => three[2] == NARROW,
                _ => true,
            };
            assert!(right, "{id}: {}", message.text);
        }
    }
}

#[test]
fn prose_has_no_straight_quotes_and_no_three_dots() {
    for (id, message) in messages("fr").into_iter().chain(messages("en")) {
        let usage = id.starts_with("cli-usage");
        for typed in ["'", "\"", "..."] {
            assert!(usage || !message.text.contains(typed), "{id}: {}", message.text);
        }
        assert_eq!(message.text.trim_end(), message.text, "{id}");
    }
}

#[test]
fn no_message_names_a_key_that_another_system_has_otherwise() {
    for (id, message) in messages("fr").into_iter().chain(messages("en")) {
        let named = ["Ctrl+", "Alt+", "Cmd+", "Maj+", "Shift+"];
        assert!(!named.iter().any(|key| message.text.contains(key)), "{id}: {}", message.text);
    }
}

/// The right column is what is said instead.
#[test]
fn french_has_one_name_for_each_thing() {
    let banished = [
        ("séance", "session pour le fichier, réunion pour une rencontre"),
        ("séances", "sessions, ou réunions"),
        ("référentiel", "jeu de questions"),
        ("cadre", "jeu de questions"),
        ("grille de la session", "jeu de questions"),
        ("posture", "accord du groupe"),
        ("postures", "accord du groupe"),
        ("type de relation", "nature"),
        ("types de relations", "natures"),
        ("désaccord gardé", "désaccord maintenu"),
        ("désaccords gardés", "désaccords maintenus"),
        ("fenêtre projetée", "écran de la salle"),
        ("mur", "écran de la salle"),
        ("tient le clavier", "au clavier"),
        ("vers favorable", "un peu plus favorable"),
        ("vers défavorable", "un peu plus défavorable"),
        ("du côté «", "du côté de «"),
        ("lien sans sens", "lien, ni pour ni contre"),
        ("tous deux", "l’accord d’un nom que l’on ne connaît pas"),
        ("seul {}", "sans {}"),
        ("copie saine", "copie en bon état"),
        ("dd", "développement durable"),
    ];
    for (id, said) in everything_said("fr") {
        let said: String = said.to_lowercase().replace('\u{202f}', " ");
        for (word, instead) in banished {
            assert!(!holds(&said, word), "{id} says “{word}”, not “{instead}”: {said}");
        }
    }
}

/// Whether `word` is in `text` as a word, or as several.
fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// What each message and each of its attributes says.
fn everything_said(language: &str) -> Vec<(String, String)> {
    let mut said = Vec::new();
    for path in files_under(&root().join("assets/lang").join(language), "ftl") {
        let text = fs::read_to_string(&path).expect("it can be read");
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("it was read before");
        for entry in &resource.body {
            let Entry::Message(found) = entry else { continue };
            // What is only looked for is typed in other words than ours, and never said.
            let said_too = found.attributes.iter().filter(|attribute| attribute.id.name != "also");
            let attributes = said_too.map(|attribute| &attribute.value);
            for pattern in found.value.iter().chain(attributes) {
                let mut message = Message::default();
                message.read(pattern);
                said.push((found.id.name.to_owned(), message.text));
            }
        }
    }
    said
}
