package io.github.pefttaxonomy.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the house, seen from the module that sees all of it. */
class ArchitectureTest {
  private static final String HOUSE = "io.github.pefttaxonomy";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @Test
  void packages_direction_neverTurnsBack() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            HOUSE + ".classify", HOUSE + ".catalog", HOUSE + ".data", HOUSE + ".cli")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(HOUSE + ".classify", HOUSE + ".catalog")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(HOUSE + ".data", HOUSE + ".cli", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void engines_two_doNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".classify")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".catalog")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(HOUSE + ".catalog")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(HOUSE + ".classify")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void publicSignatures_types_areOfTheJdkGuavaOrOurs() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(useOnlyHouseholdTypes())
        .check(CLASSES);
  }

  private static ArchCondition<JavaMethod> useOnlyHouseholdTypes() {
    return new ArchCondition<>("use only types of the JDK, Guava and the project") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !isHousehold(type))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static boolean isHousehold(JavaClass type) {
    return type.isPrimitive()
        || type.getName().startsWith("java.")
        || type.getName().startsWith("com.google.common.")
        || type.getName().startsWith(HOUSE);
  }

  @Test
  void staticFields_any_areFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(HOUSE + "..")
        .should()
        .beFinal()
        .check(CLASSES);
  }

  @Test
  void names_ofTypes_sayWhatTheyAre() {
    classes().should().haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper)").check(CLASSES);
  }

  @Test
  void libraries_main_touchNoNetworkNoReflectionNoProperties() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".cli")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.lang.reflect..", "java.util.logging..")
        .orShould()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }
}
