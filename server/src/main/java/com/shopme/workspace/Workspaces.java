package com.shopme.workspace;

import com.shopme.platform.AcrossWorkspaces;
import com.shopme.platform.NotFound;
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
    private final WorkspaceStore store;

    Workspaces(WorkspaceStore store) {
        this.store = store;
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true)
    public Workspace get(WorkspaceId workspace) {
        return store.find(workspace).orElseThrow(() -> new NotFound("workspace"));
    }

    /// Whether it works: chats of one that does not are left to people, and nothing changes in it.
    @Transactional(readOnly = true)
    public boolean active(WorkspaceId workspace) {
        return store.active(workspace);
    }

    /// How many days messages are kept; empty: for good.
    @Transactional(readOnly = true)
    public Optional<Integer> retentionDays(WorkspaceId workspace) {
        return store.retentionDays(workspace);
    }

    /// After how many days without a sign of them clients are erased; empty: never.
    @Transactional(readOnly = true)
    public Optional<Integer> clientRetentionDays(WorkspaceId workspace) {
        return store.clientRetentionDays(workspace);
    }

    @AcrossWorkspaces
    @Transactional(readOnly = true)
    public List<WorkspaceId> all() {
        return store.all();
    }

    @Transactional
    public void open(WorkspaceId workspace, NewWorkspace details) {
        store.insert(workspace, details);
        details.languages().forEach(language -> store.insert(workspace, language));
    }

    /// @throws com.shopme.platform.NotFound if there is no such workspace
    @Transactional
    public void answeredBy(WorkspaceId workspace, AnsweredBy who) {
        changed(store.answeredBy(workspace, who));
    }

    /// Debug mode: only `phone` is answered; empty ends it.
    ///
    /// @throws com.shopme.platform.NotFound if there is no such workspace
    @Transactional
    public void debug(WorkspaceId workspace, Optional<PhoneNumber> phone) {
        changed(store.debug(workspace, phone));
    }

    /// The shop's own words on a topic: in this language, else in its default language.
    @Transactional(readOnly = true)
    public Optional<String> text(WorkspaceId workspace, Topic topic, Language language) {
        return store.text(workspace, topic, language);
    }

    /// Replaces what the shop says on a topic in one language; a blank text takes it back.
    @Transactional
    public void write(WorkspaceId workspace, Topic topic, Language language, String text) {
        if (text.isBlank()) store.deleteText(workspace, topic, language);
        else store.putText(workspace, topic, language, text.strip());
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("workspace");
    }
}
