package com.shopme.api;

import java.util.List;

/// A condition on the rows of a list.
sealed interface Filter {
    record And(List<Filter> all) implements Filter {}

    record Or(List<Filter> any) implements Filter {}

    record Not(Filter filter) implements Filter {}

    record Term(String field, Operator operator, List<String> values) implements Filter {}
}
