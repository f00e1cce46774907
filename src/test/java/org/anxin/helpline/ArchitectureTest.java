package org.anxin.helpline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.anxin.helpline.privacy.Address;

/** What no reader should have to check by eye. */
@AnalyzeClasses(packages = "org.anxin.helpline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule pure_modules_know_no_framework = noClasses()
            .that()
            .resideInAnyPackage("..dialog..", "..understanding..", "..knowledge..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "redis..", "java.sql..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule one_clock = noClasses()
            .that()
            .doNotHaveSimpleName("ConversationConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("org.anxin.helpline.knowledge.Source")
            .and()
            // Commands run before there is anything to inject a clock.
            .haveSimpleNameNotEndingWith("Command")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule addresses_live_at_the_edge_and_with_the_sender = noClasses()
            .that()
            .resideOutsideOfPackages("..privacy..", "..channel..")
            .and()
            .doNotHaveFullyQualifiedName("org.anxin.helpline.conversation.Sender")
            .and()
            .haveNameNotMatching("org\\.anxin\\.helpline\\.conversation\\.(Postman|StaffRelay).*")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Address.class);

    @ArchTest
    static final ArchRule vendors_stay_behind_their_port = noClasses()
            .that()
            .resideOutsideOfPackage("..channel.twilio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.twilio..");

    @ArchTest
    static final ArchRule so_do_the_carriers = noClasses()
            .that()
            .resideOutsideOfPackage("..channel.smpp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsmpp..");

    @ArchTest
    static final ArchRule redis_is_for_coordination_alone = noClasses()
            .that()
            .resideOutsideOfPackages("..storage..", "..console..", "..privacy..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Service");
}
