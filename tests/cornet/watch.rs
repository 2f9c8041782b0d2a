//! `cornet check --watch`: a teacher keeps it open beside the editor.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use super::builder::{Running, cornet};

const SOUND: &str = "title = 'Sky'\nlanguage = 'en'\n[[question]]\nid = 'earth'\nkind = 'number'\nprompt = 'How many moons has the Earth?'\nanswer = 1\ntopic = 'sky'\nexplanation = 'One, the Moon.'\n";

/// The bank with another pass mark, of as many bytes as any other with one.
fn faulty(pass: usize) -> String {
    format!("pass = {pass}\n{SOUND}")
}

/// Saves into the file itself, at one stroke: what is written is no shorter than what is there.
fn save_into(path: &Path, text: &str) {
    OpenOptions::new().write(true).open(path).unwrap().write_all(text.as_bytes()).unwrap();
}

/// Saves as careful editors do: a new file takes the place of the old one, or a new name.
fn save_over(path: &Path, text: &str) {
    let new = path.with_extension("toml~");
    fs::write(&new, text).unwrap();
    fs::rename(&new, path).unwrap();
}

fn watching(arguments: &str, file: &str, text: &str) -> Running {
    let mut running = cornet(&format!("check --format short --watch {arguments}")).file(file, text).start();
    running.wait_for("Watching 1 file; Ctrl-C ends it.\n");
    running
}

/// What is said on standard error, without the time of day.
fn said(err: &str) -> Vec<&str> {
    err.lines()
        .map(|line| line.get("00:00:00: ".len()..).filter(|_| line.starts_with(char::is_numeric)).unwrap_or(line))
        .collect()
}

#[test]
fn a_file_is_checked_again_however_an_editor_saves_it() {
    let mut running = watching("sky.toml", "sky.toml", SOUND);
    let path = running.folder().join("sky.toml");
    save_into(&path, &faulty(101));
    running.wait_for("Watching 1 file; Ctrl-C ends it.\n");
    save_over(&path, &faulty(102));
    running.wait_for("Watching 1 file; Ctrl-C ends it.\n");
    // It goes, and comes back.
    fs::remove_file(&path).unwrap();
    running.wait_for("Watching 1 file; Ctrl-C ends it.\n");
    save_over(&path, SOUND);
    running.wait_for("Watching 1 file; Ctrl-C ends it.\n");
    let ran = running.interrupt("INT");
    assert_eq!(ran.code, Some(130));
    let found: Vec<&str> = ran.out.lines().collect();
    let percentage = "sky.toml:1:8: error[E218]: a percentage goes from 0 to 100";
    assert_eq!(found, [percentage, percentage, "sky.toml: error[E001]: there is no such file"]);
    let (again, watching) = ("sky.toml has changed, checking again.", "Watching 1 file; Ctrl-C ends it.");
    assert_eq!(said(&ran.err), [watching, again, watching, again, watching, again, watching, again, watching]);
}

#[test]
fn files_come_into_a_folder_and_go() {
    let mut running = watching("banks", "banks/sky.toml", SOUND);
    let other = running.folder().join("banks/new/other.toml");
    fs::create_dir(other.parent().unwrap()).unwrap();
    save_over(&other, &faulty(101));
    running.wait_for("banks/new/other.toml has changed, checking again.\nWatching 2 files; Ctrl-C ends it.\n");
    fs::remove_file(&other).unwrap();
    running.wait_for("banks/new/other.toml has changed, checking again.\nWatching 1 file; Ctrl-C ends it.\n");
    let ran = running.interrupt("INT");
    assert_eq!(ran.code, Some(130));
    assert!(ran.out.contains("banks/new/other.toml:1:8: error[E218]"), "{}", ran.out);
}

#[test]
fn what_banks_depend_on_is_watched_too() {
    let all = "title = 'All'\nlanguage = 'en'\ninclude = ['../parts/sky.toml', 'more']\n";
    let mut running = cornet("check --format short --watch en/all.toml en/sky.toml")
        .file("en/all.toml", all)
        .file("parts/sky.toml", "title = 'Parts'\nlanguage = 'en'\ninclude = ['deep.toml']\n")
        .file("parts/deep.toml", SOUND)
        .file("en/sky.toml", SOUND)
        .file("fr/sky.toml", &SOUND.replace("'en'", "'fr'"))
        .start();
    // The two, the one that is included with what it includes, and the twin.
    running.wait_for("Watching 5 files; Ctrl-C ends it.\n");
    let folder = running.folder().to_owned();
    save_over(&folder.join("parts/deep.toml"), &faulty(101));
    running.wait_for("en/../parts/deep.toml has changed, checking again.\nWatching 5 files; Ctrl-C ends it.\n");
    save_into(
        &folder.join("fr/sky.toml"),
        &SOUND.replace("'en'", "'fr'").replace("answer = 1", "answer = 1\npoints = 2"),
    );
    running.wait_for("fr/sky.toml has changed, checking again.\nWatching 5 files; Ctrl-C ends it.\n");
    // One that was missed comes, and the mistake goes.
    save_over(&folder.join("en/more.toml"), SOUND);
    running.wait_for("en/more.toml has changed, checking again.\nWatching 6 files; Ctrl-C ends it.\n");
    save_over(&folder.join("parts/deep.toml"), SOUND);
    running.wait_for("Watching 6 files; Ctrl-C ends it.\n");
    let ran = running.interrupt("INT");
    let missing = "en/all.toml:3:33: error[E401]: there is no bank “more”";
    let broken = "en/all.toml:3:12: error[E403]: the bank “sky” has errors";
    let worth = "en/sky.toml:3:1: warning[W205]: this question is worth 1, and 2 in the twin in `fr`";
    let found: Vec<&str> = ran.out.lines().collect();
    assert_eq!(found, [missing, broken, missing, broken, missing, worth, broken, worth, worth]);
}

#[test]
fn other_signals_end_it_with_their_codes() {
    for (signal, code) in [("TERM", 143), ("HUP", 129)] {
        assert_eq!(watching("sky.toml", "sky.toml", SOUND).interrupt(signal).code, Some(code));
    }
}

#[test]
fn each_check_is_an_object_of_its_own() {
    let mut running = cornet("check --format json --watch sky.toml").file("sky.toml", SOUND).start();
    running.wait_for("Watching");
    save_into(&running.folder().join("sky.toml"), &faulty(101));
    running.wait_for("checking again.\nWatching");
    let ran = running.interrupt("INT");
    let errors: Vec<u64> = ran
        .out
        .lines()
        .map(|line| {
            let json: serde_json::Value = serde_json::from_str(line).unwrap();
            json["errors"].as_u64().unwrap()
        })
        .collect();
    assert_eq!(errors, [0, 1]);
}
