package com.shopme.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {
    @Test
    void cutsAtHeadingsAndRemembersThoseAbove() throws Exception {
        var chunks =
                Chunks.of(
                        List.of(
                                new Block.Heading(1, "Returns"),
                                new Block.Heading(2, "Fresh food"),
                                new Block.Paragraph("Cheese cannot be returned."),
                                new Block.Heading(2, "Wine"),
                                new Block.Paragraph("Corked bottles are replaced."),
                                new Block.Heading(1, "Gifts"),
                                new Block.Paragraph("Wrapping is free.")));

        assertThat(chunks)
                .containsExactly(
                        new Chunk("Returns › Fresh food", "Cheese cannot be returned."),
                        new Chunk("Returns › Wine", "Corked bottles are replaced."),
                        new Chunk("Gifts", "Wrapping is free."));
    }

    @Test
    void shortParagraphsStayTogether() throws Exception {
        var chunks = Chunks.of(List.of(new Block.Paragraph("One."), new Block.Paragraph("Two.")));

        assertThat(chunks).containsExactly(new Chunk("", "One.\nTwo."));
    }

    @Test
    void aLongParagraphIsCutBetweenSentences() throws Exception {
        var sentence = "The wheel of cheese rests for twelve months before it is opened. ";

        var chunks = Chunks.of(List.of(new Block.Paragraph(sentence.repeat(40))));

        assertThat(chunks).hasSizeGreaterThan(2);
        assertThat(chunks)
                .allMatch(chunk -> chunk.body().length() <= Chunks.LONGEST)
                .allMatch(chunk -> chunk.body().startsWith("The") && chunk.body().endsWith("."));
    }

    @Test
    void nothingIsLostOfASentenceWithoutEnd() throws Exception {
        var words = new StringBuilder();
        for (int i = 0; i < 1_000; i++) words.append("word").append(i).append(' ');

        var chunks = Chunks.of(List.of(new Block.Paragraph(words.toString())));

        assertThat(chunks).allMatch(chunk -> chunk.body().length() <= Chunks.LONGEST);
        assertThat(String.join(" ", chunks.stream().map(Chunk::body).toList()))
                .isEqualTo(words.toString().strip());
    }

    @Test
    void whatNoDatabaseKeepsIsLeftOut() throws Exception {
        var chunks = Chunks.of(List.of(new Block.Paragraph("A\u0000 cup\ud800 of tea")));

        assertThat(chunks.getFirst().body()).isEqualTo("A cup of tea");
    }

    @Test
    void aDocumentOfTooManyPartsIsRefused() {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < Chunks.MOST + 2; i++) {
            blocks.add(new Block.Heading(1, "Chapter " + i));
            blocks.add(new Block.Paragraph("Words."));
        }

        assertThatThrownBy(() -> Chunks.of(blocks)).isInstanceOf(Unreadable.class);
    }
}
