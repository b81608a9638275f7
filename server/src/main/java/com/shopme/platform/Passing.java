package com.shopme.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// Tells what is nobody's fault from what is: the database has gone for a while, or two got in each
/// other's way.
public final class Passing {
    private Passing() {}

    public static boolean is(@Nullable Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException;
    }
}
