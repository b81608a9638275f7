package com.shopme.testing;

import static com.shopme.shared.Language.ENGLISH;

import com.shopme.catalog.Catalog;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.NewWorkspace;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens shops to test in. Inject it into any [ShopMeTest].
@Component
public class Shops {
    private final Workspaces workspaces;
    private final Catalog catalog;

    Shops(Workspaces workspaces, Catalog catalog) {
        this.workspaces = workspaces;
        this.catalog = catalog;
    }

    /// A new shop with empty shelves: English, Italian, Spanish and Portuguese, prices in EUR that
    /// contain 22 % tax, cash on delivery and a payment link.
    public Shop open() {
        return open(aShop());
    }

    public Shop open(NewWorkspace details) {
        var workspace = WorkspaceId.next();
        workspaces.open(workspace, details);
        return new Shop(workspace, catalog);
    }

    public static NewWorkspace aShop() {
        return new NewWorkspace(
                "Bottega",
                Currency.getInstance("EUR"),
                ZoneId.of("Europe/Rome"),
                ENGLISH,
                new LinkedHashSet<>(Language.SPOKEN),
                BigDecimal.valueOf(22),
                true,
                Optional.of("https://pay.example/{order_number}?amount={amount}&in={currency}"),
                true);
    }
}
