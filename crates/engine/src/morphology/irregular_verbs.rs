//! Verbs whose past is not made by -ed. "be", "have" and "do" have their own third person too.

/// Base, past, past participle. Where two forms are in use, the first is the one we write and the others are understood.
const VERBS: &str = "\
abide abided abided
arise arose arisen
awake awoke awoken
be was/were been
bear bore borne/born
beat beat beaten
become became become
befall befell befallen
beget begot begotten
begin began begun
behold beheld beheld
bend bent bent
beset beset beset
bet bet bet
bid bid bid/bidden
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
browbeat browbeat browbeaten
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dived/dove dived
do did done
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbear forbore forborne
forbid forbade forbidden
forecast forecast forecast
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten/got
give gave given
go went gone
grind ground ground
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
knit knitted knitted
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leapt/leaped leapt/leaped
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay lain
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mow mowed mown/mowed
offset offset offset
partake partook partaken
pay paid paid
prove proved proven/proved
put put put
quit quit quit
read read read
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn/sawed
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn/sewed
shake shook shaken
shear sheared shorn/sheared
shed shed shed
shine shone/shined shone/shined
shoot shot shot
show showed shown/showed
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smell smelled/smelt smelled/smelt
smite smote smitten
sow sowed sown/sowed
speak spoke spoken
speed sped/speeded sped/speeded
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat spat
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
stride strode stridden
strike struck struck/stricken
string strung strung
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
telecast telecast telecast
tell told told
think thought thought
thrive thrived thrived
throw threw thrown
thrust thrust thrust
tread trod trodden
wake woke woken
wear wore worn
weave wove woven
weep wept wept
wet wet wet
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written
";

/// Prefixes before which an irregular verb stays irregular: overcome, undergo, rewrite, mislead, uphold.
const PREFIXES: [&str; 10] = ["over", "under", "out", "mis", "fore", "re", "un", "up", "inter", "pre"];

/// Verbs that only look like a prefix and an irregular verb.
const NOT_PREFIXED: [&str; 6] = ["relay", "rebind", "preset", "reding", "outlie", "underlay"];

/// Past and past participle, written forms first.
pub(super) struct Irregular {
    pub(super) prefix: String,
    pub(super) past: &'static str,
    pub(super) participle: &'static str,
}

fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    VERBS.lines().filter_map(|line| {
        let mut columns = line.split(' ');
        Some((columns.next()?, columns.next()?, columns.next()?))
    })
}

fn exact(base: &str) -> Option<(&'static str, &'static str)> {
    rows().find(|row| row.0 == base).map(|(_, past, participle)| (past, participle))
}

/// What the table says of a base form, also behind a prefix.
pub(super) fn irregular(base: &str) -> Option<Irregular> {
    let split = |prefix: &str| {
        let (past, participle) = exact(base.strip_prefix(prefix)?)?;
        Some(Irregular { prefix: prefix.to_owned(), past, participle })
    };
    split("").or_else(|| {
        if NOT_PREFIXED.contains(&base) {
            return None;
        }
        PREFIXES.iter().find_map(|prefix| split(prefix))
    })
}

/// The base of a form that the table lists as past (or as participle), also behind a prefix.
pub(super) fn base_of(form: &str, participle: bool) -> Option<String> {
    let listed = |form: &str| {
        rows()
            .find(|(_, past, part)| if participle { part } else { past }.split('/').any(|known| known == form))
            .map(|row| row.0)
    };
    if let Some(base) = listed(form) {
        return Some(base.to_owned());
    }
    PREFIXES.iter().find_map(|prefix| {
        // "reset" is re + set, but "rested" and "united" must not be looked up behind their first letters.
        let base = listed(form.strip_prefix(prefix)?)?;
        Some(format!("{prefix}{base}")).filter(|base| !NOT_PREFIXED.contains(&base.as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_three_columns_and_stands_in_order() {
        assert_eq!(VERBS.lines().count(), rows().count());
        assert!(rows().map(|row| row.0).is_sorted());
    }

    #[test]
    fn a_prefix_keeps_the_verb_irregular() {
        let understood = irregular("undergo").expect("it is under + go");
        assert_eq!(format!("{}{}", understood.prefix, understood.past), "underwent");
        assert!(irregular("relay").is_none());
        assert_eq!(base_of("rewritten", true).as_deref(), Some("rewrite"));
        assert_eq!(base_of("understood", false).as_deref(), Some("understand"));
    }
}
