package com.shopme.ordering;

/// How an order is paid.
public enum PaymentMethod {
    EXTERNAL_LINK,
    CASH_ON_DELIVERY
}
