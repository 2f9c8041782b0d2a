//! The README tells the truth: its banks load, its commands print what it shows, its menu is the menu.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "tests")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use cornet::bank_file;

const README: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md"));

/// The fenced blocks of one language, in order.
fn blocks(language: &str) -> Vec<String> {
    fenced(|words| words.split(' ').next() == Some(language))
}

/// The fenced block that is the file of this name.
fn file(name: &str) -> String {
    fenced(|words| words.split(' ').nth(1) == Some(name)).into_iter().next().unwrap()
}

fn fenced(is_wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = vec![];
    let mut open: Option<(bool, String)> = None;
    for line in README.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(words)) => open = Some((is_wanted(words), String::new())),
            (Some((wanted, text)), Some(_)) => {
                if *wanted {
                    found.push(std::mem::take(text));
                }
                open = None;
            }
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

/// Returns whether `shown` is what was `printed`, where each `…` may stand for anything.
fn agrees(shown: &str, printed: &str) -> bool {
    let mut pieces = shown.split('…');
    let Some(mut rest) = printed.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return rest.is_empty() };
    for piece in middle {
        match rest.find(piece) {
            Some(at) => rest = rest.split_at(at + piece.len()).1,
            None => return false,
        }
    }
    rest.ends_with(last)
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_bank_loads() {
    let banks = blocks("toml");
    assert!(!banks.is_empty());
    for text in banks {
        let reading = bank_file::read("sky", text.as_bytes());
        assert!(reading.findings.is_empty() && reading.bank.is_some(), "{:?}\n{text}", reading.findings);
    }
}

#[test]
fn every_command_prints_what_is_shown() {
    let folder = folder("readme");
    for name in ["moon.toml", "sky.toml", "trees.toml"] {
        fs::write(folder.join(name), file(name)).unwrap();
    }
    let programs = Path::new(env!("CARGO_BIN_EXE_cornet")).parent().unwrap().display().to_string();
    let path = format!("{programs}:/usr/local/bin:/usr/bin:/bin");
    let mut count = 0;
    for block in blocks("console") {
        let mut commands: Vec<(&str, String)> = vec![];
        for line in block.lines() {
            match (line.strip_prefix("$ "), commands.last_mut()) {
                (Some(command), _) => commands.push((command, String::new())),
                (None, Some((_, shown))) => {
                    shown.push_str(line);
                    shown.push('\n');
                }
                (None, None) => panic!("a console block begins with a command: {block}"),
            }
        }
        for (command, shown) in commands {
            count += 1;
            let output = Command::new("sh")
                .args(["-c", &format!("{{ {command}; }} 2>&1")])
                .current_dir(&folder)
                .env_clear()
                .env("PATH", &path)
                .env("LC_ALL", "C.UTF-8")
                .env("CORNET_LANG", "en")
                .env("CORNET_HOME", folder.join("home"))
                .output()
                .unwrap();
            let printed = String::from_utf8(output.stdout).unwrap();
            assert!(
                agrees(shown.trim(), printed.trim()),
                "{command}\n--- the README shows\n{shown}--- it prints\n{printed}"
            );
        }
    }
    assert!(count > 0);
}

/// The menu on a real terminal of 80 columns and 24 rows.
#[test]
fn the_menu_is_the_menu() {
    use portable_pty::{CommandBuilder, PtySize, native_pty_system};
    use std::{io::Read, sync::mpsc, time::Duration};

    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_cornet"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    command.env("CORNET_LANG", "en");
    command.env("CORNET_HOME", folder("readme-menu"));
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut reader = pair.master.try_clone_reader().unwrap();
    let (send, receive) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count) = reader.read(&mut bytes) {
            if count == 0 || send.send(bytes[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    let shown = blocks("text").into_iter().find(|block| block.contains("> 1")).unwrap();
    let rows = |text: &str| text.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>();
    let trimmed = |mut rows: Vec<String>| {
        while rows.first().is_some_and(String::is_empty) {
            rows.remove(0);
        }
        rows
    };
    let expected = trimmed(rows(&shown));
    let mut parser = vt100::Parser::new(24, 80, 0);
    // A busy machine may take long; a screen that differs says so after this pause.
    while trimmed(rows(&parser.screen().contents())) != expected {
        let Ok(bytes) = receive.recv_timeout(Duration::from_secs(10)) else { break };
        parser.process(&bytes);
    }
    child.kill().unwrap();
    _ = child.wait();
    assert_eq!(trimmed(rows(&parser.screen().contents())).join("\n"), expected.join("\n"));
}
