package com.shopme.workspace;

import com.shopme.platform.AcrossWorkspaces;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The businesses on this ShopMe.
@Service
public class Workspaces {

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Workspace get(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }

    @AcrossWorkspaces
    @Transactional(readOnly = true)
    public List<WorkspaceId> all() {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void open(WorkspaceId workspace, NewWorkspace details) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void answeredBy(WorkspaceId workspace, AnsweredBy who) {
        throw new UnsupportedOperationException();
    }

    /// Debug mode: only `phone` is answered; empty ends it.
    @Transactional
    public void debug(WorkspaceId workspace, Optional<PhoneNumber> phone) {
        throw new UnsupportedOperationException();
    }

    /// The shop's own words on a topic: in this language, else in its default language.
    @Transactional(readOnly = true)
    public Optional<String> text(WorkspaceId workspace, Topic topic, Language language) {
        throw new UnsupportedOperationException();
    }

    @Transactional
    public void write(WorkspaceId workspace, Topic topic, Language language, String text) {
        throw new UnsupportedOperationException();
    }
}
