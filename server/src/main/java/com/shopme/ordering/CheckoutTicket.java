package com.shopme.ordering;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;

/// What a checkout link stands for: one cart, for a while.
public record CheckoutTicket(WorkspaceId workspace, CartId cart, Instant until)
        implements Tenanted {}
