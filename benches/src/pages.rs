//! Pages from a seed: 120 to 250 words in one of three languages, over fifteen years, with words as frequent as in real texts.
//!
//! The word of rank r comes about as often as 1 / r (Zipf). Two hundred common words are real, the others are made of syllables, and
//! one word in eighty comes from so large a supply that it is nearly unique.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Words that a language has besides the rare ones.
const VOCABULARY: usize = 4_000;
const TAGS: usize = 40;
/// Days over which pages are spread; the last is yesterday.
const DAYS: i32 = 15 * 365;

const COMMON: [&str; 3] = [
    "de het een en van ik te dat die in je is niet op ze aan met voor er hij zijn was maar ook om hem dan zou of wat we bij nog naar \
     haar toen als wel uit deze hebben over werd tot wij hun dit daar gesprek vraag stilte vergadering team moeilijk rustig volgende \
     week afspraak doel ruimte gevoel geduld één coach casus groep",
    "the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an will my one \
     all would there their what so up out if about who get which go me when make can like time silence question goal meeting team \
     calm next week coach space feeling patience group case",
    "le la de un être et à il avoir ne je son que se qui ce dans en du elle au pour pas vous par sur faire plus dire me on mon lui \
     nous comme mais pouvoir avec tout y aller voir bien où sans tu leur silence question réunion équipe calme semaine été coach \
     espace écoute patience groupe cas déjà",
];
const SYLLABLES: [&[&str]; 3] = [
    &[
        "ver", "ge", "be", "ont", "lijk", "heid", "ing", "sta", "kracht", "werk", "ij", "schap", "loop",
        "zoek", "denk", "ü", "vrij", "taal",
    ],
    &[
        "con", "re", "pre", "tion", "ing", "ness", "ly", "stand", "work", "light", "th", "ough", "learn",
        "mind", "care", "shift", "un", "view",
    ],
    &[
        "dé", "re", "con", "tion", "ment", "eur", "ité", "ance", "pré", "mon", "ès", "oir", "ail", "eau",
        "sou", "com", "ien", "ô",
    ],
];

/// A page that was made up.
#[derive(Clone, Debug)]
pub struct Page {
    pub title: String,
    pub date: Date,
    pub tags: Vec<String>,
    pub text: String,
}

/// Makes pages up.
pub struct Writer {
    random: StdRng,
    words: [Vec<String>; 3],
    /// Cumulative weights of the ranks.
    weights: Vec<f64>,
    last: Date,
}

impl Writer {
    /// The same seed makes the same pages, up to the day before `today`.
    pub fn new(seed: u64, today: Date) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        let words = std::array::from_fn(|language| vocabulary(language, &mut random));
        let mut sum = 0.0;
        let weights = (0..VOCABULARY).map(|rank| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        });
        Self { random, words, weights: weights.collect(), last: today.saturating_sub(Span::new().days(1)) }
    }

    /// The next page.
    pub fn page(&mut self) -> Page {
        let language = [0, 0, 0, 1, 1, 2][self.random.random_range(0..6)];
        let length = self.random.random_range(120..=250);
        let text = self.text(language, length);
        let title: Vec<String> = (0..self.random.random_range(2..6)).map(|_| self.word(language)).collect();
        let back = self.random.random_range(0..DAYS);
        let tags = (0..self.random.random_range(0..4)).map(|_| self.tag()).collect();
        Page { title: capital(&title.join(" ")), date: self.last.saturating_sub(back.days()), tags, text }
    }

    /// Many pages.
    pub fn pages(&mut self, count: u64) -> Vec<Page> {
        (0..count).map(|_| self.page()).collect()
    }

    /// A text of `length` words.
    pub fn text(&mut self, language: usize, length: usize) -> String {
        let mut text = String::with_capacity(length * 7);
        let mut left = length;
        while left > 0 {
            let words = self.random.random_range(6..19).min(left);
            for at in 0..words {
                let word = self.word(language);
                text.push_str(&if at == 0 { capital(&word) } else { word });
                text.push_str(if at + 1 < words {
                    if self.random.random_bool(0.08) { ", " } else { " " }
                } else {
                    ". "
                });
            }
            left -= words;
            if self.random.random_bool(0.15) {
                text.push_str("\n\n");
            }
        }
        text
    }

    /// A tag's name.
    pub fn tag(&mut self) -> String {
        let part: f64 = self.random.random();
        format!("theme {}", (part * part * TAGS as f64) as usize)
    }

    /// The word of a rank, 0 the most frequent.
    pub fn of_rank(&self, language: usize, rank: usize) -> &str {
        self.words.get(language).and_then(|words| words.get(rank)).map_or("coach", String::as_str)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.random.random_range(0..end)
    }

    fn word(&mut self, language: usize) -> String {
        if self.random.random_bool(1.0 / 80.0) {
            let number: u32 = self.random.random_range(0..2_000_000);
            return format!("{}{}", made(language, &mut self.random, 2), base(number));
        }
        let total = self.weights.last().copied().unwrap_or(1.0);
        let at: f64 = self.random.random::<f64>() * total;
        let rank = self.weights.partition_point(|sum| *sum < at);
        self.of_rank(language, rank).to_owned()
    }
}

fn vocabulary(language: usize, random: &mut StdRng) -> Vec<String> {
    let mut words: Vec<String> = COMMON[language].split_whitespace().map(str::to_owned).collect();
    while words.len() < VOCABULARY {
        let syllables = random.random_range(2..5);
        words.push(made(language, random, syllables));
    }
    words
}

fn made(language: usize, random: &mut StdRng, syllables: usize) -> String {
    (0..syllables).map(|_| SYLLABLES[language][random.random_range(0..SYLLABLES[language].len())]).collect()
}

fn base(mut number: u32) -> String {
    let mut text = String::new();
    while number > 0 {
        text.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    text
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
