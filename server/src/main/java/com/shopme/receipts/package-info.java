/// What may be said to a client: each amount, name, stock figure, date, order number and claim of a
/// deed in a text needs a receipt, a fact that was looked up in the same turn. Plain reading of
/// text in the four languages; knows no room and asks nobody.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.shopme.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
