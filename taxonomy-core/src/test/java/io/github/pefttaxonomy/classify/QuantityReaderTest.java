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
      })
  void read_oneNumber(String text, String expected) {
    assertThat(amounts(text)).containsExactly(expected);
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
      })
  void read_numbersThatAreNoFigures_none(String text) {
    assertThat(amounts(text)).isEmpty();
  }

  @Test
  void read_oldAndNewValue_areTwo() {
    assertThat(amounts("We cut parameters from 2.1M to 86.9K here."))
        .containsExactly("2.1 M params", "86.9 k params");
  }
}
