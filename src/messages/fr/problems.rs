use super::French;
impl crate::messages::problems::Problems for French {
    fn unreadable(&self, reason: &crate::bank_file::Unreadable) -> String {
        format!("{reason:?}")
    }
}
