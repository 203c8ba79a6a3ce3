use gistcheck_engine::document::*;
use gistcheck_engine::*;
use std::collections::BTreeMap;

fn stub(doc: &ParsedDoc) -> (Vec<Expression>, Vec<Entity>) {
    let mut ex = vec![];
    let mut by: BTreeMap<String, Entity> = BTreeMap::new();
    for (s, sent) in doc.sentences.iter().enumerate() {
        let mut at = 0;
        while at < sent.words.len() {
            let w = &sent.words[at];
            if let Some(n) = w.name {
                let start = at;
                at += 1;
                while at < sent.words.len() && sent.words[at].name.is_some_and(|p| !p.begins) { at += 1; }
                let span = sent.span_of(start..at);
                let text = doc.text(span).to_string();
                let head = (start..at).find(|&i| sent.words[i].head.is_none_or(|h| h < start || h >= at)).unwrap_or(start);
                let e = by.entry(text.clone()).or_insert(Entity { name: text, kind: EntityKind::Named(n.kind), plural: false, mentions: vec![], salience: 0.0 });
                e.mentions.push(Mention { sentence: s, words: start..at, head, span, kind: MentionKind::Name, confidence: 1.0 });
                e.salience = (e.mentions.len() as f64 / 8.0).min(1.0);
                continue;
            }
            if w.xpos == Xpos::Cd {
                let t = doc.text(w.span);
                if t.len() == 4 && t.parse::<u32>().is_ok_and(|y| (1000..2100).contains(&y)) {
                    let mut st = at; let mut en = at + 1; let mut grain = DateGrain::Year;
                    let months = ["January","February","March","April","May","June","July","August","September","October","November","December"];
                    let mut b = at; 
                    while b > 0 { let f = doc.text(sent.words[b-1].span); if f == "," || months.contains(&f) || (f.len()<=2 && f.parse::<u32>().is_ok()) { b -= 1; if months.contains(&f) { st = b; grain = DateGrain::Month; } } else { break; } }
                    if st>0 && doc.text(sent.words[st-1].span).parse::<u32>().is_ok() { st -= 1; }
                    if at - st >= 2 { grain = DateGrain::Day; }
                    let _ = &mut en;
                    ex.push(Expression { sentence: s, words: st..en, span: sent.span_of(st..en), value: ExpressionValue::Date(DateExpr { iso: t.into(), grain }) });
                } else if let Ok(v) = t.replace(',', "").parse::<f64>() {
                    ex.push(Expression { sentence: s, words: at..at + 1, span: w.span, value: ExpressionValue::Quantity(Quantity { value: v, unit: Unit::Count(None), hedged: false }) });
                } else if let Some(v) = ["zero","one","two","three","four","five","six","seven","eight","nine","ten","eleven","twelve"].iter().position(|x| *x == t.to_lowercase()) {
                    ex.push(Expression { sentence: s, words: at..at + 1, span: w.span, value: ExpressionValue::Quantity(Quantity { value: v as f64, unit: Unit::Count(None), hedged: false }) });
                }
            }
            at += 1;
        }
    }
    (ex, by.into_values().collect())
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mode = &args[0];
    for path in &args[1..] {
        let mut doc = conllu::read(&std::fs::read_to_string(path).unwrap()).unwrap();
        println!("=== {path}");
        let _ = &mut doc;
        let (_, en) = stub(&doc);
        let ex = expressions::expressions(&doc);
        if mode == "cands" || mode == "quiz" {
            let facts = facts::facts(&doc, &ex, &en);
            let c = items::candidates(&doc, &ex, &en, &facts);
            if mode == "cands" { print!("{}", items::explain(&c)); }
            else {
                let its = items::select(&doc, &facts, &c, &items::Options { items: Some(10), ..Default::default() });
                for it in its {
                    println!("[{}] {:.2} {:?} {}", it.kind().as_str(), it.about.confidence.unwrap(), it.about.difficulty.unwrap(), it.stem);
                    match &it.body {
                        gistcheck_quiz::Body::Choice(c) | gistcheck_quiz::Body::MultipleResponse(c) => for c in c.as_slice() { println!("     {} {}", if c.correct { "*" } else { " " }, c.text); },
                        gistcheck_quiz::Body::Ordering(s) => for x in s.as_slice() { println!("     - {x}"); },
                        gistcheck_quiz::Body::Matching(m) => for x in m.pairs() { println!("     {} = {}", x.left, x.right); },
                        gistcheck_quiz::Body::TrueFalse(t) => println!("     {t}"),
                        gistcheck_quiz::Body::Cloze(a) | gistcheck_quiz::Body::ShortAnswer(a) => println!("     {:?}", a.spellings()),
                    }
                    println!("     > {}", it.about.explanation.unwrap());
                }
            }
        }
        if mode == "facts" {
            for f in facts::told(&doc, &ex, &en) {
                match f {
                    Ok(f) => println!("{:?}\t{}\t<- {}", f.kind, f.text, doc.text(doc.sentences[f.clause.sentence].span)),
                    Err((s, why)) => println!("  -- {}\t{}", why.as_str(), doc.text(doc.sentences[s].span)),
                }
            }
        }
    }
}
