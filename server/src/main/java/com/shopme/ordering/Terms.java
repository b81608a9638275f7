package com.shopme.ordering;

import com.shopme.clients.Client;
import com.shopme.workspace.Workspace;
import java.math.BigDecimal;

/// What turns a subtotal into a total for one client of one shop.
///
/// @param discountPercentage 0: none
/// @param taxRate percent
/// @param taxIncluded whether prices contain the tax already
record Terms(BigDecimal discountPercentage, BigDecimal taxRate, boolean taxIncluded) {
    static Terms of(Workspace shop, Client client) {
        return new Terms(client.discountPercentage(), shop.taxRate(), shop.pricesIncludeTax());
    }
}
