// SPDX-FileCopyrightText: 2026 The Groundswell authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.groundswell.sentiment.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Sentences to tag: as people write them, as nobody should, and mixtures of both. */
final class TaggerSentences {

    static final List<String> OWN = List.of(
            "The new buses are clean, quiet and almost always late.",
            "I can't believe they cancelled the colour run again!!",
            "lol who even asked for this update smh",
            "OMG the queue at the pharmacy was 2 hours long, never again :(",
            "My neighbour's neighbours organise the labour day parade on monday",
            "She said \"no\" (twice) -- and then left for the U.S. on Friday.",
            "@council_watch when will the bridge reopen?? #roadworks #FixIt",
            "Shares of Northwind Traders Inc. fell 3.5% to $12.40 on Tuesday.",
            "Acme Widgets Corp and Blue Lake Ltd. have merged with Harbor Co .",
            "It isn't that I don't care, it's that nobody told us anything.",
            "gonna wait 4 the next one tbh, this 1 aint it",
            "BREAKING: THE DAM IS HOLDING, ENGINEERS SAY",
            "The haematologist realised the anaemia was leukaemia.",
            "Both programmes were favourites of the theatre-goers.",
            "Had I known what was coming, I would have stayed in bed.",
            "Time flies like an arrow; fruit flies like a banana.",
            "The old man the boats while the young fish.",
            "That that is is that that is not is not.",
            "😂😂 can't stop watching this 🔥 10/10",
            "Visit https://example.org/a?b=c or mail me at jo.bloggs@example.org asap",
            "The 1990s weren't like the '20s, were they?",
            "He ran, jumped, fell over & got up again.",
            "Her MD-80 landed at 7:45pm; the A320-200 didn't.",
            "well-known co-sponsors of half-baked re-elections",
            "Ünïcödé naïve café Straße ΑΒΓΣ Привет 第3章 二〇二六年",
            "I'd've thought y'all'd know better",
            "Is this the one? Yes. No! Maybe...",
            "RT if u agree w/ me, fav if u dont",
            "Nurses, teachers, drivers: thank you all so much <3",
            "alpha-blockers and beta-lactam, gamma rays & the sigma rule",
            "The Minister of Health has been sacked, sources close to her say.",
            "worst. service. ever.",
            "we was robbed and everybody knows it",
            "Yesterday's interest-rate rise hits first-time buyers hardest",
            "(And another thing): parking [still] costs {too} much",
            "He's been to 12 countries, 3 continents and 0 museums",
            "Who let the dogs out the back door before the vet came?",
            "set the set of sets down and read the read book",
            "Meeting moved 2 Thurs 9am. Bring ur laptop n charger pls",
            "NOT. ONE. SINGLE. SEAT.",
            "I love love love the new café on Mill St .",
            "Prices rose faster than wages, as usual",
            "cant cope with the heat 🥵 anyone else?",
            "If it ain't broke, don't fix it; if it is, please do.");

    static final List<List<String>> HOSTILE = List.of(
            List.of(),
            List.of(""),
            List.of("", "", "a"),
            List.of("."),
            List.of("NA"),
            List.of(".$."),
            List.of(".$.", "NA", ".$$.", "NA"),
            List.of("\ud83d", "\udc4d\ud83d", "good\ud83d"),
            List.of("🤬🤬🤬", "👩‍👩‍👧‍👦", "🇺🇦", "1️⃣"),
            List.of("\u202eevah", "\u2066\u2067\u200f\u200e", "\u200b\ufeff"),
            List.of("İSTANBUL", "IŞIK", "ẞ", "ŉ", "ΟΔΟΣ", "ǅ", "Ǆaba"),
            List.of("######", "!", "NN!NN", "null|null|null", "0", "1"),
            List.of("a".repeat(2_000), "A".repeat(2_000), "-1a".repeat(700)),
            List.of("e" + "\u0301".repeat(500), "１２３", "٣٤٥", "ⅷ", "½", "²", "一", "二", "○"),
            List.of("omegalpha", "ALPHAalpha", "xbeta", "betax", "rho", "taurho", "alphabetagammadelta"),
            List.of("|", "||||||", "'''''", "%%%%%%", "$$$$$$", "¢£¥€₿", "««»»", "‘’“”‚", "‿_﹏", "‐‑–—"));

    private TaggerSentences() {}

    /** Sentences of random words of the others, some of them bent. */
    static List<List<String>> mixed(int count, long seed) {
        List<String> words = new ArrayList<>();
        OWN.forEach(text -> words.addAll(TaggerBesideCoreNlp.words(text)));
        HOSTILE.forEach(words::addAll);
        words.removeIf(word -> word.length() > 100);
        var random = new Random(seed);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> sentence = new ArrayList<>();
            int length = 1 + random.nextInt(30);
            while (sentence.size() < length) {
                sentence.add(bent(words.get(random.nextInt(words.size())), random));
            }
            sentences.add(sentence);
        }
        return sentences;
    }

    private static String bent(String word, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            case 2 -> word + word;
            case 3 -> word.isEmpty() ? word : word.substring(random.nextInt(word.length()));
            case 4 -> word + (char) ('a' + random.nextInt(26)) + (char) random.nextInt(0x3000);
            case 5 -> word.replace('o', '0');
            default -> word;
        };
    }
}
