//! Findings for people and programs: with lines of the source and carets, in one line, or as data.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use unicode_width::UnicodeWidthChar;

use super::{
    file::Unreadable,
    text::{Position, Text},
};
use crate::{
    messages::{Messages, problems::Wording},
    quiz::{
        fields::Span,
        problem::{Finding, Problem},
    },
    ui::line::{Color, Safe},
};

/// A finding in words, with its place as people count it; also a line of the JSON of `check`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The file, as it was named.
    pub path: String,
    /// The line, from 1; none where the file could not be read.
    pub line: Option<usize>,
    /// The character in the line, from 1.
    pub column: Option<usize>,
    /// The line of the end.
    pub end_line: Option<usize>,
    /// The first character behind the end.
    pub end_column: Option<usize>,
    /// The code, which stays the same from version to version.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// How bad a finding is; in English wherever programs read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The bank cannot be played.
    Error,
    /// It can be played, and could be better.
    Warning,
}

impl Severity {
    /// The word for it that programs read.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    fn of(problem: &Problem) -> Self {
        if problem.is_warning() { Self::Warning } else { Self::Error }
    }

    fn level(self, messages: &dyn Messages) -> Level<'static> {
        match self {
            Self::Error => Level::ERROR.with_name(messages.error_word()),
            Self::Warning => Level::WARNING.with_name(messages.warning_word()),
        }
    }
}

impl Diagnostic {
    /// One line: `path:line:column: error[E110]: message`.
    #[must_use]
    pub fn short(&self) -> String {
        let place = match (self.line, self.column) {
            (Some(line), Some(column)) => format!(":{line}:{column}"),
            _ => String::new(),
        };
        let Self { path, code, message, .. } = self;
        format!("{}{place}: {}[{code}]: {message}", safe(path), self.severity.name())
    }

    /// A text for people about a path that could not be read, of which there is no line to show.
    #[must_use]
    pub fn without_source(&self, messages: &dyn Messages, color: Color) -> String {
        let path = safe(&self.path);
        let title = self.severity.level(messages).primary_title(self.message.as_str()).id(self.code);
        let mut group = Group::with_title(title).element(Origin::path(path.as_str()));
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.with_name(messages.help_word()).message(help.as_str()));
        }
        renderer(color).render(&[group]) + "\n\n"
    }
}

/// The diagnostic of a file that cannot be read.
#[must_use]
pub fn unreadable(path: &str, reason: &Unreadable, messages: &dyn Messages) -> Diagnostic {
    Diagnostic {
        path: path.to_owned(),
        line: None,
        column: None,
        end_line: None,
        end_column: None,
        code: reason.code(),
        severity: Severity::Error,
        message: safe(&messages.unreadable(reason)),
        help: messages.how_to_read(reason).map(str::to_owned),
    }
}

/// The diagnostic of an id that no bank has, and the one that was probably meant.
#[must_use]
pub fn missing(id: &str, suggestion: Option<String>, messages: &dyn Messages) -> Diagnostic {
    let problem = Problem::MissingBank { bank: id.to_owned(), suggestion };
    let Wording { message, help, .. } = messages.problem(&problem);
    Diagnostic {
        path: id.to_owned(),
        line: None,
        column: None,
        end_line: None,
        end_column: None,
        code: problem.code(),
        severity: Severity::Error,
        message: safe(&message),
        help: help.as_deref().map(safe),
    }
}

/// A finding with its place.
pub(super) fn located(finding: &Finding, path: &str, text: &Text, messages: &dyn Messages) -> Diagnostic {
    let wording = messages.problem(&finding.problem);
    let (start, end) = (text.position(finding.span.start), text.position(finding.span.end));
    Diagnostic {
        path: path.to_owned(),
        line: Some(start.line),
        column: Some(start.column),
        end_line: Some(end.line),
        end_column: Some(end.column),
        code: finding.problem.code(),
        severity: Severity::of(&finding.problem),
        message: safe(&wording.message),
        help: wording.help.as_deref().map(safe),
    }
}

/// A finding with the line that it is about, carets below its place, and what to do.
pub(super) fn render(
    finding: &Finding,
    wording: &Wording,
    path: &str,
    text: &Text,
    messages: &dyn Messages,
    color: Color,
) -> String {
    let label = wording.label.as_deref().map(safe);
    let also_label = wording.also.as_deref().map(safe);
    let level = Severity::of(&finding.problem).level(messages);
    let mut group = Group::with_title(level.primary_title(safe(&wording.message)).id(finding.problem.code()));
    let path = safe(path);
    let first = Excerpt::new(text, &finding.span);
    let is_shown = |also: &&Span| first.range.start <= also.start && also.end <= first.range.end;
    let beside = finding.also.as_ref().filter(is_shown);
    let apart = finding.also.as_ref().filter(|also| !is_shown(also)).map(|also| Excerpt::new(text, also));
    if text.as_str().trim().is_empty() {
        group = group.element(Origin::path(path.as_str()));
    } else {
        let context = |mark: Span| AnnotationKind::Context.span(mark).label(also_label.clone());
        let snippet = first.snippet(&path).annotation(AnnotationKind::Primary.span(first.marked.clone()).label(label));
        group = group.element(snippet.annotations(beside.map(|also| context(first.mark(also)))));
        group =
            group.elements(apart.iter().map(|other| other.snippet(&path).annotation(context(other.marked.clone()))));
    }
    if let Some(help) = &wording.help {
        group = group.element(Level::HELP.with_name(messages.help_word()).message(safe(help)));
    }
    let mut drawn = renderer(color).render(&[group]);
    // The renderer counts columns in what it is given, which is part of the line where the line is long.
    let places = [Some(&first), apart.as_ref()].into_iter().flatten().map(Excerpt::place);
    for (counted, real) in places.filter(|(counted, real)| counted != real) {
        let place = |Position { line, column }| format!("{path}:{line}:{column}");
        drawn = drawn.replacen(&place(counted), &place(real), 1);
    }
    drawn
}

fn renderer(color: Color) -> Renderer {
    match color {
        Color::On => Renderer::styled(),
        Color::Off => Renderer::plain(),
    }
}

fn safe(text: &str) -> String {
    Safe::new(text).as_str().to_owned()
}

/// How many columns of a line are shown at most, and how many of them before the place.
const COLUMNS: usize = 96;
const BEFORE: usize = 40;

/// The part of a line that is shown, and what of it is marked.
struct Excerpt {
    /// Where the mark begins in the file.
    position: Position,
    /// What of the file is shown.
    range: Span,
    /// Where its parts stand: the offset in the file and the one in `shown` of each character, and of the end.
    places: Vec<(usize, usize)>,
    /// What is shown: every character that would not be seen, or could do something to a terminal, is replaced.
    shown: String,
    /// What is marked in it.
    marked: Span,
}

impl Excerpt {
    fn new(text: &Text, span: &Span) -> Self {
        let range = window(text, span.start);
        let Span { start, end } = range.clone();
        let line = text.line(span.start);
        let mut shown = String::from(if start > line.start { "…" } else { "" });
        let mut places = vec![];
        for (at, c) in text.as_str().get(start..end).unwrap_or_default().char_indices() {
            places.push((start + at, shown.len()));
            shown.push(visible(c));
        }
        places.push((end, shown.len()));
        if end < line.end {
            shown.push('…');
        }
        let position = text.position(span.start);
        let mut excerpt = Self { position, range, places, shown, marked: 0..0 };
        excerpt.marked = excerpt.mark(span);
        excerpt
    }

    /// The excerpt for the renderer.
    fn snippet<'s>(&'s self, path: &'s str) -> Snippet<'s, Annotation<'s>> {
        Snippet::source(self.shown.as_str()).path(path).line_start(self.position.line)
    }

    /// The place of the mark as the renderer counts it, and as it is.
    fn place(&self) -> (Position, Position) {
        let before = self.shown.get(..self.marked.start).unwrap_or_default();
        (Position { column: before.chars().count() + 1, ..self.position }, self.position)
    }

    /// Where a span of the file stands in what is shown; what lies beyond is left out.
    fn mark(&self, span: &Span) -> Span {
        let place = |offset: usize| {
            let index = self.places.partition_point(|(at, _)| *at < offset).min(self.places.len().saturating_sub(1));
            self.places.get(index).map_or(0, |(_, shown)| *shown)
        };
        let start = place(span.start);
        start..place(span.end).max(start)
    }
}

/// The part of a line around a place that is shown: all of a line that is short.
fn window(text: &Text, place: usize) -> Span {
    let line = text.line(place);
    let place = text.as_str().floor_char_boundary(place.clamp(line.start, line.end));
    let before = text.as_str().get(line.start..place).unwrap_or_default();
    let after = text.as_str().get(place..line.end).unwrap_or_default();
    let (_, ahead) = fitting(after.chars(), COLUMNS);
    let (back, used) = fitting(before.chars().rev(), BEFORE.max(COLUMNS - ahead));
    let (forth, _) = fitting(after.chars(), COLUMNS - used);
    place - back..place + forth
}

/// How many bytes, and columns, of some characters fit.
fn fitting(characters: impl Iterator<Item = char>, columns: usize) -> (usize, usize) {
    let (mut bytes, mut used) = (0, 0);
    for c in characters {
        let width = visible(c).width().unwrap_or(0);
        if used + width > columns {
            break;
        }
        bytes += c.len_utf8();
        used += width;
    }
    (bytes, used)
}

/// The character as it is shown in a line of the source. What has no width is shown here, where it may be the mistake;
/// what scripts and emoji need stays.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        ' '..='~' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' => c,
        '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{fff9}'..='\u{fffb}' | '\u{2028}' | '\u{2029}' => {
            '\u{fffd}'
        }
        c if Safe::new(c.encode_utf8(&mut [0; 4])).as_str().chars().eq([c]) => c,
        _ => '\u{fffd}',
    }
}
