package com.shopme.clients;

import com.shopme.identity.UserId;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the people of a shop write down about a client. Names are in one line and as long as they
/// can be stored.
///
/// @param discountPercentage 0 to 100, two decimals; granted while `discountActive`
/// @param tags how the shop groups its clients; in small letters and in order, each once
/// @param assignedTo who of the shop looks after them
public record ClientDetails(
        Optional<PhoneNumber> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<Language> language,
        ClientStatus status,
        BigDecimal discountPercentage,
        boolean discountActive,
        List<String> tags,
        Optional<UserId> assignedTo) {

    /// So many tags has a client at most.
    public static final int MOST_TAGS = 20;

    /// So many characters has a tag at most.
    public static final int LONGEST_TAG = 40;

    private static final int LONGEST_NAME = 100;

    public ClientDetails {
        email = email.map(String::strip).filter(text -> !text.isEmpty());
        firstName = firstName.flatMap(name -> PersonName.of(name, LONGEST_NAME));
        lastName = lastName.flatMap(name -> PersonName.of(name, LONGEST_NAME));
        discountPercentage = discountPercentage.setScale(2, RoundingMode.HALF_UP);
        tags = tidy(tags);
    }

    /// Somebody of whom no more is known than how to reach them and what they are called.
    public static ClientDetails of(PhoneNumber phone, Optional<String> name) {
        return new ClientDetails(
                Optional.of(phone),
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                ClientStatus.ACTIVE,
                BigDecimal.ZERO,
                false,
                List.of(),
                Optional.empty());
    }

    private static List<String> tidy(Collection<String> tags) {
        return tags.stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .flatMap(tag -> PersonName.of(tag, LONGEST_TAG).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether anybody could be told by this.
    boolean nobody() {
        return phone.isEmpty() && email.isEmpty() && firstName.isEmpty() && lastName.isEmpty();
    }
}
