//! What a record says, as a tree in which an id, which is of one file, is the key that all copies of the session share.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{Display, Error};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use crate::session::Session;

/// What is said in one place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tree {
    Nothing,
    Word(String),
    List(Vec<Self>),
    /// A record, or what is kept under names.
    Fields(BTreeMap<Self, Self>),
    /// One of several kinds of things, and what it holds.
    Case(&'static str, Box<Self>),
}

/// The fields by which a record in a list is known again, the surest first.
const NAMES: [&str; 10] = ["key", "id", "pair", "axis", "row", "type", "of", "actor", "kind", "by"];

impl Tree {
    fn word(word: impl Display) -> Self {
        let word = word.to_string();
        if word.is_empty() { Self::Nothing } else { Self::Word(word) }
    }

    fn says_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Word(word) => word == "false",
            Self::List(list) => list.is_empty(),
            Self::Fields(fields) => fields.values().all(Self::says_nothing),
            Self::Case(..) => false,
        }
    }

    /// Whether `other` says all that this one does: what is empty here may be filled there.
    pub(super) fn is_held_by(&self, other: &Self) -> bool {
        match (self, other) {
            _ if self.says_nothing() => true,
            (Self::Fields(here), Self::Fields(there)) => here.iter().all(|(name, said)| {
                said.says_nothing() || there.get(name).is_some_and(|other| said.is_held_by(other))
            }),
            (Self::Case(here, said), Self::Case(there, other)) => {
                here == there && said.is_held_by(other)
            }
            (Self::List(here), Self::List(there)) => {
                let all: BTreeSet<_> = there.iter().collect();
                let named = there.iter().filter_map(|record| Some((record.name()?, record)));
                let named: BTreeMap<_, _> = named.collect();
                here.iter().all(|record| {
                    all.contains(record)
                        || record
                            .name()
                            .and_then(|name| named.get(name))
                            .is_some_and(|other| record.is_held_by(other))
                })
            }
            _ => self == other,
        }
    }

    /// What a record is known by.
    fn name(&self) -> Option<&Self> {
        let Self::Fields(fields) = self else { return None };
        NAMES.iter().find_map(|name| fields.get(&Self::Word((*name).to_owned())))
    }
}

/// Reads what a session holds; the keys under its ids.
pub(super) struct Reader {
    keys: BTreeMap<(&'static str, u32), String>,
}

impl Reader {
    pub(super) fn of(session: &Session) -> Self {
        let Session { participants, sittings, journal, actors, decisions, details, .. } = session;
        let mut keys = BTreeMap::new();
        let mut know = |kind, id: u32, key: String| keys.insert((kind, id), key);
        for one in participants {
            know("ParticipantId", one.id.into(), one.key.to_string());
        }
        for one in sittings {
            know("SittingId", one.id.into(), one.key.to_string());
        }
        for one in journal {
            know("EntryId", one.id.into(), one.key.to_string());
        }
        for one in actors {
            know("ActorId", one.id.into(), one.key.to_string());
        }
        for one in decisions {
            know("DecisionId", one.id.into(), one.key.to_string());
        }
        // A mission is known by its words.
        know("MissionId", details.mission_id.into(), details.mission.clone());
        for one in &details.other_missions {
            know("MissionId", one.id.into(), one.words.clone());
        }
        Self { keys }
    }

    pub(super) fn read(&self, said: &impl Serialize) -> Tree {
        // Nothing of a session refuses to be told.
        said.serialize(Reading { keys: &self.keys, id: None }).unwrap_or(Tree::Nothing)
    }
}

#[derive(Clone, Copy)]
struct Reading<'a> {
    keys: &'a BTreeMap<(&'static str, u32), String>,
    /// The number that comes is an id of this kind.
    id: Option<&'static str>,
}

impl<'a> Reading<'a> {
    fn number(&self, number: impl Display + TryInto<u32> + Copy) -> Tree {
        let key = self.id.zip(number.try_into().ok()).and_then(|id| self.keys.get(&id));
        key.map_or_else(|| Tree::word(number), Tree::word)
    }

    fn gathering(self, case: Option<&'static str>) -> Gathered<'a> {
        let reading = Self { id: None, ..self };
        Gathered { reading, case, list: Vec::new(), fields: BTreeMap::new(), name: None }
    }
}

/// What is read so far of a list or a record.
struct Gathered<'a> {
    reading: Reading<'a>,
    case: Option<&'static str>,
    list: Vec<Tree>,
    fields: BTreeMap<Tree, Tree>,
    name: Option<Tree>,
}

impl Gathered<'_> {
    fn add<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
        self.list.push(item.serialize(self.reading)?);
        Ok(())
    }

    fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Error> {
        self.fields.insert(Tree::word(name), value.serialize(self.reading)?);
        Ok(())
    }

    fn listed(self) -> Tree {
        Self::within(self.case, Tree::List(self.list))
    }

    /// What is known by its place, not by what it says.
    fn placed(self) -> Tree {
        let places = self.list.into_iter().enumerate();
        let places = places.map(|(place, said)| (Tree::word(place), said)).collect();
        Self::within(self.case, Tree::Fields(places))
    }

    fn recorded(self) -> Tree {
        Self::within(self.case, Tree::Fields(self.fields))
    }

    fn within(case: Option<&'static str>, tree: Tree) -> Tree {
        match case {
            Some(case) => Tree::Case(case, Box::new(tree)),
            None => tree,
        }
    }
}

macro_rules! words {
    ($($method:ident: $kind:ty),*) => {
        $(fn $method(self, value: $kind) -> Result<Tree, Error> {
            Ok(Tree::word(value))
        })*
    };
}

macro_rules! numbers {
    ($($method:ident: $kind:ty),*) => {
        $(fn $method(self, value: $kind) -> Result<Tree, Error> {
            Ok(self.number(value))
        })*
    };
}

impl<'a> Serializer for Reading<'a> {
    type Ok = Tree;
    type Error = Error;
    type SerializeSeq = Gathered<'a>;
    type SerializeTuple = Gathered<'a>;
    type SerializeTupleStruct = Gathered<'a>;
    type SerializeTupleVariant = Gathered<'a>;
    type SerializeMap = Gathered<'a>;
    type SerializeStruct = Gathered<'a>;
    type SerializeStructVariant = Gathered<'a>;

    words!(serialize_bool: bool, serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_str: &str);
    numbers!(
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64
    );

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Tree, Error> {
        Ok(Tree::word(format!("{value:02x?}")))
    }

    fn serialize_none(self) -> Result<Tree, Error> {
        Ok(Tree::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Tree, Error> {
        // Nothing said and an empty reason said are two things.
        Ok(Tree::Case("Some", Box::new(value.serialize(self)?)))
    }

    fn serialize_unit(self) -> Result<Tree, Error> {
        Ok(Tree::Nothing)
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Tree, Error> {
        Ok(Tree::word(name))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Tree, Error> {
        Ok(Tree::word(variant))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Tree, Error> {
        value.serialize(Self { id: Some(name), ..self })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Tree, Error> {
        Ok(Tree::Case(variant, Box::new(value.serialize(self)?)))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        Ok(self.gathering(None))
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        Ok(self.gathering(None))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Error> {
        Ok(self.gathering(None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Ok(self.gathering(Some(variant)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        Ok(self.gathering(None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        Ok(self.gathering(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Ok(self.gathering(Some(variant)))
    }
}

macro_rules! lists {
    ($($of:ident: $method:ident, $end:ident);*) => {
        $(impl $of for Gathered<'_> {
            type Ok = Tree;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
                self.add(item)
            }

            fn end(self) -> Result<Tree, Error> {
                Ok(self.$end())
            }
        })*
    };
}

lists!(
    SerializeSeq: serialize_element, listed;
    SerializeTuple: serialize_element, placed;
    SerializeTupleStruct: serialize_field, placed;
    SerializeTupleVariant: serialize_field, placed
);

macro_rules! records {
    ($($of:ident),*) => {
        $(impl $of for Gathered<'_> {
            type Ok = Tree;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.put(name, value)
            }

            fn end(self) -> Result<Tree, Error> {
                Ok(self.recorded())
            }
        })*
    };
}

records!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Gathered<'_> {
    type Ok = Tree;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.name = Some(key.serialize(self.reading)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let name = self.name.take().ok_or(Error)?;
        self.fields.insert(name, value.serialize(self.reading)?);
        Ok(())
    }

    fn end(self) -> Result<Tree, Error> {
        Ok(self.recorded())
    }
}
