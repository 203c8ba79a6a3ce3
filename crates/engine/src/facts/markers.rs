//! Words and phrases that tie a sentence to the ones around it.

/// Adverbs that can be taken out of a sentence without changing what it says.
pub(super) const DROPPED_ADVERBS: &[&str] = &[
    "also", "however", "therefore", "thus", "moreover", "furthermore", "finally", "additionally", "similarly",
    "likewise", "consequently", "nevertheless", "nonetheless", "hence", "too", "indeed", "besides", "though",
    "accordingly", "interestingly", "unfortunately", "fortunately", "notably", "surprisingly", "actually", "clearly",
    "obviously", "overall", "ultimately", "lastly", "firstly", "secondly", "thirdly", "certainly", "simply", "sadly",
    "tragically",
];

/// Phrases at the start of a sentence that can be taken out without changing what it says.
pub(super) const DROPPED_OPENINGS: &[&str] = &[
    "in addition", "in fact", "as a result", "in other words", "of course", "in particular", "as a consequence",
    "in general", "after all", "in turn", "in sum", "in summary", "in conclusion", "to sum up", "at first sight",
    "for this reason", "in short", "as expected", "by the way", "not surprisingly", "more importantly", "in the end",
    "in contrast", "by contrast", "on the contrary", "on the other hand", "on the one hand", "at the same time",
];

/// Phrases that mark an example.
pub(super) const EXAMPLE_OPENINGS: &[&str] = &["for example", "for instance", "as an example", "to illustrate"];

/// Words whose meaning hangs on another sentence or on the place of writing.
pub(super) const DEICTIC_WORDS: &[&str] = &[
    "then", "instead", "otherwise", "here", "there", "elsewhere", "another", "such", "other", "others", "same",
    "latter", "former", "aforementioned", "above", "below", "respectively", "thereby", "thereafter", "afterwards",
    "afterward", "beforehand", "vice", "previous", "previously", "following", "similar", "again", "similarly",
    "even", "rather", "else", "both", "neither", "either", "meanwhile", "so", "thereof", "therein", "somewhat",
    "yet", "still", "else", "alternatively", "conversely", "further",
];

/// Words that are true only at the time of writing.
pub(super) const NOW_WORDS: &[&str] = &[
    "now", "today", "currently", "recently", "yesterday", "tomorrow", "tonight", "nowadays", "ago", "lately", "soon",
    "presently", "later", "earlier", "already", "shortly", "immediately", "newly",
];

/// Names of days: without a date they are true only in the week of writing.
pub(super) const WEEKDAYS: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Nouns of time that "last", "next" or "this" makes relative.
pub(super) const TIME_NOUNS: &[&str] = &[
    "year", "month", "week", "day", "century", "decade", "season", "summer", "winter", "spring", "autumn", "fall",
    "night", "morning", "afternoon", "evening", "weekend", "time", "moment", "period", "era", "age",
];

/// Things there is only one of for any reader, so that "the" needs no word before it.
pub(super) const UNIQUE_NOUNS: &[&str] = &[
    "world", "sun", "moon", "earth", "sky", "sea", "ocean", "atmosphere", "internet", "universe", "public", "economy",
    "environment", "government", "military", "police", "army", "past", "future", "present", "poor", "rich", "web",
    "north", "south", "east", "west", "southeast", "northeast", "southwest", "northwest", "bible", "media", "press",
    "united", "equator", "ground", "air", "wild", "law", "brain", "heart", "blood", "skin", "nucleus", "middle",
    "body", "human", "left", "right", "weather", "climate", "night", "day", "church",
];
