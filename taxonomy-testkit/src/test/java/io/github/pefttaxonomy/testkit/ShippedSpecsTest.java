package io.github.pefttaxonomy.testkit;

import io.github.pefttaxonomy.data.VocabularyFiles;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Runs every line of every shipped spec file as a test of its own. */
class ShippedSpecsTest {
  @TestFactory
  Stream<DynamicNode> specs() {
    return RuleSpecs.dynamicTests(VocabularyFiles.shipped());
  }
}
