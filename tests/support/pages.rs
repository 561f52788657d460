//! Pages from a seed: sentences a coach could have written, in three languages.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

const SENTENCES: [&str; 21] = [
    "She paused for a long time before she answered, and I did not fill the silence.",
    "We looked at what she had tried already, and at what she had carefully avoided.",
    "The goal sounded borrowed; his own words came only in the last ten minutes.",
    "I noticed that I wanted to give advice, and asked another question instead.",
    "Next time we begin with the small experiment he promised himself.",
    "What would be different on Monday morning if this had gone well?",
    "Ze zei dat de vergadering altijd over hetzelfde gaat, en lachte toen om zichzelf.",
    "Ik merkte dat ik te snel naar een oplossing ging en vertraagde.",
    "De casusinbrenger koos zelf welke vraag hij meenam naar huis.",
    "We spraken af dat hij één gesprek voert vóór onze volgende afspraak.",
    "De stilte werkte beter dan mijn derde vraag.",
    "Wat heb je nodig om dat niet alleen te dragen?",
    "Elle a parlé de l’équipe comme d’une famille, puis elle s’est reprise.",
    "J’ai reformulé trop vite ; la prochaine fois, j’attends la fin de la phrase.",
    "Nous avons gardé une seule piste, la plus petite, celle de mardi.",
    "Le codéveloppement a montré que la question n’était pas la bonne.",
    "Il a choisi de ne rien décider avant l’été, et cela l’a soulagé.",
    "Qu’est-ce qui resterait si la peur n’était pas là ?",
    // As people paste and type them: emoji, soft hyphens, joiners.
    "We closed on time 🎉, and she wrote “thank you 👍🏽” under it.",
    "De inter\u{ad}visie liep uit, en toch was iedereen er 🎉🎉.",
    "Le co\u{ad}développement a fini par un rire, 👩\u{200d}💻 et ❤\u{fe0f} compris.",
];

/// A writer of pages. The same seed writes the same pages.
pub struct Writer(StdRng);

impl Writer {
    pub fn seeded(seed: u64) -> Self {
        Self(StdRng::seed_from_u64(seed))
    }

    /// A text of about `words` words.
    pub fn text(&mut self, words: usize) -> String {
        let mut text = String::new();
        while text.split_whitespace().count() < words {
            let sentence = SENTENCES[self.0.random_range(0..SENTENCES.len())];
            text.push_str(sentence);
            text.push_str(if self.0.random_bool(0.2) { "\n\n" } else { " " });
        }
        text
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0.random_range(0..end)
    }
}
