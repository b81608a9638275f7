package com.shopme.knowledge;

import com.shopme.api.Given;
import com.shopme.shared.Language;
import com.shopme.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the people of a shop write of a question.
record FaqDraft(
        Language language,
        String question,
        List<String> otherQuestions,
        String answer,
        boolean active) {
    static final int LONGEST_QUESTION = 500;
    static final int MOST_OTHERS = 10;

    /// WhatsApp takes 4,096 characters in a text (Meta, Cloud API, text messages).
    static final int LONGEST_ANSWER = 3_500;

    private static final Set<String> FIELDS =
            Set.of(
                    "language",
                    "question",
                    "other_questions",
                    "answer",
                    "active",
                    // What a caller has read and sends back.
                    "id",
                    "created_at",
                    "updated_at",
                    "deleted_at",
                    "workspace_id",
                    "if_match");

    static FaqDraft of(Faq faq) {
        return new FaqDraft(
                faq.language(), faq.question(), faq.otherQuestions(), faq.answer(), faq.active());
    }

    static FaqDraft read(Given given, Workspace shop, Optional<FaqDraft> now) {
        given.only(FIELDS);
        var languages =
                shop.languages().stream()
                        .collect(Collectors.toMap(Language::code, Function.identity()));
        now.ifPresent(before -> languages.put(before.language().code(), before.language()));
        var draft =
                new FaqDraft(
                        given.choice(
                                "language",
                                languages,
                                now.map(FaqDraft::language).orElse(shop.defaultLanguage())),
                        given.text(
                                "question",
                                LONGEST_QUESTION,
                                now.map(FaqDraft::question).orElse(null)),
                        given.texts(
                                "other_questions",
                                MOST_OTHERS,
                                LONGEST_QUESTION,
                                now.map(FaqDraft::otherQuestions).orElse(List.of())),
                        given.text(
                                "answer", LONGEST_ANSWER, now.map(FaqDraft::answer).orElse(null)),
                        given.flag("active", now.map(FaqDraft::active).orElse(true)));
        given.check();
        return draft;
    }

    Map<String, Object> told() {
        return Map.of(
                "language",
                language.code(),
                "question",
                question,
                "other_questions",
                otherQuestions,
                "answer",
                answer,
                "active",
                active);
    }

    List<PassageDraft> passages() {
        if (!active) return List.of();
        var title = new StringBuilder(question.replace('\n', ' '));
        otherQuestions.forEach(other -> title.append('\n').append(other.replace('\n', ' ')));
        return List.of(new PassageDraft(language, title.toString(), answer));
    }
}
