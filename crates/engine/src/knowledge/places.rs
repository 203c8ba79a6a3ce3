//! Places that a distractor can be taken from: countries by region, large cities by country.

use Known::{City, Country};

/// What is known of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// A country, and the part of the world it lies in.
    Country(&'static str),
    /// A city, and the part of the world it lies in.
    City(&'static str),
}

/// Region, countries, cities; names as an English article writes them.
const REGIONS: &[(&str, &[&str], &[&str])] = &[
    (
        "Western Europe",
        &["France", "Germany", "Italy", "Spain", "Portugal", "Belgium", "Switzerland", "Austria", "the Netherlands", "Ireland", "Scotland", "England", "Wales", "Luxembourg"],
        &["Paris", "Lyon", "Marseille", "Berlin", "Munich", "Hamburg", "Cologne", "Rome", "Milan", "Naples", "Florence", "Venice", "Madrid", "Barcelona", "Seville", "Lisbon", "Porto", "Brussels", "Antwerp", "Zurich", "Geneva", "Vienna", "Amsterdam", "Rotterdam", "London", "Manchester", "Liverpool", "Bristol", "Leeds", "Edinburgh", "Glasgow", "Dublin", "Basel", "Frankfurt", "Leipzig", "Bordeaux", "Toulouse"],
    ),
    (
        "Northern and Eastern Europe",
        &["Sweden", "Norway", "Denmark", "Finland", "Iceland", "Poland", "Hungary", "Romania", "Bulgaria", "Ukraine", "Russia", "Estonia", "Latvia", "Lithuania", "Greece", "Serbia", "Croatia", "Slovakia", "Slovenia", "Albania"],
        &["Stockholm", "Oslo", "Copenhagen", "Helsinki", "Warsaw", "Kraków", "Gdańsk", "Poznań", "Wrocław", "Łódź", "Lublin", "Budapest", "Bucharest", "Sofia", "Kyiv", "Moscow", "Saint Petersburg", "Prague", "Brno", "Athens", "Belgrade", "Zagreb", "Riga", "Vilnius", "Tallinn", "Kazan", "Yekaterinburg"],
    ),
    (
        "the Middle East",
        &["Iran", "Iraq", "Syria", "Saudi Arabia", "Yemen", "Jordan", "Lebanon", "Israel", "Turkey", "Kuwait", "Qatar", "Oman", "Egypt", "the United Arab Emirates", "Bahrain"],
        &["Tehran", "Baghdad", "Damascus", "Riyadh", "Amman", "Beirut", "Jerusalem", "Tel Aviv", "Istanbul", "Ankara", "Cairo", "Alexandria", "Dubai", "Doha", "Mecca"],
    ),
    (
        "Asia",
        &["China", "Japan", "India", "Pakistan", "Bangladesh", "Indonesia", "Malaysia", "Singapore", "Thailand", "Vietnam", "the Philippines", "South Korea", "North Korea", "Taiwan", "Nepal", "Sri Lanka", "Cambodia", "Mongolia", "Kazakhstan", "Afghanistan", "Myanmar"],
        &["Beijing", "Shanghai", "Tokyo", "Osaka", "Kyoto", "Nagoya", "Delhi", "New Delhi", "Mumbai", "Kolkata", "Karachi", "Lahore", "Dhaka", "Jakarta", "Singapore", "Bangkok", "Hanoi", "Manila", "Seoul", "Busan", "Taipei", "Kaohsiung", "Hong Kong", "Kathmandu"],
    ),
    (
        "Africa",
        &["Nigeria", "Ghana", "Kenya", "Ethiopia", "Tanzania", "Uganda", "Rwanda", "South Africa", "Zimbabwe", "Zambia", "Senegal", "Mali", "Morocco", "Algeria", "Tunisia", "Libya", "Sudan", "Eritrea", "Angola", "Cameroon", "Namibia", "Botswana"],
        &["Lagos", "Accra", "Nairobi", "Addis Ababa", "Kampala", "Kigali", "Johannesburg", "Cape Town", "Durban", "Harare", "Dakar", "Casablanca", "Algiers", "Tunis", "Tripoli", "Khartoum", "Luanda"],
    ),
    (
        "the Americas",
        &["Canada", "Mexico", "the United States", "Brazil", "Argentina", "Chile", "Peru", "Bolivia", "Colombia", "Venezuela", "Ecuador", "Uruguay", "Paraguay", "Cuba", "Jamaica", "Haiti", "Guatemala", "Panama", "Costa Rica", "Honduras", "Nicaragua"],
        &["New York City", "New York", "Los Angeles", "Chicago", "Houston", "Philadelphia", "Phoenix", "San Francisco", "Boston", "Seattle", "Miami", "Atlanta", "Denver", "Dallas", "Detroit", "Washington", "Toronto", "Montreal", "Vancouver", "Mexico City", "Buenos Aires", "São Paulo", "Rio de Janeiro", "Lima", "Bogotá", "Santiago", "Havana", "Caracas"],
    ),
    (
        "Oceania",
        &["Australia", "New Zealand", "Fiji", "Samoa", "Tonga", "Papua New Guinea"],
        &["Sydney", "Melbourne", "Brisbane", "Perth", "Adelaide", "Hobart", "Darwin", "Canberra", "Auckland", "Wellington", "Christchurch"],
    ),
];

/// What is known of a place by its name; an article before the name does not matter.
pub(crate) fn known_place(name: &str) -> Option<Known> {
    let bare = |text: &str| text.strip_prefix("the ").or(text.strip_prefix("The ")).unwrap_or(text).to_owned();
    let name = bare(name);
    let name = match name.as_str() {
        "US" | "U.S." | "USA" | "United States of America" => "United States",
        "UK" | "U.K." | "United Kingdom" | "Britain" | "Great Britain" => "England",
        other => other,
    };
    REGIONS.iter().find_map(|(region, countries, cities)| {
        if countries.iter().any(|country| bare(country) == name) {
            Some(Country(region))
        } else if cities.contains(&name) {
            Some(City(region))
        } else {
            None
        }
    })
}

/// Other places of the same sort and part of the world, in a fixed order.
pub(crate) fn neighbours(place: Known) -> &'static [&'static str] {
    let (Country(region) | City(region)) = place;
    REGIONS.iter().find(|(name, ..)| *name == region).map_or(&[], |(_, countries, cities)| match place {
        Country(_) => countries,
        City(_) => cities,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_with_and_without_its_article() {
        assert_eq!(known_place("the Netherlands"), known_place("Netherlands"));
        assert!(matches!(known_place("Peru"), Some(Country("the Americas"))));
        assert!(neighbours(Country("Asia")).contains(&"Japan"));
        assert_eq!(known_place("Atlantis"), None);
    }
}
