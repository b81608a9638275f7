package com.shopme.emulator;

import static java.util.Map.entry;

import java.util.Map;

/// Meta's error codes with their HTTP status and title (Meta, Cloud API "Error codes", read
/// 2026-11).
final class ErrorCodes {
    record Meaning(int http, String title) {}

    private static final Map<Integer, Meaning> ALL =
            Map.ofEntries(
                    entry(0, new Meaning(401, "AuthException")),
                    entry(1, new Meaning(400, "API Unknown")),
                    entry(2, new Meaning(503, "API Service")),
                    entry(3, new Meaning(500, "API Method")),
                    entry(4, new Meaning(400, "Application request limit reached")),
                    entry(10, new Meaning(403, "Permission Denied")),
                    entry(33, new Meaning(400, "Parameter value is not valid")),
                    entry(100, new Meaning(400, "Invalid parameter")),
                    entry(190, new Meaning(401, "Access token has expired")),
                    entry(200, new Meaning(403, "API Permission")),
                    entry(368, new Meaning(403, "Temporarily blocked for policies violations")),
                    entry(80007, new Meaning(400, "Rate limit issues")),
                    entry(130429, new Meaning(400, "Rate limit hit")),
                    entry(130472, new Meaning(400, "User's number is part of an experiment")),
                    entry(
                            130497,
                            new Meaning(
                                    403,
                                    "Business account is restricted from messaging users in this country")),
                    entry(131000, new Meaning(500, "Something went wrong")),
                    entry(131005, new Meaning(403, "Access denied")),
                    entry(131008, new Meaning(400, "Required parameter is missing")),
                    entry(131009, new Meaning(400, "Parameter value is not valid")),
                    entry(131016, new Meaning(500, "Service unavailable")),
                    entry(131021, new Meaning(400, "Recipient cannot be sender")),
                    entry(131026, new Meaning(400, "Message undeliverable")),
                    entry(131030, new Meaning(400, "Recipient phone number not in allowed list")),
                    entry(131031, new Meaning(403, "Account has been locked")),
                    entry(131042, new Meaning(400, "Business eligibility payment issue")),
                    entry(131045, new Meaning(500, "Incorrect certificate")),
                    entry(131047, new Meaning(400, "Re-engagement message")),
                    entry(131048, new Meaning(400, "Spam rate limit hit")),
                    entry(
                            131049,
                            new Meaning(
                                    400,
                                    "This message was not delivered to maintain healthy ecosystem engagement")),
                    entry(131050, new Meaning(400, "User has stopped marketing messages")),
                    entry(131051, new Meaning(400, "Unsupported message type")),
                    entry(131052, new Meaning(400, "Media download error")),
                    entry(131053, new Meaning(400, "Media upload error")),
                    entry(131055, new Meaning(400, "Method not allowed")),
                    entry(
                            131056,
                            new Meaning(
                                    400,
                                    "(Business Account, Consumer Account) pair rate limit hit")),
                    entry(131057, new Meaning(500, "Account in maintenance mode")),
                    entry(
                            131062,
                            new Meaning(
                                    400, "Business-scoped user ID not supported for this message")),
                    entry(
                            131063,
                            new Meaning(400, "Marketing messages are not available on this API")),
                    entry(
                            131064,
                            new Meaning(400, "Direct Send is not available for this message")),
                    entry(
                            132000,
                            new Meaning(
                                    400,
                                    "Number of parameters does not match the expected number of params")),
                    entry(
                            132001,
                            new Meaning(404, "Template name does not exist in the translation")),
                    entry(132005, new Meaning(400, "Translated text too long")),
                    entry(132007, new Meaning(400, "Template format character policy violated")),
                    entry(132008, new Meaning(400, "Template placeholder mismatch")),
                    entry(
                            132012,
                            new Meaning(
                                    400,
                                    "Parameter format does not match format in the created template")),
                    entry(132015, new Meaning(400, "Template is paused")),
                    entry(132016, new Meaning(400, "Template is disabled")),
                    entry(
                            132018,
                            new Meaning(
                                    400, "There's an issue with the parameters in your template")),
                    entry(132021, new Meaning(400, "Direct Send content refused")),
                    entry(132068, new Meaning(400, "Flow is blocked")),
                    entry(132069, new Meaning(400, "Flow is throttled")),
                    entry(133000, new Meaning(500, "Incomplete deregistration")),
                    entry(133004, new Meaning(503, "Server temporarily unavailable")),
                    entry(133010, new Meaning(400, "Phone number not registered")),
                    entry(133015, new Meaning(400, "Please wait a few minutes before registering")),
                    entry(
                            133016,
                            new Meaning(400, "Account register deregister rate limit exceeded")),
                    entry(139100, new Meaning(400, "Failed to block or unblock users")),
                    entry(2500, new Meaning(400, "Unknown path components")));

    private ErrorCodes() {}

    static Meaning of(int code) {
        return ALL.getOrDefault(code, new Meaning(400, "Something went wrong"));
    }
}
