package org.anxin.helpline.report;

import java.util.Set;
import org.anxin.helpline.privacy.SearchTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds reports by words that lie sealed. */
@Repository
class CaseIndex {

    private final JdbcClient jdbc;
    private final SearchTokens tokens;

    CaseIndex(JdbcClient jdbc, SearchTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    void add(ReportId id, String text) {
        byte[][] kept = SearchWords.of(text).stream().map(tokens::of).toArray(byte[][]::new);
        if (kept.length > 0) {
            jdbc.sql("insert into report_token (token, report) select unnest(?), ? on conflict do nothing")
                    .params(kept, id.value())
                    .update();
        }
    }

    /** For each word the tokens it may lie under; empty when there is nothing that could be found. */
    byte[][][] wanted(String text) {
        Set<String> words = SearchWords.of(text);
        return words.stream()
                .map(word -> tokens.candidates(word).toArray(byte[][]::new))
                .toArray(byte[][][]::new);
    }
}
