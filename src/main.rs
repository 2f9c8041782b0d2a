//! The process: arguments, terminals, clock, chance and folders are met here, once; then a command runs, and its
//! outcome becomes the exit code.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the environment, the clock and arguments"
)]

use std::{
    ffi::OsString,
    io::{self, BufWriter, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
    time::Instant,
};

use clap::{FromArgMatches, error::ErrorKind};
use cornet::{
    cli::{Cli, ColorChoice, Command, UiChoice},
    command::{self, Clock, World},
    editor::Editor,
    error::{Error, Status},
    help,
    library::Library,
    messages::{Language, Messages},
    ui::line::{Color, Safe},
};
use jiff::{Timestamp, tz::TimeZone};

mod screens;

fn main() -> ExitCode {
    let library = || Library::new(library_folder(), Language::English);
    clap_complete::CompleteEnv::with_factory(|| cornet::complete::command(library())).complete();
    let began = Instant::now();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = language(&arguments);
    let messages = language.messages();
    match run(&arguments, messages, began) {
        Ok(status) => ExitCode::from(status.code()),
        Err(Error::Stream(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error, messages);
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &[OsString], messages: &'static dyn Messages, began: Instant) -> Result<Status, Error> {
    let parsed = help::command(messages).try_get_matches_from(arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage(&error, messages),
    };
    let data = data_folder();
    let colors = |terminal: bool| colors(cli.global.color, terminal);
    let (out_terminal, error_terminal) = (io::stdout().is_terminal(), io::stderr().is_terminal());
    let unicode = is_utf8();
    let mut screens = screens::Screens::new(cli.global.ui, messages, colors(error_terminal), unicode)?;
    let columns = || console::Term::stdout().size_checked().map_or(80, |(_, columns)| usize::from(columns));
    let ending = screens::Ending::default();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut world = World {
        messages,
        library: Library::new(library_folder(), messages.language()),
        data,
        learner: learner(cli.global.learner.as_deref()),
        clock: Clock { since: &|| began.elapsed(), began: Timestamp::now(), zone: zone() },
        wait: &|limit| ending.wait(limit),
        chance: &chance,
        editor: ["VISUAL", "EDITOR"].into_iter().find_map(|name| Editor::new(&std::env::var(name).ok()?)),
        out: &mut out,
        err: &mut io::stderr(),
        out_columns: out_terminal.then(columns),
        out_color: colors(out_terminal),
        error_color: colors(error_terminal),
        unicode,
        no_input: cli.global.no_input,
        screen: &mut screens,
    };
    let status = match &cli.command {
        None if !world.screen.can_show_menu() && !world.no_input => {
            write!(world.out, "{}", help::command(messages).render_help())?;
            world.out.flush()?;
            return Ok(Status::Usage);
        }
        None => command::menu::run(&mut world),
        Some(Command::List(arguments)) => command::list::run(arguments, &mut world),
        Some(Command::Play(arguments)) => command::play::run(arguments, &mut world),
        Some(Command::History(arguments)) => command::history::run(arguments, &mut world),
        Some(Command::Review(arguments)) => command::review::run(arguments, &mut world),
        Some(Command::Progress(arguments)) => command::progress::run(arguments, &mut world),
        Some(Command::Resume(arguments)) => command::resume::run(arguments, &mut world),
        Some(Command::Check(arguments)) => command::check::run(arguments, &mut world),
        Some(Command::Show(arguments)) => command::show::run(arguments, &mut world),
        Some(Command::New(arguments)) => command::new::run(arguments, &mut world),
        Some(Command::Add(arguments)) => command::add::run(arguments, &mut world),
        Some(Command::Remove(arguments)) => command::remove::run(arguments, &mut world),
        Some(Command::Schema) => command::schema::run(&mut world),
        Some(Command::Format) => command::format::run(&mut world),
        Some(Command::Completions(arguments)) => command::completions::run(arguments, &mut world),
        Some(Command::Man) => command::man::run(&mut world),
    }?;
    match out.flush() {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(status),
        flushed => flushed.map(|()| status).map_err(Error::from),
    }
}

/// `--lang`, else `CORNET_LANG`, else the system's locale, else English. It is looked for before the arguments are
/// read, since what is wrong with them is said in it.
fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().skip(1).map_while(|word| word.to_str()).collect();
    let after = |word: &&str| words.iter().skip_while(|other| *other != word).nth(1).copied();
    let option = words.iter().take_while(|word| **word != "--").find_map(|word| match word.strip_prefix("--lang=") {
        None if *word == "--lang" => after(word),
        value => value,
    });
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    option
        .and_then(Language::parse)
        .or_else(|| variable("CORNET_LANG").as_deref().and_then(Language::parse))
        .or_else(|| sys_locale::get_locale().as_deref().and_then(Language::parse))
        .unwrap_or(Language::English)
}

fn library_folder() -> Option<PathBuf> {
    data_folder().map(|data| data.join("quizzes"))
}

fn data_folder() -> Option<PathBuf> {
    use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};
    if let Some(home) = std::env::var_os("CORNET_HOME").filter(|home| !home.is_empty()) {
        return Some(PathBuf::from(home));
    }
    let names = AppStrategyArgs { app_name: "cornet".into(), ..AppStrategyArgs::default() };
    choose_app_strategy(names).ok().map(|strategy| strategy.data_dir())
}

/// `--learner`, else `CORNET_LEARNER`, else nobody in particular.
fn learner(option: Option<&str>) -> String {
    let variable = || std::env::var("CORNET_LEARNER").unwrap_or_default();
    option.map_or_else(variable, str::to_owned).trim().to_owned()
}

/// A non-empty `NO_COLOR` wins over everything but the option.
fn colors(choice: Option<ColorChoice>, terminal: bool) -> Color {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let on = match choice {
        Some(ColorChoice::Always) => true,
        Some(ColorChoice::Never) => false,
        Some(ColorChoice::Auto) | None => terminal && !is_set("NO_COLOR") && !dumb,
    };
    if on { Color::On } else { Color::Off }
}

/// Whether the locale's characters are more than ASCII: the first of these variables that is set says so.
fn is_utf8() -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    set.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// A seed by chance: the system's randomness, through the keys that the standard library draws for its tables.
fn chance() -> u64 {
    use std::hash::{BuildHasher, Hasher, RandomState};
    // Six digits are enough for chance, and short enough to be given to a friend.
    RandomState::new().build_hasher().finish() % 1_000_000
}

fn usage(error: &clap::Error, messages: &dyn Messages) -> Result<Status, Error> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            write!(io::stdout(), "{}", error.render())?;
            Ok(Status::Done)
        }
        _ => {
            let text = messages.usage(&help::problem(error));
            let word = messages.error_word();
            let separator = separator(messages);
            _ = writeln!(io::stderr(), "{word}{separator}{}\n{}", Safe::new(&text).as_str(), messages.try_help());
            Ok(Status::Usage)
        }
    }
}

fn separator(messages: &dyn Messages) -> &'static str {
    match messages.language() {
        Language::English => ": ",
        Language::French => "\u{a0}: ",
    }
}

fn complain(error: &Error, messages: &dyn Messages) {
    let mut stderr = io::stderr().lock();
    if let Error::Broken(diagnostics) = error {
        _ = writeln!(stderr, "{}", diagnostics.trim_end());
        _ = writeln!(stderr);
    }
    let (what, advice) = messages.error(error);
    _ = writeln!(stderr, "{}{}{}", messages.error_word(), separator(messages), Safe::new(&what).as_str());
    if let Some(advice) = advice {
        _ = writeln!(stderr, "{}", Safe::new(&advice).as_str());
    }
}

/// Whether the screen is asked for by name.
fn wants(choice: Option<UiChoice>) -> UiChoice {
    let is_accessible = std::env::var("ACCESSIBLE")
        .is_ok_and(|value| !matches!(value.to_lowercase().as_str(), "" | "0" | "no" | "false"));
    match choice {
        Some(UiChoice::Auto) | None if is_accessible => UiChoice::Plain,
        Some(choice) => choice,
        None => UiChoice::Auto,
    }
}

/// Whether `TERM` names a terminal that can move its cursor.
fn term_is_capable() -> bool {
    std::env::var_os("TERM").is_some_and(|term| !term.is_empty() && term != "dumb")
}

/// The time zone of this machine. Where its file is known it is read as it is: to find the name of the zone means a walk
/// through hundreds of others at each start.
fn zone() -> TimeZone {
    let file = || std::fs::read("/etc/localtime").ok();
    let local = std::env::var_os("TZ").is_none().then(file).flatten();
    let local = local.and_then(|file| TimeZone::tzif("Local", &file).ok());
    local.or_else(|| TimeZone::try_system().ok()).unwrap_or(TimeZone::UTC)
}
