package com.shopme.assistant;

import java.util.Set;

/// A word and what it may be a misspelling of.
///
/// @param near the nearest known words, if it is none itself
record Spelling(String plain, Set<String> near) {

    /// Short words have too many neighbours to be guessed from one letter alone: `pasta` is not
    /// `basta`. Among other words of a phrase they may be.
    boolean mayMean(Intent intent, boolean alone) {
        if (intent.isParticle() && intent.wantsExactWords()) return false;
        return plain.length() >= 7 || !alone && !intent.wantsExactWords();
    }

    /// Whether one letter was left out, added, changed or swapped with its neighbour; two in long
    /// words. The first letter is nearly always right.
    static boolean near(String a, String b) {
        if (a.charAt(0) != b.charAt(0) || Math.abs(a.length() - b.length()) > 2) return false;
        return distance(a, b) <= (Math.min(a.length(), b.length()) >= 9 ? 2 : 1);
    }

    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) d[i][j] = step(d, a, b, i, j);
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        var swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
