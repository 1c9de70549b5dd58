//! placeholder
/// placeholder
pub fn inflections(_word: &str) -> Vec<String> {
    Vec::new()
}
