package io.github.pefttaxonomy.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private List<String> faults(String schema, String json) {
    Schema compiled = registry.getSchema(ResourceFiles.read("schema/" + schema + ".schema.json"));
    return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  static Stream<String> dataFiles() {
    return ResourceFiles.named(".json").stream().filter(name -> !name.startsWith("schema/"));
  }

  @ParameterizedTest
  @MethodSource("dataFiles")
  void schema_everyShippedFile_isValid(String name) {
    String schema = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;

    assertThat(faults(schema.replace(".json", ""), ResourceFiles.read(name))).isEmpty();
  }

  @Test
  void schema_everyPaperOfTheCatalogue_isValid() {
    List<String> lines = ResourceFiles.read("../papers.jsonl").lines().toList();

    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines).allSatisfy(line -> assertThat(faults("papers", line)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "taxonomy; {\"version\": \"1\", \"colour\": 1}",
        "taxonomy; {\"concepts\": []}",
        "concepts; {\"concepts\": [{\"id\": \"A b\", \"label\": \"a\", \"definition\": \"b\"}]}",
        "concepts; {\"concepts\": [{\"id\": \"a\", \"label\": \" \", \"definition\": \"b\"}]}",
        "methods; {\"methods\": [{\"name\": \"A\", \"concepts\": []}]}",
        "rules; {\"rules\": [{\"id\": \"a\", \"concept\": \"b\", \"when\": \"'c'\","
            + " \"because\": \"d\"}]}",
        "rules; {\"rules\": [{\"id\": \"a\", \"concept\": \"b\", \"when\": \"'c'\","
            + " \"because\": \"d\", \"veto\": true, \"strength\": 1}]}",
        "cues; {\"cues\": [{\"id\": \"a\", \"when\": \"'b'\", \"kind\": \"c\","
            + " \"direction\": \"both\"}]}",
        "words; {\"groups\": {\"a\": []}}",
        "weights; {\"weights\": {\"a\": \"b\"}}",
        "papers; {\"id\": \"a\", \"title\": \"b\"}"
      })
  void schema_faultyFile_isInvalid(String schema, String json) {
    assertThat(faults(schema, json)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "rules; {\"rules\": [{\"id\": \"a\", \"concept\": \"b\", \"when\": [\"'c'\", \"'e'\"],"
            + " \"because\": \"d\", \"veto\": true}], \"let\": {\"f\": \"g\"}}",
        "rules; {\"rules\": [{\"id\": \"a\", \"concept\": \"b\", \"when\": \"'c'\","
            + " \"because\": \"d\", \"strength\": 1}]}",
        "cues; {\"cues\": [{\"id\": \"a\", \"when\": \"'b'\", \"kind\": \"stop\","
            + " \"direction\": \"both\", \"until\": \"phrase\", \"reach\": 3}]}"
      })
  void schema_soundFile_isValid(String schema, String json) {
    assertThat(faults(schema, json)).isEmpty();
  }
}
