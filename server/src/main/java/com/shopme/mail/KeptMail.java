package com.shopme.mail;

import java.time.Instant;

/// A letter that no mail server took, because there is none.
public record KeptMail(Mail mail, Instant at) {}
