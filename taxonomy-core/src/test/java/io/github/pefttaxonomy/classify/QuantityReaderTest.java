package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {
  private static List<String> amounts(String text) {
    return QuantityReader.read(Texts.prose("", text)).stream()
        .map(quantity -> quantity.amount().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is 100x smaller.|100x",
        "It is over 7.9X smaller.|>7.9x",
        "It is 8times smaller.|8x",
        "It is $26\\times$ faster.|26x",
        "It is 3× faster.|3x",
        "It is 3 × faster.|3x",
        "It is some 3 \\times faster.|3x",
        "Fewer by a factor of 37.|37x",
        "Fewer by a factor of up to 37 here.|<37x",
        "A twofold gain.|2x",
        "A 2-3 fold gain.|2-3x",
        "It is twice as fast.|2x",
        "We halve the cost.|2x",
        "With 1/2000 of the weights.|2000x",
        "Smaller by 10-100 times.|10-100x",
        "Smaller (sim10-100 times) here.|~10-100x",
        "A gain of 1.25sim1.56times here.|1.25-1.56x",
        "Some 66 to 20 times smaller.|20-66x",
        "An order of magnitude fewer.|10x",
        "Two orders of magnitude fewer.|100x",
        "Less by 30%.|30%",
        "Less by 43.1\\% here.|43.1%",
        "A drop of 2% - 3% there.|2-3%",
        "Between 5% and 7% there.|5-7%",
        "Some 14.9 percent more.|14.9%",
        "Fewer than 10% there.|<10%",
        "A loss under 1% there.|<1%",
        "About 1.5 percentage points.|~1.5 points",
        "A 4-bit format.|4 bits",
        "A two-bit format.|2 bits",
        "With 1.99 bits each.|1.99 bits",
        "A 900 million parameter model.|900 M params",
        "It has 4.5B parameters.|4.5 B params",
        "It has a billion parameters.|1 B params",
        "It has 12,000 parameters.|12000 params",
        "It runs at 100.6 FPS.|100.6 FPS",
        "It takes 0.52 GPU days.|0.52 GPU days",
        "It takes 12 ms.|12 ms",
        "It needs 3.2 GFLOPs.|3.2 GFLOPs",
        "It needs 24GB.|24 GB",
        "It needs 24 GiB here.|24 GB",
        "It took 3 gpu hours here.|3 GPU hours",
        "It took one gpu day, or 1 GPU day.|1 GPU days",
        "Less by 3 per cent here.|3%",
        "It runs at 30 frames per second here.|30 FPS",
        "It writes 40 tokens per second here.|40 tokens/s",
        "It writes 40 tokens/s here.|40 tokens/s",
        "A gain of 2 dB here.|2 dB",
        "A gain of 2 F1 points here.|2 F1",
        "A gain of 1.2 BLEU here.|1.2 BLEU",
        "A gain of 1.2 mAP here.|1.2 mAP",
        "It took 20 milliseconds here.|20 ms",
        "It took 3 seconds here.|3 s",
        "It took 30 minutes here.|30 minutes",
        "It took 1 hour here.|1 hours",
        "It took 2 days here.|2 days",
        "It needs 500 MB here.|500 MB",
        "It needs 64 KB here.|64 KB",
        "It needs 5 GFLOPs here.|5 GFLOPs",
        "It needs 5 MFLOPs here.|5 MFLOPs",
        "It needs 300M FLOPs here.|300 MFLOPs",
        "A model of 7B weights.|7 B params",
        "4x is less than 3x|4x;<3x",
        "4x is less than 3x, as it is|4x;<3x",
        "4x is less than 3x          long|4x;<3x",
        "4x is less than 3x or more|4x;<3x",
        "It is 2x to 3|2x",
        "It is 2 to 3x|2-3x",
        "It is 2 sim. 3x|3x",
        "It has 1000 parameters here.|1000 params",
        "A gain of 15% points here.|15 points",
        "A gain of 1% point here.|1 points",
        "It is 1.5x times faster.|1.5x",
        "It is 1.5x percent faster.|1.5x",
        "It is 12ms faster.|12 ms",
        "Fewer by factors of at least 8.|>8x",
        "Fewer by a factor of about 5 here.|~5x",
        "It needs 3M FLOPs here.|3 MFLOPs",
        "It needs 3G, counting FLOPs of it.|3 GFLOPs",
        "It needs 3M, counting parameters of it.|3 M params",
        "It has 3M trainable weights.|3 M params",
        "It has 3M tunable ones and 4M others.|3 M params",
        "It has 3M, in all sizes.|3 M params",
        "It has 3M nearly always in parameters.|3 M params",
        "It did 40 tokens per seconds.|40 tokens/s",
        "A gain of 2 f1 here.|2 f1",
        "It takes 30 frames each second here.|30 FPS",
        "It takes 123456789012345678901234 ms.|123456789012345690000000 ms",
        "It is faster by 5%|5%",
        "It is faster by 5\\%|5%",
        "It is faster by 5 %|5%",
        "It is faster by 5 \\%|5%",
        "It is faster by 5$%|5%",
        "It is faster by 5$\\%|5%",
        "It is faster by 5\\,\\%|5%",
        "It is faster by 5{\\%|5%",
        "It is faster by 3×|3x",
        "It is faster by 3\\times|3x",
        "It is faster by 3 \\times|3x",
        "It is faster by 3$\\times|3x",
        "It is faster by 3$ \\times|3x",
        "It is faster by 3 ×|3x",
        "It is half the size.|2x",
        "It is smaller by half.|2x",
        "It is only half as large.|2x",
        "It was cut in half.|2x",
        "Half the cost of it.|2x",
        "It doubles the cost.|2x",
        "It is doubling speed.|2x",
        "We halved it.|2x",
        "It has an order of magnitude.|10x",
        "One order of magnitude less.|10x",
        "Ten times smaller.|10x",
        "Four fold less.|4x",
        "A fourfold gain.|4x",
        "It has a million parameters.|1 M params",
        "It has a trillion parameters.|1 T params",
        "It has 1/2 of it.|2x",
        "It has 1/2/3 of it.|2x",
        "It has 1/12345678901 of it.|12345678901x",
        "An eight-bit net.|8 bits",
        "It is 1.5sim2x faster.|1.5-2x",
        "It is 2.5sim2x faster.|2-2.5x",
        "It is sim2x faster.|~2x",
        "It is 2 sim 3 times faster.|2-3x",
        "It is 2 to 3 times faster.|2-3x",
        "It went from 2 to 3 times.|3x",
        "Ranging from 2 to 3 times.|2-3x",
        "Varying from 2 to 3 times.|2-3x",
        "Between 2 and 3 times.|2-3x",
        "It is 2 and 3 times.|3x",
        "It is 2--3 times faster.|2-3x",
        "It is 2~3 times faster.|2-3x",
        "It is 2–3 times faster.|2-3x",
        "It is 2$-$3 times faster.|2-3x",
        "It is 2 $\\sim$ 3 times faster.|2-3x",
        "It is 2%-3 faster.|2%",
        "It is ~3x faster.|~3x",
        "It is ∼3x faster.|~3x",
        "It is $\\sim 3x faster.|~3x",
        "It is <3% worse.|<3%",
        "It is ≤ 3% worse.|<3%",
        "It is $\\leq 3% worse.|<3%",
        "It is > 3x faster.|>3x",
        "It is ≥3x faster.|>3x",
        "It is $\\geq 3x faster.|>3x",
        "It is up to the 3x faster.|<3x",
        "It is at least a 3x gain.|>3x",
        "It is up to a very 3x gain.|3x",
        "It is as low as 3% here.|<3%",
        "It is over 3x faster, exceeding 4x.|>3x;>4x",
        "It is more than 3x faster.|>3x",
        "It uses foo-4 bits here.|4 bits",
        "It uses sub-4-bit numbers.|4 bits",
        "It uses Our 7B weights.|7 B params",
        "It is big. Foo 7B weights.|7 B params",
        "It uses the 7B weights.|7 B params",
        "We saw 5%.|5%",
        "See http://a.b/4x here and 5x there.|5x",
        "See a.com/4x here, com 4x there.|4x",
        "See foo.io 4x here.|4x",
        "See org 4x.|4x",
        "It is 3fold better, 4folds better.|3x",
        "It needs 3tb, 5kb and 6mb.|3 TB;5 KB;6 MB",
        "It needs 3gmacs or 4mmacs or 5tflops.|3 GMACs;4 MMACs;5 TFLOPs",
        "It has 3bn parameters.|3 B params",
        "It has 3t parameters.|3 T params",
        "It has 3k parameters.|3 k params",
        "It has three thousand parameters; 30 thousand parameters.|30 k params",
        "It has 30 millions parameters.|30 M params",
        "It has 30 trillion parameters.|30 T params",
        "A perplexity of 20 perplexity, 20 ppl.|20 perplexity;20 perplexity",
        "One point: 2 points, 1 point.|2 points;1 points",
        "It took 3 second.|3 s",
        "It needs 5 TFLOPs.|5 TFLOPs",
        "It has 3B active parameters.|3 B params",
        "Its parameters are many and of all the kinds that one can have on this earth and beyond it where the sun shines 3M.|3 M params",
        "Its parameters are many and of all the many kinds that one can have on this earth and beyond it where the sun shines still 3M.|3 M params",
      })
  void read_numbersWithUnits(String text, String expected) {
    assertThat(amounts(text)).containsExactly(expected.split(";", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://example.org/4x/10%/run for it.",
        "See www.example.org/2x here.",
        "See arXiv:2101.00001 and arXiv 2101.00002 here.",
        "We tune Foo-3 and Foo-2-7B and LLaMA 7B and OPT 6.7B here.",
        "On WMT14 and CIFAR-10 and ImageNet-1K here.",
        "With k = 4 and m=12 and n = 5% here.",
        "On 0.22M pairs, 40,000 steps and 8B tokens here.",
        "In 2021 we saw 11 tasks on 128 devices.",
        "A fit with 12 parameters.",
        "With 3 \\times 3 kernels here.",
        "With 3 × 3 kernels here.",
        "It has 999 parameters here.",
        "Fewer by a factor of the very old 5 here.",
        "Fewer by a factor of 2 parameters.",
        "It needs 3G, counting all of it.",
        "It is small: 5M.",
        "It took 2 gpu weeks.",
        "It did 40 tokens for one second.",
        "A gain of 2 F1",
        "A size of 7m there in parameters.",
        "A million weights.",
        "Two billion FLOPs.",
        "It takes 1234567890123456789012345 ms.",
        "A kernel of 3×3",
        "A kernel of 3 ×3 here",
        "It is about half the size.",
        "One half of it.",
        "It is orders of magnitude smaller.",
        "Three orders of magnitudes less.",
        "A manyfold gain.",
        "It has a million words.",
        "It has 1/1 of it.",
        "It has 1/123456789012 of it.",
        "It has 1/2a of it.",
        "It has 1 / 2 of it.",
        "It has 3/4 of it.",
        "It is 2sim3y faster.",
        "It is asim2x faster.",
        "It is 2sim faster, 2simx.",
        "It uses Foo-4 bits here.",
        "It uses W4-8 bits here.",
        "It uses Foo 7B weights.",
        "It uses fooBar 7B weights.",
        "With k=4 bits and x_{3 ms} and y^{4 ms}.",
        "With k ≈ = 4 bits here.",
        "See arXiv: 4x here.",
        "It is 3xfoo here.",
        "It has 3M, with others, all around, beneath, beside, before, after, because, of, the, many, more, parameters.",
      })
  void read_numbersThatAreNoFigures_none(String text) {
    assertThat(amounts(text)).isEmpty();
  }

  @Test
  void read_oldAndNewValue_areTwo() {
    assertThat(amounts("We cut parameters from 2.1M to 86.9K here."))
        .containsExactly("2.1 M params", "86.9 k params");
  }

  @ParameterizedTest
  @CsvSource({
    "It is half the size., DECREASE",
    "We halve it., DECREASE",
    "It has 1/3 of it., DECREASE",
    "It doubles the cost., INCREASE",
    "It is twice as fast., NONE",
    "It is 3x smaller., NONE",
  })
  void read_wordsForNumbers_mayImplyAChange(String text, Quantity.Change change) {
    assertThat(QuantityReader.read(Texts.prose("", text)))
        .extracting(Quantity::implies)
        .containsExactly(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is faster by 5\\% here.|5\\%",
        "It is 3 \\times faster.|3 \\times",
        "It is 15% points better.|15% points",
        "Less by 2 percentage points here.|2 percentage points",
        "It has 3M FLOPs here.|3M FLOPs",
        "It has 3 million parameters here.|3 million",
        "It runs at 30 frames per second here.|30 frames per second",
        "It has a million parameters.|a million",
        "It is 1.5x times faster.|1.5x times",
      })
  void read_charsOfANumber_endBehindItsUnit(String text, String chars) {
    Prose prose = Texts.prose("", text);
    Quantity only = QuantityReader.read(prose).get(0);

    int start = prose.reading().wordStart(only.start());
    assertThat(text.substring(start, only.charEnd())).isEqualTo(chars);
  }
}
