//! What is said after an answer, and the score card: whole runs in both languages, to the letter. In the expected
//! texts `~` is a no-break space.

use super::builder::{Cornet, cornet};

const FRENCH: &str = "\
id = 'essai'
title = 'Essai'
language = 'fr'
pass = 50
[[question]]
kind = 'choice'
prompt = 'Laquelle est **primaire** ?'
answer = ['ta mère', 'La famille est primaire.']
distractors = [['ton patron', 'Le travail est secondaire.'], 'une marque']
explanation = 'La famille et les proches.'
source = 'le cours'
topic = 'relations'
hint = 'Qui habite chez toi ?'
[[question]]
kind = 'classify'
prompt = 'Range.'
categories = ['primaire', 'secondaire']
items = [['un frère', 'primaire', 'Un frère est de la famille.'], ['une collègue', 'secondaire'], ['un coéquipier', 'secondaire', 'Le sport.']]
topic = 'relations'
[[question]]
kind = 'multiple-response'
prompt = 'Lesquels sont des réseaux ?'
answers = [['Facebook', 'Un réseau.'], 'LinkedIn']
distractors = [['YouTube', 'Une plateforme vidéo.']]
[[question]]
kind = 'number'
prompt = 'Combien ?'
answer = 29.7
unit = '%'
wrong = [[30, 'Sans arrondir.']]
[[question]]
kind = 'fill'
text = 'Un [média|medium] et un [réseau].'
";

fn play(bank: &str, options: &str, lines: &str) -> Cornet {
    cornet(&format!("play bank.toml --no-shuffle --seed 1 {options}")).file("bank.toml", bank).stdin(lines)
}

#[test]
fn a_quiz_in_french_with_every_mistake() {
    play(FRENCH, "--lang fr", ":indice\nb\na\na\na\nac\n30\nmédai\nmédia\nécran\n").run().is(
        0,
        "\
Essai
terminé en …
0,8 sur 5 (17~%), pas encore réussi. Il fallait 2,5.
relations~: 0,3 sur 2
autres questions~: 0,5 sur 3
À revoir
1. Laquelle est primaire ?
   ta mère (ta réponse~: ton patron)
2. Range.
   1 sur 3 à la bonne place
3. Lesquels sont des réseaux ?
   Facebook~; LinkedIn (ta réponse~: Facebook~; YouTube)
4. Combien ?
   29,7~% (ta réponse~: 30~%)
5. Un … et un ….
   média~; réseau (ta réponse~: média~; écran)
Deux fois, tu as répondu «~primaire~» au lieu de «~secondaire~».
À travailler~: relations.
La suite …~: 5 questions à réviser.
Les mêmes questions pour un ami~: cornet play bank.toml --no-shuffle --seed 1
",
        "
Question 1 sur 5
Laquelle est primaire ?
A. ta mère
B. ton patron
C. une marque
Réponds par une lettre de A à C.
Indice~: Qui habite chez toi ?
Pas encore.
Ta réponse~: ton patron
La bonne réponse~: ta mère
Le travail est secondaire.
«~ta mère~»~: La famille est primaire.
La famille et les proches.
À relire~: le cours

Question 2 sur 5
Range.
A. primaire
B. secondaire
Réponds à chacun par A ou B.
un frère~:
une collègue~:
un coéquipier~:
En partie.
une collègue~: tu as dit «~primaire~»~; c'est «~secondaire~».
un coéquipier~: tu as dit «~primaire~»~; c'est «~secondaire~».
Le sport.

Question 3 sur 5
Lesquels sont des réseaux ?
Choisis toutes les bonnes réponses~: il peut y en avoir plusieurs.
A. Facebook
B. LinkedIn
C. YouTube
Réponds par une ou plusieurs lettres de A à C.
Pas encore.
Ta réponse~: Facebook~; YouTube
Les bonnes réponses~: Facebook~; LinkedIn
«~YouTube~»~: Une plateforme vidéo.

Question 4 sur 5
Combien ?
Tape un nombre. L'unité~: %.
Pas encore.
Ta réponse~: 30~%
La bonne réponse~: 29,7~%
Sans arrondir.

Question 5 sur 5
Un (1…) et un (2…).
Tape ce qui va dans chaque trou.
Trou 1 sur 2~:
Presque~: il s'en faut d'une lettre ou deux. Essaie encore une fois.
Trou 2 sur 2~:
En partie.
Ta réponse~: média~; écran
Les bonnes réponses~: média~; réseau
",
    );
}

const ENGLISH: &str = "\
title = 'Trial'
language = 'en'
[[question]]
kind = 'true-false'
prompt = 'A whale is a fish.'
answer = false
feedback = 'How does it breathe?'
explanation = '''
It breathes air:
```
lungs
  not gills
```'''
[[question]]
kind = 'order'
prompt = 'In order.'
sequence = ['one', 'two']
[[question]]
kind = 'short'
prompt = 'Which gas?'
answer = 'carbon dioxide'
wrong = [['oxygen', 'They give it off.']]
[[question]]
kind = 'match'
prompt = 'Pair.'
pairs = [['cow', 'calf', 'A calf.']]
decoys = ['kid']
[[question]]
kind = 'fill'
text = 'The [sun] shines.'
words = ['moon']
[[question]]
kind = 'open'
prompt = 'Why?'
answer = 'The **tilt**.'
criteria = ['names the tilt', 'is short']
explanation = 'Seasons.'
";

#[test]
fn a_quiz_in_english_with_every_mistake() {
    play(ENGLISH, "", "true\nab\nOxygen\nb\n:back\n:skip\nI write.\n\na\n").run().is(
        0,
        "\
Trial
finished in …
0 out of 5 (0%), not passed yet. Pass mark: 3.
To go over again
1. A whale is a fish.
   False (you said: True)
2. In order.
   1.~one; 2.~two (you said: 1.~two; 2.~one)
3. Which gas?
   carbon dioxide (you said: Oxygen)
4. Pair.
   0 of 1 in the right place
5. The … shines.
   sun (you skipped it)
Next …: 4 questions.
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
",
        "
Question 1 of 6
A whale is a fish.
A. True
B. False
Answer with A or B.
Not yet.
You answered: True
The right answer: False
How does it breathe?
It breathes air:
lungs
  not gills

Question 2 of 6
In order.
A. two
B. one
Answer with every letter from A to B, in order.
Not yet.
You answered: 1.~two; 2.~one
The right answer: 1.~one; 2.~two

Question 3 of 6
Which gas?
Type your answer.
Not yet.
You answered: Oxygen
The right answer: carbon dioxide
They give it off.

Question 4 of 6
Pair.
A. calf
B. kid
Answer each with A or B.
cow:
Not yet.
cow: you said “kid”; it is “calf”.
A calf.

Question 5 of 6
The (…) shines.
A. sun
B. moon
Give each gap a word from the list, or its letter.
The gap:

Question 4 of 6, once more, to read
Pair.
Not yet.
cow: you said “kid”; it is “calf”.
A calf.

Question 5 of 6
The (…) shines.
A. sun
B. moon
Give each gap a word from the list, or its letter.
The gap:
Question skipped.

Question 6 of 6
Why?
Write your answer. An empty line ends it.
A model answer
The tilt.
Which of these does your answer do?
A. names the tilt
B. is short
Answer with letters, or an empty line for none.
Noted, outside the score.
Seasons.
",
    );
}

#[test]
fn what_is_right_is_not_said_again() {
    let say = |lang: &str, yes: &str| {
        let ran = play(FRENCH, &format!("--lang {lang}"), "a\n:quit\n").run();
        ran.exits(0).says(&[yes, "La famille et les proches."]);
        ran.never_says("Ta réponse~: ta mère").never_says("La bonne réponse~: ta mère");
    };
    say("fr", "Oui.");
    say("en", "Yes.");
}

#[test]
fn marks_are_read_once() {
    let bank = "\
title = 'Marks'
language = 'en'
[[question]]
kind = 'choice'
prompt = 'Which is a **pointer**?'
hint = 'A *star*, as in `*q*`.'
answer = '`*p*`'
options = ['`**p**`', ['`*p*`', 'Read `*p*`.'], '*p*']
";
    play(bank, "", ":hint\na\n").run().exits(0).says(&[
        "Which is a pointer?",
        "A. **p**",
        "B. *p*",
        "C. p",
        "Hint: A star, as in *q*.",
        "You answered: **p**",
        "The right answer: *p*",
    ]);
}

#[test]
fn who_missed_something_is_told_where_the_bank_can_be_read_again() {
    const SKY: &str = "\
title = 'Sky'
language = 'en'
source = 'Chapter *2* of the book'
[[question]]
kind = 'true-false'
prompt = 'The Sun is a star.'
answer = true
[[question]]
kind = 'true-false'
prompt = 'The Moon is a planet.'
answer = false
";
    let card = |lines: &str| play(SKY, "--no-history", lines).run().exits(0).out.clone();
    assert_eq!(
        card("a\na\n"),
        "\
Sky
finished in …
1 out of 2 (50%), not passed yet. Pass mark: 1.2.
To go over again
2. The Moon is a planet.
   False (you said: True)
Read it again: Chapter 2 of the book
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
"
    );
    assert_eq!(
        card("a\nb\n"),
        "\
Sky
finished in …
2 out of 2 (100%), passed. Pass mark: 1.2.
The same questions for a friend: cornet play bank.toml --no-shuffle --seed 1
"
    );
}

#[test]
fn what_the_explanation_says_is_not_said_twice() {
    const FRUIT: &str = "\
title = 'Fruit'
language = 'en'
[[question]]
kind = 'choice'
prompt = 'Which is a fruit?'
answer = ['the apple', 'It grows on a tree.']
distractors = [['the stone', 'It is hard.']]
explanation = 'It grows on a tree.'
";
    let ran = play(FRUIT, "--no-history", "c\nb\n").run();
    assert_eq!(
        ran.exits(0).err,
        "
Question 1 of 1
Which is a fruit?
A. the apple
B. the stone
Answer with A or B.
“c” is neither A nor B.
Not yet.
You answered: the stone
The right answer: the apple
It is hard.
It grows on a tree.
"
    );
}

#[test]
fn feedback_on_items_comes_in_the_order_of_the_screen() {
    let bank = "\
title = 'Order'
language = 'en'
[[question]]
kind = 'classify'
prompt = 'Sort.'
categories = ['left', 'right']
items = [['ant', 'left', 'Said of ant.'], ['bee', 'left', 'Said of bee.'], ['cow', 'left', 'Said of cow.'], ['dog', 'right', 'Said of dog.']]
";
    let mut orders = std::collections::BTreeSet::new();
    for seed in 1..6 {
        let mut game = cornet(&format!("play bank.toml --no-history --seed {seed}")).file("bank.toml", bank);
        game = game.stdin("b\nb\nb\nb\n");
        let ran = game.run();
        let order = |before: &str, after: &str| {
            let named = |line: &str| line.strip_prefix(before)?.strip_suffix(after).map(str::to_owned);
            ran.err.lines().filter_map(named).filter(|name| name != "dog").collect::<Vec<_>>()
        };
        let asked = order("", ":");
        assert_eq!(order("Said of ", "."), asked, "{}", ran.err);
        orders.insert(asked);
    }
    assert!(orders.len() > 1, "the items are shuffled");
}

#[test]
fn a_sentence_that_was_sorted_keeps_no_full_stop_before_a_colon() {
    let bank = "\
title = 'Tenses'
language = 'en'
[[question]]
kind = 'classify'
prompt = 'Sort.'
categories = ['past', 'future']
items = [['It rained.', 'past'], ['Will it snow?', 'future', 'Said of snow.']]
";
    let ran = play(bank, "--no-history --lang fr", "b\na\n").run();
    let said: Vec<&str> = ran.exits(0).err.lines().filter(|line| line.contains("tu as dit")).collect();
    assert_eq!(
        said,
        [
            "It rained\u{a0}: tu as dit «\u{a0}future\u{a0}»\u{a0}; c'est «\u{a0}past\u{a0}».",
            "Will it snow?\u{a0}: tu as dit «\u{a0}past\u{a0}»\u{a0}; c'est «\u{a0}future\u{a0}»."
        ]
    );
}
