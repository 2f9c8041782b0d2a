use super::English;
impl crate::messages::problems::Problems for English {
    fn unreadable(&self, reason: &crate::bank_file::Unreadable) -> String {
        format!("{reason:?}")
    }
}
