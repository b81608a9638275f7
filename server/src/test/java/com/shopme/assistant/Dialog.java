package com.shopme.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A conversation of `src/test/resources/dialogs`: `==` names it, `@` says who chats, `!` happens
/// meanwhile, `>` is written, `+` too before it is answered, `>>` tapped, `?` is expected.
public record Dialog(String name, List<Line> lines) {

    public record Line(String mark, String text) {}

    /// All of a folder, by the file they stand in.
    public static SortedMap<Path, List<Dialog>> below(Path folder) {
        try (var files = Files.walk(folder)) {
            var dialogs = new TreeMap<Path, List<Dialog>>();
            files.filter(file -> file.toString().endsWith(".txt"))
                    .forEach(file -> dialogs.put(folder.relativize(file), in(file)));
            return dialogs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Dialog> in(Path file) {
        try {
            var dialogs = new ArrayList<Dialog>();
            for (var line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var parts = line.strip().split(" ", 2);
                if (parts[0].equals("==")) dialogs.add(new Dialog(parts[1], new ArrayList<>()));
                else dialogs.getLast().lines().add(new Line(parts[0], parts[1].strip()));
            }
            return dialogs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
