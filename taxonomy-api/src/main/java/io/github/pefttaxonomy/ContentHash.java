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
    feedAll(digest, taxonomy.concepts());
    feedAll(digest, taxonomy.methods());
    feedAll(digest, taxonomy.rules());
    feedAll(digest, taxonomy.cues());
    feed(digest, taxonomy.wordGroups().asMap());
    feed(digest, taxonomy.weights());
    feed(digest, taxonomy.descriptiveFacets());
    feed(digest, taxonomy.usualRoles());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void feedAll(MessageDigest digest, Iterable<?> parts) {
    for (Object part : parts) {
      feed(digest, part);
    }
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
