package io.github.pefttaxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests a vocabulary; hides what goes into the hash and in which order. */
final class ContentHash {
  private ContentHash() {}

  static String of(Taxonomy taxonomy) {
    MessageDigest digest = sha256();
    feed(digest, taxonomy.version());
    taxonomy.concepts().forEach(concept -> feed(digest, concept));
    taxonomy.methods().forEach(method -> feed(digest, method));
    taxonomy.rules().forEach(rule -> feed(digest, rule));
    taxonomy.cues().forEach(cue -> feed(digest, cue));
    feed(digest, taxonomy.wordGroups().asMap());
    feed(digest, taxonomy.weights());
    feed(digest, taxonomy.descriptiveFacets());
    feed(digest, taxonomy.usualRoles());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void feed(MessageDigest digest, Object part) {
    digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
