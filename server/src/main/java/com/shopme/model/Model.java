package com.shopme.model;

/// A language model that answers one call. The one way to it, so that nobody else knows whose
/// library writes the request.
interface Model {
    /// @throws ModelFailed if it gave no answer that can be read
    ModelReply ask(ModelCall call);
}
