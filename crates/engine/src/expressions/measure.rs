//! Units of measure: "30 km", "500 square miles", "20 °C", "5 degrees Fahrenheit", "100 km/h".

use super::line::{Line, is_dash};
use crate::document::Unit;

/// Symbol or singular, and the unit's full name.
const UNITS: [(&str, &str); 62] = [
    ("km", "kilometre"),
    ("kilometre", "kilometre"),
    ("kilometer", "kilometre"),
    ("m", "metre"),
    ("metre", "metre"),
    ("meter", "metre"),
    ("cm", "centimetre"),
    ("centimetre", "centimetre"),
    ("centimeter", "centimetre"),
    ("mm", "millimetre"),
    ("millimetre", "millimetre"),
    ("millimeter", "millimetre"),
    ("nm", "nanometre"),
    ("nanometre", "nanometre"),
    ("nanometer", "nanometre"),
    ("mile", "mile"),
    ("mi", "mile"),
    ("yard", "yard"),
    ("foot", "foot"),
    ("feet", "foot"),
    ("ft", "foot"),
    ("inch", "inch"),
    ("inche", "inch"),
    ("kg", "kilogram"),
    ("kilogram", "kilogram"),
    ("kilo", "kilogram"),
    ("g", "gram"),
    ("gram", "gram"),
    ("mg", "milligram"),
    ("milligram", "milligram"),
    ("tonne", "tonne"),
    ("ton", "ton"),
    ("pound", "pound"),
    ("lb", "pound"),
    ("ounce", "ounce"),
    ("oz", "ounce"),
    ("litre", "litre"),
    ("liter", "litre"),
    ("gallon", "gallon"),
    ("barrel", "barrel"),
    ("acre", "acre"),
    ("hectare", "hectare"),
    ("ha", "hectare"),
    ("watt", "watt"),
    ("kw", "kilowatt"),
    ("kilowatt", "kilowatt"),
    ("mw", "megawatt"),
    ("megawatt", "megawatt"),
    ("gw", "gigawatt"),
    ("gigawatt", "gigawatt"),
    ("volt", "volt"),
    ("hz", "hertz"),
    ("hertz", "hertz"),
    ("mhz", "megahertz"),
    ("ghz", "gigahertz"),
    ("mb", "megabyte"),
    ("gb", "gigabyte"),
    ("gigabyte", "gigabyte"),
    ("calorie", "calorie"),
    ("knot", "knot"),
    ("mph", "mile per hour"),
    ("kph", "kilometre per hour"),
];

/// The unit that begins at a word (perhaps behind a hyphen), and the word after it.
pub(super) fn unit(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let at = at + usize::from(is_dash(line.lower(at)) && line.glued(at));
    let measure = |name: String, end: usize| Some((Unit::Measure(name), end));
    match (line.lower(at), line.lower(at + 1)) {
        ("°c" | "℃", _) => return measure("degree Celsius".to_owned(), at + 1),
        ("°f" | "℉", _) => return measure("degree Fahrenheit".to_owned(), at + 1),
        ("°", "c") | ("degrees" | "degree", "celsius" | "c" | "centigrade") => {
            return measure("degree Celsius".to_owned(), at + 2);
        }
        ("°", "f") | ("degrees" | "degree", "fahrenheit" | "f") => {
            return measure("degree Fahrenheit".to_owned(), at + 2);
        }
        ("degrees" | "degree" | "°", _) => return measure("degree".to_owned(), at + 1),
        ("light", "years" | "year") => return measure("light-year".to_owned(), at + 2),
        ("light-years" | "light-year", _) => return measure("light-year".to_owned(), at + 1),
        ("km/h", _) => return measure("kilometre per hour".to_owned(), at + 1),
        ("km²" | "km2", _) => return measure("square kilometre".to_owned(), at + 1),
        ("m²" | "m2", _) => return measure("square metre".to_owned(), at + 1),
        _ => {}
    }
    let power = ["square", "sq", "cubic"].into_iter().find(|power| line.lower(at) == *power);
    let start = at + usize::from(power.is_some());
    let name = named(line, start)?;
    let name = power
        .map_or_else(|| name.to_owned(), |power| format!("{} {name}", if power == "sq" { "square" } else { power }));
    if matches!((line.lower(start + 1), line.lower(start + 2)), ("per" | "/" | "an", "hour" | "h" | "second" | "s")) {
        let time = if line.lower(start + 2).starts_with('h') { "hour" } else { "second" };
        return measure(format!("{name} per {time}"), start + 3);
    }
    measure(name, start + 1)
}

fn named(line: &Line, at: usize) -> Option<&'static str> {
    let word = line.lower(at);
    let singular = word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word);
    let (symbol, name) = UNITS.iter().find(|(known, _)| *known == singular || *known == word)?;
    // One letter is a unit only as written: "5 m", not "5 M".
    (symbol.len() > 1 || line.raw(at) == *symbol).then_some(*name)
}
