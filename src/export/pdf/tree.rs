//! What the parts of a document are, for those who have it read to them: in the order of reading, whatever page they are on.

use krilla::tagging::{Identifier, Node, TagGroup, TagKind, TagTree};

/// Parts within parts.
#[derive(Debug, Default)]
pub struct Tree {
    parts: Vec<Part>,
    /// Those that no other holds.
    tops: Vec<usize>,
    contents: usize,
}

#[derive(Debug)]
struct Part {
    tag: TagKind,
    holds: Vec<Held>,
}

#[derive(Clone, Copy, Debug)]
enum Held {
    Part(usize),
    /// What is drawn.
    Content(usize),
}

impl Tree {
    /// A part of the part `within`, after all that it holds; of the document where that is none.
    pub fn part(&mut self, within: Option<usize>, tag: impl Into<TagKind>) -> usize {
        let part = self.parts.len();
        match within {
            Some(within) => self.parts[within].holds.push(Held::Part(part)),
            None => self.tops.push(part),
        }
        self.parts.push(Part { tag: tag.into(), holds: Vec::new() });
        part
    }

    /// Something that will be drawn, in the part `within`.
    pub fn content(&mut self, within: usize) -> usize {
        let content = self.contents;
        self.contents += 1;
        self.parts[within].holds.push(Held::Content(content));
        content
    }

    pub fn tag(&mut self, part: usize, tag: impl Into<TagKind>) {
        self.parts[part].tag = tag.into();
    }

    /// All of it, under what was drawn.
    pub fn into_tags(self, drawn: &[(usize, Identifier)]) -> TagTree {
        let mut identifiers = vec![None; self.contents];
        for (content, identifier) in drawn {
            identifiers[*content] = Some(*identifier);
        }
        let mut tree = TagTree::new();
        for top in &self.tops {
            tree.push(self.group(*top, &identifiers));
        }
        tree
    }

    fn group(&self, part: usize, identifiers: &[Option<Identifier>]) -> TagGroup {
        let Part { tag, holds } = &self.parts[part];
        let mut group = TagGroup::new(tag.clone());
        for held in holds {
            match held {
                Held::Part(part) => group.push(self.group(*part, identifiers)),
                Held::Content(content) => {
                    if let Some(identifier) = identifiers[*content] {
                        group.push(Node::Leaf(identifier));
                    }
                }
            }
        }
        group
    }
}
