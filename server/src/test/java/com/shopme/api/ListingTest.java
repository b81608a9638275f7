package com.shopme.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.testing.ShopMeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Six rows of no table: a number, a name, a price, a colour, a time, whether it is new.
@ShopMeTest
class ListingTest {
    private static final String ROWS =
            """
            FROM (VALUES
                ('00000000-0000-7000-8000-000000000001'::uuid, 'caffè', 9.90, 1, '2026-01-01'::timestamptz, true, NULL::timestamptz),
                ('00000000-0000-7000-8000-000000000002'::uuid, 'tea 100%', 3.50, 2, '2026-02-01', false, NULL),
                ('00000000-0000-7000-8000-000000000003'::uuid, 'cup', 9.90, 2, '2026-03-01', true, NULL),
                ('00000000-0000-7000-8000-000000000004'::uuid, NULL, 20.00, 1, '2026-04-01', false, NULL),
                ('00000000-0000-7000-8000-000000000005'::uuid, 'moka', 3.50, 3, '2026-05-01', true, NULL),
                ('00000000-0000-7000-8000-000000000006'::uuid, 'gone', 1.00, 3, '2026-05-01', true, now())
            ) AS r (id, name, price, colour, made_at, new, deleted_at)
            WHERE true
            """;

    private static final Listing LIST =
            Listing.of("SELECT r.id", ROWS)
                    .id("r.id")
                    .deletedAt("r.deleted_at")
                    .text("name", "r.name")
                    .number("price", "r.price")
                    .sorts()
                    .choice("colour", "r.colour", Map.of("red", 1, "green", 2, "blue", 3))
                    .time("made_at", "r.made_at")
                    .sorts()
                    .flag("new", "r.new")
                    .order("-made_at")
                    .search("r.name = :q")
                    .build();

    @Autowired JdbcClient db;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    price eq 9.9                                | 31
                    price gt 3.5 and price lt 20                | 31
                    name co "AF"                                | 1
                    name co "%"                                 | 2
                    name sw "c"                                 | 31
                    name ew a                                   | 5
                    not (name co c)                             | 542
                    name pr and new eq true                     | 531
                    not (name pr)                               | 4
                    name ne cup                                 | 5421
                    colour in (red, blue)                       | 541
                    colour eq green or made_at ge 2026-05-01    | 532
                    made_at lt 2026-02-01T00:00:00Z             | 1
                    id eq 00000000-0000-7000-8000-000000000004  | 4
                    """)
    void filters(String filter, String expected) {
        assertThat(ids(request().filter(filter).build())).isEqualTo(expected);
    }

    @Test
    void aFieldAndItsValueIsAFilterInShort() {
        var both = Map.of("colour", List.of("red", "green"), "new", List.of("true"));

        assertThat(ids(request().equal(both).build())).isEqualTo("31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    price           | 25134
                    -price          | 43152
                    -price,made_at  | 41325
                    price,-made_at  | 52314
                    """)
    void sortsAndPagesWithoutAGapOrARepetition(String sort, String expected) {
        for (int limit = 1; limit <= 5; limit++) {
            var pages = new ArrayList<String>();
            var asked = request().sort(List.of(sort.split(","))).build().withLimit(limit);
            var next = Optional.of(asked);
            while (next.isPresent()) {
                var page = page(next.get());
                pages.add(String.join("", page.data()));
                assertThat(page.total()).isEqualTo(5);
                next = page.next().map(asked::after);
            }
            assertThat(String.join("", pages)).isEqualTo(expected);
        }
    }

    @Test
    void showsDeletedRowsOnlyWhenAsked() {
        assertThat(ids(request().deleted(true).build())).isEqualTo("6");
    }

    @Test
    void goesThroughAllForAnExport() {
        var all = new ArrayList<String>();

        LIST.each(db, request().build(), Map.of(), (row, _) -> last(row.getString(1)), all::addAll);

        assertThat(all).containsExactly("5", "4", "3", "2", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "size eq 1",
                "price co 1",
                "price eq x",
                "price eq 1e999999999",
                "colour eq pink",
                "made_at gt yesterday",
                "made_at gt +999999999-01-01T00:00:00Z",
                "new eq maybe",
                "id eq 1",
                "id gt 00000000-0000-7000-8000-000000000004",
                "name eq \"\u0000\""
            })
    void refusesWhatItDoesNotKnow(String filter) {
        assertThatThrownBy(() -> page(request().filter(filter).build()))
                .isInstanceOf(InvalidRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "size", "-", "price;DROP TABLE users"})
    void refusesToSortByWhatHasNoOrder(String sort) {
        assertThatThrownBy(() -> page(request().sort(List.of(sort)).build()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("made_at, price");
    }

    @Test
    void refusesACursorThatIsNoneOfItsOwn() {
        var byPrice = request().sort(List.of("price")).build().withLimit(2);
        var cursor = page(byPrice).next().orElseThrow();

        for (var wrong :
                List.of(
                        request().build().after(cursor),
                        byPrice.after("x"),
                        byPrice.after(""),
                        byPrice.after("bnVsbA"),
                        byPrice.after("e30"),
                        byPrice.after(cursor + "A")))
            assertThatThrownBy(() -> page(wrong)).isInstanceOf(InvalidRequest.class);
    }

    private String ids(ListRequest request) {
        return String.join("", page(request).data());
    }

    private Page<String> page(ListRequest request) {
        return LIST.fetch(db, request, Map.of(), (row, _) -> last(row.getString("id")));
    }

    private static String last(String id) {
        return id.substring(id.length() - 1);
    }

    private static Asked request() {
        return new Asked();
    }

    private static final class Asked {
        private ListRequest asked = ListRequest.first(50);

        Asked filter(String filter) {
            return with(asked.sort(), Optional.of(filter), asked.equal(), asked.deleted());
        }

        Asked sort(List<String> sort) {
            return with(sort, asked.filter(), asked.equal(), asked.deleted());
        }

        Asked equal(Map<String, List<String>> equal) {
            return with(asked.sort(), asked.filter(), equal, asked.deleted());
        }

        Asked deleted(boolean deleted) {
            return with(asked.sort(), asked.filter(), asked.equal(), deleted);
        }

        ListRequest build() {
            return asked;
        }

        private Asked with(
                List<String> sort,
                Optional<String> filter,
                Map<String, List<String>> equal,
                boolean deleted) {
            asked =
                    new ListRequest(
                            asked.limit(),
                            asked.cursor(),
                            sort,
                            filter,
                            asked.search(),
                            equal,
                            deleted);
            return this;
        }
    }
}
