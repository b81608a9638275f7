package com.shopme.conversation;

/// How far a message of ours has come. It only moves up; a failure is final.
public enum DeliveryStatus {
    QUEUED,
    UNKNOWN,
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED
}
