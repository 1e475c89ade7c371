//! What only the teacher reads, under a passphrase: the key by Argon2id (RFC 9106) with the least cost OWASP's cheat sheet on
//! storing passwords names (19 MiB, two passes, one lane), the text by XChaCha20-Poly1305. Whoever has the file can try
//! passphrases for as long as they like: a short one hides nothing.

use crate::course::{Sealed, Teacher};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

use super::draft::{read_teacher, write_teacher};

/// Bytes of the salt.
pub(super) const SALT: usize = 16;
/// Bytes of the number used once.
pub(super) const NONCE: usize = 24;
/// Bytes the sealed text is longer than the open one.
pub(super) const TAG: usize = 16;
/// Memory in KiB, passes and lanes.
const COST: (u32, u32, u32) = (19 * 1_024, 2, 1);

/// Why nothing could be unsealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The passphrase is not the one, or the sealed text was changed: these cannot be told apart.
    WrongPassphrase,
    /// Unsealed, but no longer what this version can read.
    Damaged,
    /// Sealed by a newer version.
    Newer,
}

impl SealError {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::WrongPassphrase, Self::Damaged, Self::Newer];

    /// Its name in messages of the worker that opens.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::WrongPassphrase => "seal-passphrase",
            Self::Damaged => "seal-damaged",
            Self::Newer => "seal-newer",
        }
    }
}

/// Seals under a passphrase. `entropy` must come from a source nobody can guess and be used once.
#[must_use]
pub fn seal(teacher: &Teacher, passphrase: &str, entropy: [u8; SALT + NONCE]) -> Sealed {
    seal_at(COST, teacher, passphrase, entropy)
}

/// Opens what was sealed.
///
/// # Errors
/// When the passphrase is another one, or nothing this version can read comes out; see [`SealError`].
pub fn unseal(sealed: &Sealed, passphrase: &str) -> Result<Teacher, SealError> {
    unseal_at(COST, sealed, passphrase)
}

fn seal_at(cost: (u32, u32, u32), teacher: &Teacher, passphrase: &str, entropy: [u8; SALT + NONCE]) -> Sealed {
    let (salt, nonce) = entropy.split_at(SALT);
    let text = write_teacher(teacher);
    // Neither can fail: costs and sizes are fixed and legal, the text is far below what the cipher takes.
    let data = cipher(cost, passphrase, salt).zip(XNonce::try_from(nonce).ok());
    let data = data.and_then(|(cipher, nonce)| cipher.encrypt(&nonce, text.as_bytes()).ok()).unwrap_or_default();
    Sealed { salt: STANDARD.encode(salt), nonce: STANDARD.encode(nonce), data: STANDARD.encode(data) }
}

fn unseal_at(cost: (u32, u32, u32), sealed: &Sealed, passphrase: &str) -> Result<Teacher, SealError> {
    let part = |text: &str| bytes(text).ok_or(SealError::Damaged);
    let nonce = XNonce::try_from(part(&sealed.nonce)?.as_slice()).map_err(|_| SealError::Damaged)?;
    let salt = part(&sealed.salt)?;
    let cipher = cipher(cost, passphrase, &salt).ok_or(SealError::Damaged)?;
    let text = cipher.decrypt(&nonce, part(&sealed.data)?.as_slice()).map_err(|_| SealError::WrongPassphrase)?;
    read_teacher(&String::from_utf8(text).map_err(|_| SealError::Damaged)?)
}

fn cipher((memory, passes, lanes): (u32, u32, u32), passphrase: &str, salt: &[u8]) -> Option<XChaCha20Poly1305> {
    let params = Params::new(memory, passes, lanes, Some(32)).ok()?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.trim().as_bytes(), salt, &mut key)
        .ok()?;
    Some(XChaCha20Poly1305::new(&Key::from(key)))
}

/// The bytes of a text in base64.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use crate::base::Lang;
    use crate::course::{Criterion, FigureName, Rule};
    use crate::store::{example, read};

    use super::*;

    /// The least Argon2 takes: a thousand passphrases are tried in seconds. The real cost is tried once.
    const CHEAP: (u32, u32, u32) = (8, 1, 1);

    fn teacher() -> Teacher {
        let rule = Rule::Range { figure: FigureName::Profit, low: Some(7_654_321), high: None };
        let criterion = Criterion { id: 1, name: [(Lang::Ko, "비밀 기준".into())].into(), points: 20, rule };
        Teacher {
            notes: [(Lang::En, "ANSWER-KEY-4711".into())].into(),
            model: Some(Rc::new(read(example(Lang::Ko)).unwrap().plan)),
            rubric: vec![criterion],
        }
    }

    fn entropy() -> [u8; SALT + NONCE] {
        std::array::from_fn(|place| u8::try_from(place * 5).unwrap())
    }

    #[test]
    fn whoever_knows_the_passphrase_reads_it() {
        let sealed = seal(&teacher(), "바다 위의 커피", entropy());
        assert_eq!(unseal(&sealed, " 바다 위의 커피\n").as_ref(), Ok(&teacher()), "blanks around are no part of it");
        assert_eq!(unseal(&sealed, "바다 위의 커피1"), Err(SealError::WrongPassphrase));
        let sizes = [&sealed.salt, &sealed.nonce].map(|text| bytes(text).unwrap().len());
        assert_eq!(sizes, [SALT, NONCE]);
        for key in ["ANSWER-KEY", "비밀", "7654321", "강릉", "profit"] {
            let file = format!("{sealed:?}");
            assert!(!file.contains(key) && !file.contains(&STANDARD.encode(key)[..4]), "{key}");
        }
    }

    #[test]
    fn a_thousand_other_passphrases_do_not_open_it() {
        let sealed = seal_at(CHEAP, &teacher(), "4711", entropy());
        assert!(unseal_at(CHEAP, &sealed, "4711").is_ok());
        let opened =
            (0..1_000).filter(|n| unseal_at(CHEAP, &sealed, &format!("4711{n}")) != Err(SealError::WrongPassphrase));
        assert_eq!(opened.count(), 0);
    }

    #[test]
    fn what_was_changed_does_not_open() {
        let sealed = seal_at(CHEAP, &teacher(), "x", entropy());
        let data = bytes(&sealed.data).unwrap();
        for at in (0..data.len()).step_by(data.len() / 50) {
            let mut changed = data.clone();
            changed[at] ^= 1;
            let changed = Sealed { data: STANDARD.encode(changed), ..sealed.clone() };
            assert_eq!(unseal_at(CHEAP, &changed, "x"), Err(SealError::WrongPassphrase), "{at}");
        }
        for part in ["", "?", "AAAA"] {
            let broken = Sealed { nonce: part.into(), ..sealed.clone() };
            assert_eq!(unseal_at(CHEAP, &broken, "x"), Err(SealError::Damaged));
            let broken = Sealed { salt: part.into(), ..sealed.clone() };
            assert_eq!(unseal_at(CHEAP, &broken, "x"), Err(SealError::Damaged));
        }
    }
}
