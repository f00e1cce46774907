package org.anxin.helpline.staff;

import org.anxin.helpline.staff.AuditReview.Verdict;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an auditor does from a shell. Settings come from where the helpline has them. */
@Command(name = "audit", description = "The audit trail.", synopsisSubcommandLabel = "COMMAND")
public final class AuditCommand {

    private static final int CANNOT = 1;
    private static final int TAMPERED = 3;

    @Spec
    private CommandSpec spec;

    @Command(
            description =
                    "Check every entry, the signed end and every anchor. Ends with 0 when all hold, 3 when somebody tampered.")
    int verify() {
        SpringApplication application = new SpringApplicationBuilder(AuditConsole.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .build();
        try (ConfigurableApplicationContext context = application.run()) {
            return tell(context.getBean(AuditReview.class).verify());
        } catch (BeansException | DataAccessException e) {
            spec.commandLine()
                    .getErr()
                    .println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return CANNOT;
        }
    }

    @Command(description = "Print a new key for anxin.staff.audit-key. It is stored nowhere.")
    int key() {
        spec.commandLine().getOut().println(AuditKey.fresh());
        return 0;
    }

    private int tell(Verdict verdict) {
        var out = spec.commandLine().getOut();
        verdict.faults()
                .forEach(fault -> out.println(
                        switch (fault.kind()) {
                            case ALTERED -> "Entry " + fault.entry() + " was altered or moved.";
                            case GAP -> "Entries before " + fault.entry() + " are missing.";
                            case CUT -> "The trail ends at " + fault.entry() + ", and not where its signed head says.";
                            case ANCHOR -> "Entry " + fault.entry() + " is not what an anchor says it was.";
                            case FALSE_ANCHOR ->
                                "An anchor for entry " + fault.entry() + " was not signed with a known key.";
                        }));
        if (!verdict.holds()) {
            return TAMPERED;
        }
        out.println("All " + verdict.entries() + " entries hold, and so do " + verdict.anchors() + " anchors.");
        return 0;
    }
}
