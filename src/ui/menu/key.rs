//! Keys out of the bytes that a terminal sends.
//!
//! What a key sends beyond one character is swallowed whole, also where it comes in pieces, so that no arrow or
//! function key ever leaves behind a letter or digit that would choose an answer.

/// What was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// A character, the space among them.
    Char(char),
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// To the first row.
    Home,
    /// To the last row.
    End,
    /// Some rows up.
    PageUp,
    /// Some rows down.
    PageDown,
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Escape alone.
    Escape,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-D.
    EndOfInput,
    /// Anything else.
    Other,
}

const ESC: u8 = 0x1b;
const BELL: u8 = 0x07;

/// No key sends more; what does is dropped.
const LONGEST: usize = 4096;

/// What the bytes at hand begin with.
#[derive(Clone, Copy)]
enum Found {
    /// A key, of so many bytes.
    Whole(Key, usize),
    /// The beginning of one.
    Part,
}

/// Reads keys out of bytes, which may come in pieces.
#[derive(Debug, Default)]
pub struct Decoder {
    bytes: Vec<u8>,
    after_escape: bool,
}

impl Decoder {
    /// Takes what was read.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The next key; none where more bytes are needed. Not an iterator: there may be more keys after none.
    pub fn next_key(&mut self) -> Option<Key> {
        let found = match self.bytes.as_slice() {
            [] => return None,
            [b'[', rest @ ..] if self.after_escape => swallowed(control_sequence(rest, 1)),
            [b'O', b'A'..=b'D' | b'F' | b'H', ..] if self.after_escape => Found::Whole(Key::Other, 2),
            bytes => first(bytes),
        };
        match found {
            Found::Whole(key, length) => {
                self.bytes.drain(..length.min(self.bytes.len()));
                self.after_escape = false;
                Some(key)
            }
            Found::Part if self.bytes.len() > LONGEST => {
                self.clear();
                Some(Key::Other)
            }
            Found::Part => None,
        }
    }

    /// Whether the beginning of a key is at hand.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.bytes.is_empty()
    }

    /// Says that nothing more came for a while: an escape then was the key of that name. The beginning of a longer
    /// sequence goes on waiting, so that a slow line does not turn its tail into letters.
    pub fn flush(&mut self) -> Option<Key> {
        match self.bytes.as_slice() {
            [ESC] | [ESC, ESC] => {
                self.clear();
                self.after_escape = true;
                Some(Key::Escape)
            }
            [ESC, b'P' | b']' | b'X' | b'^' | b'_', ..] => {
                self.clear();
                Some(Key::Other)
            }
            _ => None,
        }
    }

    /// Forgets what was read.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.after_escape = false;
    }
}

fn first(bytes: &[u8]) -> Found {
    match bytes {
        [ESC] | [ESC, ESC] | [] => Found::Part,
        [ESC, ESC, ESC, ..] => Found::Whole(Key::Escape, 1),
        // Alt with an arrow, as some terminals send it.
        [ESC, ESC, b'[', rest @ ..] => swallowed(control_sequence(rest, 3)),
        [ESC, ESC, b'O', rest @ ..] => swallowed(shifted(rest, 3)),
        [ESC, ESC, ..] => Found::Whole(Key::Escape, 1),
        [ESC, b'[', rest @ ..] => control_sequence(rest, 2),
        [0x9b, rest @ ..] => control_sequence(rest, 1),
        [ESC, b'O', rest @ ..] => shifted(rest, 2),
        [0x8f, rest @ ..] => shifted(rest, 1),
        [ESC, b'P' | b']' | b'X' | b'^' | b'_', rest @ ..] => string(rest, 2),
        [ESC, rest @ ..] => swallowed(one(rest, 1)),
        bytes => one(bytes, 0),
    }
}

fn swallowed(found: Found) -> Found {
    match found {
        Found::Whole(_, length) => Found::Whole(Key::Other, length),
        Found::Part => Found::Part,
    }
}

/// One character, after `begun` bytes.
fn one(bytes: &[u8], begun: usize) -> Found {
    let Some(byte) = bytes.first() else { return Found::Part };
    let key = match byte {
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x08 | 0x7f => Key::Backspace,
        0x03 => Key::Interrupt,
        0x04 => Key::EndOfInput,
        0x20..=0x7e => Key::Char(char::from(*byte)),
        0x00..=0x1f => Key::Other,
        0x80.. => return wide(bytes, begun),
    };
    Found::Whole(key, begun + 1)
}

/// One character of several bytes.
fn wide(bytes: &[u8], begun: usize) -> Found {
    let head = bytes.get(..4).unwrap_or(bytes);
    let valid = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) => match (error.valid_up_to(), error.error_len()) {
            (0, None) => return Found::Part,
            (0, Some(length)) => return Found::Whole(Key::Other, begun + length),
            (end, _) => head.get(..end).and_then(|head| std::str::from_utf8(head).ok()).unwrap_or_default(),
        },
    };
    match valid.chars().next() {
        Some(c) if c.is_control() => Found::Whole(Key::Other, begun + c.len_utf8()),
        Some(c) => Found::Whole(Key::Char(c), begun + c.len_utf8()),
        None => Found::Whole(Key::Other, begun + 1),
    }
}

/// What follows `ESC [`: parameters, then a final byte.
fn control_sequence(bytes: &[u8], begun: usize) -> Found {
    let length = bytes.iter().take_while(|byte| matches!(byte, 0x20..=0x3f)).count();
    let (parameters, rest) = bytes.split_at(length);
    let key = match (parameters, rest) {
        // The function keys of the Linux console, and mice, go on after what looks like the end.
        ([], [b'[', rest @ ..]) => return tail(rest, 1, begun + 1),
        ([], [b'M', rest @ ..]) => return tail(rest, 3, begun + 1),
        (_, []) => return Found::Part,
        ([], [last, ..]) => arrow(*last),
        (b"1" | b"7", [b'~', ..]) => Key::Home,
        (b"4" | b"8", [b'~', ..]) => Key::End,
        (b"3", [b'~', ..]) => Key::Delete,
        (b"5", [b'~', ..]) => Key::PageUp,
        (b"6", [b'~', ..]) => Key::PageDown,
        _ => Key::Other,
    };
    let ends = rest.first().is_some_and(|byte| matches!(byte, 0x40..=0x7e));
    Found::Whole(if ends { key } else { Key::Other }, begun + length + usize::from(ends))
}

/// What follows `ESC O`.
fn shifted(bytes: &[u8], begun: usize) -> Found {
    let length = bytes.iter().take_while(|byte| matches!(byte, b'0'..=b'9' | b';')).count();
    let (parameters, rest) = bytes.split_at(length);
    match (parameters, rest) {
        (_, []) => Found::Part,
        ([], [b'M', ..]) => Found::Whole(Key::Enter, begun + 1),
        ([], [last @ 0x40..=0x7e, ..]) => Found::Whole(arrow(*last), begun + 1),
        (_, [0x40..=0x7e, ..]) => Found::Whole(Key::Other, begun + length + 1),
        _ => Found::Whole(Key::Other, begun + length),
    }
}

fn arrow(last: u8) -> Key {
    match last {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'H' => Key::Home,
        b'F' => Key::End,
        _ => Key::Other,
    }
}

/// So many bytes more, whatever they are.
fn tail(bytes: &[u8], more: usize, begun: usize) -> Found {
    if bytes.len() < more { Found::Part } else { Found::Whole(Key::Other, begun + more) }
}

/// What a terminal reports, up to a bell or `ESC \`.
fn string(bytes: &[u8], begun: usize) -> Found {
    let bell = bytes.iter().position(|byte| *byte == BELL).map(|place| place + 1);
    let end = bytes.windows(2).position(|pair| pair == [ESC, b'\\']).map(|place| place + 2);
    match bell.into_iter().chain(end).min() {
        Some(length) => Found::Whole(Key::Other, begun + length),
        None => Found::Part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(reads: &[&[u8]]) -> Vec<Key> {
        let mut decoder = Decoder::default();
        let mut keys = vec![];
        for read in reads {
            decoder.feed(read);
            keys.extend(std::iter::from_fn(|| decoder.next_key()));
        }
        keys.extend(std::iter::from_fn(|| decoder.flush()));
        keys
    }

    #[test]
    fn each_key_is_one_key_however_its_bytes_are_split() {
        let cases: &[(&[u8], Key)] = &[
            (b"b", Key::Char('b')),
            (b" ", Key::Char(' ')),
            ("é".as_bytes(), Key::Char('é')),
            ("日".as_bytes(), Key::Char('日')),
            ("🍦".as_bytes(), Key::Char('🍦')),
            (b"\r", Key::Enter),
            (b"\n", Key::Enter),
            (b"\t", Key::Tab),
            (b"\x7f", Key::Backspace),
            (b"\x08", Key::Backspace),
            (b"\x03", Key::Interrupt),
            (b"\x04", Key::EndOfInput),
            (b"\x1b", Key::Escape),
            (b"\x1b[A", Key::Up),
            (b"\x1bOA", Key::Up),
            (b"\x1b[B", Key::Down),
            (b"\x1bOC", Key::Right),
            (b"\x1b[D", Key::Left),
            (b"\x1b[H", Key::Home),
            (b"\x1b[1~", Key::Home),
            (b"\x1bOF", Key::End),
            (b"\x1b[4~", Key::End),
            (b"\x1b[5~", Key::PageUp),
            (b"\x1b[6~", Key::PageDown),
            (b"\x1bOM", Key::Enter),
            (b"\x1b[1;5A", Key::Other),
            (b"\x1bO5A", Key::Other),
            (b"\x1b\x1b[A", Key::Other),
            (b"\x1b\x1bOB", Key::Other),
            (b"\x1b[[A", Key::Other),
            (b"\x1bOP", Key::Other),
            (b"\x1b[15~", Key::Other),
            (b"\x1b[3~", Key::Delete),
            (b"\x1b[Z", Key::Other),
            (b"\x1b[200~", Key::Other),
            (b"\x1b[201~", Key::Other),
            (b"\x1b[<0;10;5M", Key::Other),
            (b"\x1b[M !!", Key::Other),
            (b"\x1b[?62;22c", Key::Other),
            (b"\x1b]11;rgb:0/0/0\x07", Key::Other),
            (b"\x1bP1+r\x1b\\", Key::Other),
            (b"\x9bA", Key::Up),
            (b"\x1bb", Key::Other),
            ("\u{1b}é".as_bytes(), Key::Other),
            ("\u{9b}".as_bytes(), Key::Other),
            (b"\x01", Key::Other),
            (b"\xff", Key::Other),
        ];
        for (bytes, key) in cases {
            assert_eq!(keys(&[bytes]), [*key], "{bytes:?}");
            let pieces: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(keys(&pieces), [*key], "{bytes:?} in pieces");
        }
    }

    #[test]
    fn keys_typed_in_a_row_are_kept_apart() {
        assert_eq!(
            keys(&[b"1\x1b[Bb\r\x1b[1;5", b"Cx"]),
            [Key::Char('1'), Key::Down, Key::Char('b'), Key::Enter, Key::Other, Key::Char('x')]
        );
        assert_eq!(keys(&[b"\x1b\x1b\x1b"]), [Key::Escape, Key::Escape]);
        assert_eq!(keys(&[b"\x1b[1\rA"]), [Key::Other, Key::Enter, Key::Char('A')]);
    }

    #[test]
    fn a_slow_line_turns_no_arrow_into_a_letter() {
        for tail in [&b"[A"[..], b"OA", b"[1;5B"] {
            let mut decoder = Decoder::default();
            decoder.feed(b"\x1b");
            assert_eq!(decoder.next_key(), None);
            assert_eq!(decoder.flush(), Some(Key::Escape));
            decoder.feed(tail);
            assert_eq!(decoder.next_key(), Some(Key::Other));
            assert_eq!(decoder.next_key(), None);
        }
        let mut decoder = Decoder::default();
        decoder.feed(b"\x1b[");
        assert_eq!((decoder.next_key(), decoder.flush()), (None, None));
        decoder.feed(b"A");
        assert_eq!(decoder.next_key(), Some(Key::Up));
    }

    proptest! {
        #[test]
        fn no_bytes_panic_or_grow_for_ever(reads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..20)) {
            let mut decoder = Decoder::default();
            for read in reads {
                decoder.feed(&read);
                while decoder.next_key().is_some() {}
                let _ = decoder.flush();
            }
        }

        #[test]
        fn a_sequence_never_leaks_its_letters(parameters in "[0-9;?<]{0,8}", last in b'@'..=b'~') {
            prop_assume!(!(parameters.is_empty() && (last == b'[' || last == b'M')));
            let bytes = [b"\x1b[", parameters.as_bytes(), &[last]].concat();
            let found = keys(&[&bytes]);
            prop_assert_eq!(found.len(), 1);
            prop_assert!(!matches!(found.first(), Some(Key::Char(_))));
        }
    }
}
