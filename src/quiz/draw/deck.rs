//! The facts of one taxonomy in one sitting: none comes again while others have not come yet.

use std::collections::HashSet;

use rand::{
    Rng, RngExt,
    seq::{IndexedRandom, SliceRandom},
};

use super::{Generator, Guide, clue};
use crate::quiz::{
    question::Question,
    taxonomy::{
        Difficulty, Form, Recipe,
        count::{BINS, PICKED, SHOWN, SORTED},
    },
};

/// The most options of a question about the category of an item.
pub(super) const OPTIONS: usize = 5;

/// How often another recipe is looked for where one was made before.
const TRIES: usize = 40;

/// The facts of one taxonomy in one sitting.
#[derive(Debug)]
pub(super) struct Deck {
    pub generator: Generator,
    /// How many questions were dealt.
    pub dealt: usize,
    /// Whether every item came at least once.
    pub is_through: bool,
    /// Whether nothing new can be made any more.
    pub is_exhausted: bool,
    weak: Vec<usize>,
    /// For each category and difficulty the items that have not come in this round.
    lots: Vec<[Vec<usize>; 3]>,
    /// For each category how often it came.
    used: Vec<usize>,
    /// For each form how often it came.
    forms: [usize; 5],
    /// How many statements were true, less those that were false.
    truths: isize,
    seen: HashSet<usize>,
    made: HashSet<Recipe>,
}

impl Deck {
    pub fn new(generator: Generator, guide: &Guide) -> Self {
        let categories = generator.taxonomy.categories.len();
        let mut deck = Self {
            dealt: 0,
            is_through: false,
            is_exhausted: false,
            weak: guide.weak(&generator),
            lots: vec![],
            used: vec![0; categories],
            forms: [0; 5],
            truths: 0,
            seen: HashSet::new(),
            made: HashSet::new(),
            generator,
        };
        deck.begin_round();
        deck
    }

    fn begin_round(&mut self) {
        let taxonomy = &self.generator.taxonomy;
        self.is_through |= self.dealt > 0;
        self.seen.clear();
        self.lots = taxonomy.categories.iter().map(|_| [const { vec![] }; 3]).collect();
        for (index, item) in taxonomy.items.iter().enumerate() {
            let lot = self.lots.get_mut(item.category).and_then(|lots| lots.get_mut(item.difficulty as usize));
            if let Some(lot) = lot {
                lot.push(index);
            }
        }
    }

    /// Whether an item as hard as this has not come in this round.
    pub fn has(&self, level: Difficulty) -> bool {
        self.lots.iter().any(|lots| lots.get(level as usize).is_some_and(|lot| !lot.is_empty()))
    }

    /// How many items of a category have not come in this round.
    fn left(&self, category: usize) -> usize {
        self.lots.get(category).map_or(0, |lots| lots.iter().map(Vec::len).sum())
    }

    fn left_in_all(&self) -> usize {
        (0..self.lots.len()).map(|category| self.left(category)).sum()
    }

    /// Makes a question that was not made before, if one can be found, of the form that came least.
    pub fn deal(&mut self, level: Difficulty, guide: &Guide, chance: &mut impl Rng) -> Option<Question> {
        let mut was_made = false;
        for attempt in 0..TRIES {
            if self.left_in_all() == 0 {
                self.begin_round();
            }
            let Some(recipe) = self.recipe(was_made || attempt >= TRIES / 4, level, guide, chance) else { break };
            let recipe = recipe.canonical(&self.generator.taxonomy);
            if attempt < TRIES / 2 && clue::gives_away(&recipe, &self.generator.taxonomy) {
                self.put_back(&recipe);
                continue;
            }
            if self.made.insert(recipe.clone()) {
                self.note(&recipe);
                return recipe.make(&self.generator.taxonomy);
            }
            was_made = true;
            // Of an item that was asked about in every way there is nothing new to ask: in the end it counts as come.
            if attempt < TRIES / 2 || !self.is_spent(&recipe) {
                self.put_back(&recipe);
            }
        }
        self.is_exhausted = true;
        None
    }

    /// Whether a recipe that was made before is about one item, of which nothing else can be made.
    fn is_spent(&self, recipe: &Recipe) -> bool {
        let has = |form: Form| self.generator.taxonomy.forms.contains(&form);
        let was_asked =
            |item: usize| self.made.iter().any(|made| matches!(made, Recipe::Question { item: it, .. } if *it == item));
        match recipe {
            // A statement is made again only when all statements about its item were made.
            Recipe::True(item) => !has(Form::Question) || was_asked(*item),
            Recipe::Question { .. } => !has(Form::Statement),
            _ => false,
        }
    }

    fn note(&mut self, recipe: &Recipe) {
        self.dealt += 1;
        self.forms.get_mut(recipe.form() as usize).into_iter().for_each(|count| *count += 1);
        match recipe {
            Recipe::True(_) => self.truths += 1,
            Recipe::False { .. } => self.truths -= 1,
            _ => {}
        }
        self.is_through |= self.left_in_all() == 0;
    }

    /// Takes back a recipe that was dealt and not asked: its items can come again in this round.
    pub fn take_back(&mut self, recipe: &Recipe) {
        self.made.remove(recipe);
        self.dealt = self.dealt.saturating_sub(1);
        self.forms.get_mut(recipe.form() as usize).into_iter().for_each(|count| *count = count.saturating_sub(1));
        match recipe {
            Recipe::True(_) => self.truths -= 1,
            Recipe::False { .. } => self.truths += 1,
            _ => {}
        }
        self.put_back(recipe);
    }

    fn put_back(&mut self, recipe: &Recipe) {
        for index in recipe.items() {
            let Some(item) = self.generator.taxonomy.items.get(index) else { continue };
            if self.seen.remove(&index) {
                let lot = self.lots.get_mut(item.category).and_then(|lots| lots.get_mut(item.difficulty as usize));
                if let Some(lot) = lot {
                    lot.push(index);
                }
                self.used.get_mut(item.category).into_iter().for_each(|used| *used = used.saturating_sub(1));
            }
        }
    }

    /// Makes a recipe: of the form that came least, or else of any.
    fn recipe(&mut self, of_any: bool, level: Difficulty, guide: &Guide, chance: &mut impl Rng) -> Option<Recipe> {
        let mut possible = self.possible();
        if possible.is_empty() {
            // What is left cannot be asked for in the forms that the author wants.
            self.begin_round();
            possible = self.possible();
        }
        let count = |form: &Form| self.forms.get(*form as usize).copied().unwrap_or_default();
        let least = possible.iter().map(count).min()?;
        possible.retain(|form| of_any || count(form) == least);
        match possible.choose(chance)? {
            Form::Question => self.question(level, guide, chance),
            Form::Statement => self.statement(level, guide, chance),
            Form::Odd => self.odd(level, chance),
            Form::All => self.all(level, chance),
            Form::Sort => self.sort(level, chance),
        }
    }

    fn possible(&self) -> Vec<Form> {
        self.generator.taxonomy.forms.iter().copied().filter(|form| self.is_possible(*form)).collect()
    }

    /// Whether the items that are left in this round suffice for a form.
    fn is_possible(&self, form: Form) -> bool {
        let all = self.left_in_all();
        let categories = || (0..self.lots.len()).map(|category| self.left(category));
        match form {
            Form::Question | Form::Statement => all > 0,
            Form::Odd => categories().any(|left| left >= 3 && all > left),
            Form::All => categories().any(|left| left >= *PICKED.start() && all - left >= *PICKED.start()),
            Form::Sort => all >= *SORTED.start() && self.sortable(*SORTED.start()).is_some(),
        }
    }

    fn question(&mut self, level: Difficulty, guide: &Guide, chance: &mut impl Rng) -> Option<Recipe> {
        let home = self.rarest(chance, |_, left| left > 0)?;
        let item = self.pick(home, level, chance)?;
        let mut others = guide.taken_for(&self.generator, item);
        others.extend(&self.generator.taxonomy.categories.get(home)?.near);
        let mut rest: Vec<usize> = (0..self.lots.len()).collect();
        rest.shuffle(chance);
        let mut chosen: Vec<usize> = vec![];
        for category in others.into_iter().chain(rest) {
            if category != home && !chosen.contains(&category) && chosen.len() + 1 < OPTIONS {
                chosen.push(category);
            }
        }
        Some(Recipe::Question { item, others: chosen })
    }

    fn statement(&mut self, level: Difficulty, guide: &Guide, chance: &mut impl Rng) -> Option<Recipe> {
        let home = self.rarest(chance, |_, left| left > 0)?;
        let item = self.pick(home, level, chance)?;
        let is_true = self.truths < 0 || (self.truths == 0 && chance.random());
        if is_true && !self.made.contains(&Recipe::True(item)) {
            return Some(Recipe::True(item));
        }
        let mut near = self.generator.taxonomy.categories.get(home)?.near.clone();
        let mut others: Vec<usize> = (0..self.lots.len()).filter(|category| *category != home).collect();
        near.shuffle(chance);
        others.shuffle(chance);
        let confused = guide.taken_for(&self.generator, item);
        let wrong = confused.into_iter().chain(near).chain(others).map(|category| Recipe::False { item, category });
        Some(wrong.into_iter().find(|recipe| !self.made.contains(recipe)).unwrap_or(Recipe::True(item)))
    }

    fn odd(&mut self, level: Difficulty, chance: &mut impl Rng) -> Option<Recipe> {
        let all = self.left_in_all();
        let home = self.rarest(chance, |_, left| left >= 3 && all > left)?;
        let other = self.rarest(chance, |category, left| category != home && left > 0)?;
        let three = self.pick_some(home, 3, level, chance);
        Some(Recipe::Odd { three, odd: self.pick(other, level, chance)? })
    }

    fn all(&mut self, level: Difficulty, chance: &mut impl Rng) -> Option<Recipe> {
        let all = self.left_in_all();
        let least = *PICKED.start();
        let category = self.rarest(chance, |_, left| left >= least && all - left >= least)?;
        let (right, wrong) = (self.left(category), all - self.left(category));
        let sizes: Vec<(usize, usize)> = PICKED
            .flat_map(|r| PICKED.map(move |w| (r, w)))
            .filter(|(r, w)| r + w <= SHOWN && *r <= right && *w <= wrong)
            .collect();
        let (right, wrong) = sizes.choose(chance).copied()?;
        let right = self.pick_some(category, right, level, chance);
        let others: Vec<usize> = (0..self.lots.len()).filter(|other| *other != category).collect();
        let wrong = (0..wrong).map_while(|_| self.pick_among(&others, level, chance)).collect();
        Some(Recipe::All { category, right, wrong })
    }

    /// The categories of a sort of at least so many items: the fewest that have them, among those with any left.
    fn sortable(&self, least: usize) -> Option<Vec<usize>> {
        let mut categories: Vec<usize> = (0..self.lots.len()).filter(|category| self.left(*category) > 0).collect();
        categories.sort_by_key(|category| std::cmp::Reverse(self.left(*category)));
        let in_largest: usize = categories.iter().take(*BINS.end()).map(|category| self.left(*category)).sum();
        (categories.len() >= *BINS.start() && in_largest >= least).then_some(categories)
    }

    fn sort(&mut self, level: Difficulty, chance: &mut impl Rng) -> Option<Recipe> {
        let by_size = self.sortable(*SORTED.start())?;
        let most = by_size.len().min(*BINS.end());
        // Two bins are guessed too easily to come often.
        let wanted = if most > 2 && chance.random_ratio(4, 5) { chance.random_range(3..=most) } else { 2 };
        let mut bins: Vec<usize> = vec![];
        while bins.len() < wanted {
            bins.push(self.rarest(chance, |category, left| left > 0 && !bins.contains(&category))?);
        }
        // If they have too few items, the largest have enough.
        let items = |bins: &[usize]| bins.iter().map(|category| self.left(*category)).sum::<usize>();
        for width in wanted..=most {
            if items(&bins) >= *SORTED.start() {
                break;
            }
            bins = by_size.iter().take(width).copied().collect();
        }
        // No category has more than three quarters of the items, so that the others have a quarter at least.
        let largest = bins.iter().map(|category| self.left(*category)).max()?;
        let most = items(&bins).min(*SORTED.end()).min(4 * (items(&bins) - largest));
        let size = chance.random_range(*SORTED.start()..=most);
        let mut sorted: Vec<usize> = bins.iter().filter_map(|bin| self.pick(*bin, level, chance)).collect();
        let mut held: Vec<(usize, usize)> = bins.iter().map(|bin| (*bin, 1)).collect();
        while sorted.len() < size {
            let with_room = held.iter().filter(|(_, count)| 4 * (count + 1) <= 3 * size);
            let with_room: Vec<usize> = with_room.map(|(bin, _)| *bin).collect();
            let item = self.pick_among(&with_room, level, chance)?;
            let home = self.generator.taxonomy.items.get(item)?.category;
            held.iter_mut().filter(|(bin, _)| *bin == home).for_each(|(_, count)| *count += 1);
            sorted.push(item);
        }
        Some(Recipe::Sort(sorted))
    }

    /// Of the categories that will do, one that came least.
    fn rarest(&self, chance: &mut impl Rng, will_do: impl Fn(usize, usize) -> bool) -> Option<usize> {
        let fit: Vec<usize> =
            (0..self.lots.len()).filter(|category| will_do(*category, self.left(*category))).collect();
        let used = |category: &usize| self.used.get(*category).copied().unwrap_or_default();
        let least = fit.iter().map(used).min()?;
        let rarest: Vec<usize> = fit.into_iter().filter(|category| used(category) == least).collect();
        rarest.choose(chance).copied()
    }

    fn pick_some(&mut self, category: usize, count: usize, level: Difficulty, chance: &mut impl Rng) -> Vec<usize> {
        (0..count).map_while(|_| self.pick(category, level, chance)).collect()
    }

    /// Takes an item of any of these categories, each item as likely as any other.
    fn pick_among(&mut self, categories: &[usize], level: Difficulty, chance: &mut impl Rng) -> Option<usize> {
        let left: usize = categories.iter().map(|category| self.left(*category)).sum();
        let mut at = if left == 0 { 0 } else { chance.random_range(0..left) };
        for category in categories {
            let here = self.left(*category);
            if at < here {
                return self.pick(*category, level, chance);
            }
            at -= here;
        }
        None
    }

    /// Takes an item of a category: two times in three a weak one, if there is any; else one as hard as wanted, or
    /// nearly.
    fn pick(&mut self, category: usize, level: Difficulty, chance: &mut impl Rng) -> Option<usize> {
        let taxonomy = &self.generator.taxonomy;
        let home = |item: usize| taxonomy.items.get(item).map(|item| (item.category, item.difficulty as usize));
        let is_here = |item: &&usize| home(**item).is_some_and(|(at, _)| at == category) && !self.seen.contains(*item);
        let weak = self.weak.iter().find(is_here).copied();
        if let Some(item) = weak.filter(|_| chance.random_ratio(2, 3)) {
            let lot = home(item).and_then(|(_, difficulty)| self.lots.get_mut(category)?.get_mut(difficulty));
            if let Some(lot) = lot {
                lot.retain(|other| *other != item);
            }
            return Some(self.take(category, item));
        }
        let mut nearest = Difficulty::ALL;
        nearest.sort_by_key(|difficulty| (*difficulty as usize).abs_diff(level as usize));
        let lots = self.lots.get_mut(category)?;
        let lot =
            nearest.into_iter().find(|difficulty| lots.get(*difficulty as usize).is_some_and(|lot| !lot.is_empty()))?;
        let lot = lots.get_mut(lot as usize)?;
        let item = lot.swap_remove(chance.random_range(0..lot.len()));
        Some(self.take(category, item))
    }

    fn take(&mut self, category: usize, item: usize) -> usize {
        self.seen.insert(item);
        self.used.get_mut(category).into_iter().for_each(|used| *used += 1);
        item
    }
}
