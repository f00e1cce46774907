package org.anxin.helpline.dialog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** The engine is pure: what a step does depends on nothing but what it is given. */
@AnalyzeClasses(packages = "org.anxin.helpline.dialog", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DIALOG = "org.anxin.helpline.dialog";

    @ArchTest
    static final ArchRule NO_SPRING = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule NO_FILES_BUT_WHERE_DIALOGS_ARE_READ = noClasses()
            .that()
            .resideOutsideOfPackages(DIALOG + ".load", DIALOG + ".command")
            .and()
            .doNotHaveSimpleName("DialogLibrary")
            .and()
            .doNotHaveFullyQualifiedName(DIALOG + ".match.Lexicon")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|Input|Output|Reader|Writer|Buffered).*");

    @ArchTest
    static final ArchRule NO_CLOCK_OF_ITS_OWN = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, java.util.Random.class);

    @ArchTest
    static final ArchRule MODEL_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(DIALOG + ".model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIALOG, DIALOG + ".load", DIALOG + ".lint", DIALOG + ".check", DIALOG + ".command");
}
