//! The command line's help and errors, in the user's language: clap's own texts are English.

use clap::{
    ArgAction, Command, CommandFactory,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    cli::Cli,
    messages::{Messages, help::Usage},
};

/// The command line with every text in the user's language.
#[must_use]
pub fn command(messages: &dyn Messages) -> Command {
    let command = Cli::command().about(messages.about()).after_help(messages.more());
    let mut command = worded(command, messages);
    command.build();
    command
}

fn worded(command: Command, messages: &dyn Messages) -> Command {
    let [usage, commands, arguments, options] = messages.headings();
    let [subcommand, _] = messages.usage_words();
    let template = format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}");
    let template = if messages.language() == crate::messages::Language::French {
        template.replace(&format!("{usage}: "), &format!("{usage}\u{a0}: "))
    } else {
        template
    };
    let is_top = command.get_name() == "cornet";
    let own = if is_top { Some(messages.about()) } else { messages.command(command.get_name()) };
    let mut command = command
        .about(own.unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(commands)
        .subcommand_value_name(subcommand)
        .disable_help_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(ArgAction::Help));
    if is_top {
        command = command
            .disable_version_flag(true)
            .arg(clap::Arg::new("version").short('V').long("version").action(ArgAction::Version));
    }
    command = command.mut_args(|argument| {
        let heading = if argument.is_positional() { arguments } else { options };
        let help = messages.argument(argument.get_id().as_str()).unwrap_or_default();
        argument.help(help).help_heading(heading)
    });
    command.mut_subcommands(|subcommand| worded(subcommand, messages))
}

/// What clap found wrong, as data.
#[must_use]
pub fn problem(error: &clap::Error) -> Usage {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    };
    let all = |kind| text(kind).unwrap_or_default();
    let first = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    };
    match error.kind() {
        ErrorKind::UnknownArgument if all(ContextKind::InvalidArg).starts_with('-') => {
            Usage::UnknownOption(all(ContextKind::InvalidArg), first(ContextKind::SuggestedArg))
        }
        ErrorKind::UnknownArgument => Usage::TooMany(all(ContextKind::InvalidArg)),
        ErrorKind::InvalidSubcommand => {
            Usage::UnknownCommand(all(ContextKind::InvalidSubcommand), first(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue if all(ContextKind::InvalidValue).is_empty() => {
            Usage::NoValue(all(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Usage::BadValue {
            option: all(ContextKind::InvalidArg),
            value: all(ContextKind::InvalidValue),
            possible: match text(ContextKind::ValidValue) {
                Some(valid) if !valid.is_empty() => valid,
                _ => std::error::Error::source(error).map(ToString::to_string).unwrap_or_default(),
            },
        },
        ErrorKind::MissingRequiredArgument => {
            Usage::Missing(all(ContextKind::InvalidArg).trim_end_matches('.').to_owned())
        }
        ErrorKind::ArgumentConflict if text(ContextKind::PriorArg) == text(ContextKind::InvalidArg) => {
            Usage::Twice(all(ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => Usage::Conflict(all(ContextKind::InvalidArg), all(ContextKind::PriorArg)),
        _ => Usage::Other(error.to_string().lines().next().unwrap_or_default().replace("error: ", "")),
    }
}
