package com.shopme.clients;

import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What the people of a shop write down about a client. Names are in one line and as long as they
/// can be stored.
///
/// @param discountPercentage 0 to 100, two decimals; granted while `discountActive`
public record ClientDetails(
        Optional<PhoneNumber> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Language> language,
        ClientStatus status,
        BigDecimal discountPercentage,
        boolean discountActive) {

    private static final int LONGEST_NAME = 100;

    public ClientDetails {
        email = email.map(String::strip).filter(text -> !text.isEmpty());
        firstName = firstName.flatMap(name -> PersonName.of(name, LONGEST_NAME));
        lastName = lastName.flatMap(name -> PersonName.of(name, LONGEST_NAME));
        discountPercentage = discountPercentage.setScale(2, RoundingMode.HALF_UP);
    }

    /// Whether anybody could be told by this.
    boolean nobody() {
        return phone.isEmpty() && email.isEmpty() && firstName.isEmpty() && lastName.isEmpty();
    }
}
