//! A question: what all kinds have in common, and the content that its kind gave it.

use std::{borrow::Cow, cell::LazyCell, sync::Arc};

use super::{
    bank::{self, BANK_KEYS},
    fields::{At, Data, Entry, Fields, Span},
    key::{Key, Need, Shape},
    kind::{Content, KINDS, Kind},
    mark::{Fraction, whole},
    problem::{Finding, Place, Problem, closest},
    taxonomy::{Recipe, Taxonomy},
};

/// One question of a bank.
#[derive(Debug)]
pub struct Question {
    /// Its slug, unique in the bank; none if the author gave none.
    pub id: Option<String>,
    /// Its kind.
    pub kind: &'static Kind,
    /// What is asked; empty where the kind needs none.
    pub prompt: String,
    /// What there is to remember.
    pub explanation: Option<String>,
    /// A help that does not give the answer away.
    pub hint: Option<String>,
    /// The topic that it counts under on the score card.
    pub topic: Option<String>,
    /// What it tests.
    pub objective: Objective,
    /// Where to read it again.
    pub source: Option<String>,
    /// What it is worth: above 0, up to [`POINTS_LIMIT`].
    pub points: Fraction,
    /// What its kind asks and how it marks.
    pub content: Box<dyn Content>,
    /// Where it stands in its file, or the taxonomy that it was made from: bytes of the source.
    pub span: Span,
    /// What it was made from; none if its author wrote it.
    pub origin: Option<Origin>,
}

/// What a question was made from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The facts.
    pub taxonomy: Arc<Taxonomy>,
    /// The form, and which facts; its text is the question's id.
    pub recipe: Recipe,
}

/// The objectives of a question, in the form in which the author wrote them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Objective {
    /// None.
    #[default]
    None,
    /// One, written as a text.
    One(String),
    /// Several, written as a list.
    Several(Vec<String>),
}

impl Objective {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[String] {
        match self {
            Self::None => &[],
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(several) => several,
        }
    }
}

/// The most points of a question.
pub const POINTS_LIMIT: usize = 1000;

/// `kind`
pub static KIND: Key = Key::required(
    "kind",
    Shape::Text,
    ["kind", "genre"],
    ["What the student does: pick, sort, order, type…", "Ce que fait l'élève\u{a0}: choisir, ranger, ordonner, taper…"],
    &["type", "genre", "sorte"],
);

/// `prompt`
pub static PROMPT: Key = Key::required(
    "prompt",
    Shape::Text,
    ["prompt", "énoncé"],
    ["What is asked.", "Ce que l'on demande."],
    &["question", "énoncé", "consigne", "stem", "title", "titre"],
);

static OPTIONAL_PROMPT: Key = Key::optional(
    "prompt",
    Shape::Text,
    ["prompt", "énoncé"],
    ["What is asked, above the text.", "La consigne, au-dessus du texte."],
    &["question", "énoncé", "consigne", "stem", "title", "titre"],
);

static ID: Key = Key::optional(
    "id",
    Shape::Text,
    ["id", "identifiant"],
    [
        "A name of small letters, digits and hyphens, unique in the bank, that never changes.",
        "Un nom en minuscules, chiffres et traits d'union, unique dans la banque, qui ne change jamais.",
    ],
    &["identifiant", "name", "nom", "slug"],
);

/// `explanation`
pub static EXPLANATION: Key = Key::optional(
    "explanation",
    Shape::Text,
    ["explanation", "explication"],
    ["What there is to remember, shown after every answer.", "Ce qu'il faut retenir, montré après chaque réponse."],
    &["explication", "rationale", "context", "comment"],
);

static HINT: Key = Key::optional(
    "hint",
    Shape::Text,
    ["hint", "indice"],
    [
        "A help that does not give the answer away, shown when it is asked for.",
        "Une aide qui ne donne pas la réponse, montrée sur demande.",
    ],
    &["indice", "aide", "help"],
);

static TOPIC: Key = Key::optional(
    "topic",
    Shape::Text,
    ["topic", "thème"],
    [
        "The topic that the question counts under on the score card.",
        "Le thème sous lequel la question compte au bilan.",
    ],
    &["thème", "sujet", "tag", "category", "catégorie"],
);

static OBJECTIVE: Key = Key::optional(
    "objective",
    Shape::TextOrTexts,
    ["objective", "objectif"],
    [
        "What the question tests: a name declared under [objectives], or a list of them.",
        "Ce que la question vérifie\u{a0}: un nom déclaré sous [objectives], ou une liste.",
    ],
    &["objectif", "goal", "but", "compétence"],
);

static SOURCE: Key = Key::optional(
    "source",
    Shape::Text,
    ["source", "source"],
    ["Where to read it again, shown to the student.", "Où le relire, montré à l'élève."],
    &["référence", "reference"],
);

static POINTS: Key = Key::optional(
    "points",
    Shape::Number,
    ["points", "points"],
    [
        "What the question is worth: a positive number, 1 if left out.",
        "Ce que vaut la question\u{a0}: un nombre positif, 1 si rien n'est dit.",
    ],
    &["point", "score", "weight", "poids", "barème"],
);

static ALLOW: Key = Key::optional(
    "allow",
    Shape::Texts,
    ["allowed warnings", "avertissements admis"],
    ["Codes of the warnings that are not wanted here.", "Les codes des avertissements dont on ne veut pas ici."],
    &["ignore", "permettre"],
);

/// The keys that every question has, besides those of its kind; `prompt` stands apart, since a kind may do without.
pub static QUESTION_KEYS: [&Key; 9] = [&KIND, &ID, &EXPLANATION, &HINT, &TOPIC, &OBJECTIVE, &SOURCE, &POINTS, &ALLOW];

/// The `prompt` of a kind, which may do without one.
fn prompt_of(kind: Option<&'static Kind>) -> &'static Key {
    match kind {
        Some(kind) if kind.prompt == Need::Optional => &OPTIONAL_PROMPT,
        _ => &PROMPT,
    }
}

/// The keys of a question of this kind, in the order in which they are best written; without a kind, those that every
/// question has.
pub fn keys_of(kind: Option<&'static Kind>) -> impl Iterator<Item = &'static Key> + Clone {
    let own = kind.map_or(&[][..], |kind| kind.keys);
    [prompt_of(kind)].into_iter().chain(own.iter().copied()).chain(QUESTION_KEYS)
}

/// Reads one question; what is wrong with it goes to `problems`, and a question with errors is none.
pub fn read(
    entries: &[Entry],
    span: &Span,
    objectives: &[(At<String>, String)],
    problems: &mut Vec<Finding>,
) -> Option<(Option<At<String>>, Question)> {
    let before = problems.len();
    let kind = read_kind(entries, problems);
    let prompt = prompt_of(kind);
    let place = Place::Question(kind);
    let mut keys: Vec<&'static Key> = keys_of(kind).collect();
    if kind.is_none() {
        // Without a kind nothing can be said of the keys that kinds bring.
        keys.extend(KINDS.iter().flat_map(|kind| kind.keys).filter(|key| key.need != Need::Required));
    }
    // What is there already was not meant by another name.
    let absent = LazyCell::new(|| {
        let of_kinds = KINDS.iter().filter(|_| kind.is_none()).flat_map(|kind| kind.keys);
        let known = keys.iter().chain(of_kinds).copied();
        known.filter(|key| !entries.iter().any(|entry| entry.key == key.name)).collect::<Vec<_>>()
    });
    let unknown = |entry: &Entry| unknown_key(entry, kind, &absent);
    let checked = match kind {
        Some(_) => Cow::Borrowed(entries),
        None => entries.iter().filter(|entry| !is_key_of_a_kind(&entry.key)).cloned().collect(),
    };
    let mut fields = Fields::new(&checked, span.clone(), place, &keys, &unknown, problems);
    let id = fields.text(&ID);
    if let Some(id) = &id
        && !bank::is_slug(&id.value)
    {
        fields.report(Problem::BadId(id.value.clone()), id.span.clone());
    }
    let objective = read_objective(&mut fields, objectives);
    let points = read_points(&mut fields);
    let text = |fields: &Fields<'_>, key| fields.text(key).map(|text| text.value);
    let (prompt, explanation, hint) = (text(&fields, prompt), text(&fields, &EXPLANATION), text(&fields, &HINT));
    let (topic, source) = (text(&fields, &TOPIC), text(&fields, &SOURCE));
    let content = kind.and_then(|kind| (kind.read)(&mut fields));
    if problems.len() > before {
        return None;
    }
    let question = Question {
        id: id.as_ref().map(|id| id.value.clone()),
        kind: kind?,
        prompt: prompt.unwrap_or_default(),
        explanation,
        hint,
        topic,
        objective,
        source,
        points,
        content: content?,
        span: span.clone(),
        origin: None,
    };
    Some((id, question))
}

fn read_kind(entries: &[Entry], problems: &mut Vec<Finding>) -> Option<&'static Kind> {
    let entry = entries.iter().find(|entry| entry.key == KIND.name)?;
    let Data::Text(name) = &entry.node.data else { return None };
    let kind = KINDS.iter().copied().find(|kind| kind.name == name.as_ref());
    if kind.is_none() && !name.trim().is_empty() {
        let names =
            KINDS.iter().flat_map(|kind| kind.aliases.iter().chain([&kind.name]).map(|alias| (*alias, kind.name)));
        let names: Vec<_> = names.collect();
        let meant = closest(name, names.iter().map(|(alias, _)| *alias));
        let suggestion = names.iter().find(|(alias, _)| Some(*alias) == meant).map(|(_, name)| *name);
        let problem = Problem::UnknownKind { kind: name.to_string(), suggestion };
        problems.push(Finding { problem, span: entry.node.span.clone(), also: None });
    }
    kind
}

fn is_key_of_a_kind(name: &str) -> bool {
    KINDS.iter().flat_map(|kind| kind.keys).any(|key| key.name == name)
}

fn unknown_key(entry: &Entry, kind: Option<&'static Kind>, absent: &[&'static Key]) -> Problem {
    let key = entry.key.as_ref();
    let lacks_prompt = absent.iter().any(|absent| absent.name == PROMPT.name);
    let is_other = matches!(key, "question" | "taxonomy") || key == "title" && lacks_prompt;
    if let Some(bank_key) = BANK_KEYS.iter().find(|bank_key| bank_key.name == key && !is_other) {
        return Problem::MisplacedBankKey(bank_key.name);
    }
    let having: Vec<_> = KINDS.iter().filter(|kind| kind.keys.iter().any(|k| k.name == key)).collect();
    let is_needed = absent.iter().any(|own| own.need == Need::Required && own.aliases.contains(&key));
    if let (Some(kind), Some(found)) = (kind, having.iter().flat_map(|kind| kind.keys).find(|k| k.name == key))
        && !is_needed
    {
        let kinds = having.iter().map(|kind| kind.name).collect();
        return Problem::KeyOfOtherKinds { key: found.name, kind, kinds };
    }
    let suggestion = suggest_key(key, absent);
    Problem::UnknownKey { key: key.to_owned(), place: Place::Question(kind), suggestion }
}

/// The key that was probably meant, by its name or by what people call it.
pub(super) fn suggest_key(written: &str, keys: &[&'static Key]) -> Option<&'static str> {
    let names: Vec<_> = keys
        .iter()
        .flat_map(|key| [&key.name].into_iter().chain(key.aliases).map(|alias| (*alias, key.name)))
        .collect();
    let meant = closest(written, names.iter().map(|(alias, _)| *alias))?;
    names.iter().find(|(alias, _)| *alias == meant).map(|(_, name)| *name)
}

pub(super) fn read_objective(fields: &mut Fields<'_>, declared: &[(At<String>, String)]) -> Objective {
    let written = fields.texts(&OBJECTIVE);
    for objective in &written {
        if !declared.is_empty() && !declared.iter().any(|(name, _)| name.value == objective.value) {
            let names = declared.iter().map(|(name, _)| name.value.as_str());
            let suggestion = closest(&objective.value, names).map(str::to_owned);
            let problem = Problem::UndeclaredObjective { objective: objective.value.clone(), suggestion };
            fields.report(problem, objective.span.clone());
        }
    }
    let mut texts: Vec<String> = written.into_iter().map(|text| text.value).collect();
    match (fields.text(&OBJECTIVE), texts.len()) {
        (Some(one), _) => Objective::One(one.value),
        (None, 0) => Objective::None,
        (None, _) => Objective::Several(std::mem::take(&mut texts)),
    }
}

fn read_points(fields: &mut Fields<'_>) -> Fraction {
    let Some(points) = fields.number(&POINTS) else { return whole(1) };
    if points.value <= whole(0) || points.value > whole(POINTS_LIMIT) {
        fields.report(Problem::PointsOutOfRange, points.span);
    }
    points.value
}
