//! W006: a word of the prompt that the key repeats, and no distractor.

use super::{
    Check, Flaw, Item, Rule, Tongue, at,
    words::{Word, words},
};
use crate::quiz::{explain::Explanation, key::Bilingual, problem::Finding};

/// The rule.
pub(super) static RULE: Rule = Rule {
    explanation: Explanation {
        code: "W006",
        rule: Bilingual {
            en: "The right option is not the only one that repeats a word of the prompt.",
            fr: "L'option juste n'est pas la seule à reprendre un mot de l'énoncé.",
        },
        why: Bilingual {
            en: "Students who know nothing pick the option that sounds like the prompt, and are right.",
            fr: "L'élève qui ne sait rien choisit l'option qui ressemble à l'énoncé, et tombe juste.",
        },
        source: "Haladyna, T. M., Downing, S. M. & Rodriguez, M. C. (2002), A review of multiple-choice item-writing \
                 guidelines for classroom assessment, Applied Measurement in Education 15(3)",
        breaks: Bilingual {
            en: r#"[[question]]
id = "what-glaciers-leave"
kind = "choice"
prompt = "What does a glacier leave where it melts?"
answer = "the glacier's stones"
distractors = [
  ["a bed of salt", "Ice holds fresh water."],
  ["a layer of coal", "Coal was forest once."],
]
explanation = "A moraine is the rubble that the ice carried and let go."
topic = "landscapes"
"#,
            fr: r#"[[question]]
id = "what-glaciers-leave"
kind = "choice"
prompt = "Que laisse un glacier là où il fond ?"
answer = "les pierres du glacier"
distractors = [
  ["une couche de sel", "La glace est de l'eau douce."],
  ["un lit de charbon", "Le charbon a été une forêt."],
]
explanation = "La moraine est le débris que la glace a charrié puis lâché."
topic = "paysages"
"#,
        },
        mended: Bilingual {
            en: r#"[[question]]
id = "what-glaciers-leave"
kind = "choice"
prompt = "What does a glacier leave where it melts?"
answer = "a heap of stones"
distractors = [
  ["a bed of salt", "Ice holds fresh water."],
  ["a layer of coal", "Coal was forest once."],
]
explanation = "A moraine is the rubble that the ice carried and let go."
topic = "landscapes"
"#,
            fr: r#"[[question]]
id = "what-glaciers-leave"
kind = "choice"
prompt = "Que laisse un glacier là où il fond ?"
answer = "des tas de pierres"
distractors = [
  ["une couche de sel", "La glace est de l'eau douce."],
  ["un lit de charbon", "Le charbon a été une forêt."],
]
explanation = "La moraine est le débris que la glace a charrié puis lâché."
topic = "paysages"
"#,
        },
    },
    check: Check::Item(check),
};

/// The least letters of a word of the key that is heard again.
const LEAST: usize = 4;
/// The least letters of a name, and of a word that takes the clue away when a distractor repeats it.
const FEWEST: usize = 3;

/// Words that hold sentences together, if they have so many letters.
const ENGLISH: &str = "all and any are but can did for had has how its not one our out she the two was who why yes you may now get got let use way too own put say see per via few off his her him \
    about according after again against also although among another anything because been before being best between \
    both called cannot come comes could does doing done down during each either else enough even ever every \
    everything first following from gets give gives goes going have having here into itself just kind last less like \
    made make makes many mean means might more most much must named neither never none nothing often once only onto \
    other others over rather same says shall should since some someone something still such take takes than that \
    their them then there these they thing things this those three through toward towards under unless until upon \
    used uses very want wants well were what when where whether which while whole whom whose will with within \
    without would your yours";
const FRENCH: &str = "car ces ceci des elle est ici ils les lui mes non nos oui par pas que qui ses ses son sur ton une vos ont aux mon tes dit fut peu \
    afin ainsi alors apres assez aucun aucune aussi autant autre avait avant avec avez avoir avons bien cela celle \
    celles celui cette ceux chaque chez chose comme comment contre dans depuis deux dire disent doit doivent donc \
    donne donner dont elle elles encore entre etait etre faire fait faut font genre hors jamais jusqu laquelle \
    lequel lesquelles lesquels leur leurs lors lorsque lorsqu lui mais meme memes met mettre mieux moins mots notre \
    nous ou parce parmi pas pendant peut peuvent plus plusieurs plutot pour pourquoi premier premiere pres puis \
    quand quel quelle quelles quelque quelques quels quoi rien sans selon sera sert seul seule sinon soit sont sorte \
    sous souvent suite sur tout toute toutes tous tres trois trop vers veut voici voila votre vous";

/// An option that repeats a word is no clue where a distractor repeats one too, this or another.
fn check(item: &Item<'_>, tongue: Tongue, found: &mut Vec<Finding>) {
    let Some(small) = tongue.pick(ENGLISH, FRENCH) else { return };
    let prompt = &item.question.prompt;
    let mut keys = item.options(true);
    let Some(key) = keys.next() else { return };
    let Some(word) = echo(key.text, prompt, small, LEAST) else { return };
    let is_alone = !item.options(false).any(|option| echo(option.text, prompt, small, FEWEST).is_some());
    if is_alone && keys.all(|key| echo(key.text, prompt, small, LEAST).is_some()) {
        found.push(at(Flaw::EchoedWord(word.text.to_owned()), key.span.clone()));
    }
}

/// The first word of an option that stands in the prompt too, has so many letters, and says something.
fn echo<'t>(option: &'t str, prompt: &str, small: &str, least: usize) -> Option<Word<'t>> {
    let is_heard = |word: &Word<'_>| {
        let least = if word.text.starts_with(char::is_uppercase) { FEWEST } else { least };
        word.text.chars().count() >= least && word.text.chars().all(char::is_alphabetic)
    };
    let mut repeated = words(option).filter(is_heard).filter(|word| words(prompt).any(|other| other.same_noun(word)));
    repeated.find(|word| !word.is_among(small))
}
