//! Prints what the models see of each word of standard input, one a line: normal form and hashes, by tabs.
//!
//! Training reads this, so that it sees exactly what the engine will see.

use gistcheck_encoder::word_features;
use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for word in std::io::stdin().lock().lines() {
        let features = word_features(&word?);
        write!(out, "{}", features.normal)?;
        for hash in features.hashes {
            write!(out, "\t{hash}")?;
        }
        writeln!(out)?;
    }
    out.flush()
}
