//! One HTML file that needs nothing else: a player on the screen, a sheet with its key behind it on paper.

use crate::base64::standard;
use crate::error::ExchangeError;
use crate::export::Exported;
use crate::losses::Losses;
use crate::player;
use crate::sheet::{Question, Sheet};
use crate::text::letter;
use crate::xml::{as_html, escaped};
use gistcheck_quiz::{Body, Quiz};
use sha2::{Digest, Sha256};

pub(crate) fn write(quiz: &Quiz, sheets: &[Sheet<'_>]) -> Result<Exported, ExchangeError> {
    let mut losses = Losses::default();
    let parts = [
        (quiz.article.is_some(), "the article (the quotes that support each answer are kept)"),
        (!quiz.summary.is_empty(), "the summary"),
        (!quiz.facts.is_empty(), "the facts"),
    ];
    losses.parts("The one-file page", &parts);
    player::tell_losses(quiz, &mut losses);
    let data = player::data(quiz)?;
    let scripts = format!("{}{}{}", player::TYPED, player::HAND_IN, player::SCRIPT);
    // Nothing runs and nothing paints but these very bytes, and nothing is fetched or sent.
    let policy = format!("default-src 'none'; script-src '{}'; style-src '{}'", hash(&scripts), hash(player::STYLE));
    let printed: String = sheets.iter().map(questions).chain(sheets.iter().map(keys)).collect();
    let (title, language) = (escaped(quiz.display_title()), escaped(&quiz.language));
    let text = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>{}</style>\n</head>\n<body>\n<main id=\"gistcheck-player\"></main>\n<div class=\"printed\">\n{printed}</div>\n\
         <script id=\"gistcheck-quiz\" type=\"application/json\">{data}</script>\n<script>{scripts}</script>\n</body>\n</html>\n",
        player::STYLE
    );
    Ok(Exported { bytes: text.into_bytes(), notes: losses.into_notes() })
}

fn hash(source: &str) -> String {
    format!("sha256-{}", standard(&Sha256::digest(source.as_bytes())))
}

fn heading(sheet: &Sheet<'_>, what: &str) -> String {
    let variant = sheet.variant.map(|letter| format!(" – {letter}")).unwrap_or_default();
    format!("<h1>{}{what}{variant}</h1>\n", as_html(sheet.title))
}

fn questions(sheet: &Sheet<'_>) -> String {
    let mut out = format!("<section class=\"sheet\">\n{}<p class=\"name\">Name:</p>\n<ol>\n", heading(sheet, ""));
    for question in &sheet.questions {
        out.push_str(&of_question(question));
    }
    out + "</ol>\n</section>\n"
}

fn of_question(question: &Question<'_>) -> String {
    let mut out = format!("<li><p>{}", as_html(&question.item.stem));
    if !question.instruction.is_empty() {
        out.push_str(&format!(" <em>{}</em>", question.instruction));
    }
    out.push_str("</p>\n");
    if matches!(question.item.body, Body::ShortAnswer(_)) {
        out.push_str("<p class=\"line\"></p>\n");
    }
    for (class, mark, texts) in [
        ("lefts", (|at| format!("({})", at + 1)) as fn(usize) -> String, &question.lefts),
        ("options", |at| letter(at) + ")", &question.options),
    ] {
        if !texts.is_empty() {
            let lines = texts.iter().enumerate().map(|(at, text)| format!("<li>{} {}</li>\n", mark(at), as_html(text)));
            out.push_str(&format!("<ul class=\"{class}\">\n{}</ul>\n", lines.collect::<String>()));
        }
    }
    out + "</li>\n"
}

fn keys(sheet: &Sheet<'_>) -> String {
    let mut out = format!("<section class=\"sheet key\">\n{}<ol>\n", heading(sheet, ": key"));
    for question in &sheet.questions {
        let why = question.item.about.explanation.as_deref().map(|why| format!(" <em>{}</em>", as_html(why)));
        out.push_str(&format!("<li><b>{}</b>{}</li>\n", as_html(&question.key), why.unwrap_or_default()));
    }
    out + "</ol>\n</section>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::variants;
    use crate::testing::{all_kinds, hostile};

    fn written(quiz: &Quiz) -> String {
        String::from_utf8(write(quiz, &variants(quiz)).expect("it fits").bytes).expect("text")
    }

    #[test]
    fn nothing_but_our_own_scripts_and_styles_is_in_it() {
        for quiz in [all_kinds(), hostile()] {
            let text = written(&quiz);
            assert_eq!(text.matches("<script").count(), 2);
            assert_eq!(text.matches("</script>").count(), 2);
            assert_eq!(text.matches("<style>").count(), 1);
            for sign in ["src=", "href=", "http://", "https://"] {
                assert!(!text.contains(sign), "{sign} would fetch");
            }
        }
        assert!(!player::STYLE.contains("</") && !player::SCRIPT.contains("</") && !player::TYPED.contains("</"));
        assert!(!player::HAND_IN.contains("</"));
    }

    #[test]
    fn the_keys_stand_on_pages_of_their_own() {
        let text = written(&all_kinds());
        let first_key = text.find("class=\"sheet key\"").expect("there are keys");
        assert_eq!(text[..first_key].matches("class=\"sheet\"").count(), 2);
        assert_eq!(text[first_key..].matches("class=\"sheet key\"").count(), 2);
    }
}
