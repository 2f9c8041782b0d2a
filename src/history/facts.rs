//! What the history says of facts, whatever form asked about them.

use rusqlite::params;

use super::{History, Trouble, code, memories::Key};
use crate::quiz::ask::Value;

impl History {
    /// What a learner gave in place of the right category, fact by fact, the most frequent first.
    ///
    /// # Errors
    /// When the file fails.
    pub fn confusions(&self, learner: &str) -> Result<Vec<(Key, String)>, Trouble> {
        let mut query = self.connection.prepare(
            "SELECT bank, subject, given FROM evidence
             WHERE learner = (SELECT id FROM learner WHERE name = ?1) AND subject LIKE 'fact:%'
               AND fraction_n < fraction_d
             GROUP BY bank, subject, given ORDER BY count(*) DESC, bank, subject, given",
        )?;
        let mut rows = query.query(params![learner])?;
        let mut confusions = vec![];
        while let Some(row) = rows.next()? {
            let given: String = row.get(2)?;
            let given = serde_json::from_str(&given).ok().and_then(|json| code::read_value(&json));
            if let Some(Value::Text(given)) = given {
                confusions.push((Key { bank: row.get(0)?, subject: row.get(1)? }, given));
            }
        }
        Ok(confusions)
    }
}
