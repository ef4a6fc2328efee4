package io.github.pefttaxonomy.data;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the class files of the three library artifacts call, and what they never do. */
class ClassFilesTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(place -> !place.contains("/cli/") && !place.contains("/testkit/"))
          .importPackages("io.github.pefttaxonomy");

  private static void checkNoCall(Set<String> forbidden, String why) {
    ArchRule rule =
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    String.join(" or ", forbidden),
                    (JavaMethodCall call) ->
                        forbidden.contains(call.getTargetOwner().getName() + "." + call.getName())))
            .because(why);
    rule.check(LIBRARY);
  }

  @Test
  void classes_read_areThoseOfThreeArtifacts() {
    assertThat(LIBRARY.contain(PeftTaxonomy.class)).isTrue();
    assertThat(LIBRARY.size()).isGreaterThan(300);
    assertThat(LIBRARY.stream().map(type -> type.getPackageName()).distinct())
        .containsExactlyInAnyOrder(
            "io.github.pefttaxonomy",
            "io.github.pefttaxonomy.classify",
            "io.github.pefttaxonomy.catalog",
            "io.github.pefttaxonomy.evaluate",
            "io.github.pefttaxonomy.data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.reflect..",
        "java.net..",
        "java.nio.channels.spi..",
        "java.rmi..",
        "java.util.logging..",
        "java.util.prefs..",
        "javax.naming..",
        "javax.script..",
        "sun..",
        "jdk.internal.."
      })
  void packages_forbidden_areNotUsed(String forbidden) {
    noClasses().should().dependOnClassesThat().resideInAPackage(forbidden).check(LIBRARY);
  }

  @Test
  void types_forbidden_areNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.(util\\.(ServiceLoader|TimeZone)"
                + "|io\\.Object(In|Out)putStream|lang\\.(Process|ProcessBuilder|Runtime"
                + "|SecurityManager|Thread)|util\\.concurrent\\.ThreadLocalRandom)")
        .check(LIBRARY);
    noClasses()
        .should()
        .callConstructor(Random.class)
        .because("what is drawn by lot is drawn from a seed that is told")
        .check(LIBRARY);
  }

  @Test
  void system_propertiesAndEnvironment_areNotRead() {
    checkNoCall(
        Set.of(
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.setProperty",
            "java.lang.System.getenv",
            "java.lang.System.load",
            "java.lang.System.loadLibrary",
            "java.lang.System.exit",
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.lang.Integer.getInteger",
            "java.lang.Long.getLong",
            "java.lang.Boolean.getBoolean"),
        "the same input gives the same answer wherever it runs");
  }

  @Test
  void reflection_inAnyForm_isNotUsed() {
    checkNoCall(
        Set.of(
            "java.lang.Class.forName",
            "java.lang.Class.getMethod",
            "java.lang.Class.getDeclaredMethod",
            "java.lang.Class.getDeclaredField",
            "java.lang.Class.getDeclaredConstructor",
            "java.lang.Class.newInstance",
            "java.lang.ClassLoader.loadClass",
            "java.lang.invoke.MethodHandles.lookup"),
        "native images and module paths need no configuration");
  }

  @Test
  void files_temporary_areNotMade() {
    checkNoCall(
        Set.of(
            "java.nio.file.Files.createTempFile",
            "java.nio.file.Files.createTempDirectory",
            "java.io.File.createTempFile",
            "java.io.File.deleteOnExit"),
        "nothing is left behind");
  }

  @Test
  void defaults_ofTheMachine_areNotAsked() {
    checkNoCall(
        Set.of(
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset",
            "java.time.ZoneId.systemDefault",
            "java.time.LocalDate.now",
            "java.time.Instant.now"),
        "the same input gives the same answer wherever it runs");
    noClasses()
        .should()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .because("they depend on the locale or the charset of the machine")
        .check(LIBRARY);
  }

  @Test
  void serialization_ofValues_isNotOffered() {
    classes()
        .that()
        .areAssignableTo(Serializable.class)
        .should()
        .beAssignableTo(Throwable.class)
        .orShould()
        .beEnums()
        .orShould()
        .beAssignableTo(Enum.class)
        .because("what is read from a stream would pass by every check")
        .check(LIBRARY);
  }
}
