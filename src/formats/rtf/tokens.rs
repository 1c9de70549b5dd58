//! The signs that an RTF file is made of: groups, control words, bytes of text.

use std::io::{self, BufRead};

/// Letters of a control word that are told apart.
const WORD: usize = 32;

/// What a token is; what it says lies in [`Token`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A group begins.
    Open,
    /// A group ends.
    Close,
    /// A control word.
    Word,
    /// A control sign, such as `\*`: its byte.
    Symbol(u8),
    /// A byte of text written as `\'e6`.
    Hex(u8),
    /// Bytes of text.
    Text,
    /// The end of the file.
    End,
}

/// What the token read last says.
#[derive(Debug, Default)]
pub(super) struct Token {
    /// The control word.
    pub(super) word: String,
    /// The number behind it.
    pub(super) number: Option<i32>,
    /// The bytes of text.
    pub(super) text: Vec<u8>,
}

/// Reads token by token.
pub(super) struct Tokens<R> {
    from: R,
}

impl<R: BufRead> Tokens<R> {
    /// Tokens of these bytes.
    pub(super) fn new(from: R) -> Tokens<R> {
        Tokens { from }
    }

    /// Reads the next token.
    pub(super) fn next(&mut self, token: &mut Token) -> io::Result<Kind> {
        loop {
            return Ok(match self.peek()? {
                None => Kind::End,
                Some(b'{') => self.taken(Kind::Open),
                Some(b'}') => self.taken(Kind::Close),
                // Ends of lines are of the file's layout only.
                Some(b'\r' | b'\n' | 0) => {
                    self.from.consume(1);
                    continue;
                }
                Some(b'\\') => {
                    self.from.consume(1);
                    return self.control(token);
                }
                Some(_) => {
                    let buffer = self.from.fill_buf()?;
                    let plain = |b: &u8| !matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                    let len = buffer.iter().position(|b| !plain(b)).unwrap_or(buffer.len());
                    token.text.clear();
                    token.text.extend(buffer.iter().take(len));
                    self.from.consume(len);
                    Kind::Text
                }
            });
        }
    }

    /// Passes over so many bytes, which may be any, and hands them to `keep`.
    pub(super) fn binary(&mut self, mut len: usize, mut keep: impl FnMut(&[u8])) -> io::Result<()> {
        while len > 0 {
            let buffer = self.from.fill_buf()?;
            let here = buffer.get(..len.min(buffer.len())).unwrap_or_default();
            if here.is_empty() {
                break;
            }
            keep(here);
            let n = here.len();
            self.from.consume(n);
            len -= n;
        }
        Ok(())
    }

    fn taken(&mut self, kind: Kind) -> Kind {
        self.from.consume(1);
        kind
    }

    fn peek(&mut self) -> io::Result<Option<u8>> {
        Ok(self.from.fill_buf()?.first().copied())
    }

    fn take_if(&mut self, fits: impl FnOnce(u8) -> bool) -> io::Result<Option<u8>> {
        let next = self.peek()?.filter(|b| fits(*b));
        self.from.consume(usize::from(next.is_some()));
        Ok(next)
    }

    /// What follows a backslash.
    fn control(&mut self, token: &mut Token) -> io::Result<Kind> {
        let Some(first) = self.take_if(|_| true)? else { return Ok(Kind::End) };
        if first == b'\'' {
            let mut byte = 0;
            for _ in 0..2 {
                // A sign that is no digit stays where it is, as a group's end must.
                let Some(digit) = self.take_if(|b| b.is_ascii_hexdigit())? else { break };
                byte = byte << 4 | hex(digit).unwrap_or(0);
            }
            return Ok(Kind::Hex(byte));
        }
        if !first.is_ascii_alphabetic() {
            return Ok(Kind::Symbol(first));
        }
        token.word.clear();
        token.word.push(char::from(first));
        while let Some(letter) = self.take_if(|b| b.is_ascii_alphabetic())? {
            if token.word.len() < WORD {
                token.word.push(char::from(letter));
            }
        }
        let negative = self.take_if(|b| b == b'-')?.is_some();
        let mut number: Option<i64> = None;
        while let Some(digit) = self.take_if(|b| b.is_ascii_digit())? {
            let more = number.unwrap_or(0) * 10 + i64::from(digit - b'0');
            number = Some(more.min(i64::from(i32::MAX)));
        }
        token.number = number.and_then(|n| i32::try_from(if negative { -n } else { n }).ok());
        self.take_if(|b| b == b' ')?;
        Ok(Kind::Word)
    }
}

/// The value of a hexadecimal digit.
pub(super) fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_signs_and_text_are_told_apart() {
        let mut tokens = Tokens::new(&b"{\\rtf1\\ansi a\r\nb\\'e6\\*\\u-10 ?\\li-5x\\'4}"[..]);
        let (mut token, mut seen) = (Token::default(), Vec::new());
        loop {
            let kind = tokens.next(&mut token).unwrap();
            seen.push(match kind {
                Kind::Word => format!("{}{:?}", token.word, token.number),
                Kind::Text => String::from_utf8_lossy(&token.text).into_owned(),
                other => format!("{other:?}"),
            });
            if kind == Kind::End {
                break;
            }
        }
        let expected = [
            "Open",
            "rtfSome(1)",
            "ansiNone",
            "a",
            "b",
            "Hex(230)",
            "Symbol(42)",
            "uSome(-10)",
            "?",
            "liSome(-5)",
            "x",
            "Hex(4)",
            "Close",
            "End",
        ];
        assert_eq!(seen, expected);
    }
}
