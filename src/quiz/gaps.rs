//! The gaps of a text: `[word]`, `[first|also accepted]`, and `[[` for a bracket.

/// What is wrong with the gaps of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapProblem {
    /// A gap is not closed.
    Unclosed,
    /// A gap has no word in it, or an empty one.
    Empty,
}

/// The texts around the gaps, one more than there are gaps, and the texts that each gap accepts, the first one shown.
pub type Gapped = (Vec<String>, Vec<Vec<String>>);

/// Takes a text with gaps apart.
///
/// # Errors
/// Says which gap is no gap.
pub fn parse(text: &str) -> Result<Gapped, GapProblem> {
    let (mut pieces, mut gaps) = (vec![], vec![]);
    let mut piece = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        piece.push_str(before);
        if let Some(after) = after.strip_prefix('[') {
            piece.push('[');
            rest = after;
            continue;
        }
        let (gap, after) = after.split_once(']').ok_or(GapProblem::Unclosed)?;
        let accepted: Vec<String> = gap.split('|').map(|text| text.trim().to_owned()).collect();
        if accepted.iter().any(String::is_empty) {
            return Err(GapProblem::Empty);
        }
        pieces.push(std::mem::take(&mut piece));
        gaps.push(accepted);
        rest = after;
    }
    piece.push_str(rest);
    pieces.push(piece);
    Ok((pieces, gaps))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_taken_apart() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            parse("a [b|c] d [[x] [e]"),
            Ok((texts(&["a ", " d [x] ", ""]), vec![texts(&["b", "c"]), texts(&["e"])]))
        );
        assert_eq!(parse("none"), Ok((texts(&["none"]), vec![])));
        assert_eq!(parse("a [b"), Err(GapProblem::Unclosed));
        assert_eq!(parse("a [b|]"), Err(GapProblem::Empty));
    }
}
