//! Sessions sealed by a passphrase, in the format of `age`: the command of that name, and what else reads it, opens them too.

use std::fmt;
use std::io::{self, BufReader, Read as _, Write as _};

use age::armor::ArmoredReader;
use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use unicode_normalization::UnicodeNormalization as _;

use super::ReadError;
use super::format::MAX_BYTES;

/// What the name of a sealed session ends in, after the ending of a session.
pub const SEALED: &str = "age";

/// How a sealed file begins, as bytes and as letters for a mail.
const BEGINNINGS: [&[u8]; 2] = [b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----"];
/// The same where a passphrase opens it.
const BY_PASSPHRASE: &[u8] = b"age-encryption.org/v1\n-> scrypt ";
/// The same where keys do.
const BY_KEYS: &[u8] = b"age-encryption.org/v1\n-> ";
/// What ends a header, which has a line or two.
const HEADER_END: &[u8] = b"\n--- ";
const LONGEST_HEADER: usize = 1024;

/// What guessing costs, as a power of two: as the command has it. About a second and 256 MiB for each guess.
const WORK: u8 = 18;
/// What opening may cost: four times that. Whoever writes a file can ask for any cost.
const MOST_WORK: u8 = 20;

/// Why a sealed file is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Nobody told its passphrase yet.
    Closed,
    /// It is not this passphrase.
    Wrong,
    /// It is for keys, which Curseur has none of.
    ForKeys,
    /// Opening it would cost more than a computer is asked for.
    TooCostly,
    /// It breaks off, was changed on its way, or is of a kind that is not known here.
    Broken,
}

/// What opens a sealed session. Nothing shows it, and it is wiped when it goes.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The fewest characters that seal.
    pub const FEWEST: usize = 12;

    pub fn new(typed: String) -> Self {
        Self(SecretString::from(typed))
    }

    /// Whether it is too easily guessed to seal by.
    pub fn is_short(&self) -> bool {
        self.0.expose_secret().chars().count() < Self::FEWEST
    }

    /// With composed letters: keyboards do not agree on how an é is typed.
    fn composed(&self) -> SecretString {
        SecretString::from(self.0.expose_secret().nfc().collect::<String>())
    }

    /// What may have been meant: with composed letters, else as it was typed.
    fn forms(&self) -> impl Iterator<Item = SecretString> {
        let composed = self.composed();
        let as_typed = composed.expose_secret() != self.0.expose_secret();
        [composed].into_iter().chain(as_typed.then(|| self.0.clone()))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase")
    }
}

impl PartialEq for Passphrase {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Eq for Passphrase {}

/// `text` sealed by `passphrase`. The same seals to other bytes each time.
pub fn seal(text: &[u8], passphrase: &Passphrase) -> io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(passphrase.composed());
    recipient.set_work_factor(WORK);
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let sealing = Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
    let mut sealed = Vec::new();
    let mut writer = sealing.wrap_output(&mut sealed)?;
    writer.write_all(text)?;
    writer.finish()?;
    Ok(sealed)
}

/// What keeps a file from being read that begins with `bytes`; none when it is not sealed.
pub(super) fn seal_of(bytes: &[u8]) -> Option<Seal> {
    if !BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning)) {
        return None;
    }
    let mut start = Vec::new();
    // What comes after the beginning may be cut off.
    bare(bytes).take(BY_PASSPHRASE.len() as u64).read_to_end(&mut start).ok();
    Some(if start == BY_PASSPHRASE {
        Seal::Closed
    } else if start.starts_with(BY_KEYS) {
        Seal::ForKeys
    } else {
        Seal::Broken
    })
}

/// What `bytes` say: as they are, or opened by `passphrase` where they are sealed and one was told.
pub(super) fn opened(
    bytes: Vec<u8>,
    passphrase: Option<&Passphrase>,
) -> Result<Vec<u8>, ReadError> {
    match (seal_of(&bytes), passphrase) {
        (None, _) => Ok(bytes),
        (Some(Seal::Closed), Some(passphrase)) => unseal(&bytes, passphrase),
        (Some(seal), _) => Err(ReadError::Sealed(seal)),
    }
}

fn unseal(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, ReadError> {
    let mut sealed = Vec::new();
    bare(bytes).read_to_end(&mut sealed).map_err(|_broken| ReadError::Sealed(Seal::Broken))?;
    // A header is parsed again with each of its lines: thousands of them would take hours.
    let header = sealed.get(..LONGEST_HEADER).unwrap_or(&sealed);
    if !header.windows(HEADER_END.len()).any(|found| found == HEADER_END) {
        return Err(ReadError::Sealed(Seal::Broken));
    }
    let mut seal = Seal::Wrong;
    for form in passphrase.forms() {
        let mut identity = scrypt::Identity::new(form);
        identity.set_max_work_factor(MOST_WORK);
        match decrypted(&sealed, &identity) {
            Err(ReadError::Sealed(found)) => seal = found,
            read => return read,
        }
        if seal != Seal::Wrong {
            break;
        }
    }
    Err(ReadError::Sealed(seal))
}

fn decrypted(sealed: &[u8], identity: &scrypt::Identity) -> Result<Vec<u8>, ReadError> {
    let opening = Decryptor::new_buffered(sealed)
        .and_then(|opening| opening.decrypt(std::iter::once(identity as &dyn age::Identity)));
    let reader = opening.map_err(|error| {
        ReadError::Sealed(match error {
            DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed
            | DecryptError::NoMatchingKeys => Seal::Wrong,
            DecryptError::ExcessiveWork { .. } => Seal::TooCostly,
            _ => Seal::Broken,
        })
    })?;
    let mut text = Vec::with_capacity(sealed.len());
    let read = reader.take(MAX_BYTES + 1).read_to_end(&mut text);
    read.map_err(|_broken| ReadError::Sealed(Seal::Broken))?;
    Ok(text)
}

/// Without the letters for a mail.
fn bare(bytes: &[u8]) -> ArmoredReader<BufReader<&[u8]>> {
    ArmoredReader::new(bytes)
}
