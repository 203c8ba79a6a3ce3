//! The base of a verb from one of its forms.

use super::irregular_verbs::base_of;
use super::{inflecting_part, is_vowel};
use crate::document::Xpos;

/// The base form of a verb, in lower case, from a form and its tag.
pub fn verb_base(form: &str, tag: Xpos) -> String {
    let lower = form.to_lowercase();
    let (before, verb) = inflecting_part(&lower);
    let base = match (verb, tag) {
        ("am" | "are" | "is" | "was" | "were" | "been" | "being" | "'s" | "'m" | "'re", _) => "be".to_owned(),
        ("has" | "had" | "having" | "'ve" | "'d", _) => "have".to_owned(),
        (_, Xpos::Vbz) => without_s(verb),
        (_, Xpos::Vbg) => without(verb, "ing"),
        (_, Xpos::Vbd | Xpos::Vbn) => base_of(verb, tag == Xpos::Vbn)
            .or_else(|| base_of(verb, tag != Xpos::Vbn))
            .unwrap_or_else(|| without(verb, "ed")),
        _ => verb.to_owned(),
    };
    format!("{before}{base}")
}

fn without_s(verb: &str) -> String {
    if let Some(stem) = verb.strip_suffix("ies") {
        return ie_or_y(stem);
    }
    if let Some(stem) = verb.strip_suffix("es") {
        let hisses = ["ss", "x", "zz", "ch", "sh", "o"].iter().any(|end| stem.ends_with(end));
        if (hisses || stem == "focus") && !["ach", "sho", "tho"].contains(&stem) {
            return stem.to_owned();
        }
    }
    match verb.strip_suffix('s') {
        Some(stem) if !stem.ends_with('s') && !stem.is_empty() => stem.to_owned(),
        _ => verb.to_owned(),
    }
}

/// "tri(es)" had a y, "li(es)" is too short to have had one.
fn ie_or_y(stem: &str) -> String {
    let ending = if stem.len() > 1 && !["unt", "bel", "und"].contains(&stem) { "y" } else { "ie" };
    format!("{stem}{ending}")
}

/// Takes -ed or -ing off, and puts back what it had changed.
fn without(verb: &str, suffix: &str) -> String {
    let Some(stem) =
        verb.strip_suffix(suffix).filter(|stem| stem.bytes().any(|letter| is_vowel(letter) || letter == b'y'))
    else {
        return verb.to_owned();
    };
    if let Some(short) = stem.strip_suffix('i').filter(|_| suffix == "ed") {
        return ie_or_y(short);
    }
    if suffix == "ing" && ["ly", "dy", "ty", "vy", "unty", "bely"].contains(&stem) {
        return format!("{}ie", &stem[..stem.len() - 1]);
    }
    match stem.as_bytes() {
        [.., before, last] if before == last && last.is_ascii_alphabetic() && !is_vowel(*last) => {
            let end = if doubling(stem, *last) { stem.len() - 1 } else { stem.len() };
            stem[..end].to_owned()
        }
        [.., b'i', b'c', b'k'] if ["panick", "mimick", "traffick", "picnick", "frolick"].contains(&stem) => {
            stem[..stem.len() - 1].to_owned()
        }
        [.., b'e'] if suffix == "ed" => format!("{stem}e"),
        _ if lost_e(stem) || ["ow", "wast"].contains(&stem) => format!("{stem}e"),
        _ => stem.to_owned(),
    }
}

/// Whether a double consonant comes of the ending ("stopp", "controll", "travell") or is the verb's own ("pass", "call").
fn doubling(stem: &str, last: u8) -> bool {
    match last {
        b's' | b'z' | b'f' => ["gass", "quizz", "buss", "focuss"].contains(&stem),
        b'l' => {
            const OWN: [&str; 12] = [
                "install", "enroll", "distill", "instill", "fulfill", "call", "fill", "sell", "roll", "kill", "spell",
                "stall",
            ];
            syllables(stem) > 1
                && (["controll", "patroll"].contains(&stem) || !OWN.iter().any(|end| stem.ends_with(end)))
        }
        _ => !["add", "err", "purr", "egg", "butt", "boycott"].contains(&stem),
    }
}

/// Ends of stems that had an e whatever their length: no English verb ends so without one ("achiev", "caus", "argu").
const NEVER_FINAL: [&str; 22] = [
    "v", "u", "z", "s", "c", "rg", "dg", "bl", "pl", "tl", "dl", "fl", "gl", "cl", "kl", "zl", "at", "ag", "eg", "ir",
    "ur", "uot",
];

/// Stems that end so all the same, but without an e.
const FINAL_ALL_THE_SAME: [&str; 15] = [
    "ss", "focus", "bias", "canvas", "gas", "eat", "oat", "combat", "you", "blitz", "waltz", "air", "oir", "our",
    "quartz",
];

/// Stems of two syllables and more, or with a pair of vowels or consonants, that had an e: there the ending alone does
/// not tell ("decid" – "decide", but "avoid"; "combin" – "combine", but "begin").
const WITH_E: &str = "abid adher admir agin amin arad aton awak bab bak bath blig breath bridg brows buk bulg cap car chang chast \
    chok clar clim clin cloth clud com combin compar conven cop creas creat crib cring cub declar declin define \
    denot dermin destin determin dher dor dub dulg eas eced ecid ecut emak engag ertak esid estag evok evot \
    examin fil fin fring fum glob gnor grad grop halleng handl hassl hast hedul hik hing hous hrin ib ignit \
    imagin imped incit interfer invit ivid jok leas let lid lik lin llut loath loung lung lut machin mak massacr \
    mbin mil min mmut mpet mpil mpos mput nam nced ncid ncil nclud ncod ndon nfid nsol nud nvinc outlin ovid par \
    past pedit persever pik pil plet plod plor plung pok prepar pris prob quot radit rais rang recit refin rib \
    ribut ridicul rmin rod romot rout rrang rsed rtak rul scop seeth sever shak shap shar smok solv sooth spong \
    sput squar stak stitut stor strik strok styl suad sum tak tast tens terced terven til tpon trad trud tub tum \
    typ uid unit vad veng vok wak welcom whil wip writ writh xcit xclud xil";

/// Whether a stem had an e before its ending: "mak", "includ", "agre", "chang".
fn lost_e(stem: &str) -> bool {
    let ends_with = |ends: &[&str]| ends.iter().any(|end| stem.ends_with(end));
    if WITH_E.split_ascii_whitespace().any(|end| stem.ends_with(end)) {
        return true;
    }
    if ends_with(&NEVER_FINAL) {
        return !ends_with(&FINAL_ALL_THE_SAME);
    }
    match stem.as_bytes() {
        [.., before, last] if is_vowel(*before) && !is_vowel(*last) => {
            let one_vowel = !matches!(stem.as_bytes(), [.., pair, _, _] if is_vowel(*pair));
            // A short verb would have doubled its consonant: "hop-ing" comes from "hope".
            one_vowel && syllables(stem) == 1 && !matches!(last, b'w' | b'x' | b'y' | b'h')
        }
        [.., b'y', last] => !is_vowel(*last) && syllables(stem) <= 1 && stem.len() > 2,
        _ => false,
    }
}

fn syllables(stem: &str) -> usize {
    let bytes = stem.as_bytes();
    let sounds = |at: usize| is_vowel(bytes[at]) && !(bytes[at] == b'u' && at > 0 && bytes[at - 1] == b'q');
    (0..bytes.len()).filter(|&at| sounds(at) && (at == 0 || !sounds(at - 1))).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::morphology::inflect;

    /// What [`inflect`] makes of these is taken back to them.
    #[test]
    fn forms_are_taken_back() {
        let verbs = "aim stop visit occur differ try play panic agree die fix reach look develop decide avoid combine begin \
            make hope travel call pass argue change sing hang bring create treat eat increase focus receive rain use \
            close involve produce describe raise house believe explain contain require appear remain continue handle \
            undergo overcome be have do go lie lay leave see find found feel fall think lose";
        for verb in verbs.split_ascii_whitespace() {
            for tag in [Xpos::Vbd, Xpos::Vbn, Xpos::Vbg, Xpos::Vbz] {
                let form = inflect(verb, tag);
                if form == "found" || form == "lay" {
                    continue; // two verbs share it
                }
                assert_eq!(verb_base(&form, tag), verb, "{form}");
            }
        }
    }
}
