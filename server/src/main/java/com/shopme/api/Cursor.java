package com.shopme.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where a page ended: what its last row has in each of the things the list is sorted by. To
/// callers it is opaque.
record Cursor(List<String> at) {
    private static final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private record Written(String sort, List<String> at) {}

    String write(List<SortKey> keys) {
        var bytes = json.writeValueAsBytes(new Written(sort(keys), at));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws InvalidRequest if it was not written by us for a list sorted like this
    static Cursor read(String text, List<SortKey> keys) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.UTF_8));
            var written = json.readValue(bytes, Written.class);
            if (written != null
                    && written.at() != null
                    && written.at().size() == keys.size()
                    && sort(keys).equals(written.sort())
                    && IntStream.range(0, keys.size())
                            .allMatch(i -> keys.get(i).takes(written.at().get(i))))
                return new Cursor(written.at());
        } catch (IllegalArgumentException | JacksonException e) {
            // told below: it makes no difference in what way it is none
        }
        throw new InvalidRequest(
                "cursor",
                "value",
                "is not one that this list gave out in this order: take `next` as it came, and"
                        + " keep `sort`");
    }

    /// Behind this row. The first key stands alone in front, so that an index can be entered there.
    String sql(List<SortKey> keys, Map<String, Object> values) {
        for (int i = 0; i < keys.size(); i++) values.put("cursor_" + i, at.get(i));
        var ways = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            var before =
                    IntStream.range(0, i)
                            .mapToObj(j -> keys.get(j).equal("cursor_" + j) + " AND ")
                            .collect(Collectors.joining());
            ways.add("(" + before + keys.get(i).behind("cursor_" + i) + ")");
        }
        return keys.getFirst().notBefore("cursor_0") + " AND (" + String.join(" OR ", ways) + ")";
    }

    private static String sort(List<SortKey> keys) {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.name())
                .collect(Collectors.joining(","));
    }
}
