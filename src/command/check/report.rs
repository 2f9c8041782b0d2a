//! Writing what was found, file by file, and the sum at the end.

use std::io::{self, Write};

use super::examine::Examined;
use crate::{
    cli::CheckFormat,
    error::Status,
    messages::{Messages, checking::Totals},
    quiz::guessing::Guessing,
};

/// The report of a run; it holds no more than the sum.
#[derive(Debug)]
pub(super) struct Report {
    format: CheckFormat,
    totals: Totals,
    guessing: Guessing,
    has_unreadable: bool,
    has_written: bool,
}

impl Report {
    pub(super) fn new(format: CheckFormat) -> Self {
        let (totals, guessing) = (Totals::default(), Guessing::default());
        Self { format, totals, guessing, has_unreadable: false, has_written: false }
    }

    pub(super) fn begin(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            CheckFormat::Json => write!(out, "{{\"diagnostics\":["),
            CheckFormat::Text | CheckFormat::Short => Ok(()),
        }
    }

    /// Writes what was found in one file, and hands it on at once.
    pub(super) fn add(&mut self, examined: &Examined, out: &mut dyn Write) -> io::Result<()> {
        let Totals { banks, questions, made, errors, warnings } = examined.totals;
        self.totals.banks += banks;
        self.totals.questions += questions;
        self.totals.made = self.totals.made.saturating_add(made);
        self.totals.errors += errors;
        self.totals.warnings += warnings;
        self.guessing = self.guessing.and(examined.guessing);
        self.has_unreadable |= examined.is_unreadable;
        if examined.text.is_empty() {
            return Ok(());
        }
        let comma = if self.format == CheckFormat::Json && self.has_written { "," } else { "" };
        self.has_written = true;
        write!(out, "{comma}{}", examined.text)?;
        out.flush()
    }

    pub(super) fn end(&self, out: &mut dyn Write, messages: &dyn Messages) -> io::Result<()> {
        let Totals { banks, questions, made, errors, warnings } = self.totals;
        match self.format {
            CheckFormat::Json => writeln!(
                out,
                "],\"banks\":{banks},\"questions\":{questions},\"errors\":{errors},\"warnings\":{warnings}}}"
            ),
            CheckFormat::Short => Ok(()),
            CheckFormat::Text => {
                writeln!(out, "{}", messages.totals(self.totals))?;
                if made > 0 {
                    writeln!(out, "{}", messages.made(made))?;
                }
                match self.guessing.share() {
                    Some(share) => writeln!(out, "{}", messages.guessing(percent(share))),
                    None => Ok(()),
                }
            }
        }
    }

    pub(super) fn status(&self, strict: bool) -> Status {
        if self.has_unreadable {
            Status::Unreadable
        } else if self.totals.errors > 0 || strict && self.totals.warnings > 0 {
            Status::Faulty
        } else {
            Status::Done
        }
    }
}

/// A share as a whole number of per cent.
fn percent(share: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share lies between 0 and 1")]
    let percent = (share * 100.0).round() as u32;
    percent
}
