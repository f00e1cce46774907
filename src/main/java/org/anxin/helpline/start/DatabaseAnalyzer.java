package org.anxin.helpline.start;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The database cannot be reached or does not let us in. Classes of SQLSTATE: PostgreSQL manual, appendix A. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String sentence = switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> "The database does not answer: set anxin.database.url to a PostgreSQL that runs.";
            case "28" -> "The database refuses the sign-in: set anxin.database.username and anxin.database.password.";
            case "3D" -> "The database named in anxin.database.url does not exist: create it or set another.";
            case "42" ->
                cause.getMessage().contains("permission denied")
                        ? "The database user may not create tables: grant it CREATE on the schema, or set anxin.database.username to one that may."
                        : null;
            default -> null;
        };
        return sentence == null ? null : new FailureAnalysis(sentence, null, cause);
    }
}
