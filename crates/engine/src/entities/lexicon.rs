//! Short lists: first names, titles, and nouns for people, groups and times.

use super::traits::{Gender, Semantic};
use crate::knowledge::{NounClass, noun_class};

const MALE_NAMES: &str = " aaron abraham adam ahmed alan albert alex alexander alfred ali andrew anthony antonio arthur barack ben \
benjamin bernard bill bob boris brian bruce carl carlos charles charlie chris christopher dan daniel dave david dennis \
dick donald doug douglas ed edgar edward edwin emmanuel eric ernest eugene frank franklin fred frederick friedrich gary \
george gerald giovanni gordon graham greg gregory hans harold harry hassan heinrich henri henry herbert howard hugh ian isaac \
ivan jack jacob jacques jake jared jason jean-paul jeff jeffrey jerry jesus jim jimmy joe joel johann johannes john johnny jonathan jorge \
jose joseph josh joshua juan karl keith ken kenneth kevin kyle larry lawrence leo leon leonard leonardo louis luis luke mahmoud \
marc marcus mario mark martin matt matthew max michael miguel mike mohamed mohammed muhammad napoleon nathan nicholas nick niklaus noah \
oliver oscar otto pablo patrick paul pedro peter phil philip pierre ralph raymond richard rob robert roger ron \
ronald roy russell ryan sam samuel scott sean sergei simon stefan stephen steve steven ted terry theodore thomas tim timothy toby todd tom \
tony vincent vladimir walter warren wayne wilhelm will william winston wolfgang zachary ";

const FEMALE_NAMES: &str = " abigail agnes alice alison amanda amelia amy ana andrea angela anita ann anna anne annie \
barbara beatrice betty beverly brenda bridget camille carol caroline carolyn catherine cathy charlotte christina \
christine cindy claire clara cynthia dana deborah debra denise diana diane donna doris dorothy edith eleanor elena elizabeth ellen \
emily emma erica esther eva evelyn fatima florence frances gloria grace hannah harriet heather helen hillary ida ingrid irene isabel \
isabella jane janet janice jean-marie jeanne jennifer jenny jessica jill joan joanna josephine joyce judith judy julia julie karen kate \
katherine kathleen kathryn katie kelly kim kimberly laura lauren leah linda lisa liz louise lucy lydia madeleine margaret maria \
marie marilyn marion martha mary matilda megan melanie melissa michelle mildred miriam molly monica nancy naomi natalie natasha nicole \
nina nora olga olivia pamela patricia paula pauline penelope phyllis rachel rebecca rita rosa rose rosemary ruth samantha sandra \
sara sarah sharon shirley simone sofia sonia sophia sophie stella stephanie susan suzanne sylvia tanya teresa theresa tina tracy valerie \
vanessa vera veronica virginie vivian wendy yvonne zoe ";

const MALE_TITLES: &str =
    " mr mr. sir lord king prince duke emperor pope father brother count baron herr monsieur señor ";
const FEMALE_TITLES: &str =
    " mrs mrs. ms ms. miss lady queen princess duchess empress dame madame countess baroness sister mother ";
const TITLES: &str = " dr dr. prof prof. professor president senator minister chancellor general colonel captain judge justice \
governor mayor secretary chairman bishop archbishop cardinal rev. reverend st. gen. sen. gov. lt. sgt. col. capt. rep. representative \
congressman congresswoman ambassador administrator chairman chairwoman spokesman spokeswoman ceo commissioner attorney coach director detective officer sheriff ";

const MALE_NOUNS: &str = " man boy father dad daddy son brother husband uncle nephew grandfather grandson king prince gentleman guy lad \
waiter businessman policeman fireman salesman chairman congressman spokesman fisherman monk widower groom \
boyfriend stepfather godfather emperor duke lord ";
const FEMALE_NOUNS: &str = " woman girl mother mom mum mommy daughter sister wife aunt niece grandmother granddaughter queen princess lady \
actress waitress businesswoman policewoman chairwoman congresswoman spokeswoman nun widow bride girlfriend stepmother godmother empress duchess \
heroine ";

/// Nouns for people whose endings do not show it, or show it to be doubted.
const HUMAN_NOUNS: &str = " person people child baby kid adult teenager parent spouse partner sibling cousin friend colleague neighbor \
neighbour guest host student pupil teacher professor scholar scientist researcher physicist chemist biologist engineer doctor \
physician nurse surgeon patient lawyer attorney judge justice clerk secretary minister president chancellor governor mayor senator \
representative ambassador diplomat citizen resident immigrant migrant refugee victim suspect defendant plaintiff witness criminal thief \
soldier officer general colonel captain commander guard pilot sailor driver passenger tourist traveler traveller visitor author writer poet \
novelist journalist reporter editor columnist critic blogger artist painter sculptor musician singer composer pianist \
guitarist drummer dancer actor director producer filmmaker photographer architect designer athlete player coach \
referee champion fan user customer client consumer buyer seller owner manager executive ceo boss employer employee worker laborer \
farmer fisherman miner merchant trader banker economist accountant entrepreneur founder inventor explorer leader ruler \
chief emperor monarch noble knight bishop priest pope monk saint prophet god rabbi imam pastor philosopher theologian historian \
mathematician astronomer psychologist sociologist anthropologist linguist activist protester rebel terrorist volunteer voter candidate \
politician lawmaker legislator official spokesperson spokesman spokeswoman expert specialist analyst consultant adviser advisor assistant \
agent detective inspector cop prisoner slave servant heir orphan twin youth man woman boy girl guy lady gentleman member participant \
respondent interviewer interviewee speaker listener reader viewer hero villain narrator human individual somebody someone \
american canadian european australian indian russian german italian mexican brazilian african asian roman greek norman democrat \
republican christian muslim jew native peasant settler colonist pioneer survivor successor predecessor counterpart rival opponent enemy ally \
newcomer beginner amateur professional veteran technician mechanic electrician carpenter baker butcher cook chef waiter tailor barber \
librarian principal dean graduate undergraduate alumnus intern apprentice scout astronaut cosmonaut ";

/// Endings of nouns for people.
const HUMAN_ENDINGS: [&str; 9] =
    ["ologist", "ician", "woman", "person", "ographer", "ologer", "keeper", "maker", "smith"];

const GROUP_NOUNS: &str = " company firm corporation business enterprise startup organization organisation institution institute agency bureau \
department ministry government administration parliament congress senate council committee commission court board union party team club \
band group family couple crew staff army navy force police military regime university college school church bank newspaper magazine \
association society foundation federation league alliance coalition community crowd audience public majority minority jury \
nation country tribe gang choir orchestra faculty delegation squad cabinet police majesty ";

const PLACE_NOUNS: &str = " city town village country nation state province region county district capital island continent river lake \
mountain hill valley desert forest sea ocean coast port harbor harbour area park square street road house building museum \
palace castle temple cathedral station airport bridge ";

const TIME_NOUNS: &str = " second minute hour day night morning afternoon evening week weekend month year decade century millennium season spring \
summer autumn winter time period era age moment monday tuesday wednesday thursday friday saturday sunday january february \
march april may june july august september october november december today tomorrow yesterday tonight ";

fn lists(list: &str, word: &str) -> bool {
    // Words in a list stand between spaces; a word with a space of its own could match two.
    !word.is_empty() && !word.contains(' ') && list.split(' ').any(|known| known == word)
}

/// Gender of a first name.
pub(super) fn first_name_gender(word: &str) -> Option<Gender> {
    let lower = word.to_lowercase();
    let male = lists(MALE_NAMES, &lower).then_some(Gender::Male);
    male.or_else(|| lists(FEMALE_NAMES, &lower).then_some(Gender::Female))
}

/// Gender that a title shows.
pub(super) fn title_gender(word: &str) -> Option<Gender> {
    let lower = word.to_lowercase();
    let male = lists(MALE_TITLES, &lower).then_some(Gender::Male);
    male.or_else(|| lists(FEMALE_TITLES, &lower).then_some(Gender::Female))
}

/// Whether a word is a title before a person's name.
pub(super) fn is_title(word: &str) -> bool {
    title_gender(word).is_some() || lists(TITLES, &word.to_lowercase())
}

/// Gender of a common noun, in the singular and lower case.
pub(super) fn noun_gender(noun: &str) -> Option<Gender> {
    let male = lists(MALE_NOUNS, noun).then_some(Gender::Male);
    male.or_else(|| lists(FEMALE_NOUNS, noun).then_some(Gender::Female))
}

/// Kind of thing of a common noun, in the singular and lower case.
pub(super) fn noun_semantic(noun: &str) -> Semantic {
    if noun_gender(noun).is_some() || lists(HUMAN_NOUNS, noun) || HUMAN_ENDINGS.iter().any(|end| noun.ends_with(end)) {
        Semantic::Human
    } else if lists(GROUP_NOUNS, noun) {
        Semantic::Group
    } else if lists(TIME_NOUNS, noun) {
        Semantic::Time
    } else if lists(PLACE_NOUNS, noun) {
        Semantic::Place
    } else {
        match noun_class(noun) {
            Some(NounClass::Person) => Semantic::Human,
            Some(NounClass::Time) => Semantic::Time,
            _ => Semantic::Thing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whole() {
        assert_eq!(first_name_gender("Mary"), Some(Gender::Female));
        assert_eq!(first_name_gender("Mar"), None);
        assert_eq!(first_name_gender(""), None);
        assert_eq!(noun_semantic("geologist"), Semantic::Human);
        assert_eq!(noun_semantic("company"), Semantic::Group);
        assert_eq!(noun_semantic("stone"), Semantic::Thing);
        assert!(is_title("Dr."));
    }
}
