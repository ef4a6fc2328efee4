package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Quote;
import java.math.BigDecimal;

/** Writes what a paper says beside its labels: the methods that it names, and its figures. */
final class StatementJson {
  private final StringBuilder out;

  StatementJson(StringBuilder out) {
    this.out = out;
  }

  /** Writes the keys from {@code introduces} to {@code claims}, with a comma before each. */
  void write(Classification classification) {
    writeNames("introduces", classification.introduces());
    writeNames("extends", classification.buildsOn());
    writeNames("compares_with", classification.comparesWith());
    writeMethods(classification);
    out.append(",\"claims\":[");
    String separator = "";
    for (Claim claim : classification.claims()) {
      out.append(separator);
      write(claim);
      separator = ",";
    }
    out.append(']');
  }

  private void writeNames(String key, ImmutableList<MethodMention> methods) {
    out.append(",\"").append(key).append("\":");
    String separator = "[";
    for (MethodMention method : methods) {
      out.append(separator);
      JsonText.quote(out, method.name());
      separator = ",";
    }
    out.append(methods.isEmpty() ? "[]" : "]");
  }

  private void writeMethods(Classification classification) {
    out.append(",\"methods\":[");
    int start = out.length();
    classification.introduces().forEach(method -> write(method, "introduces", start));
    classification.buildsOn().forEach(method -> write(method, "extends", start));
    classification.comparesWith().forEach(method -> write(method, "compares_with", start));
    out.append(']');
  }

  private void write(MethodMention method, String relation, int start) {
    out.append(out.length() == start ? "{" : ",{").append("\"relation\":\"").append(relation);
    out.append("\",\"name\":");
    JsonText.quote(out, method.name());
    method.expansion().ifPresent(expansion -> write("expansion", expansion));
    method.method().ifPresent(known -> write("method", known.name()));
    write(method.quote());
    out.append('}');
  }

  private void write(String key, String value) {
    out.append(",\"").append(key).append("\":");
    JsonText.quote(out, value);
  }

  private void write(Quote quote) {
    write("quote", quote.text());
    write("field", quote.field().label());
    out.append(",\"start\":").append(quote.span().start());
    out.append(",\"end\":").append(quote.span().end());
  }

  private void write(Claim claim) {
    out.append("{\"metric\":\"").append(claim.metric().label());
    out.append("\",\"direction\":\"").append(claim.direction().label());
    out.append("\",\"value\":");
    writeValue(claim.amount());
    write("unit", claim.amount().unit().symbol());
    if (claim.amount().bound() != Amount.Bound.EXACTLY) {
      write("bound", claim.amount().bound().label());
    }
    claim
        .relativeTo()
        .ifPresentOrElse(
            name -> write("relative_to", name), () -> out.append(",\"relative_to\":null"));
    write(claim.quote());
    out.append('}');
  }

  private void writeValue(Amount amount) {
    if (amount.isRange()) {
      out.append('[').append(number(amount.low())).append(',');
      out.append(number(amount.high())).append(']');
    } else {
      out.append(number(amount.low()));
    }
  }

  private static String number(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
