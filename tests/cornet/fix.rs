//! `cornet check --fix`: the safe repairs, made or shown.

use super::builder::{Cornet, cornet};

/// A bank in a file of Windows, with a byte order mark, comments, and three things to mend.
const SKY: &str = "\u{feff}# The sky, by night.\r\ntitle    = \"Sky\"\r\nlanguage = \"en\"\r\n\r\n[[question]] # the first\r\nkind        = \"choice\"\r\nprompt      = \"Which star is the closest?\"\r\nanswer      = \"the Sun\"\r\ndistractors = [\r\n  \"Polaris\", # north\r\n  \"Venus\",\r\n  \"Polaris\", # again\r\n]\r\ntopic       = \"stars\"\r\nexplanation = \"The Sun is a star.\"\r\n\r\n[[question]]\r\nkind = \"number\"\r\nprompt = \"How many planets?\"\r\nanswer = 8\r\ntopic = \"planets\"\r\nexplanation = \"Eight.\"\r\n";

fn mended() -> String {
    SKY.replace("kind        =", "id          = \"which-star-is-the-closest\"\r\nkind        =")
        .replace("kind = \"number\"", "id   = \"how-many-planets\"\r\nkind = \"number\"")
        .replace("  \"Polaris\", # again", "  # again")
}

fn fix(arguments: &str) -> Cornet {
    cornet(&format!("check {arguments} --format short")).file("sky.toml", SKY)
}

#[test]
fn what_is_mended_is_written_and_nothing_else_changes() {
    let ran = cornet("check --fix sky.toml nowhere.toml").file("sky.toml", SKY).run();
    assert_eq!(ran.file("sky.toml").unwrap(), mended());
    assert!(ran.out.starts_with("sky.toml mended: 2 ids written, 1 repeated option taken out\n\n"), "{}", ran.out);
    assert!(
        ran.out.contains("\nerror[E001]: there is no such file\n--> nowhere.toml\n")
            && ran.out.contains("\n\n1 bank, 2 questions: 1 error,"),
        "{}",
        ran.out
    );
    assert_eq!(ran.code, Some(2));
    let again = cornet("check --fix sky.toml").file("sky.toml", &mended()).run();
    assert!(again.out.starts_with("nothing to mend\n\n"), "{}", again.out);
    assert_eq!(again.file("sky.toml").unwrap(), mended());
}

#[test]
fn what_is_done_is_no_diagnostic() {
    let ran = fix("--fix --lang fr sky.toml").run();
    ran.exits(0).says(&["sky.toml corrigé~: 2 identifiants écrits, 1 option répétée enlevée"]);
    assert!(ran.out.lines().all(|line| line.starts_with("sky.toml:")), "{}", ran.out);
    let json = cornet("check --fix --format json sky.toml").file("sky.toml", SKY).run();
    json.exits(0).says(&["sky.toml mended: 2 ids written, 1 repeated option taken out"]);
    assert_eq!(json.json()["errors"], 0);
}

#[test]
fn a_dry_run_shows_what_would_change_and_changes_nothing() {
    let ran = fix("--fix --dry-run sky.toml").run();
    let diff = "\
--- sky.toml
+++ sky.toml
@@ -3,18 +3,20 @@
 language = \"en\"
 
 [[question]] # the first
+id          = \"which-star-is-the-closest\"
 kind        = \"choice\"
 prompt      = \"Which star is the closest?\"
 answer      = \"the Sun\"
 distractors = [
   \"Polaris\", # north
   \"Venus\",
-  \"Polaris\", # again
+  # again
 ]
 topic       = \"stars\"
 explanation = \"The Sun is a star.\"
 
 [[question]]
+id   = \"how-many-planets\"
 kind = \"number\"
 prompt = \"How many planets?\"
 answer = 8
";
    assert_eq!(ran.exits(1).err, diff);
    assert!(ran.out.contains("sky.toml:12:3: error[E204]: “Polaris” stands there twice\n"), "{}", ran.out);
    assert_eq!(ran.file("sky.toml").unwrap(), SKY);
    let text = cornet("check --fix --dry-run sky.toml").file("sky.toml", SKY).run();
    assert!(text.out.starts_with(&format!("{diff}\n")), "{}", text.out);
}

#[test]
fn twins_get_the_same_ids_whichever_is_mended_first() {
    let french = "title = 'Ciel'\nlanguage = 'fr'\n[[question]]\nkind = 'number'\nprompt = 'Combien de planètes\u{a0}?'\nanswer = 8\ntopic = 'a'\nexplanation = 'Huit.'\n";
    let english = french.replace("'fr'", "'en'").replace("Combien de planètes\u{a0}", "How many planets");
    for order in ["banks", "banks/fr/sky.toml banks/en/sky.toml"] {
        let check = cornet(&format!("check --format short --fix {order}"));
        let ran = check.file("banks/fr/sky.toml", french).file("banks/en/sky.toml", &english).run();
        ran.is(0, "", &ran.err);
        for file in ["banks/fr/sky.toml", "banks/en/sky.toml"] {
            assert!(ran.file(file).unwrap().contains("id   = \"how-many-planets\"\n"), "{order}: {file}");
        }
    }
    // An id that is there already goes before any that is made.
    let named = french.replace("kind", "id = 'combien'\nkind");
    let check = cornet("check --format short --fix banks/en");
    let ran = check.file("banks/fr/sky.toml", &named).file("banks/en/sky.toml", &english).run();
    ran.is(0, "", "banks/en/sky.toml mended: 1 id written");
    assert!(ran.file("banks/en/sky.toml").unwrap().contains("id   = \"combien\"\n"));
}

#[test]
fn what_cannot_be_mended_is_left_alone_and_said() {
    let broken = SKY.replace("\"Sky\"", "“Sky”");
    let ran = cornet("check --fix --format short broken.toml start sky.toml")
        .file("broken.toml", &broken)
        .file("sky.toml", &mended())
        .run();
    ran.exits(1).says(&[
        "broken.toml left alone: its TOML has to be mended by hand first",
        "quizzes/en/start.toml left alone: it is built in",
    ]);
    assert_eq!(ran.file("broken.toml").unwrap(), broken);
}

#[test]
fn some_options_go_together_and_others_do_not() {
    cornet("check --dry-run sky.toml").run().exits(2);
    cornet("check --fix --watch sky.toml").run().is(
        2,
        "",
        "error: --fix cannot go with --watch.\n“cornet --help” says what there is.",
    );
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_so_do_links() {
    use std::{
        fs,
        os::unix::fs::{PermissionsExt, symlink},
    };

    let running = fix("--fix --lang en link.toml").file("banks/real.toml", SKY);
    let folder = running.folder();
    let real = folder.join("banks/real.toml");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("banks/real.toml", folder.join("link.toml")).unwrap();
    let ran = running.run();
    ran.exits(0);
    let link = ran.path("link.toml");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&link).unwrap(), mended());
    assert_eq!(fs::metadata(&link).unwrap().permissions().mode() & 0o777, 0o640);
    let files: Vec<_> = fs::read_dir(ran.path("banks")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["real.toml"], "nothing is left behind");
}
