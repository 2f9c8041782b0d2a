//! The command line as types, and nothing else; its help is worded by `messages`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::messages::Language;

/// What was typed.
#[derive(Debug, Parser)]
#[command(name = "cornet", version, disable_help_subcommand = true)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct Global {
    #[arg(long, global = true, value_name = "fr|en", hide_possible_values = true)]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "auto|always|never", hide_possible_values = true)]
    pub color: Option<ColorChoice>,
    #[arg(long, global = true, value_name = "auto|rich|plain", hide_possible_values = true)]
    pub ui: Option<UiChoice>,
    #[arg(long, global = true)]
    pub no_input: bool,
    #[arg(long, global = true, value_name = "NAME")]
    pub learner: Option<String>,
}

/// `--lang`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Lang {
    Fr,
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::French,
            Lang::En => Self::English,
        }
    }
}

/// `--color`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

/// `--ui`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum UiChoice {
    Auto,
    Rich,
    Plain,
}

/// `--format` of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Format {
    Text,
    Json,
}

/// `--format` of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum CheckFormat {
    Text,
    Short,
    Json,
}

/// `--format` of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum SheetFormat {
    Text,
    Markdown,
    Html,
}

/// The commands.
#[derive(Debug, Subcommand)]
#[expect(missing_docs, reason = "the documentation of every command is its help, in messages")]
pub enum Command {
    List(ListArgs),
    Play(PlayArgs),
    Review(ReviewArgs),
    Progress(ProgressArgs),
    Resume(ResumeArgs),
    History(HistoryArgs),
    Check(CheckArgs),
    Show(ShowArgs),
    New(NewArgs),
    Add(AddArgs),
    Remove(RemoveArgs),
    Schema,
    Format,
    Completions(CompletionsArgs),
    Man,
}

/// `list`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct ListArgs {
    #[arg(
        long,
        value_name = "text|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: Format,
}

/// `play`
#[derive(Debug, Clone, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct PlayArgs {
    #[arg(value_name = "BANK")]
    pub banks: Vec<String>,
    #[arg(short = 'n', long, value_name = "N", value_parser = questions)]
    pub questions: Option<Questions>,
    #[arg(long, value_name = "ID")]
    pub question: Option<String>,
    #[arg(long, value_name = "T")]
    pub topic: Vec<String>,
    #[arg(long, value_name = "S", value_parser = seed)]
    pub seed: Option<u64>,
    #[arg(long)]
    pub no_shuffle: bool,
    #[arg(long, conflicts_with = "practice")]
    pub exam: bool,
    #[arg(long)]
    pub practice: bool,
    #[arg(long, value_name = "1h30m", value_parser = time_limit)]
    pub time_limit: Option<std::time::Duration>,
    #[arg(long)]
    pub certainty: bool,
    #[arg(long)]
    pub no_history: bool,
    #[arg(
        long,
        value_name = "text|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: Format,
}

/// `resume`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct ResumeArgs {
    #[arg(
        long,
        value_name = "text|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: Format,
}

/// `history`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct HistoryArgs {
    #[arg(value_name = "BANK")]
    pub banks: Vec<String>,
    #[arg(
        id = "history_format",
        long = "format",
        value_name = "text|csv|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: HistoryFormat,
    #[arg(long, conflicts_with = "history_format")]
    pub clear: bool,
    #[arg(long, requires = "clear")]
    pub yes: bool,
}

/// `--format` of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum HistoryFormat {
    Text,
    Csv,
    Json,
}

/// `check`
#[derive(Debug, Clone, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct CheckArgs {
    #[arg(value_name = "PATH", required_unless_present = "explain")]
    pub paths: Vec<String>,
    #[arg(long)]
    pub strict: bool,
    #[arg(
        id = "check_format",
        long = "format",
        value_name = "text|short|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: CheckFormat,
    #[arg(long)]
    pub watch: bool,
    #[arg(long, conflicts_with = "watch")]
    pub fix: bool,
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "strict", "check_format", "watch", "fix"])]
    pub explain: Option<String>,
}

/// `show`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct ShowArgs {
    #[arg(value_name = "BANK")]
    pub bank: String,
    #[arg(long)]
    pub key: bool,
    #[arg(
        id = "sheet_format",
        long = "format",
        value_name = "text|markdown|html",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: SheetFormat,
}

/// `new`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct NewArgs {
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
    #[arg(long)]
    pub taxonomy: bool,
}

/// `review`
#[derive(Debug, Clone, Default, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct ReviewArgs {
    #[arg(value_name = "BANK")]
    pub banks: Vec<String>,
    #[arg(short = 'n', long, value_name = "N", value_parser = questions)]
    pub questions: Option<Questions>,
    #[arg(long)]
    pub certainty: bool,
}

/// `progress`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct ProgressArgs {
    #[arg(value_name = "BANK")]
    pub banks: Vec<String>,
    #[arg(
        long,
        value_name = "text|json",
        hide_possible_values = true,
        default_value = "text",
        hide_default_value = true
    )]
    pub format: Format,
}

/// `add`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct AddArgs {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long)]
    pub force: bool,
}

/// `remove`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct RemoveArgs {
    #[arg(value_name = "ID")]
    pub id: String,
}

/// `completions`
#[derive(Debug, Args)]
#[expect(missing_docs, reason = "the documentation of every option is its help, in messages")]
pub struct CompletionsArgs {
    #[arg(value_name = "bash|elvish|fish|powershell|zsh", hide_possible_values = true)]
    pub shell: Shell,
}

/// The shells that can be completed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

/// How many questions are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Questions {
    /// Every question there is.
    All,
    /// So many, at most.
    Some(usize),
}

fn questions(text: &str) -> Result<Questions, &'static str> {
    match text {
        "all" => Ok(Questions::All),
        _ => match text.parse() {
            Ok(count) if count > 0 => Ok(Questions::Some(count)),
            _ => Err("1, 2, 3… / all"),
        },
    }
}

fn seed(text: &str) -> Result<u64, String> {
    let limit = crate::quiz::draw::SEED_LIMIT;
    text.parse().ok().filter(|seed| *seed <= limit).ok_or_else(|| format!("0 – {limit}"))
}

fn time_limit(text: &str) -> Result<std::time::Duration, &'static str> {
    crate::quiz::bank::duration(text).ok_or("90s, 10m, 1h30m")
}
