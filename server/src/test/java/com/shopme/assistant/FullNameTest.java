package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {
    @ParameterizedTest
    @CsvSource({
        "Serena, Serena,",
        "Serena De Luca, Serena, De Luca",
        "De Luca Serena, Serena, De Luca",
        "De Luca Anna Maria, Anna Maria, De Luca",
        "de la Cruz María, María, de la Cruz",
        "De Luca, De Luca,",
        "Di, Di,",
        "van der Berg Piet, Piet, van der Berg",
    })
    void greetsByTheFirstNameWhereverItStands(String said, String first, String last) {
        assertThat(FullName.of(List.of(said.split(" "))))
                .isEqualTo(new FullName(first, Optional.ofNullable(last)));
    }
}
