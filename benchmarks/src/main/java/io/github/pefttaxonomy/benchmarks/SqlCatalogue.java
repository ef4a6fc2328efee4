package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.benchmarks.SyntheticPapers.Row;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A database in memory, through JDBC: papers, and which paper is about which concept, ordered by
 * concept. Statements are prepared once.
 */
final class SqlCatalogue implements CatalogueContender {
  private final Connection connection;
  private final Questions questions;
  private final Dialect dialect;
  private final PreparedStatement count;
  private final PreparedStatement combined;
  private final PreparedStatement facets;
  private final PreparedStatement pairs;
  private final PreparedStatement newest;
  private final PreparedStatement similar;

  /** What the two say differently. */
  private interface Dialect {
    void load(Connection connection, List<Row> rows, Questions questions) throws SQLException;

    /** The question for papers of the combination, from a table or by looking each one up. */
    String found(Questions questions);

    String pairs(Questions questions);

    int[][] pairs(PreparedStatement query, Questions questions) throws SQLException;

    String newest(Questions questions);

    String bytes();
  }

  private SqlCatalogue(Connection connection, Dialect dialect, List<Row> rows, Questions questions)
      throws SQLException {
    this.connection = connection;
    this.questions = questions;
    this.dialect = dialect;
    dialect.load(connection, rows, questions);
    String found = dialect.found(questions);
    count = prepare("SELECT count(*) FROM about WHERE concept = " + questions.a());
    combined = prepare("SELECT count(*) FROM (" + found + ")");
    facets =
        prepare(
            "SELECT d.concept, count(*) FROM ("
                + found
                + ") r JOIN about d ON d.paper = r.paper GROUP BY d.concept");
    pairs = prepare(dialect.pairs(questions));
    newest = prepare(dialect.newest(questions));
    similar =
        prepare(
            "SELECT r.shared / ("
                + questions.weight(questions.sample())
                + " + p.weight - r.shared) AS score FROM (SELECT a.paper, sum(w.weight) AS shared"
                + " FROM about a JOIN weights w ON w.concept = a.concept WHERE a.concept IN ("
                + Questions.list(questions.sampleConcepts())
                + ") GROUP BY a.paper) r JOIN papers p ON p.id = r.paper WHERE p.id <> "
                + questions.sample().number()
                + " ORDER BY score DESC LIMIT "
                + Questions.SIMILAR);
  }

  private PreparedStatement prepare(String query) throws SQLException {
    return connection.prepareStatement(query);
  }

  static SqlCatalogue sqlite(List<Row> rows, Questions questions) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    return new SqlCatalogue(connection, new Sqlite(), rows, questions);
  }

  static SqlCatalogue duckdb(List<Row> rows, Questions questions) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    return new SqlCatalogue(connection, new DuckDb(), rows, questions);
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** Returns the numbers of the papers about each concept, which is the order of the table. */
  private static List<int[]> byConcept(List<Row> rows, Questions questions) {
    int[] sizes = new int[questions.weights().length];
    rows.forEach(row -> StreamsCatalogue.tally(row, sizes));
    List<int[]> lists = new ArrayList<>();
    for (int size : sizes) {
      lists.add(new int[size]);
    }
    int[] next = new int[sizes.length];
    for (Row row : rows) {
      for (short concept : row.about()) {
        lists.get(concept)[next[concept]++] = row.number();
      }
    }
    return lists;
  }

  /** B-trees: by concept and paper, by paper and concept, and by year. */
  private static final class Sqlite implements Dialect {
    @Override
    public void load(Connection connection, List<Row> rows, Questions questions)
        throws SQLException {
      run(
          connection,
          "PRAGMA journal_mode = OFF",
          "PRAGMA synchronous = OFF",
          "CREATE TABLE papers (id INTEGER PRIMARY KEY, year INTEGER, weight REAL)",
          "CREATE TABLE about (concept INTEGER, paper INTEGER, PRIMARY KEY (concept, paper))"
              + " WITHOUT ROWID",
          "CREATE TABLE weights (concept INTEGER PRIMARY KEY, weight REAL)");
      connection.setAutoCommit(false);
      try (PreparedStatement paper =
          connection.prepareStatement("INSERT INTO papers VALUES (?, ?, ?)")) {
        for (Row row : rows) {
          paper.setInt(1, row.number());
          paper.setInt(2, row.year());
          paper.setDouble(3, questions.weight(row));
          paper.executeUpdate();
        }
      }
      List<int[]> lists = byConcept(rows, questions);
      try (PreparedStatement about =
          connection.prepareStatement("INSERT INTO about VALUES (?, ?)")) {
        for (int concept = 0; concept < lists.size(); concept++) {
          about.setInt(1, concept);
          for (int paper : lists.get(concept)) {
            about.setInt(2, paper);
            about.executeUpdate();
          }
        }
      }
      try (PreparedStatement weights =
          connection.prepareStatement("INSERT INTO weights VALUES (?, ?)")) {
        for (int concept = 0; concept < questions.weights().length; concept++) {
          weights.setInt(1, concept);
          weights.setDouble(2, questions.weights()[concept]);
          weights.executeUpdate();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      run(
          connection,
          "CREATE INDEX by_paper ON about (paper, concept)",
          "CREATE INDEX by_year ON papers (year)",
          "ANALYZE");
    }

    @Override
    public String found(Questions questions) {
      return "SELECT a.paper FROM about a WHERE a.concept = "
          + questions.a()
          + " AND EXISTS (SELECT 1 FROM about b WHERE b.concept = "
          + questions.b()
          + " AND b.paper = a.paper) AND NOT EXISTS (SELECT 1 FROM about c WHERE c.concept = "
          + questions.c()
          + " AND c.paper = a.paper)";
    }

    /** One pair at a time: a group over all pairs would be sorted. */
    @Override
    public String pairs(Questions questions) {
      return "SELECT count(*) FROM about x CROSS JOIN about y ON y.concept = ? AND y.paper = x.paper"
          + " WHERE x.concept = ?";
    }

    /** The rarer one of a pair is gone through, and the other one looked up. */
    @Override
    public int[][] pairs(PreparedStatement query, Questions questions) throws SQLException {
      int[] forty = questions.forty();
      int[][] counts = new int[forty.length][forty.length];
      for (int i = 0; i < forty.length; i++) {
        for (int j = i; j < forty.length; j++) {
          query.setInt(1, forty[i]);
          query.setInt(2, forty[j]);
          counts[i][j] = single(query);
          counts[j][i] = counts[i][j];
        }
      }
      return counts;
    }

    /** By the index of years, looking up each paper. */
    @Override
    public String newest(Questions questions) {
      return "SELECT p.id, p.year FROM papers p INDEXED BY by_year WHERE EXISTS (SELECT 1 FROM"
          + " about a WHERE a.concept = "
          + questions.a()
          + " AND a.paper = p.id) AND EXISTS (SELECT 1 FROM about b WHERE b.concept = "
          + questions.b()
          + " AND b.paper = p.id) AND NOT EXISTS (SELECT 1 FROM about c WHERE c.concept = "
          + questions.c()
          + " AND c.paper = p.id) ORDER BY p.year DESC LIMIT "
          + Questions.TOP;
    }

    @Override
    public String bytes() {
      return "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
    }
  }

  /** Columns; one thread, as all others use one. */
  private static final class DuckDb implements Dialect {
    @Override
    public void load(Connection connection, List<Row> rows, Questions questions)
        throws SQLException {
      run(
          connection,
          "SET threads = 1",
          "CREATE TABLE papers (id INTEGER, year SMALLINT, weight DOUBLE)",
          "CREATE TABLE about (concept SMALLINT, paper INTEGER)",
          "CREATE TABLE weights (concept SMALLINT, weight DOUBLE)");
      DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
      try (DuckDBAppender paper = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "papers")) {
        for (Row row : rows) {
          paper.beginRow();
          paper.append(row.number());
          paper.append(row.year());
          paper.append(questions.weight(row));
          paper.endRow();
        }
      }
      List<int[]> lists = byConcept(rows, questions);
      try (DuckDBAppender about = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "about");
          DuckDBAppender weights =
              duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "weights")) {
        for (int concept = 0; concept < lists.size(); concept++) {
          for (int paper : lists.get(concept)) {
            about.beginRow();
            about.append((short) concept);
            about.append(paper);
            about.endRow();
          }
          weights.beginRow();
          weights.append((short) concept);
          weights.append(questions.weights()[concept]);
          weights.endRow();
        }
      }
    }

    @Override
    public String found(Questions questions) {
      return "SELECT paper FROM about WHERE concept = "
          + questions.a()
          + " AND paper IN (SELECT paper FROM about WHERE concept = "
          + questions.b()
          + ") AND paper NOT IN (SELECT paper FROM about WHERE concept = "
          + questions.c()
          + ")";
    }

    @Override
    public String pairs(Questions questions) {
      String forty = Questions.list(questions.forty());
      return "SELECT x.concept, y.concept, count(*) FROM about x JOIN about y ON x.paper = y.paper"
          + " WHERE x.concept IN ("
          + forty
          + ") AND y.concept IN ("
          + forty
          + ") GROUP BY x.concept, y.concept";
    }

    @Override
    public int[][] pairs(PreparedStatement query, Questions questions) throws SQLException {
      int[] places = new int[questions.weights().length];
      int size = questions.forty().length;
      for (int i = 0; i < size; i++) {
        places[questions.forty()[i]] = i;
      }
      int[][] counts = new int[size][size];
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          counts[places[found.getInt(1)]][places[found.getInt(2)]] = found.getInt(3);
        }
      }
      return counts;
    }

    @Override
    public String newest(Questions questions) {
      return "SELECT id, year FROM papers WHERE id IN ("
          + found(questions)
          + ") ORDER BY year DESC LIMIT "
          + Questions.TOP;
    }

    @Override
    public String bytes() {
      return "SELECT sum(memory_usage_bytes) FROM duckdb_memory()";
    }
  }

  private static int single(PreparedStatement query) throws SQLException {
    try (ResultSet found = query.executeQuery()) {
      found.next();
      return found.getInt(1);
    }
  }

  @Override
  public int count() throws SQLException {
    return single(count);
  }

  @Override
  public int combined() throws SQLException {
    return single(combined);
  }

  @Override
  public Object facets() throws SQLException {
    int[] counts = new int[questions.weights().length];
    try (ResultSet found = facets.executeQuery()) {
      while (found.next()) {
        counts[found.getInt(1)] = found.getInt(2);
      }
    }
    return StreamsCatalogue.onlyTechniques(counts, questions);
  }

  @Override
  public Object pairs() throws SQLException {
    return dialect.pairs(pairs, questions);
  }

  @Override
  public Object newest() throws SQLException {
    List<Integer> years = new ArrayList<>();
    try (ResultSet found = newest.executeQuery()) {
      while (found.next()) {
        years.add(found.getInt(2));
      }
    }
    return years.stream().mapToInt(year -> year).toArray();
  }

  @Override
  public Object similar() throws SQLException {
    List<Double> scores = new ArrayList<>();
    try (ResultSet found = similar.executeQuery()) {
      while (found.next()) {
        scores.add(found.getDouble(1));
      }
    }
    return scores.stream().mapToDouble(score -> score).toArray();
  }

  @Override
  public long bytesOutside() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(dialect.bytes())) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
