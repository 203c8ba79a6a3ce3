//! Places by sort and part of the world: countries, cities, states, waters, mountains, regions of the past.

use super::sets::{Set, sets_with};
use crate::document::NameKind;

const fn places(sort: &'static str, of: &'static str, names: &'static str) -> Set {
    Set::new(NameKind::Place, sort, of, names)
}

/// A place that names two things stands first as what it is taken for without more.
// A set a line reads as the table it is.
#[rustfmt::skip]
pub(super) const SETS: &[Set] = &[
    places("country", "Western Europe", "France, Germany, Italy, Spain, Portugal, Belgium, Switzerland, Austria, the Netherlands, Ireland, Luxembourg, the United Kingdom"),
    places("country", "Northern Europe", "Sweden, Norway, Denmark, Finland, Iceland, Estonia, Latvia, Lithuania"),
    places("country", "Eastern Europe", "Poland, Hungary, Romania, Bulgaria, Ukraine, Russia, Slovakia, the Czech Republic, Moldova, Belarus"),
    places("country", "the Balkans", "Greece, Serbia, Croatia, Slovenia, Albania, Bosnia and Herzegovina, Montenegro, North Macedonia, Kosovo"),
    places("country", "Britain", "England, Scotland, Wales, Northern Ireland"),
    places("country", "the Middle East", "Iran, Iraq, Syria, Saudi Arabia, Yemen, Jordan, Lebanon, Israel, Turkey, Kuwait, Qatar, Oman, Egypt, the United Arab Emirates, Bahrain"),
    places("country", "the Caucasus and Central Asia", "Kazakhstan, Uzbekistan, Turkmenistan, Kyrgyzstan, Tajikistan, Armenia, Azerbaijan, Georgia"),
    places("country", "East Asia", "China, Japan, South Korea, North Korea, Taiwan, Mongolia"),
    places("country", "Southern Asia", "India, Pakistan, Bangladesh, Nepal, Sri Lanka, Bhutan, Afghanistan, the Maldives"),
    places("country", "Southeast Asia", "Indonesia, Malaysia, Singapore, Thailand, Vietnam, the Philippines, Cambodia, Laos, Myanmar, Brunei"),
    places("country", "North Africa", "Morocco, Algeria, Tunisia, Libya, Sudan, Mauritania"),
    places("country", "Africa", "Nigeria, Ghana, Kenya, Ethiopia, Tanzania, Uganda, Rwanda, Burundi, South Africa, Zimbabwe, Zambia, Senegal, Mali, Eritrea, Somalia, Angola, Cameroon, Namibia, Botswana, Mozambique, Malawi, Madagascar, Ivory Coast, Sierra Leone, Liberia, Chad, Niger, Benin, Togo, Gabon"),
    places("country", "North America", "Canada, the United States, Mexico, Cuba"),
    places("country", "South America", "Brazil, Argentina, Chile, Peru, Bolivia, Colombia, Venezuela, Ecuador, Uruguay, Paraguay, Guyana, Suriname"),
    places("country", "Central America and the Caribbean", "Guatemala, Panama, Costa Rica, Honduras, Nicaragua, El Salvador, Belize, Jamaica, Haiti, the Dominican Republic, Barbados, the Bahamas"),
    places("country", "Oceania", "Australia, New Zealand, Fiji, Samoa, Tonga, Papua New Guinea, Vanuatu, Kiribati"),
    places("state", "the last century", "the Soviet Union, Yugoslavia, Czechoslovakia, East Germany, West Germany, Austria-Hungary"),
    places("continent", "the world", "Europe, Asia, Africa, North America, South America, Antarctica"),
    places("part of the world", "the world", "Scandinavia, Australasia, the Middle East, the Far East, the Near East, Central Asia, Southeast Asia, North Africa, Latin America, Eastern Europe, Western Europe, the Caribbean, the Balkans, Oceania, Polynesia"),
    places("city", "France", "Paris, Lyon, Marseille, Bordeaux, Toulouse, Strasbourg, Lille, Nice, Nantes, Rouen, Montpellier"),
    places("city", "Germany", "Berlin, Munich, Hamburg, Cologne, Frankfurt, Leipzig, Dresden, Stuttgart, Heidelberg, Göttingen, Nuremberg, Bremen, Hanover"),
    places("city", "Italy", "Rome, Milan, Naples, Florence, Venice, Turin, Bologna, Genoa, Palermo, Verona, Padua, Pisa, Bari"),
    places("city", "Iberia", "Madrid, Barcelona, Seville, Valencia, Granada, Lisbon, Porto, Bilbao, Toledo"),
    places("city", "Belgium and the Netherlands", "Brussels, Antwerp, Ghent, Bruges, Amsterdam, Rotterdam, Utrecht, The Hague, Groningen, Leiden"),
    places("city", "Switzerland and Austria", "Zurich, Geneva, Basel, Bern, Lausanne, Vienna, Salzburg, Graz, Innsbruck"),
    places("city", "Britain and Ireland", "London, Manchester, Liverpool, Birmingham, Bristol, Leeds, Sheffield, Newcastle, Nottingham, York, Oxford, Cambridge, Edinburgh, Glasgow, Aberdeen, Cardiff, Belfast, Dublin, Cork"),
    places("city", "Northern Europe", "Stockholm, Gothenburg, Oslo, Bergen, Copenhagen, Helsinki, Reykjavik, Riga, Vilnius, Tallinn"),
    places("city", "Poland", "Warsaw, Kraków, Gdańsk, Poznań, Wrocław, Łódź, Lublin, Katowice, Szczecin"),
    places("city", "Eastern Europe", "Budapest, Bucharest, Sofia, Kyiv, Prague, Brno, Bratislava, Belgrade, Zagreb, Ljubljana, Minsk, Lviv, Odesa"),
    places("city", "Russia", "Moscow, Saint Petersburg, Kazan, Yekaterinburg, Novosibirsk, Chelyabinsk, Omsk, Samara, Vladivostok, Volgograd, Perm"),
    places("city", "Greece and Turkey", "Athens, Thessaloniki, Istanbul, Ankara, Izmir, Bursa"),
    places("city", "the Middle East", "Tehran, Baghdad, Damascus, Aleppo, Riyadh, Amman, Beirut, Jerusalem, Tel Aviv, Cairo, Alexandria, Dubai, Abu Dhabi, Doha, Mecca, Medina, Mosul"),
    places("city", "China", "Beijing, Shanghai, Guangzhou, Shenzhen, Wuhan, Chengdu, Nanjing, Tianjin, Hangzhou, Xi'an, Hong Kong"),
    places("city", "Japan", "Tokyo, Osaka, Kyoto, Nagoya, Yokohama, Kobe, Sapporo, Fukuoka, Hiroshima, Nagasaki, Sendai"),
    places("city", "East Asia", "Seoul, Busan, Taipei, Kaohsiung, Tainan, Taichung, Pyongyang, Ulaanbaatar"),
    places("city", "Southern Asia", "Delhi, Mumbai, Kolkata, Chennai, Bangalore, Hyderabad, Karachi, Lahore, Islamabad, Dhaka, Kathmandu, Colombo, Kabul"),
    places("city", "Southeast Asia", "Jakarta, Bangkok, Hanoi, Manila, Ho Chi Minh City, Kuala Lumpur, Phnom Penh, Yangon"),
    places("city", "Africa", "Lagos, Abuja, Accra, Nairobi, Mombasa, Addis Ababa, Kampala, Kigali, Johannesburg, Cape Town, Durban, Pretoria, Harare, Lusaka, Dakar, Casablanca, Algiers, Tunis, Tripoli, Khartoum, Luanda, Kinshasa"),
    places("city", "the United States", "New York, Los Angeles, Chicago, Houston, Philadelphia, Phoenix, San Francisco, San Diego, Boston, Seattle, Miami, Atlanta, Denver, Dallas, Detroit, Portland, Baltimore, Cleveland, St. Louis, New Orleans, Pittsburgh, Minneapolis, San Antonio, Las Vegas, Washington, Cincinnati, Milwaukee"),
    places("city", "Canada", "Toronto, Montreal, Vancouver, Ottawa, Calgary, Edmonton, Winnipeg, Quebec City, Halifax"),
    places("city", "Latin America", "Mexico City, Guadalajara, Buenos Aires, São Paulo, Rio de Janeiro, Brasília, Lima, Bogotá, Medellín, Santiago, Havana, Caracas, Quito, Montevideo, La Paz"),
    places("city", "Australia and New Zealand", "Sydney, Melbourne, Brisbane, Perth, Adelaide, Hobart, Darwin, Canberra, Auckland, Wellington, Christchurch"),
    places("state", "Australia", "New South Wales, Queensland, South Australia, Western Australia, Tasmania, Victoria, the Northern Territory"),
    places("state", "the United States", "California, Texas, Florida, Illinois, Pennsylvania, Ohio, Michigan, North Carolina, South Carolina, Virginia, Massachusetts, Indiana, Tennessee, Missouri, Maryland, Wisconsin, Minnesota, Colorado, Alabama, Louisiana, Kentucky, Oregon, Oklahoma, Connecticut, Iowa, Arkansas, Kansas, Utah, Nevada, Nebraska, Idaho, Maine, Montana, Wyoming, Alaska, Hawaii, Arizona, New Mexico, New Jersey, Vermont, Delaware"),
    places("province", "Canada", "Ontario, Quebec, British Columbia, Alberta, Manitoba, Saskatchewan, Nova Scotia, New Brunswick"),
    places("state", "Germany", "Bavaria, Saxony, Hesse, Brandenburg, Thuringia, Schleswig-Holstein, Lower Saxony"),
    places("state", "India", "Kerala, Gujarat, Rajasthan, Bihar, Karnataka, Assam, Odisha, Tamil Nadu"),
    places("region", "France", "Normandy, Brittany, Burgundy, Provence, Aquitaine, Champagne, Picardy, Alsace, Lorraine, Gascony"),
    places("region", "Italy", "Tuscany, Lombardy, Umbria, Sicily, Sardinia, Calabria, Apulia, Piedmont"),
    places("region", "Spain", "Catalonia, Andalusia, Aragon, Castile, Galicia, Navarre"),
    places("region", "the ancient Near East", "Mesopotamia, Anatolia, Babylonia, Phoenicia, Judea, Persia, Assyria, Sumer"),
    places("river", "Europe", "the Rhine, the Danube, the Seine, the Loire, the Rhône, the Elbe, the Oder, the Vistula, the Thames, the Volga, the Po, the Tiber, the Ebro, the Don, the Dnieper"),
    places("river", "Africa", "the Nile, the Congo, the Niger, the Zambezi, the Orange"),
    places("river", "Asia", "the Ganges, the Indus, the Mekong, the Yangtze, the Yellow River, the Tigris, the Euphrates, the Brahmaputra"),
    places("river", "the Americas", "the Amazon, the Mississippi, the Missouri, the Ohio, the Colorado, the Orinoco, the Hudson, the Rio Grande, the Columbia, the Potomac"),
    places("lake", "North America", "Lake Superior, Lake Michigan, Lake Huron, Lake Erie, Lake Ontario"),
    places("lake", "Africa", "Lake Victoria, Lake Tanganyika, Lake Malawi, Lake Chad, Lake Turkana"),
    places("sea", "Europe and its borders", "the North Sea, the Baltic Sea, the Black Sea, the Mediterranean Sea, the Adriatic Sea, the Aegean Sea, the Caspian Sea, the Irish Sea"),
    places("sea", "Europe and its borders", "the Mediterranean, the Baltic, the Adriatic, the Aegean, the Caspian"),
    places("sea", "Asia and Oceania", "the Red Sea, the Arabian Sea, the South China Sea, the Yellow Sea, the Tasman Sea, the Coral Sea, the Sea of Japan"),
    places("ocean", "the world", "the Atlantic Ocean, the Pacific Ocean, the Indian Ocean, the Arctic Ocean, the Southern Ocean"),
    places("ocean", "the world", "the Atlantic, the Pacific, the Arctic, the Indian Ocean"),
    places("mountain range", "the world", "the Alps, the Pyrenees, the Andes, the Himalayas, the Rocky Mountains, the Carpathians, the Caucasus, the Apennines, the Urals, the Atlas Mountains"),
    places("mountain", "the world", "Mount Everest, Mont Blanc, Kilimanjaro, Mount Fuji, K2, Mount Elbrus, Denali, Aconcagua, the Matterhorn"),
    places("volcano", "the world", "Vesuvius, Etna, Krakatoa, Pinatubo, Stromboli, Mount St. Helens, Mauna Loa"),
    places("desert", "the world", "the Sahara, the Gobi Desert, the Kalahari, the Namib, the Atacama Desert, the Negev, the Mojave Desert"),
    places("island", "the Mediterranean", "Crete, Cyprus, Malta, Corsica, Rhodes, Majorca"),
    places("island group", "the world", "the Canary Islands, the Azores, the Galápagos Islands, the Faroe Islands, the Falkland Islands, the Shetland Islands, the Balearic Islands"),
    places("empire", "history", "the Roman Empire, the Ottoman Empire, the Byzantine Empire, the Persian Empire, the Mongol Empire, the Mughal Empire, the Aztec Empire, the Inca Empire, the Holy Roman Empire"),
    places("strait", "the world", "the English Channel, the Strait of Gibraltar, the Bosporus, the Strait of Hormuz, the Bering Strait, the Strait of Malacca"),
    places("peninsula", "the world", "the Sinai Peninsula, the Iberian Peninsula, the Arabian Peninsula, the Korean Peninsula, the Balkan Peninsula, the Crimean Peninsula"),
];

/// The set in which a place is best known.
pub(crate) fn known_place(name: &str) -> Option<&'static Set> {
    // "Columbia" without "the" is a town or a ship, not the river.
    let water = |sort: &str| matches!(sort, "river" | "sea" | "ocean" | "desert" | "mountain range");
    let articled = name.starts_with("the ") || name.starts_with("The ");
    sets_with(name).into_iter().find(|set| {
        set.kind == NameKind::Place && (!water(set.sort) || articled || set.names().any(|have| have == name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_sort_and_part_of_the_world() {
        let known = |name| known_place(name).map(|set| (set.sort, set.of));
        assert_eq!(known("Peru"), Some(("country", "South America")));
        assert_eq!(known("Netherlands"), known("the Netherlands"));
        assert_eq!(known("Osaka"), Some(("city", "Japan")));
        assert_eq!(known("Atlantis"), None);
        assert_eq!(known("the Tiber"), Some(("river", "Europe")));
        assert_eq!(known("Orange"), None);
    }
}
