package com.shopme.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a refresh token is to be put: a browser's page wants a cookie, a program the body.
enum RefreshIn {
    @JsonProperty("cookie")
    COOKIE,
    @JsonProperty("body")
    BODY
}
