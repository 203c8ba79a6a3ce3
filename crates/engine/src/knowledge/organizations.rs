//! Organizations by sector.

use super::sets::Set;
use crate::document::NameKind;

const fn bodies(sort: &'static str, of: &'static str, names: &'static str) -> Set {
    Set::new(NameKind::Organization, sort, of, names)
}

// A set a line reads as the table it is.
#[rustfmt::skip]
pub(super) const SETS: &[Set] = &[
    bodies("technology company", "the United States", "Microsoft, Google, Apple, Amazon, Meta, Facebook, IBM, Intel, Oracle, Cisco, Nvidia, Adobe, Hewlett-Packard, Qualcomm, Netflix, Yahoo, Twitter, Dell"),
    bodies("technology company", "Asia", "Samsung, Sony, Alibaba, Tencent, Baidu, Huawei, Xiaomi, Panasonic, Toshiba, Hitachi, Fujitsu, TSMC, LG, Nintendo"),
    bodies("technology company", "China", "Alibaba, Tencent, Baidu, Huawei, Xiaomi, ByteDance, Lenovo, ZTE, Meituan"),
    bodies("artificial intelligence company", "the world", "OpenAI, Anthropic, DeepMind, Mistral AI, Cohere, DeepSeek, SenseTime, iFlytek"),
    bodies("open source organization", "the world", "the Linux Foundation, the Apache Software Foundation, the Mozilla Foundation, the Free Software Foundation, the Eclipse Foundation, the Python Software Foundation"),
    bodies("code hosting service", "the world", "GitHub, GitLab, Bitbucket, SourceForge"),
    bodies("social network", "the world", "Facebook, Twitter, Instagram, TikTok, LinkedIn, Snapchat, Reddit, WeChat, Weibo"),
    bodies("car maker", "the world", "Toyota, Honda, Ford, General Motors, Volkswagen, BMW, Nissan, Hyundai, Renault, Fiat, Volvo, Tesla, Peugeot, Chrysler, Mazda, Kia"),
    bodies("aircraft maker", "the world", "Boeing, Airbus, Lockheed Martin, Embraer, Bombardier, Northrop Grumman"),
    bodies("spaceflight company", "the world", "SpaceX, Blue Origin, Virgin Galactic, Rocket Lab, Arianespace, the United Launch Alliance"),
    bodies("airline", "the world", "Lufthansa, British Airways, Air France, Qantas, Emirates, Delta, United Airlines, Singapore Airlines, Ryanair, Iberia"),
    bodies("oil company", "the world", "ExxonMobil, Chevron, BP, Shell, TotalEnergies, Saudi Aramco, Gazprom, Rosneft, Petrobras, Equinor"),
    bodies("drug maker", "the world", "Pfizer, Moderna, AstraZeneca, Novartis, Roche, Merck, Bayer, Sanofi, GlaxoSmithKline, Johnson & Johnson, Novo Nordisk, Eli Lilly"),
    bodies("bank", "the United States", "Goldman Sachs, JPMorgan Chase, Morgan Stanley, Citigroup, Bank of America, Wells Fargo, Lehman Brothers"),
    bodies("bank", "Europe and Asia", "HSBC, Barclays, Deutsche Bank, UBS, Credit Suisse, BNP Paribas, Santander, ING, Standard Chartered"),
    bodies("central bank", "the world", "the Federal Reserve, the Bank of England, the European Central Bank, the Bank of Japan, the Bundesbank, the Swiss National Bank, the Reserve Bank of Australia"),
    bodies("retailer", "the world", "Walmart, Tesco, Carrefour, Aldi, Lidl, IKEA, Costco, Target, Zara, H&M"),
    bodies("food company", "the world", "Nestlé, Unilever, Danone, Kraft, Coca-Cola, PepsiCo, Mars, Kellogg's, McDonald's, Starbucks"),
    bodies("newspaper", "the United States", "The New York Times, The Washington Post, The Wall Street Journal, USA Today, the Los Angeles Times, the Chicago Tribune, The Boston Globe"),
    bodies("newspaper", "the United Kingdom", "The Guardian, The Times, The Daily Telegraph, The Independent, the Daily Mail, the Financial Times, The Observer"),
    bodies("broadcaster", "the world", "the BBC, CNN, NBC, CBS, ABC, Fox News, Al Jazeera, ITV, NPR"),
    bodies("news agency", "the world", "Reuters, the Associated Press, Agence France-Presse, Xinhua, Bloomberg, TASS, Interfax"),
    bodies("university", "the United States", "Harvard University, Yale University, Stanford University, Princeton University, Columbia University, Cornell University, Duke University, Brown University, Johns Hopkins University, Northwestern University"),
    bodies("university", "the United States", "Harvard, Yale, Stanford, Princeton, Columbia, Cornell, MIT"),
    bodies("university", "the United States", "the University of Chicago, the University of Michigan, the University of Pennsylvania, the University of Washington, the University of Texas, the University of Wisconsin, the University of Virginia, the University of Minnesota"),
    bodies("university", "the United Kingdom", "the University of Oxford, the University of Cambridge, the University of Edinburgh, the University of Manchester, the University of Bristol, the University of Glasgow, the University of Leeds, the University of Birmingham"),
    bodies("university", "Europe", "the University of Bologna, the University of Paris, the University of Vienna, the University of Leiden, the University of Basel, the University of Heidelberg, the University of Göttingen, the University of Zurich"),
    bodies("university", "Australia", "the University of Melbourne, the University of Sydney, Monash University, the University of Queensland, the University of Adelaide, La Trobe University, Deakin University"),
    bodies("university", "Asia", "the University of Tokyo, Kyoto University, Peking University, Tsinghua University, the National University of Singapore, Seoul National University, Fudan University"),
    bodies("learned society", "Europe", "the Royal Society, the French Academy of Sciences, the Berlin Academy, the Russian Academy of Sciences, the Royal Swedish Academy of Sciences, the Lincean Academy"),
    bodies("space agency", "the world", "NASA, the European Space Agency, Roscosmos, JAXA, the Indian Space Research Organisation, the Canadian Space Agency"),
    bodies("agency", "the United States", "the Federal Bureau of Investigation, the Central Intelligence Agency, the National Security Agency, the Drug Enforcement Administration, the Secret Service, the Department of Homeland Security"),
    bodies("agency", "the United States", "the Food and Drug Administration, the Environmental Protection Agency, the Centers for Disease Control and Prevention, the Federal Communications Commission, the Federal Trade Commission, the Federal Aviation Administration, the Securities and Exchange Commission"),
    bodies("department", "the United States", "the Department of Energy, the Department of Defense, the Department of Justice, the Department of Labor, the Department of Agriculture, the Department of Education, the Department of Commerce, the Department of State, the Treasury Department"),
    bodies("ministry", "the world", "the Ministry of Defence, the Ministry of Justice, the Ministry of Health, the Ministry of Education, the Ministry of Finance, the Foreign Ministry, the Ministry of Agriculture"),
    bodies("government body", "the United States", "Congress, the Supreme Court, the White House, the Cabinet"),
    bodies("government body", "the United Kingdom", "the House of Commons, the House of Lords, the Privy Council, the High Court"),
    bodies("national laboratory", "the United States", "Los Alamos National Laboratory, Lawrence Livermore National Laboratory, Oak Ridge National Laboratory, Argonne National Laboratory, Brookhaven National Laboratory, Sandia National Laboratories, Fermilab"),
    bodies("international organization", "the world", "the United Nations, the European Union, NATO, the African Union, the Arab League, ASEAN, the Commonwealth of Nations, the Council of Europe, the G7, the G20"),
    bodies("economic organization", "the world", "the World Bank, the International Monetary Fund, the World Trade Organization, the OECD, OPEC, the European Economic Community, the World Economic Forum"),
    bodies("United Nations body", "the world", "UNICEF, UNESCO, the World Health Organization, the UNHCR, the World Food Programme, the International Labour Organization, the Security Council, the General Assembly"),
    bodies("armed group", "the world", "Al Qaeda, the Taliban, Hamas, Hezbollah, the Islamic State, Boko Haram, Al-Shabaab"),
    bodies("aid organization", "the world", "the Red Cross, Oxfam, Médecins Sans Frontières, Save the Children, CARE, World Vision"),
    bodies("campaigning organization", "the world", "Amnesty International, Greenpeace, Human Rights Watch, the World Wide Fund for Nature, Friends of the Earth, Transparency International, Liberty"),
    bodies("party", "the United States", "the Democratic Party, the Republican Party, the Libertarian Party, the Green Party, the Whig Party, the Federalist Party"),
    bodies("party", "the United States", "the Democrats, the Republicans, the Libertarians, the Whigs, the Federalists"),
    bodies("party", "the United Kingdom", "the Labour Party, the Conservative Party, the Liberal Democrats, the Scottish National Party, the Green Party, Plaid Cymru"),
    bodies("party", "Australia", "the Greens, the Nationals, the Liberals, the Australian Labor Party, the Australian Democrats"),
    bodies("party", "Germany", "the CDU, the SPD, the FDP, the AfD, the CSU"),
    bodies("church", "the world", "the Catholic Church, the Church of England, the Russian Orthodox Church, the Methodist Church, the Presbyterian Church, the Baptist Church, the Lutheran Church, the Uniting Church"),
    bodies("museum", "the world", "the British Museum, the Louvre, the Metropolitan Museum of Art, the Smithsonian Institution, the Hermitage, the Rijksmuseum, the Uffizi, the Prado"),
    bodies("football club", "Europe", "Barcelona, Real Madrid, Manchester United, Liverpool, Bayern Munich, Juventus, Arsenal, Chelsea, AC Milan, Ajax"),
    bodies("publisher", "the world", "Penguin, Random House, HarperCollins, Elsevier, Macmillan, Springer, Oxford University Press, Bloomsbury"),
    bodies("journal", "the world", "Nature, Science, The Lancet, Cell, the New England Journal of Medicine, the British Medical Journal, PLOS ONE"),
];
