//! One spelling for what looks the same: line ends, spaces, and characters that cannot be seen.

/// Line ends become `\n`, spaces of any width one plain space, tabs a space; soft hyphens, zero-width and control
/// characters go. Ligatures and letters stay as they are: the article's spelling is the article's.
pub(super) fn normalize(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut scalars = raw.chars().peekable();
    while let Some(scalar) = scalars.next() {
        match scalar {
            '\r' => {
                scalars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\n' | '\u{2028}' | '\u{85}' => out.push('\n'),
            '\u{2029}' | '\u{c}' => out.push_str("\n\n"),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {}
            _ if scalar.is_whitespace() => out.push(' '),
            _ if scalar.is_control() => {}
            _ => out.push(scalar),
        }
    }
    out
}
