//! Files that cannot be read, or are no text.

use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

use cornet::{
    bank_file::{SIZE_LIMIT, Unreadable, read, read_file, unreadable, write_instead},
    messages::Language,
    ui::line::Color,
};

use super::cases::{HEAD, SOUND};

/// A folder of its own for a test; it goes when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("cornet-bank-file-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

fn english(bytes: &[u8]) -> String {
    read("case", bytes).render("case.toml", Language::English.messages(), Color::Off).trim_end().to_owned()
}

#[test]
fn invalid_utf_8_has_its_place() {
    let latin = [HEAD.as_bytes(), b"author = \"Zo\xc3\xab, \xc9milie\"\nid = \"\xe9\"\n", SOUND.as_bytes()].concat();
    let expected = "\
error[E002]: the file is not UTF-8 text
 --> case.toml:3:16
  |
3 | author = \"Zoë, �milie\"
  |                ^ these bytes are no character
  |
  = help: save it as UTF-8: editors ask for the encoding under “Save as”";
    assert_eq!(english(&latin), expected);
    let french = read("case", &latin).render("case.toml", Language::French.messages(), Color::Off);
    assert!(
        french.starts_with("erreur[E002]: le fichier n'est pas du texte en UTF-8\n --> case.toml:3:16\n"),
        "{french}"
    );
    for (bytes, place) in [(&b"\xff\xfet\0"[..], "1:1"), (b"a = 1\n\xf0\x9f", "2:1"), (b"\xc3", "1:1")] {
        let short = read("case", bytes).diagnostics("x", Language::English.messages()).first().unwrap().short();
        assert_eq!(short, format!("x:{place}: error[E002]: the file is not UTF-8 text"));
    }
}

#[test]
fn a_document_is_told_from_a_text_in_another_encoding() {
    let expected = "\
error[E002]: the file is a document, and no text
--> case.toml
 = help: save it as plain text, in UTF-8; better still, write banks in a text editor";
    for bytes in [&b"PK\x03\x04\x14\0\x06\0\xff"[..], b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF-1.7\n\xe2\xe3"] {
        assert_eq!(english(bytes), expected);
    }
}

#[test]
fn limits_of_a_file() {
    let expected = "\
error[E003]: the file is larger than 64 MiB
--> case.toml
 = help: make several banks of it; another one can draw on them all with `include`";
    let mut bytes = vec![b'#'; SIZE_LIMIT + 1];
    assert_eq!(english(&bytes), expected);
    bytes.pop();
    bytes[0] = 0xff;
    assert!(english(&bytes).starts_with("error[E002]"), "a file of just this size is looked at");
    let many = format!("{HEAD}{}", "[[question]]\n".repeat(100_001));
    let expected = "\
error[E020]: 100,001 questions are too many: a bank has at most 100,000
      --> case.toml:100003:1
       |
100003 | [[question]]
       | ^^^^^^^^^^^^
       |
       = help: make several banks of it; another one can draw on them all with `include`";
    assert_eq!(english(many.as_bytes()), expected);
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let folder = Folder::new("kinds");
    let path = |name: &str| folder.0.join(name);
    let mode = rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR;
    rustix::fs::mknodat(rustix::fs::CWD, path("fifo"), rustix::fs::FileType::Fifo, mode, 0).unwrap();
    std::os::unix::fs::symlink(path("fifo"), path("link")).unwrap();
    std::os::unix::fs::symlink(path("circle"), path("circle")).unwrap();
    fs::write(path("file"), "é").unwrap();
    for (name, expected) in [
        ("fifo", Err(Unreadable::NotAFile)),
        ("link", Err(Unreadable::NotAFile)),
        ("circle", Err(Unreadable::LinkLoop)),
        ("none", Err(Unreadable::NotFound)),
        ("file/none", Err(Unreadable::NotFound)),
        ("", Err(Unreadable::Folder)),
        ("file", Ok("é".as_bytes().to_vec())),
    ] {
        assert_eq!(read_file(&path(name)), expected, "{name}");
    }
    assert_eq!(read_file("/dev/null".as_ref()), Err(Unreadable::NotAFile));
}

#[test]
fn a_file_without_permission_is_refused() {
    let folder = Folder::new("permission");
    let path = folder.0.join("a.toml");
    fs::write(&path, "").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything; the refusal itself is tested here for everyone.
    if fs::File::open(&path).is_err() {
        assert_eq!(read_file(&path), Err(Unreadable::PermissionDenied));
    }
    let refused = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    assert_eq!(Unreadable::from(refused), Unreadable::PermissionDenied);
}

#[test]
fn a_file_that_cannot_be_read_is_a_diagnostic_without_a_place() {
    for (language, expected) in [
        (Language::English, "a/b.toml: error[E001]: there is no such file"),
        (Language::French, "a/b.toml: error[E001]: ce fichier n'existe pas"),
    ] {
        let diagnostic = unreadable("a/b.toml", &Unreadable::NotFound, language.messages());
        assert_eq!(diagnostic.short(), expected);
        assert_eq!((diagnostic.line, diagnostic.end_column), (None, None));
    }
}

#[test]
fn a_file_that_another_program_has_changed_is_not_written_over() {
    let folder = Folder::new("changed");
    let path = folder.0.join("sky.toml");
    for (now, is_written) in [("as it was read", true), ("as it was reaD", false), ("", false)] {
        fs::write(&path, now).unwrap();
        assert_eq!(write_instead(&path, b"as it was read", b"mended").unwrap(), is_written);
        assert_eq!(fs::read_to_string(&path).unwrap(), if is_written { "mended" } else { now });
    }
    fs::remove_file(&path).unwrap();
    assert!(write_instead(&path, b"as it was read", b"mended").is_err());
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 0, "nothing is left behind");
}
