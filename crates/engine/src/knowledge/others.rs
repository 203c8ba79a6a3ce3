//! Names of peoples, faiths, tongues, wars, prizes, works and programs.

use super::sets::Set;
use crate::document::NameKind;

const fn others(sort: &'static str, of: &'static str, names: &'static str) -> Set {
    Set::new(NameKind::Other, sort, of, names)
}

/// Many under one name: asked for with "who".
const fn many(sort: &'static str, of: &'static str, names: &'static str) -> Set {
    Set::new(NameKind::Person, sort, of, names)
}

// A set a line reads as the table it is.
#[rustfmt::skip]
pub(super) const SETS: &[Set] = &[
    many("people", "Europe today", "the British, the French, the Dutch, the Spanish, the Portuguese, the Irish, the Swiss, the Danish"),
    many("people", "Europe today", "Germans, Italians, Russians, Poles, Greeks, Swedes, Norwegians, Danes, Austrians, Hungarians, Finns, Romanians"),
    many("people", "the world today", "Americans, Canadians, Australians, Brazilians, Mexicans, Indians, Egyptians, Nigerians, Argentinians"),
    many("people", "Asia", "the Chinese, the Japanese, the Vietnamese, the Mongols, the Koreans, the Persians"),
    many("people", "the Middle Ages", "the Normans, the Vikings, the Franks, the Saxons, the Goths, the Lombards, the Danes, the Bretons, the Magyars, the Saracens, the Byzantines"),
    many("people", "the ancient world", "the Romans, the Greeks, the Persians, the Egyptians, the Carthaginians, the Phoenicians, the Etruscans, the Celts, the Assyrians, the Babylonians"),
    many("people", "the ancient world", "Romans, Greeks, Persians, Egyptians, Carthaginians, Phoenicians, Etruscans, Celts, Assyrians, Babylonians"),
    many("people", "the Americas", "the Aztecs, the Maya, the Inca, the Olmecs, the Toltecs"),
    many("people", "the Middle East", "the Arabs, the Israelis, the Turks, the Kurds, the Iranians, the Egyptians"),
    many("faith community", "the world", "Christians, Muslims, Jews, Hindus, Buddhists, Sikhs, Zoroastrians, Pagans"),
    many("church community", "the world", "Catholics, Anglicans, Methodists, Lutherans, Baptists, Presbyterians, Quakers, Calvinists"),
    others("faith", "the world", "Christianity, Islam, Judaism, Hinduism, Buddhism, Sikhism, Zoroastrianism, Taoism, Confucianism"),
    others("language", "Europe", "English, French, German, Spanish, Italian, Portuguese, Dutch, Swedish, Polish, Russian, Norwegian, Danish"),
    others("language", "Asia", "Mandarin, Japanese, Korean, Hindi, Bengali, Vietnamese, Thai, Tamil, Urdu"),
    others("language", "the ancient world", "Latin, Ancient Greek, Aramaic, Hebrew, Sanskrit, Coptic, Akkadian"),
    others("programming language", "the world", "Python, Java, JavaScript, Rust, Ruby, Perl, Fortran, Haskell, Kotlin, Swift"),
    others("operating system", "the world", "Linux, Windows, macOS, Unix, Android, iOS, FreeBSD"),
    others("war", "the world after 1900", "World War I, World War II, the Korean War, the Vietnam War, the Gulf War, the Cold War, the Spanish Civil War, the Iraq War"),
    others("war", "the Middle East after 1900", "the Six-Day War, the Yom Kippur War, the Suez Crisis, the Gulf War, the Iran–Iraq War"),
    others("war", "the world before 1900", "the Crimean War, the American Civil War, the Napoleonic Wars, the Thirty Years' War, the Seven Years' War, the Hundred Years' War, the Boer War, the Franco-Prussian War"),
    others("war", "the ancient world", "the Punic Wars, the Trojan War, the Peloponnesian War, the Gallic Wars"),
    others("battle", "the world", "the Battle of Hastings, the Battle of Waterloo, the Battle of Trafalgar, the Battle of Agincourt, the Battle of Bosworth, the Battle of Culloden, the Battle of Gettysburg"),
    others("revolution", "the world", "the French Revolution, the American Revolution, the Russian Revolution, the Industrial Revolution, the Glorious Revolution"),
    others("age", "Europe", "the Renaissance, the Middle Ages, the Enlightenment, the Reformation, the Bronze Age, the Iron Age, the Stone Age"),
    others("prize", "the world", "the Nobel Prize, the Pulitzer Prize, the Booker Prize, the Fields Medal, the Turing Award, the Abel Prize"),
    others("spacecraft", "the United States", "Columbia, Challenger, Discovery, Atlantis, Endeavour, Enterprise"),
    others("space program", "the United States", "Apollo, Gemini, Mercury, Skylab, Voyager, Viking, Pioneer"),
    others("planet", "the solar system", "Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune"),
    others("moon", "the solar system", "Titan, Europa, Ganymede, Callisto, Enceladus, Triton"),
    others("holy book", "the world", "the Bible, the Quran, the Torah, the Vedas, the Talmud"),
    others("festival", "the world", "Christmas, Easter, Ramadan, Diwali, Hanukkah, Passover, Thanksgiving"),
    others("sport", "the world", "football, cricket, rugby, tennis, basketball, hockey, baseball, golf"),
];
