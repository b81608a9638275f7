package com.shopme.receipts;

import com.shopme.shared.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/// Numbers spelled out, 0 to 999 and whole thousands, as each language writes them.
final class NumberWords {
    private static final String[] EN = {
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] EN_TENS = {
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final String[] IT = {
        "zero",
        "uno",
        "due",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
        "sedici",
        "diciassette",
        "diciotto",
        "diciannove"
    };
    private static final String[] IT_TENS = {
        "",
        "",
        "venti",
        "trenta",
        "quaranta",
        "cinquanta",
        "sessanta",
        "settanta",
        "ottanta",
        "novanta"
    };
    private static final String[] ES = {
        "cero",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciseis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiuno",
        "veintidos",
        "veintitres",
        "veinticuatro",
        "veinticinco",
        "veintiseis",
        "veintisiete",
        "veintiocho",
        "veintinueve"
    };
    private static final String[] ES_TENS = {
        "",
        "",
        "veinte",
        "treinta",
        "cuarenta",
        "cincuenta",
        "sesenta",
        "setenta",
        "ochenta",
        "noventa"
    };
    private static final String[] ES_HUNDREDS = {
        "",
        "ciento",
        "doscientos",
        "trescientos",
        "cuatrocientos",
        "quinientos",
        "seiscientos",
        "setecientos",
        "ochocientos",
        "novecientos"
    };
    private static final String[] PT = {
        "zero",
        "um",
        "dois",
        "tres",
        "quatro",
        "cinco",
        "seis",
        "sete",
        "oito",
        "nove",
        "dez",
        "onze",
        "doze",
        "treze",
        "catorze",
        "quinze",
        "dezasseis",
        "dezassete",
        "dezoito",
        "dezanove"
    };
    private static final String[] PT_TENS = {
        "",
        "",
        "vinte",
        "trinta",
        "quarenta",
        "cinquenta",
        "sessenta",
        "setenta",
        "oitenta",
        "noventa"
    };
    private static final String[] PT_HUNDREDS = {
        "",
        "cento",
        "duzentos",
        "trezentos",
        "quatrocentos",
        "quinhentos",
        "seiscentos",
        "setecentos",
        "oitocentos",
        "novecentos"
    };

    private static final Map<String, Integer> ENGLISH = words(NumberWords::english, "thousand");
    private static final Map<String, Map<String, Integer>> LANGUAGES =
            Map.of(
                    "en", ENGLISH,
                    "it", words(NumberWords::italian, "mila"),
                    "es", words(NumberWords::spanish, "mil"),
                    "pt", words(NumberWords::portuguese, "mil"));

    private NumberWords() {}

    /// What the words of a language count to; plain text, parted by single spaces.
    static Map<String, Integer> of(Language language) {
        return LANGUAGES.getOrDefault(language.code(), ENGLISH);
    }

    private static Map<String, Integer> words(IntFunction<String> say, String thousand) {
        var words = new HashMap<String, Integer>();
        for (int i = 0; i < 1000; i++) words.put(say.apply(i), i);
        for (int i = 2; i < 100; i++) {
            words.put(say.apply(i) + " " + thousand, i * 1000);
            words.put(say.apply(i) + thousand, i * 1000);
        }
        other(words);
        return Map.copyOf(words);
    }

    // Feminine, Brazilian and older forms.
    private static void other(Map<String, Integer> words) {
        Map.of(
                        "duas",
                        "dois",
                        "dezesseis",
                        "dezasseis",
                        "dezessete",
                        "dezassete",
                        "dezenove",
                        "dezanove",
                        "quatorze",
                        "catorze",
                        "cem",
                        "cento",
                        "cien",
                        "ciento")
                .forEach(
                        (form, word) -> {
                            var value = words.get(word);
                            if (value != null) words.put(form, value);
                        });
    }

    private static String english(int n) {
        if (n < 20) return EN[n];
        if (n < 100) return EN_TENS[n / 10] + (n % 10 == 0 ? "" : " " + EN[n % 10]);
        return EN[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + english(n % 100));
    }

    private static String italian(int n) {
        if (n < 20) return IT[n];
        if (n < 100) {
            var tens = IT_TENS[n / 10];
            var ones = n % 10 == 0 ? "" : IT[n % 10];
            var elided = ones.startsWith("u") || ones.startsWith("o");
            return (elided ? tens.substring(0, tens.length() - 1) : tens) + ones;
        }
        return (n < 200 ? "" : IT[n / 100]) + "cento" + (n % 100 == 0 ? "" : italian(n % 100));
    }

    private static String spanish(int n) {
        if (n < 30) return ES[n];
        if (n < 100) return ES_TENS[n / 10] + (n % 10 == 0 ? "" : " y " + ES[n % 10]);
        return ES_HUNDREDS[n / 100] + (n % 100 == 0 ? "" : " " + spanish(n % 100));
    }

    private static String portuguese(int n) {
        if (n < 20) return PT[n];
        if (n < 100) return PT_TENS[n / 10] + (n % 10 == 0 ? "" : " e " + PT[n % 10]);
        return PT_HUNDREDS[n / 100] + (n % 100 == 0 ? "" : " e " + portuguese(n % 100));
    }
}
