package com.shopme.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.Filter.And;
import com.shopme.api.Filter.Not;
import com.shopme.api.Filter.Or;
import com.shopme.api.Filter.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
    @Test
    void andBindsCloserThanOr() {
        var filter = FilterParser.parse("a eq 1 or b gt 2 and c pr");

        assertThat(filter)
                .isEqualTo(
                        new Or(
                                List.of(
                                        term("a", Operator.EQ, "1"),
                                        new And(
                                                List.of(
                                                        term("b", Operator.GT, "2"),
                                                        term("c", Operator.PR))))));
    }

    @Test
    void bracketsAndNotGroup() {
        var filter = FilterParser.parse("NOT (a eq 1 OR b eq 2)");

        assertThat(filter)
                .isEqualTo(
                        new Not(
                                new Or(
                                        List.of(
                                                term("a", Operator.EQ, "1"),
                                                term("b", Operator.EQ, "2")))));
    }

    @Test
    void aTextInQuotesIsTakenAsItIs() {
        assertThat(FilterParser.parse("name co \"and (\\\"caffè\\\") \\\\\""))
                .isEqualTo(term("name", Operator.CO, "and (\"caffè\") \\"));
    }

    @Test
    void inTakesSeveral() {
        assertThat(FilterParser.parse("status in (active, \"out_of_stock\")"))
                .isEqualTo(term("status", Operator.IN, "active", "out_of_stock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a eq",
                "a is 1",
                "a eq 1 b eq 2",
                "(a eq 1",
                "a eq 1)",
                "a eq \"x",
                "and",
                "a eq 1 and",
                "not a eq 1",
                "a in 1",
                "a in ()",
                "a in (1",
                "a in (1,)",
                "a \"eq\" 1",
                "a eq (1)"
            })
    void tellsWhereItCannotBeRead(String text) {
        assertThatThrownBy(() -> FilterParser.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("filter ");
    }

    @Test
    void refusesWhatIsTooLongTooDeepOrTooMuch() {
        var deep = "(".repeat(50) + "a pr" + ")".repeat(50);
        var many = "a pr" + " or a pr".repeat(60);
        var text = "a eq \"" + "x".repeat(5000) + "\"";

        for (var filter : List.of(deep, many, text))
            assertThatThrownBy(() -> FilterParser.parse(filter)).isInstanceOf(InvalidRequest.class);
    }

    private static Term term(String field, Operator operator, String... values) {
        return new Term(field, operator, List.of(values));
    }
}
