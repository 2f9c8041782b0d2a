//! W012: a prompt that neither asks nor tells what to do.

use super::{
    Check, Flaw, Item, Rule, Tongue, at,
    words::{Word, plain, words},
};
use crate::quiz::{
    ask::{Ask, Value},
    explain::Explanation,
    key::Bilingual,
    problem::Finding,
};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W012",
        rule: Bilingual {
            en: "A prompt asks a question, tells what to do, or begins a sentence that the options end.",
            fr: "Un énoncé pose une question, dit quoi faire, ou commence une phrase que les options finissent.",
        },
        why: Bilingual {
            en: "The question should be clear before the options are read; else students guess what is wanted, and each \
                 option has to be judged as a statement by itself.",
            fr: "La question doit être claire avant qu'on lise les options\u{a0}; sinon l'élève devine ce que l'on veut, et juge \
                 chaque option comme un énoncé à part.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3), guideline 15",
        breaks: Bilingual {
            en: r#"[[question]]
id = "about-spiders"
kind = "choice"
prompt = "Some spiders live under water."
answer = "in a bell of air"
distractors = [
  ["in a shell", "That is where hermit crabs live."],
  ["in the mud", "There they would not breathe."],
]
explanation = "The water spider fills a web with air that it carries down."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "about-spiders"
kind = "choice"
prompt = "Certaines araignées vivent sous l'eau."
answer = "dans une bulle d'air"
distractors = [
  ["dans une coquille", "C'est là que vit le bernard-l'ermite."],
  ["dans la vase", "Elles n'y respireraient pas."],
]
explanation = "L'argyronète remplit une toile d'un air qu'elle descend avec elle."
topic = "animaux"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "about-spiders"
kind = "choice"
prompt = "Some spiders live under water. Where do they breathe?"
answer = "in a bell of air"
distractors = [
  ["in a shell", "That is where hermit crabs live."],
  ["in the mud", "There they would not breathe."],
]
explanation = "The water spider fills a web with air that it carries down."
topic = "animals"
"#,
            fr: r#"[[question]]
id = "about-spiders"
kind = "choice"
prompt = "Certaines araignées vivent sous l'eau. Où respirent-elles ?"
answer = "dans une bulle d'air"
distractors = [
  ["dans une coquille", "C'est là que vit le bernard-l'ermite."],
  ["dans la vase", "Elles n'y respireraient pas."],
]
explanation = "L'argyronète remplit une toile d'un air qu'elle descend avec elle."
topic = "animaux"
"#,
        },
    },
    check: Check::Item(check),
};

fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some(prompt) = item.text("prompt") else { return };
    let asks_by_itself = match &item.ask {
        // A statement is judged; a text with gaps asks.
        Ask::One { options, .. } => options.iter().any(|option| matches!(option.value, Value::Truth(_))),
        Ask::Blanks { .. } => true,
        _ => false,
    };
    let text = prompt.text.trim_end();
    if asks_by_itself || text.contains('?') || !is_closed(text, item) {
        return;
    }
    if tongue.pick(tells(text, ENGLISH), tells(text, FRENCH) || tells_in_french(text)) == Some(false) {
        found.push(at(Flaw::AsksNothing, prompt.span.clone()));
    }
}

/// Whether nothing is left open: a full stop is reached, or options follow a mere noun.
fn is_closed(text: &str, item: &Item<'_>) -> bool {
    let is_open = text.ends_with([':', '…', '_', '=', ',']) || text.ends_with("...");
    let mut names = words(text).filter(|word| !word.is_among("the a an le la les l un une des"));
    let is_name = names.next().is_some() && names.next().is_none() && text.ends_with(char::is_alphanumeric);
    let is_name = is_name && !item.options.is_empty();
    !is_open && (text.ends_with(['.', '!', ')', '»', '”', '"', '*']) || is_name)
}

/// Words that tell what to do where a clause begins, and words that ask wherever they stand.
struct Verbs {
    first: &'static str,
    anywhere: &'static str,
    links: &'static str,
}

static ENGLISH: &Verbs = &Verbs {
    first: "add answer apply argue arrange assign balance calculate change check choose cite classify combine compare \
        complete compute conjugate connect consider continue convert copy correct count decide defend define \
        describe determine discuss divide do draw enter estimate evaluate expand explain express fill find finish \
        follow give go group guess identify imagine indicate join judge justify label let link list locate look make \
        mark match measure multiply name nest note number order outline pair paraphrase pick place point predict \
        prove put rank rate read rearrange reduce replace rewrite round say select separate set show simplify solve \
        sort spell split state subtract suggest sum summarise summarize tell tick trace transform translate try turn \
        type underline use work write",
    anywhere: "which what who whom whose how why where must task need asked",
    links: "please then and now next first finally or but",
};
static FRENCH: &Verbs = &Verbs {
    first: "accorde additionne ajoute apparie applique argumente arrondis associe attribue barre calcule change cherche \
        choisis cite classe coche compare complete compte conjugue continue convertis copie corrige decide decris \
        deduis defends definis determine developpe devine dis divise donne ecris elimine emboite encadre encercle \
        entoure enumere estime evalue explique exprime fais factorise forme groupe identifie imagine indique insere \
        inscris interprete joins juge justifie laisse lie lis liste localise mesure mets montre multiplie nomme note \
        numerote observe oppose ordonne ote paraphrase place pose precise predis prends presente prolonge propose \
        prouve raconte range rapproche redige reecris regarde regroupe releve relie remets remplace remplis reponds \
        repere reproduis resous resume retrouve reunis saisis selectionne separe signale simplifie situe soustrais \
        souligne suggere suis suppose tape termine traduis transforme trie trouve utilise va verifie",
    anywhere: "quel quelle quels quelles lequel laquelle lesquels lesquelles pourquoi comment combien dois devez faut \
        demande tache",
    links: "puis et maintenant ensuite d abord enfin ou mais en l les la le te",
};

/// Whether a clause begins with what to do, or a word asks.
fn tells(text: &str, verbs: &'static Verbs) -> bool {
    clauses(text, verbs).any(|(word, begins)| word.is_among(verbs.anywhere) || (begins && word.is_among(verbs.first)))
}

/// The words of a text, and whether each begins a clause.
fn clauses<'t>(text: &'t str, verbs: &'static Verbs) -> impl Iterator<Item = (Word<'t>, bool)> {
    let mut before: Option<Word<'_>> = None;
    words(text).map(move |word| {
        let between = before.and_then(|before| text.get(before.end()..word.start)).unwrap_or_default();
        let begins = before.is_none_or(|before| between.contains(is_end_of_clause) || before.is_among(verbs.links));
        before = Some(word);
        (word, begins)
    })
}

fn is_end_of_clause(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '…' | '(' | ')' | '“' | '”' | '«' | '»' | '"' | '–' | '—' | '\n')
}

/// Whether a clause begins with a French verb that says “vous”, or with an infinitive.
fn tells_in_french(text: &str) -> bool {
    clauses(text, FRENCH).any(|(word, begins)| {
        let ends = |ending: &&str| {
            let length = plain(word.text).count();
            length > ending.len() + 2 && plain(word.text).skip(length - ending.len()).eq(ending.chars())
        };
        begins && ["ez", "er", "ir", "re"].iter().any(ends) && !word.is_any(&["chez", "assez", "hier", "hiver"])
    })
}
