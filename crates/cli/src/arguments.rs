//! What may stand on the command line.

use crate::failure::Failure;
use gistcheck_engine::Options;
use gistcheck_exchange::{ExportFormat, ImportFormat};
use gistcheck_quiz::{Difficulty, ItemKind, SummaryLength};
use lexopt::prelude::*;
use std::path::PathBuf;

pub(crate) const HELP: &str = "\
Gistcheck makes a summary, facts and a quiz of an article, all from its own words.

  gistcheck generate [FILE|-] [--items N|all] [--kinds choice,cloze,...] [--difficulty easy|medium|hard]
                     [--seed S] [--format json|text|md] [--candidates]
  gistcheck summary  [FILE|-] [--sentences N|one|short|medium|long] [--format json|text|md]
  gistcheck facts    [FILE|-] [--format json|text|md]
  gistcheck inspect  [FILE|-] --stage clean|sentences|tokens|tags|parse|entities|facts|items
  gistcheck inspect  --conllu FILE
  gistcheck batch    [--jobs N] [options of generate]
  gistcheck export   [QUIZ.json|-] --format gift|moodle-xml|qti|scorm12|anki|csv|tsv|md|html|link|link-quotes
                     [-o FILE] [--variants]
  gistcheck qr       [QUIZ.json|-] --address URL [-o CODE.svg]
  gistcheck collect  QUIZ.json RESULT... [-o CLASS.csv]
  gistcheck import   [FILE|-] --format gift|aiken|csv|json|link [-o QUIZ.json]

FILE is plain text, Markdown or HTML in UTF-8; - or nothing reads standard input. Kinds: choice, multiple_response,
true_false, cloze, short_answer, ordering, matching. A longer summary holds all of a shorter one's sentences: one has 1,
short 3, medium 5, long 8. summary and facts also tell what to look up: time line, figures, names, terms. --candidates adds every item below the bar, with its confidence.
export writes a quiz for other programs, and says on standard error what they cannot hold; --variants prints two orders,
A and B, of md or html; link-quotes leaves the article out. qr draws such a link
behind the address of a Gistcheck page. collect puts result files,
and texts with result codes in them, into one table with figures for each question. import makes a quiz of another program's file.
batch reads JSON Lines of {\"id\",\"title\",\"text\"} and writes JSON Lines of quizzes in the same order.
Exit status: 0 done, 1 the input cannot be used, 2 the call cannot be understood.
";

/// Items of a quiz when nothing is said.
const DEFAULT_ITEMS: usize = 10;

#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Help,
    Version,
    Generate { source: Source, options: Options, format: Format },
    Summary { source: Source, sentences: usize, format: Format },
    Facts { source: Source, format: Format },
    Inspect { source: Source, stage: Stage },
    InspectTrees { source: Source },
    Batch { jobs: Option<usize>, options: Options },
    Export { source: Source, format: ExportFormat, has_variants: bool, output: Option<PathBuf> },
    Qr { source: Source, address: String, output: Option<PathBuf> },
    Collect { quiz: PathBuf, results: Vec<PathBuf>, output: Option<PathBuf> },
    Import { source: Source, format: ImportFormat, output: Option<PathBuf> },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    StandardInput,
    File(PathBuf),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Text,
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Clean,
    Sentences,
    Tokens,
    Tags,
    Parse,
    Entities,
    Facts,
    Items,
}

const STAGES: [(&str, Stage); 8] = [
    ("clean", Stage::Clean),
    ("sentences", Stage::Sentences),
    ("tokens", Stage::Tokens),
    ("tags", Stage::Tags),
    ("parse", Stage::Parse),
    ("entities", Stage::Entities),
    ("facts", Stage::Facts),
    ("items", Stage::Items),
];

/// Names of the lengths that the page's slider has.
const LENGTHS: [(&str, SummaryLength); 4] = [
    ("one", SummaryLength::OneSentence),
    ("short", SummaryLength::Short),
    ("medium", SummaryLength::Medium),
    ("long", SummaryLength::Long),
];

/// Everything that was said, before it is known whether it belongs to the command.
#[derive(Default)]
struct Said {
    source: Option<Source>,
    items: Option<Option<usize>>,
    kinds: Option<Vec<ItemKind>>,
    difficulty: Option<Difficulty>,
    seed: Option<u64>,
    format: Option<String>,
    output: Option<PathBuf>,
    variants: bool,
    results: Vec<PathBuf>,
    address: Option<String>,
    candidates: bool,
    sentences: Option<usize>,
    stage: Option<Stage>,
    conllu: Option<PathBuf>,
    jobs: Option<usize>,
}

pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, Failure> {
    let name = match parser.next().map_err(usage)? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Long("version") | Short('V')) => return Ok(Command::Version),
        Some(Value(name)) => name.string().map_err(usage)?,
        Some(other) => return Err(usage(other.unexpected())),
    };
    let allowed: &[&str] = match name.as_str() {
        "help" => return Ok(Command::Help),
        "generate" => &["source", "items", "kinds", "difficulty", "seed", "format", "candidates"],
        "summary" => &["source", "sentences", "format"],
        "facts" => &["source", "format"],
        "inspect" => &["source", "stage", "conllu"],
        "batch" => &["items", "kinds", "difficulty", "seed", "candidates", "jobs"],
        "export" => &["source", "format", "output", "variants"],
        "import" => &["source", "format", "output"],
        "qr" => &["source", "address", "output"],
        "collect" => &["source", "results", "output"],
        other => return Err(Failure::usage(format!("There is no command {other:?}; gistcheck --help lists them."))),
    };
    let Some(mut said) = read_options(&mut parser, &name, allowed)? else { return Ok(Command::Help) };
    let source = said.source.take().unwrap_or(Source::StandardInput);
    let options = Options {
        items: said.items.unwrap_or(Some(DEFAULT_ITEMS)),
        kinds: said.kinds.take().unwrap_or_default(),
        difficulty: said.difficulty,
        seed: said.seed.unwrap_or(0),
        candidates: said.candidates,
    };
    Ok(match name.as_str() {
        "generate" => Command::Generate { source, options, format: format(said.format.as_deref(), Format::Json)? },
        "summary" => Command::Summary {
            source,
            sentences: said.sentences.unwrap_or(SummaryLength::default().sentences()),
            format: format(said.format.as_deref(), Format::Text)?,
        },
        "facts" => Command::Facts { source, format: format(said.format.as_deref(), Format::Text)? },
        "batch" => Command::Batch { jobs: said.jobs, options },
        "export" => {
            let format = named(
                said.format.as_deref(),
                "export",
                &ExportFormat::ALL.iter().map(|(_, word, _)| *word).collect::<Vec<_>>(),
                ExportFormat::parse,
            )?;
            if said.variants && !matches!(format, ExportFormat::Markdown | ExportFormat::Html) {
                return Err(Failure::usage("--variants is for sheets that are printed: for --format md or html."));
            }
            Command::Export { source, format, has_variants: said.variants, output: said.output }
        }
        "qr" => match said.address {
            Some(address) => Command::Qr { source, address, output: said.output },
            None => return Err(Failure::usage("qr needs --address with the address of a Gistcheck page.")),
        },
        "collect" => match (source, said.results.is_empty()) {
            (Source::File(quiz), false) => Command::Collect { quiz, results: said.results, output: said.output },
            _ => return Err(Failure::usage("collect needs the file of a quiz, and after it the files of results.")),
        },
        "import" => {
            let format = named(
                said.format.as_deref(),
                "import",
                &ImportFormat::ALL.iter().map(|(_, word)| *word).collect::<Vec<_>>(),
                ImportFormat::parse,
            )?;
            Command::Import { source, format, output: said.output }
        }
        _ => match (said.conllu, said.stage) {
            (Some(path), None) => Command::InspectTrees { source: Source::File(path) },
            (None, Some(stage)) => Command::Inspect { source, stage },
            _ => {
                return Err(Failure::usage(
                    "inspect needs either --stage with a stage's name or --conllu with a file.",
                ));
            }
        },
    })
}

fn read_options(parser: &mut lexopt::Parser, command: &str, allowed: &[&str]) -> Result<Option<Said>, Failure> {
    let mut said = Said::default();
    while let Some(argument) = parser.next().map_err(usage)? {
        let name = match &argument {
            Long("help") | Short('h') => return Ok(None),
            Long(name) => (*name).to_owned(),
            Value(_) => "source".to_owned(),
            Short('o') => "output".to_owned(),
            Short(_) => return Err(usage(argument.unexpected())),
        };
        if !allowed.contains(&name.as_str()) {
            let what = if name == "source" { "a file".to_owned() } else { format!("--{name}") };
            return Err(Failure::usage(format!(
                "{command} does not take {what}; gistcheck --help says what it takes."
            )));
        }
        if let Value(path) = argument {
            if said.source.is_some() && allowed.contains(&"results") {
                said.results.push(path.into());
                continue;
            }
            if said.source.is_some() {
                return Err(Failure::usage(format!("{command} reads one file, and a second was named.")));
            }
            said.source = Some(if path == "-" { Source::StandardInput } else { Source::File(path.into()) });
            continue;
        }
        if name == "candidates" {
            said.candidates = true;
            continue;
        }
        if name == "variants" {
            said.variants = true;
            continue;
        }
        if name == "output" {
            said.output = Some(parser.value().map_err(usage)?.into());
            continue;
        }
        if name == "conllu" {
            said.conllu = Some(parser.value().map_err(usage)?.into());
            continue;
        }
        let value = parser.value().map_err(usage)?.string().map_err(usage)?;
        read_value(&mut said, &name, &value)?;
    }
    Ok(Some(said))
}

fn read_value(said: &mut Said, name: &str, value: &str) -> Result<(), Failure> {
    let wrong = |wanted: &str| Failure::usage(format!("--{name} takes {wanted}, not {value:?}."));
    match name {
        "items" if value == "all" => said.items = Some(None),
        "items" => said.items = Some(Some(value.parse().map_err(|_| wrong("a number or the word all"))?)),
        "kinds" => {
            let kinds: Option<Vec<ItemKind>> = value.split(',').map(|kind| ItemKind::parse(kind.trim())).collect();
            said.kinds = Some(kinds.ok_or_else(|| wrong("kinds of items with commas between them"))?);
        }
        "difficulty" => {
            said.difficulty = Some(Difficulty::parse(value).ok_or_else(|| wrong("easy, medium or hard"))?);
        }
        "seed" => said.seed = Some(value.parse().map_err(|_| wrong("a whole number"))?),
        "format" => said.format = Some(value.to_owned()),
        "address" => said.address = Some(value.to_owned()),
        "sentences" => {
            let named = LENGTHS.iter().find(|(name, _)| *name == value).map(|(_, length)| length.sentences());
            let count = named.or_else(|| value.parse().ok().filter(|count| *count > 0));
            said.sentences =
                Some(count.ok_or_else(|| wrong("a number from 1 on, or one of one, short, medium and long"))?);
        }
        "stage" => {
            let stage = STAGES.iter().find(|(known, _)| *known == value).map(|(_, stage)| *stage);
            said.stage = Some(
                stage
                    .ok_or_else(|| wrong("one of clean, sentences, tokens, tags, parse, entities, facts and items"))?,
            );
        }
        "jobs" => {
            let count = value.parse().ok().filter(|count| (1..=512).contains(count));
            said.jobs = Some(count.ok_or_else(|| wrong("a number from 1 to 512"))?);
        }
        _ => unreachable!("only allowed options come here"),
    }
    Ok(())
}

/// How the result of the engine is shown.
fn format(said: Option<&str>, usual: Format) -> Result<Format, Failure> {
    match said {
        None => Ok(usual),
        Some("json") => Ok(Format::Json),
        Some("text") => Ok(Format::Text),
        Some("md") => Ok(Format::Markdown),
        Some(other) => Err(Failure::usage(format!("--format takes json, text or md, not {other:?}."))),
    }
}

/// The format of another program's, which must be named.
fn named<T>(said: Option<&str>, command: &str, known: &[&str], parse: fn(&str) -> Option<T>) -> Result<T, Failure> {
    let known = known.join(", ");
    match said {
        None => Err(Failure::usage(format!("{command} needs --format with one of {known}."))),
        Some(word) => {
            parse(word).ok_or_else(|| Failure::usage(format!("--format takes one of {known} here, not {word:?}.")))
        }
    }
}

fn usage(error: lexopt::Error) -> Failure {
    let message = error.to_string();
    Failure::usage(format!("The call cannot be understood: {message}. gistcheck --help says what can be said."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, Failure> {
        parse(lexopt::Parser::from_args(line.split(' ').filter(|word| !word.is_empty())))
    }

    #[test]
    fn defaults_are_those_of_the_contract() {
        let Ok(Command::Generate { source, options, format }) = parsed("generate") else {
            panic!("generate alone is a call")
        };
        assert_eq!((source, format, options.items, options.seed), (Source::StandardInput, Format::Json, Some(10), 0));
    }

    #[test]
    fn options_are_read() {
        let call = parsed(
            "generate a.txt --items all --kinds choice,cloze --difficulty hard --seed 7 --format md --candidates",
        );
        let Ok(Command::Generate { source, options, format }) = call else { panic!("it is a call") };
        assert_eq!((source, format), (Source::File("a.txt".into()), Format::Markdown));
        assert_eq!(options.kinds, [ItemKind::Choice, ItemKind::Cloze]);
        assert_eq!((options.items, options.seed, options.candidates), (None, 7, true));
    }

    #[test]
    fn a_summary_is_as_long_as_a_number_or_a_name_says() {
        for (line, expect) in [("summary", 3), ("summary --sentences 5", 5), ("summary --sentences long", 8)] {
            let Ok(Command::Summary { sentences, .. }) = parsed(line) else { panic!("{line} is a call") };
            assert_eq!(sentences, expect, "{line}");
        }
    }

    #[test]
    fn wrong_calls_are_refused_with_a_sentence() {
        for line in [
            "judge",
            "generate --items few",
            "summary --items 3",
            "inspect",
            "generate a b",
            "summary --sentences 0",
            "-x",
            "export quiz.json",
            "export quiz.json --format pdf",
            "export quiz.json --format gift --variants",
            "generate --format gift",
            "collect quiz.json",
            "qr quiz.json",
        ] {
            let failure = parsed(line).expect_err(line);
            assert_eq!(failure.status(), 2, "{line}");
            assert!(failure.sentence().is_some_and(|sentence| sentence.ends_with('.')), "{line}");
        }
    }
}
