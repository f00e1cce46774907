package org.anxin.helpline.console;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.UpToDate;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.Test;

/** {@code docs/access.md} says what {@link Access} does. */
class AccessPaperTest {

    @Test
    void the_paper_shows_the_table_as_it_is() {
        String heads = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | "));
        StringBuilder paper = new StringBuilder("""
                # Who may do what

                Written from the table in `org.anxin.helpline.console.Access`, which the guards carry out and a test tries for
                every role and every route. What is not listed is refused. Conflicts of interest come on top: see
                `SECURITY.md`.

                """);
        paper.append("| route | ").append(heads).append(" |\n|---|").append("---|".repeat(Role.values().length));
        for (Rule rule : Access.TABLE) {
            String method = rule.method() == null ? "any" : rule.method().name();
            paper.append("\n| ").append(method).append(" `").append(rule.path()).append("` |");
            for (Role role : Role.values()) {
                paper.append(' ').append(cell(rule, role)).append(" |");
            }
        }
        paper.append("""


                `○` open to everyone, `⚙` for machines that are checked by their signature or reach it from within, `◐` once
                the password was right, `●` staff with this role.
                """);
        UpToDate.holds(Path.of("docs", "access.md"), paper.toString());
    }

    private static String cell(Rule rule, Role role) {
        return switch (rule.audience()) {
            case Audience.Everyone everyone -> "○";
            case Audience.Machines machines -> "⚙";
            case Audience.PasswordKnown half -> "◐";
            case Audience.SignedIn staff -> "●";
            case Audience.Only only -> only.includes(Set.of(role)) ? "●" : "";
        };
    }
}
