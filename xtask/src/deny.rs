//! What deny.toml allows: the same file that cargo-deny reads, so the two cannot disagree.

use crate::failure::{During, Failure, Result};
use std::collections::BTreeSet;
use toml::{Table, Value};

/// The rules that are checked without network.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Rules {
    /// Licences, as SPDX writes them.
    pub(crate) licences: BTreeSet<String>,
    /// Further licences of one package.
    pub(crate) exceptions: Vec<(String, BTreeSet<String>)>,
    /// Packages that may not be depended on, with the reason.
    pub(crate) banned: Vec<(String, String)>,
}

/// Reads deny.toml.
pub(crate) fn parse(text: &str) -> Result<Rules> {
    let table: Table = text.parse().during(|| "deny.toml".to_owned())?;
    let under = |section: &str, key: &str| table.get(section).and_then(|section| section.get(key));
    let licences = under("licenses", "allow").map(strings).unwrap_or_default();
    if licences.is_empty() {
        return Err(Failure::new("deny.toml allows no licence: [licenses] allow is empty"));
    }
    let exceptions = array(under("licenses", "exceptions"))
        .filter_map(|one| Some((package(one)?, one.get("allow").map(strings)?)))
        .collect();
    let banned = array(under("bans", "deny"))
        .filter_map(|one| {
            let reason = one.get("reason").and_then(Value::as_str).unwrap_or("no reason given");
            Some((package(one)?, reason.to_owned()))
        })
        .collect();
    Ok(Rules { licences, exceptions, banned })
}

fn array(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// cargo-deny takes a bare name, or a table with it under `crate` (formerly `name`).
fn package(value: &Value) -> Option<String> {
    let named = value.as_str().or_else(|| value.get("crate")?.as_str()).or_else(|| value.get("name")?.as_str());
    // `crate` may carry a version requirement after a colon or an at sign.
    named.and_then(|name| name.split([':', '@']).next()).map(str::to_owned)
}

fn strings(value: &Value) -> BTreeSet<String> {
    array(Some(value)).filter_map(Value::as_str).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_cargo_deny_reads() {
        let rules = parse(
            "[licenses]\nallow = [\"MIT\"]\nexceptions = [{ crate = \"unicode@1\", allow = [\"Unicode-3.0\"] }]\n\
             [bans]\ndeny = [\"rand\", { crate = \"openssl\", reason = \"no C\" }, { name = \"old\" }]\n",
        )
        .expect("rules");
        assert_eq!(rules.licences, BTreeSet::from(["MIT".to_owned()]));
        assert_eq!(rules.exceptions, [("unicode".to_owned(), BTreeSet::from(["Unicode-3.0".to_owned()]))]);
        let banned: Vec<&str> = rules.banned.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(banned, ["rand", "openssl", "old"]);
    }

    #[test]
    fn an_empty_list_is_a_mistake() {
        assert!(parse("[licenses]\nallow = []").is_err());
        assert!(parse("[licenses").is_err());
    }
}
