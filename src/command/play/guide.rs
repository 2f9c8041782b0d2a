//! What the history says of the facts that may be asked for.

use crate::{
    command::World,
    history::History,
    quiz::draw::{Guide, Pool},
};

/// Reads what the history says of facts; nothing where there are none to ask for, or the history cannot be read: a quiz
/// can be drawn without it.
pub(super) fn guide(pool: &Pool, world: &World<'_>) -> Guide {
    let mut guide = Guide::default();
    if pool.generators.is_empty() {
        return guide;
    }
    let Some(Ok(Some(history))) = world.data.as_deref().map(History::read) else { return guide };
    let today = world.clock.today();
    let memories = history.memories(&world.learner, None).unwrap_or_default();
    for (key, memory) in memories.into_iter().filter(|(key, _)| key.subject.starts_with("fact:")) {
        guide.strengths.insert((key.bank, key.subject), memory.retrievability(today));
    }
    for (key, given) in history.confusions(&world.learner).unwrap_or_default() {
        guide.confusions.entry((key.bank, key.subject)).or_default().push(given);
    }
    guide
}
