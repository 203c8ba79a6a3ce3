//! Units of measure by one name each, however they are written.

/// The names of a unit; the first is the one it is compared by. Letters that also stand for something else ("m" is a
/// million too, "in" a preposition) are not among them.
const UNITS: [&[&str]; 22] = [
    &["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"],
    &["metre", "metres", "meter", "meters"],
    &["cm", "centimetre", "centimetres", "centimeter", "centimeters"],
    &["mm", "millimetre", "millimetres", "millimeter", "millimeters"],
    &["mile", "miles", "mi"],
    &["foot", "feet", "ft"],
    &["inch", "inches"],
    &["yard", "yards", "yd"],
    &["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"],
    &["g", "gram", "grams", "gramme", "grammes"],
    &["mg", "milligram", "milligrams"],
    &["tonne", "tonnes", "t"],
    &["l", "litre", "litres", "liter", "liters"],
    &["ml", "millilitre", "millilitres", "milliliter", "milliliters"],
    &["hectare", "hectares", "ha"],
    &["hour", "hours", "h", "hr", "hrs"],
    &["minute", "minutes", "min", "mins"],
    &["second", "seconds", "sec", "secs"],
    &["c", "celsius", "centigrade"],
    &["f", "fahrenheit"],
    &["kw", "kilowatt", "kilowatts"],
    &["mw", "megawatt", "megawatts"],
];

/// The words with their units by one name each. Only behind a number: elsewhere "second" and "foot" are other words.
pub(super) fn units_alike(words: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut measured = false;
    let mut power = "";
    for word in words {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            measured = true;
        } else if measured {
            match word.as_str() {
                // "20 degrees Celsius" is "20 °C", "90 km per hour" is "90 km/h".
                "degree" | "degrees" | "per" => continue,
                "square" | "sq" => power = "2",
                "cubic" => power = "3",
                _ => {
                    let unit = unit(word);
                    measured = unit.is_some();
                    out.push(unit.unwrap_or_else(|| word.clone()) + std::mem::take(&mut power));
                }
            }
            continue;
        }
        out.push(word.clone());
    }
    out
}

/// Whether a form is a number and its unit and nothing else.
pub(super) fn is_measure(form: &str, number: &str) -> bool {
    let rest = form.strip_prefix(number).and_then(|rest| rest.strip_prefix(' '));
    rest.is_some_and(|rest| matches!(rest, "percent" | "dollars" | "euros" | "pounds" | "yen") || unit(rest).is_some())
}

fn unit(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(['2', '3']);
    let names = UNITS.iter().find(|names| names.contains(&bare))?;
    Some(names[0].to_owned() + &word[bare.len()..])
}
