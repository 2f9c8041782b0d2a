//! Problems.
/// Problems.
pub trait Problems {
    /// Why.
    fn unreadable(&self, reason: &crate::bank_file::Unreadable) -> String;
}
