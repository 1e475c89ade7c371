//! A text and chains in few characters: the text deflated (RFC 1951) as if other words stood before it, which are not kept;
//! the chains as they are, for chance does not pack; all of it in base64.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use sha2::{Digest as _, Sha256};

use super::super::envelope::MAX_BYTES;

/// How far back deflate looks, with room for the text to begin.
const REACH: usize = 32_000;
/// Bytes of a chain.
const CHAIN: usize = 16;
/// Bytes of the digest that tells whether words and text are those that were packed.
const CHECK: usize = 4;

/// A chain's bytes.
pub(super) fn chain(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == CHAIN)
}

/// The text and whole chains, packed.
pub(super) fn pack(words: &[u8], text: &str, chains: &[u8]) -> Option<String> {
    let words = near(words);
    let count = u16::try_from(chains.len() / CHAIN).ok()?;
    let mut bytes = count.to_be_bytes().to_vec();
    bytes.extend(check(words, text.as_bytes(), chains));
    bytes.extend(chains);
    // Level 9 without a header.
    let mut deflate = CompressorOxide::new(create_comp_flags_from_zip_params(9, -15, 0));
    // What comes of the words ends on a whole byte and is left out.
    compress_to_output(&mut deflate, words, TDEFLFlush::Sync, |_| true);
    compress_to_output(&mut deflate, text.as_bytes(), TDEFLFlush::Finish, |part| {
        bytes.extend(part);
        true
    });
    Some(URL_SAFE_NO_PAD.encode(bytes))
}

/// The text and the chains; `None` where they were packed with other words, or are not whole.
pub(super) fn unpack(words: &[u8], packed: &str) -> Option<(String, Vec<String>)> {
    let words = near(words);
    let bytes = URL_SAFE_NO_PAD.decode(packed).ok()?;
    let (count, rest) = bytes.split_first_chunk::<2>()?;
    let (wanted, rest) = rest.split_first_chunk::<CHECK>()?;
    let (chains, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*count)) * CHAIN)?;
    let text = inflate(words, rest)?;
    if check(words, &text, chains) != *wanted {
        return None;
    }
    let chains = chains.chunks_exact(CHAIN).map(|chain| URL_SAFE_NO_PAD.encode(chain)).collect();
    Some((String::from_utf8(text).ok()?, chains))
}

/// The words deflate can see.
fn near(words: &[u8]) -> &[u8] {
    words.get(words.len().saturating_sub(REACH)..).unwrap_or(words)
}

fn check(words: &[u8], text: &[u8], chains: &[u8]) -> [u8; CHECK] {
    let sum = Sha256::new().chain_update(words).chain_update(text).chain_update(chains).finalize();
    sum.first_chunk().copied().unwrap_or_default()
}

/// What was deflated behind the words, up to the size of a plan's file.
fn inflate(words: &[u8], mut packed: &[u8]) -> Option<Vec<u8>> {
    let mut state = Box::<DecompressorOxide>::default();
    let mut out = words.to_vec();
    let mut end = words.len();
    let most = words.len() + MAX_BYTES;
    out.resize(most.min(end + packed.len() * 8 + 1_024), 0);
    loop {
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, written) = decompress(&mut state, packed, &mut out, end, flags);
        end += written;
        packed = packed.get(read..)?;
        match status {
            TINFLStatus::Done => break,
            TINFLStatus::HasMoreOutput if out.len() < most => out.resize(most.min(out.len() * 2), 0),
            _ => return None,
        }
    }
    out.truncate(end);
    Some(out.split_off(words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_with_the_words_takes_little_room_and_needs_them() {
        let words = "봄맞이 원두 할인 행사를 알리는 글과 사진 ".repeat(9);
        let text = "원두 할인 행사를 알리는 글";
        let packed = pack(words.as_bytes(), text, &[7; 32]).unwrap();
        let alone = pack(b"", text, &[7; 32]).unwrap();
        assert!(packed.len() + 20 < alone.len(), "{} {}", packed.len(), alone.len());
        let (read, chains) = unpack(words.as_bytes(), &packed).unwrap();
        assert_eq!((read.as_str(), chains), (text, vec![URL_SAFE_NO_PAD.encode([7; 16]); 2]));
        assert_eq!(unpack(b"", &packed), None);
        assert_eq!(unpack(words.replace('봄', "겨").as_bytes(), &packed), None);
    }

    #[test]
    fn words_beyond_reach_do_no_harm() {
        let words: Vec<u8> = (0..200_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
        let text = "x".repeat(300_000);
        assert_eq!(unpack(&words, &pack(&words, &text, &[]).unwrap()), Some((text, Vec::new())));
    }

    #[test]
    fn what_is_broken_is_refused() {
        let packed = pack(b"words", &"some text that is long enough ".repeat(20), &[1; 16]).unwrap();
        for at in 0..packed.len() {
            assert_eq!(unpack(b"words", &packed[..at]), None, "cut at {at}");
            let mut letters: Vec<char> = packed.chars().collect();
            letters[at] = if letters[at] == 'A' { 'B' } else { 'A' };
            assert_eq!(unpack(b"words", &letters.into_iter().collect::<String>()), None, "changed at {at}");
        }
        let bomb = pack(b"", &"x".repeat(MAX_BYTES + 1), &[]).unwrap();
        assert_eq!(unpack(b"", &bomb), None);
        assert!(unpack(b"", &pack(b"", &"x".repeat(MAX_BYTES), &[]).unwrap()).is_some());
    }
}
