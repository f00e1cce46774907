package org.anxin.helpline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The SQL that requests to this process run while it is open, as Spring's own template names it. Pages are made on the
 * server's threads, and so nothing that the test's own thread holds would hear of them.
 */
public final class Statements implements AutoCloseable {

    private static final Logger TEMPLATE = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final Pattern SQL =
            Pattern.compile("Executing (?:prepared )?SQL (?:statement|query|update) \\[(.*)]", Pattern.DOTALL);
    private static final String REQUESTS = "tomcat-handler";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            Matcher sql = SQL.matcher(event.getFormattedMessage());
            // What the clock starts meanwhile is nobody's page.
            if (event.getThreadName().startsWith(REQUESTS) && sql.matches()) {
                heard.add(sql.group(1).strip());
            }
        }
    };

    private Statements() {}

    public static Statements listen() {
        Statements statements = new Statements();
        statements.listener.start();
        TEMPLATE.setLevel(Level.DEBUG);
        TEMPLATE.setAdditive(false);
        TEMPLATE.addAppender(statements.listener);
        return statements;
    }

    /** In the order they ran. */
    public List<String> all() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        TEMPLATE.detachAppender(listener);
        TEMPLATE.setAdditive(true);
        TEMPLATE.setLevel(null);
        listener.stop();
    }
}
