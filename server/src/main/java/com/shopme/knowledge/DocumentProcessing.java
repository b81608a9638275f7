package com.shopme.knowledge;

import com.shopme.knowledge.reading.Block;
import com.shopme.knowledge.reading.Budget;
import com.shopme.knowledge.reading.Chunk;
import com.shopme.knowledge.reading.Chunks;
import com.shopme.knowledge.reading.Reading;
import com.shopme.knowledge.reading.Unreadable;
import com.shopme.platform.Auditable;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the text out of a document and cuts it into passages. Reading takes seconds and is done
/// outside of any transaction; what comes of it counts only for the content that was read.
@Component
class DocumentProcessing {
    private static final Logger log = LoggerFactory.getLogger(DocumentProcessing.class);
    private static final Duration TIME = Duration.ofSeconds(30);
    private static final int LEAST_TO_TELL_A_LANGUAGE = 200;

    // A file that brings the server down must not do so for ever.
    private static final int TRIES = 2;

    private final DocumentStore store;
    private final PassageStore texts;
    private final Passages passages;
    private final Workspaces workspaces;
    private final Lanes lanes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DocumentProcessing(
            DocumentStore store,
            PassageStore texts,
            Passages passages,
            Workspaces workspaces,
            Lanes lanes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.texts = texts;
        this.passages = passages;
        this.workspaces = workspaces;
        this.lanes = lanes;
        this.events = events;
        this.transaction = transaction;
    }

    /// @param language most of it is in
    private record Read(Language language, int characters, List<PassageDraft> passages) {}

    void process(Lease lease, DocumentId id) {
        var workspace = lease.workspace();
        var whole = store.whole(workspace, id);
        if (whole.isEmpty()) {
            transaction.executeWithoutResult(_ -> lanes.finish(lease));
            return;
        }
        try {
            if (lease.attempts() >= TRIES) throw new Unreadable(Unreadable.Reason.BROKEN);
            var read = read(workspace, whole.get());
            settle(lease, whole.get(), () -> ready(workspace, id, read));
        } catch (Unreadable e) {
            log.info("Document {} is {}", id, e.reason().word(), e.getCause());
            settle(lease, whole.get(), () -> failed(workspace, id, e.reason()));
        }
    }

    private Read read(WorkspaceId workspace, DocumentStore.Whole whole) throws Unreadable {
        var document = whole.document();
        var blocks = Reading.read(document.kind(), whole.content(), new Budget(TIME));
        var chunks = Chunks.of(blocks);
        var given = document.language().filter(_ -> document.languageGiven());
        var languages = texts.languagesOf(bodies(chunks));
        var most =
                given.or(() -> texts.languagesOf(List.of(beginning(blocks))).getFirst())
                        .orElseGet(() -> workspaces.get(workspace).defaultLanguage());
        var drafts = new PassageDraft[chunks.size()];
        Arrays.setAll(
                drafts,
                i -> {
                    var chunk = chunks.get(i);
                    var own = chunk.body().length() >= LEAST_TO_TELL_A_LANGUAGE && given.isEmpty();
                    var language = own ? languages.get(i).orElse(most) : most;
                    return new PassageDraft(language, title(document, chunk), chunk.body());
                });
        var characters = chunks.stream().mapToInt(chunk -> chunk.body().length()).sum();
        return new Read(most, characters, List.of(drafts));
    }

    private static List<String> bodies(List<Chunk> chunks) {
        return chunks.stream().map(Chunk::body).toList();
    }

    private static String beginning(List<Block> blocks) {
        return String.join("\n", blocks.stream().limit(300).map(Block::text).toList());
    }

    private static String title(Document document, Chunk chunk) {
        if (chunk.headings().isEmpty() || chunk.headings().equals(document.name()))
            return document.name();
        return document.name() + " › " + chunk.headings().replace('\n', ' ');
    }

    // A change since then has woken the lane again, and is read next.
    private void settle(Lease lease, DocumentStore.Whole read, Supplier<Map<String, Object>> deed) {
        transaction.executeWithoutResult(
                _ -> {
                    var workspace = lease.workspace();
                    var id = read.document().id();
                    var now = store.lock(workspace, id).filter(d -> d.deletedAt().isEmpty());
                    var isSame = now.filter(d -> isAsRead(workspace, d, read)).isPresent();
                    if (isSame) tell(workspace, id, deed.get());
                    lanes.finish(lease);
                });
    }

    private boolean isAsRead(WorkspaceId workspace, Document now, DocumentStore.Whole read) {
        return now.name().equals(read.document().name())
                && now.languageGiven() == read.document().languageGiven()
                && (!now.languageGiven() || now.language().equals(read.document().language()))
                && Arrays.equals(store.hash(workspace, now.id()), read.hash());
    }

    private Map<String, Object> ready(WorkspaceId workspace, DocumentId id, Read read) {
        passages.keep(workspace, SourceKind.DOCUMENT, id.value(), read.passages());
        store.ready(workspace, id, read.language(), read.characters(), read.passages().size());
        return Map.of("status", "ready", "passages", read.passages().size());
    }

    private Map<String, Object> failed(
            WorkspaceId workspace, DocumentId id, Unreadable.Reason reason) {
        passages.forget(workspace, SourceKind.DOCUMENT, id.value());
        store.failed(workspace, id, reason.word());
        return Map.of("status", "failed", "reason", reason.word());
    }

    private void tell(WorkspaceId workspace, DocumentId id, Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace,
                        "document.processed",
                        "document",
                        Optional.of(id.value()),
                        Map.of(),
                        after));
    }
}
