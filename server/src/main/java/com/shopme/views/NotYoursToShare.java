package com.shopme.views;

import com.shopme.platform.Problem;

/// A view is shared with all, or is shared and changed, by somebody who may not. 403,
/// `/problems/not-yours-to-share`.
final class NotYoursToShare extends Problem {
    NotYoursToShare() {
        super(
                Kind.FORBIDDEN,
                "not-yours-to-share",
                "What all members see takes the permission views:share. Keep a view of your own.");
    }
}
